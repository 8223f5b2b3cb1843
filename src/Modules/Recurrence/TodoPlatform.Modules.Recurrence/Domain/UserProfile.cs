namespace TodoPlatform.Modules.Recurrence.Domain;

/// <summary>What this module knows of a user; the tombstone once the account is gone. Its row lock puts the events of one user in a row.</summary>
internal sealed class UserProfile
{
    public Guid Id { get; private init; }

    /// <summary>Null as long as no event told it.</summary>
    public string? TimeZone { get; private set; }

    public bool Deleted { get; private set; }

    public long Version { get; private set; }

    /// <summary>Takes a newer state and leaves an older one alone.</summary>
    public void Take(string timeZone, long version)
    {
        if (version > Version)
        {
            (TimeZone, Version) = (timeZone, version);
        }
    }

    public void Erase(long version) => (TimeZone, Deleted, Version) = (null, true, Math.Max(Version, version));
}
