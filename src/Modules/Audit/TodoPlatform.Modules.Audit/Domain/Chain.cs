using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Modules.Audit.Domain;

/// <summary>The head of an account's chain. Whoever appends holds its row lock, so that the chain cannot fork.</summary>
internal sealed class Chain : IUserOwned
{
    public Guid UserId { get; private init; }

    /// <summary>Position of the last entry; 0 while there is none.</summary>
    public long Position { get; private set; }

    /// <summary>Hash of the last entry.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>When the account was deleted and its key destroyed.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>A chain with nothing in it.</summary>
    public static Chain Of(Guid userId) => new() { UserId = userId, Hash = EntryHash.Origin };

    /// <summary>The chain as it is stored.</summary>
    public static Chain Of(Guid userId, long position, byte[] hash, DateTimeOffset? erasedAt) => new() { UserId = userId, Position = position, Hash = hash, ErasedAt = erasedAt };

    /// <summary>The entry that follows the last one, about something besides its subject or not (<see cref="AuditEntry.About"/>).</summary>
    public AuditEntry Append(EventEnvelope happened, Guid? about, Payload payload, DateTimeOffset now)
    {
        var entry = Follow(happened, about, payload, now, []);
        entry = Follow(happened, about, payload, now, EntryHash.Of(entry));
        Position = entry.Position;
        Hash = entry.Hash;
        return entry;
    }

    /// <summary>From now on events are recorded without their data.</summary>
    public void Erase(DateTimeOffset now) => ErasedAt ??= now;

    private AuditEntry Follow(EventEnvelope happened, Guid? about, Payload payload, DateTimeOffset now, byte[] hash) => new()
    {
        UserId = UserId,
        Position = Position + 1,
        FormatVersion = EntryHash.Format,
        EventId = happened.Id,
        Type = happened.Type,
        Source = happened.Source,
        Subject = happened.Subject,
        About = about,
        Sequence = happened.Sequence,
        OccurredAt = InDatabaseResolution(happened.Time),
        RecordedAt = InDatabaseResolution(now),
        Nonce = payload.Nonce,
        Ciphertext = payload.Ciphertext,
        PreviousHash = Hash,
        Hash = hash,
    };

    // What is hashed must be what the database gives back.
    private static DateTimeOffset InDatabaseResolution(DateTimeOffset instant) => DateTimeOffset.UnixEpoch.AddTicks(EntryHash.MicrosecondsOf(instant) * TimeSpan.TicksPerMicrosecond);
}
