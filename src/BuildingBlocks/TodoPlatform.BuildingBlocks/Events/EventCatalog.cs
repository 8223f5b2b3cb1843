using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.BuildingBlocks.Events;

/// <summary>One event type: its class and its wire identity.</summary>
public sealed record EventDescription(Type Class, string Type, string Topic);

/// <summary>Every event type of the platform, also of modules that this process does not host.</summary>
public sealed class EventCatalog
{
    /// <summary>How event data is written and read: camelCase, enums as camelCase strings, nulls left out.</summary>
    public static readonly JsonSerializerOptions Json = CreateJson();

    private readonly Dictionary<string, EventDescription> _byType = [];

    /// <summary>Reads the event classes of the given contract assemblies.</summary>
    /// <exception cref="InvalidOperationException">Two classes claim one type, or a class has no namespace.</exception>
    public EventCatalog(IEnumerable<Assembly> contracts)
    {
        foreach (var type in contracts.Distinct().SelectMany(assembly => assembly.GetExportedTypes()).Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IIntegrationEvent))))
        {
            var description = Describe(type);
            if (!_byType.TryAdd(description.Type, description))
            {
                throw new InvalidOperationException($"{type} and {_byType[description.Type].Class} both claim the event type {description.Type}.");
            }
        }
    }

    /// <summary>All event types, in the order of their names.</summary>
    public IReadOnlyList<EventDescription> All => [.. _byType.Values.OrderBy(description => description.Type, StringComparer.Ordinal)];

    /// <summary>The description of a wire type, or null when this build does not know it.</summary>
    public EventDescription? Find(string type) => _byType.GetValueOrDefault(type);

    /// <summary>The wire identity that a class declares.</summary>
    public static EventDescription Describe(Type type) => Descriptions.GetValue(type, static type =>
    {
        var attribute = type.GetCustomAttribute<IntegrationEventAttribute>() ?? throw new InvalidOperationException($"{type} has no [IntegrationEvent].");
        // MassTransit never delivers types of the global namespace.
        return type.Namespace is null ? throw new InvalidOperationException($"{type} needs a namespace.") : new EventDescription(type, attribute.Type, attribute.Topic);
    });

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Type, EventDescription> Descriptions = [];

    private static JsonSerializerOptions CreateJson()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };
        json.MakeReadOnly(populateMissingResolver: true);
        return json;
    }
}
