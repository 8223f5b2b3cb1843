using Mono.Cecil;

namespace TodoPlatform.Architecture.Tests.Facts;

/// <summary>A script embedded in an assembly.</summary>
internal sealed record SqlScript(string Resource, string Sql);

/// <summary>What the metadata of one assembly says.</summary>
internal sealed class AssemblyFacts
{
    private AssemblyFacts(AssemblyDefinition assembly, IEnumerable<string> furtherReferences)
    {
        Name = assembly.Name.Name;
        References = [.. assembly.MainModule.AssemblyReferences.Select(reference => reference.Name).Concat(furtherReferences)];
        Types = [.. assembly.MainModule.GetTypes().Where(type => type.Name != "<Module>").Select(type => new TypeFacts(type))];
        Scripts = [.. assembly.MainModule.Resources.OfType<EmbeddedResource>()
            .Where(resource => resource.Name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(resource => new SqlScript(resource.Name, new StreamReader(resource.GetResourceStream()).ReadToEnd()))];
    }

    public string Name { get; }

    /// <summary>Names of the assemblies whose types it uses.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>All types, nested and generated ones too.</summary>
    public IReadOnlyList<TypeFacts> Types { get; }

    public IReadOnlyList<SqlScript> Scripts { get; }

    /// <summary>The types that people wrote.</summary>
    public IEnumerable<TypeFacts> WrittenTypes => Types.Where(type => !type.IsGenerated);

    /// <summary>Reads an assembly of the output folder; null when it is not there.</summary>
    /// <param name="name">Name without extension.</param>
    /// <param name="furtherReferences">For offenders: packages that the offender cannot reference, because we do not have them.</param>
    public static AssemblyFacts? Read(string name, params IEnumerable<string> furtherReferences)
    {
        var path = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        if (!File.Exists(path))
        {
            return null;
        }

        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        return new AssemblyFacts(AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = resolver, InMemory = true }), furtherReferences);
    }
}
