using TodoPlatform.BuildingBlocks.Events;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>
/// Major versions of event types (<c>tasks.task-completed.v2</c>). A minor one needs no care: readers ignore fields that they do
/// not know. A type that this build has never heard of, in no version, comes from a newer module: consumers skip it, and a relay
/// keeps it for a build that knows it.
/// </summary>
internal static class EventVersion
{
    /// <summary>Whether this build has heard of the type, in whatever version.</summary>
    public static bool IsKnown(EventCatalog catalog, string eventType) => catalog.Find(eventType) is not null || Others(catalog, eventType).Any();

    /// <summary>The other versions of the type that this build knows.</summary>
    public static IEnumerable<string> Others(EventCatalog catalog, string eventType) =>
        NameOf(eventType) is { } name ? catalog.All.Select(description => description.Type).Where(type => type != eventType && NameOf(type) == name) : [];

    /// <summary>Why such an event is parked.</summary>
    public static PoisonEventException Unknown(string eventType) =>
        new($"This build knows {NameOf(eventType)}, but not the version {eventType}. Replay it with a build that does.");

    private static string? NameOf(string eventType) =>
        eventType.LastIndexOf(".v", StringComparison.Ordinal) is var at and > 0 && int.TryParse(eventType.AsSpan(at + 2), out _) ? eventType[..at] : null;
}
