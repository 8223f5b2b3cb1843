using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Accounts.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>What this module knows of a user, from the events of Accounts; the tombstone once the account is gone.</summary>
internal sealed class UserProfile : IUserOwned
{
    public Guid UserId { get; private init; }

    public string TimeZone { get; private set; } = "";

    /// <summary>How slash dates in plain words are read.</summary>
    public DateOrder DateOrder { get; private set; }

    /// <summary>Where "next week" begins.</summary>
    public DayOfWeek WeekStart { get; private set; } = DayOfWeek.Monday;

    /// <summary>Version of the user that is known; older events are ignored.</summary>
    public long Version { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Takes a newer state; false when it is not newer or the user is gone.</summary>
    public bool Take(UserState user)
    {
        if (DeletedAt is not null || user.Version <= Version)
        {
            return false;
        }

        (TimeZone, DateOrder, WeekStart, Version) = (user.TimeZone, user.DateOrder, user.WeekStart, user.Version);
        return true;
    }
}
