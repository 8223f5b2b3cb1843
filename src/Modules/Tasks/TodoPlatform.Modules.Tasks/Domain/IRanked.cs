namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>An item with a place in a list of its user's making.</summary>
internal interface IRanked
{
    Guid Id { get; }

    /// <summary>See <see cref="Rank"/>; equal ones stand by their ids.</summary>
    string Order { get; }

    /// <summary>The same place by another rank, because its neighbourhood became too narrow. No write of its own: the version stays.</summary>
    void Rerank(string order);
}
