using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Modules.Audit.Domain;

/// <summary>One event in the record of its account. Written once, never changed.</summary>
internal sealed class AuditEntry : IUserOwned
{
    public Guid UserId { get; init; }

    /// <summary>1, 2, 3, … without gap within the account.</summary>
    public long Position { get; init; }

    /// <summary>How <see cref="Hash"/> and <see cref="Ciphertext"/> are computed: <see cref="EntryHash.Format"/>.</summary>
    public int FormatVersion { get; init; }

    public Guid EventId { get; init; }

    public string Type { get; init; } = "";

    public string Source { get; init; } = "";

    public Guid Subject { get; init; }

    /// <summary>What it is about besides the subject: the task of a comment. For lists only, not hashed; the payload names it as well.</summary>
    public Guid? About { get; init; }

    public long Sequence { get; init; }

    public DateTimeOffset OccurredAt { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>12 bytes; none where the event came after the account's key was destroyed.</summary>
    public byte[] Nonce { get; init; } = [];

    /// <summary>The event's data, encrypted, with the authentication tag at its end; empty where there is no nonce.</summary>
    public byte[] Ciphertext { get; init; } = [];

    /// <summary>Hash of the entry before; 32 zero bytes for the first.</summary>
    public byte[] PreviousHash { get; init; } = [];

    public byte[] Hash { get; init; } = [];
}
