using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>What this module knows of a user, from the events of Accounts; the tombstone once the account is gone.</summary>
internal sealed class UserProfile : IUserOwned
{
    public Guid UserId { get; private init; }

    public string TimeZone { get; private set; } = "";

    /// <summary>Version of the user that is known; older events are ignored.</summary>
    public long Version { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Takes a newer state; false when it is not newer or the user is gone.</summary>
    public bool Take(string timeZone, long version)
    {
        if (DeletedAt is not null || version <= Version)
        {
            return false;
        }

        (TimeZone, Version) = (timeZone, version);
        return true;
    }
}
