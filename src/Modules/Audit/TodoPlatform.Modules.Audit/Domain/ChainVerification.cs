namespace TodoPlatform.Modules.Audit.Domain;

/// <summary>Where a chain breaks.</summary>
/// <param name="Position">The entry that is wrong, or that should be there.</param>
/// <param name="Reason"><c>missing</c>, <c>inserted</c>, <c>changed</c>, <c>unlinked</c> or <c>unknown-format</c>.</param>
internal sealed record BrokenEntry(long Position, string Reason);

/// <summary>Walks along one chain and stops at the first entry that is not what was once appended.</summary>
internal sealed class ChainVerification(Chain? head)
{
    private byte[] _hash = EntryHash.Origin;

    /// <summary>How many entries were found sound.</summary>
    public long Entries { get; private set; }

    /// <summary>Hash of the last sound entry.</summary>
    public byte[] Hash => _hash;

    /// <summary>Takes the next entry, in the order of positions; null when it is sound.</summary>
    public BrokenEntry? Take(AuditEntry entry)
    {
        var expected = Entries + 1;
        var reason = entry switch
        {
            _ when entry.Position < expected || head is null || entry.Position > head.Position => "inserted",
            _ when entry.Position > expected => "missing",
            { FormatVersion: not EntryHash.Format } => "unknown-format",
            _ when !EntryHash.Of(entry).AsSpan().SequenceEqual(entry.Hash) => "changed",
            _ when !entry.PreviousHash.AsSpan().SequenceEqual(_hash) => "unlinked",
            _ => null,
        };

        if (reason is not null)
        {
            return new BrokenEntry(reason == "missing" ? expected : entry.Position, reason);
        }

        Entries = expected;
        _hash = entry.Hash;
        return null;
    }

    /// <summary>After the last entry: whether the head agrees with it.</summary>
    public BrokenEntry? End() =>
        head is null ? null
        : head.Position > Entries ? new BrokenEntry(Entries + 1, "missing")
        : !head.Hash.AsSpan().SequenceEqual(_hash) ? new BrokenEntry(head.Position, "unlinked")
        : null;
}
