using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Modules.Realtime.Domain;

/// <summary>What happened to a resource, as a client must apply it.</summary>
internal static class ChangeKind
{
    /// <summary>The resource is now as the data says.</summary>
    public const string Upserted = "upserted";

    /// <summary>The resource is gone.</summary>
    public const string Deleted = "deleted";
}

/// <summary>One line of a user's change log: kept for a day.</summary>
internal sealed class LoggedChange : IUserOwned
{
    public Guid UserId { get; init; }

    /// <summary>1, 2, 3, … within the user.</summary>
    public long Position { get; init; }

    public Guid EventId { get; init; }

    public string Resource { get; init; } = "";

    public Guid ResourceId { get; init; }

    /// <summary>Version of the resource: a client ignores what is not newer than its copy.</summary>
    public long Version { get; init; }

    public string Change { get; init; } = "";

    /// <summary>The resource as JSON, as the API answers it; null when it is gone.</summary>
    public string? Data { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>The head of a user's change log. Whoever appends holds its row lock, so positions follow the commits.</summary>
internal sealed class LogHead : IUserOwned
{
    public Guid UserId { get; private init; }

    /// <summary>Position of the last change; 0 before the first.</summary>
    public long Position { get; private set; }

    /// <summary>Changes up to here are no longer kept.</summary>
    public long PrunedTo { get; private set; }

    /// <summary>When the account was deleted: nothing is logged any more.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>The head as it is stored.</summary>
    public static LogHead Of(Guid userId, long position, long prunedTo, DateTimeOffset? erasedAt) => new() { UserId = userId, Position = position, PrunedTo = prunedTo, ErasedAt = erasedAt };

    /// <summary>The next line of the log.</summary>
    public LoggedChange Append(Guid eventId, string resource, Guid id, long version, string? data, DateTimeOffset now) => new()
    {
        UserId = UserId,
        Position = ++Position,
        EventId = eventId,
        Resource = resource,
        ResourceId = id,
        Version = version,
        Change = data is null ? ChangeKind.Deleted : ChangeKind.Upserted,
        Data = data,
        At = now,
    };

    /// <summary>Leaves only the tombstone.</summary>
    public void Erase(DateTimeOffset now)
    {
        ErasedAt ??= now;
        PrunedTo = Position;
    }

    /// <summary>Whether a client that has seen everything up to <paramref name="position"/> can be told the rest from the log.</summary>
    public bool CanResumeFrom(long position) => position >= PrunedTo && position <= Position;
}
