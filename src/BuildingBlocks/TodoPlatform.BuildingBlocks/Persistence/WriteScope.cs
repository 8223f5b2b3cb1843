namespace TodoPlatform.BuildingBlocks.Persistence;

/// <summary>An event that a dry run would have raised.</summary>
public sealed record PlannedEvent(string Type, Guid Subject, long Sequence);

/// <summary>How the writes of the current request are to end (scoped).</summary>
public sealed class WriteScope
{
    /// <summary>Run everything, then roll back.</summary>
    public bool DryRun { get; set; }

    /// <summary>What a dry run would have told the other modules.</summary>
    public List<PlannedEvent> PlannedEvents { get; } = [];
}
