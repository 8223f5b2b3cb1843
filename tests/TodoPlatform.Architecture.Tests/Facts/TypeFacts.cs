using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TodoPlatform.Architecture.Tests.Facts;

/// <summary>A type that something mentions: the outermost one, because nested types belong to it.</summary>
internal sealed record TypeUse(string FullName, string Namespace);

/// <summary>A member that a method calls or takes as a delegate.</summary>
/// <param name="Type">Declaring type, without generic arguments.</param>
/// <param name="Member">Name of the method.</param>
/// <param name="Where">The method as a reader of the source knows it.</param>
/// <param name="LastLiteral">The string that was pushed right before the call, if any.</param>
internal sealed record Call(string Type, string Member, string Where, string? LastLiteral);

/// <summary>A string in the code.</summary>
internal sealed record Literal(string Text, string Where);

/// <summary>What the metadata and the instructions of one type say.</summary>
internal sealed class TypeFacts
{
    private readonly Dictionary<string, TypeUse> _uses = [];
    private readonly List<Call> _calls = [];
    private readonly List<Literal> _literals = [];

    public TypeFacts(TypeDefinition definition)
    {
        Definition = definition;
        FullName = NameOf(definition);
        var outermost = Outermost(definition);
        OutermostName = outermost.FullName;
        Namespace = outermost.Namespace;
        IsGenerated = IsCompilerGenerated(definition);
        Collect();
    }

    public TypeDefinition Definition { get; }

    /// <summary>As reflection writes it: nested types after a plus.</summary>
    public string FullName { get; }

    public string Name => Definition.Name;

    public string Namespace { get; }

    public string OutermostName { get; }

    public bool IsNested => Definition.IsNested;

    /// <summary>Written by the compiler or a source generator.</summary>
    public bool IsGenerated { get; }

    public bool IsVisible => Definition.IsPublic || (Definition.IsNestedPublic && new TypeFacts(Definition.DeclaringType).IsVisible);

    public IReadOnlyCollection<TypeUse> Uses => _uses.Values;

    public IReadOnlyList<Call> Calls => _calls;

    public IReadOnlyList<Literal> Literals => _literals;

    /// <summary>All interfaces (the compiler writes inherited ones down too), without generic arguments.</summary>
    public IEnumerable<string> Interfaces => Definition.Interfaces.Select(i => i.InterfaceType.GetElementType().FullName);

    /// <summary>The type arguments of every implementation of a generic interface.</summary>
    public IEnumerable<string> ArgumentsOf(string genericInterface) => Definition.Interfaces
        .Select(i => i.InterfaceType).OfType<GenericInstanceType>()
        .Where(i => i.ElementType.FullName == genericInterface)
        .Select(i => NameOf(i.GenericArguments[0]));

    public bool Implements(string type) => Interfaces.Contains(type);

    /// <summary>Whether a base class, however far up it can be read, has this name.</summary>
    public bool DerivesFrom(string type)
    {
        for (var current = Definition.BaseType; current is not null; current = TryResolve(current)?.BaseType)
        {
            if (current.GetElementType().FullName == type)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Value of the string arguments of an attribute; null without the attribute.</summary>
    public IReadOnlyList<string>? Attribute(string fullName) =>
        Definition.CustomAttributes.FirstOrDefault(a => a.AttributeType.FullName == fullName) is { } attribute
            ? [.. attribute.ConstructorArguments.Select(a => a.Value as string ?? "")]
            : null;

    public IEnumerable<MethodDefinition> Methods => Definition.Methods;

    /// <summary>The method as the source names it: <c>&lt;HandleAsync&gt;d__3.MoveNext</c> is HandleAsync.</summary>
    public static string Where(MethodDefinition method)
    {
        for (var (name, type) = (method.Name, method.DeclaringType); type is not null; (name, type) = (type.Name, type.DeclaringType))
        {
            if (name.StartsWith('<') && name.IndexOf('>', StringComparison.Ordinal) is var end and > 1)
            {
                return $"{NameOf(Outermost(method.DeclaringType))}.{name[1..end]}";
            }
        }

        return $"{NameOf(method.DeclaringType)}.{method.Name}";
    }

    /// <summary>Name without generic arguments, nested types after a plus.</summary>
    public static string NameOf(TypeReference type) => type.GetElementType().FullName.Replace('/', '+');

    private static bool IsCompilerGenerated(TypeDefinition? type) =>
        type is not null
        && (type.Name.Contains('<', StringComparison.Ordinal)
            || type.CustomAttributes.Any(a => a.AttributeType.Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute" or "EmbeddedAttribute")
            || IsCompilerGenerated(type.DeclaringType));

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static TypeDefinition? TryResolve(TypeReference type)
    {
        try
        {
            return type.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    private void Collect()
    {
        Use(Definition.BaseType);
        Use(Definition.Interfaces.Select(i => i.InterfaceType));
        Use(Definition.CustomAttributes.Select(a => a.AttributeType));
        Use(Definition.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType));
        foreach (var field in Definition.Fields)
        {
            Use(field.FieldType);
            if (field is { HasConstant: true, Constant: string constant })
            {
                _literals.Add(new Literal(constant, $"{FullName}.{field.Name}"));
            }
        }

        foreach (var method in Definition.Methods)
        {
            UseSignature(method);
            Use(method.CustomAttributes.Select(a => a.AttributeType));
            if (method.HasBody && !IsGeneratedEntryPoint(method))
            {
                Use(method.Body.Variables.Select(v => v.VariableType));
                CollectBody(method);
            }
        }
    }

    /// <summary>Of an asynchronous Main the compiler makes a synchronous one that waits for it: nobody's fault.</summary>
    private static bool IsGeneratedEntryPoint(MethodDefinition method) => method.Name == "<Main>" && method == method.Module.EntryPoint;

    private void CollectBody(MethodDefinition method)
    {
        var where = Where(method);
        foreach (var instruction in method.Body.Instructions)
        {
            switch (instruction.Operand)
            {
                case string text when instruction.OpCode.Code == Code.Ldstr:
                    _literals.Add(new Literal(text, where));
                    break;
                case MethodReference called:
                    UseSignature(called);
                    _calls.Add(new Call(NameOf(called.DeclaringType), called.Name, where, instruction.Previous is { OpCode.Code: Code.Ldstr } before ? (string)before.Operand : null));
                    break;
                case FieldReference field:
                    Use(field.DeclaringType);
                    Use(field.FieldType);
                    break;
                case TypeReference type:
                    Use(type);
                    break;
            }
        }
    }

    private void UseSignature(MethodReference method)
    {
        Use(method.DeclaringType);
        Use(method.ReturnType);
        Use(method.Parameters.Select(p => p.ParameterType));
        if (method is GenericInstanceMethod generic)
        {
            Use(generic.GenericArguments);
        }
    }

    private void Use(IEnumerable<TypeReference> types)
    {
        foreach (var type in types)
        {
            Use(type);
        }
    }

    private void Use(TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter:
                return;
            case GenericInstanceType generic:
                Use(generic.ElementType);
                Use(generic.GenericArguments);
                return;
            case TypeSpecification specification:
                Use(specification.ElementType);
                return;
        }

        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        _uses.TryAdd(type.FullName, new TypeUse(type.FullName, type.Namespace));
    }
}
