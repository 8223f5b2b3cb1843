namespace TodoPlatform.BuildingBlocks.Events;

/// <summary>Wakes the relay of a module's outbox. Call it after the commit, never before: it is only a hint, and may get lost.</summary>
public interface IOutboxSignal
{
    /// <summary>Events of the module have been committed.</summary>
    void Committed(string module);
}
