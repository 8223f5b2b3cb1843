namespace TodoPlatform.BuildingBlocks.Persistence;

/// <summary>An event that a dry run would have raised.</summary>
public sealed record PlannedEvent(string Type, Guid Subject, long Sequence);

/// <summary>What is undone together: the changes of one request, or of one command among many.</summary>
/// <param name="Token">Names it for its user; rises with time, so that old ones are found by it.</param>
/// <param name="BeganAt">When, UTC.</param>
public sealed record UndoableWrite(Guid Token, DateTimeOffset BeganAt);

/// <summary>How the writes of the current request are to end (scoped).</summary>
public sealed class WriteScope
{
    /// <summary>Run everything, then roll back.</summary>
    public bool DryRun { get; set; }

    /// <summary>What a dry run would have told the other modules.</summary>
    public List<PlannedEvent> PlannedEvents { get; } = [];

    /// <summary>With what the former state of rows is kept, by modules that can undo; null where nobody asks for it (dry runs, events, workers).</summary>
    public UndoableWrite? Undoable { get; private set; }

    /// <summary>The token of <see cref="Undoable"/> as soon as something of it is written; null as long as nothing is. Whoever rolls back to a savepoint sets it back.</summary>
    public Guid? UndoToken { get; set; }

    /// <summary>What is written follows by itself from earlier writes, by an event: undoing those takes it along. Set by the handler of the event.</summary>
    public bool IsConsequence { get; set; }

    /// <summary>From here on everything is undone together. Who runs several commands calls it before each that is to have a token of its own.</summary>
    public void BeginUndoable(DateTimeOffset now) => (Undoable, UndoToken) = (new(Guid.CreateVersion7(now), now), null);

    /// <summary>The end of what <see cref="BeginUndoable"/> began, where the answer as a whole has no token.</summary>
    /// <returns>Its token; null when nothing was written.</returns>
    public Guid? EndUndoable()
    {
        var token = UndoToken;
        (Undoable, UndoToken) = (null, null);
        return token;
    }
}
