using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>A row whose former state is kept for a while, so that a write can be undone. Each has a method <c>Revert</c> that takes that state.</summary>
internal interface IRevertible : IUserOwned
{
    Guid Id { get; }

    long Version { get; }
}

/// <summary>What a write did to a row.</summary>
internal enum UndoKind
{
    /// <summary>It was not there before.</summary>
    Made,

    /// <summary>It was different before.</summary>
    Changed,

    /// <summary>It was as it is, but what follows of the write will change it: the series of an occurrence that was closed or deleted, what a resumption opens again.</summary>
    Seen,

    /// <summary>It was there before, and its row is gone.</summary>
    Removed,

    /// <summary>It moved apart for another one and stands where it stood.</summary>
    Ranked,
}

/// <summary>The state of one row before a write that can be undone. A row that is saved several times in one write has several of these.</summary>
internal sealed class UndoChange : IUserOwned
{
    /// <summary>For how long a write can be undone.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private static long _lastOrdinal;

    /// <summary>The token of the write.</summary>
    public Guid UndoId { get; private init; }

    /// <summary>Rises from one save of a write to the next.</summary>
    public long Ordinal { get; private init; }

    public Guid UserId { get; private init; }

    /// <summary><c>project</c>, <c>section</c>, <c>series</c>, <c>task</c>, <c>comment</c>, <c>label</c> or <c>filter</c>.</summary>
    public string Resource { get; private init; } = "";

    public Guid ResourceId { get; private init; }

    public UndoKind Kind { get; private init; }

    /// <summary>The values before by the names of the properties, as JSON: all of an occurrence, a series or a row that is gone, else those that changed. Null when it was made.</summary>
    public string? Before { get; private init; }

    /// <summary>The version that the write found; 0 when it was made. Null of a build that did not keep it.</summary>
    public long? VersionBefore { get; private init; }

    /// <summary>
    /// The version that the write gave it, or the one with which it is again as the write left it: what followed of the write by itself gave it that later,
    /// or an undo that took back everything since.
    /// </summary>
    public long VersionAfter { get; private init; }

    /// <summary>Its rank after the write, where nothing but the rank changed.</summary>
    public string? RankAfter { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The token of the undo that took it back.</summary>
    public Guid? UndoneBy { get; private init; }

    /// <summary>It only moved with an occurrence that was withdrawn or came back.</summary>
    public bool Carried { get; private init; }

    /// <summary>Of an undo: the earliest version that was as the one that it gave; 0 when it was not there.</summary>
    public long? SameAs { get; private init; }

    /// <param name="ordinal">Behind those of the write, where this process may not be the one that did it.</param>
    public static UndoChange Of(UndoableWrite write, string resource, IRevertible row, UndoKind kind, long versionBefore, string? before, string? rankAfter = null, long? ordinal = null, bool carried = false) => new()
    {
        UndoId = write.Token,
        Ordinal = ordinal ?? Interlocked.Increment(ref _lastOrdinal),
        UserId = row.UserId,
        Resource = resource,
        ResourceId = row.Id,
        Kind = kind,
        VersionBefore = versionBefore,
        Before = before,
        VersionAfter = row.Version,
        RankAfter = rankAfter,
        Carried = carried,
        CreatedAt = write.BeganAt,
    };
}
