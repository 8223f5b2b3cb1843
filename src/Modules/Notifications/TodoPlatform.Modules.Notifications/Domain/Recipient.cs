using NodaTime;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Accounts.Contracts;

namespace TodoPlatform.Modules.Notifications.Domain;

/// <summary>
/// Who is reminded: zone and quiet hours (a copy of what Accounts tells, by version) and the user's reminder settings.
/// Stays as a tombstone when the account is deleted.
/// </summary>
internal sealed class Recipient : IUserOwned
{
    public Guid UserId { get; private set; }

    /// <summary>IANA zone of the profile; null until Accounts has told it.</summary>
    public string? TimeZone { get; private set; }

    public TimeOnly? QuietFrom { get; private set; }

    public TimeOnly? QuietTo { get; private set; }

    public long ProfileVersion { get; private set; }

    /// <summary>Whether a timed task without reminders of its own reminds at its time.</summary>
    public bool TimedAtDue { get; private set; }

    /// <summary>When an all-day task without reminders of its own reminds; null for never.</summary>
    public TimeOnly? AllDayAt { get; private set; }

    public long SettingsVersion { get; private set; }

    public DateTimeOffset? SettingsChangedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public bool IsDeleted => DeletedAt is not null;

    /// <summary>Takes over a profile that is newer than the known one.</summary>
    /// <returns>Whether reminders have to be computed again.</returns>
    public bool Take(UserState user)
    {
        if (IsDeleted || user.Version <= ProfileVersion)
        {
            return false;
        }

        var before = (TimeZone, QuietFrom, QuietTo);
        ProfileVersion = user.Version;
        (TimeZone, QuietFrom, QuietTo) = (user.TimeZone, user.QuietHours?.From, user.QuietHours?.To);
        return before != (TimeZone, QuietFrom, QuietTo);
    }

    /// <returns>Whether reminders have to be computed again.</returns>
    public bool ChangeSettings(bool timedAtDue, TimeOnly? allDayAt, DateTimeOffset now)
    {
        if ((timedAtDue, allDayAt) == (TimedAtDue, AllDayAt))
        {
            return false;
        }

        (TimedAtDue, AllDayAt, SettingsChangedAt) = (timedAtDue, allDayAt, now);
        SettingsVersion++;
        return true;
    }

    /// <summary>Nothing but the fact of the deletion is kept.</summary>
    public void Bury(DateTimeOffset now)
    {
        DeletedAt ??= now;
        (TimeZone, QuietFrom, QuietTo) = (null, null, null);
    }

    /// <summary>The zone in which the user lives, as far as it is known.</summary>
    /// <param name="stated">The zone that a task states, for as long as the profile is unknown.</param>
    public DateTimeZone ZoneOr(string stated) =>
        ZoneRules.TryResolve(TimeZone ?? stated, out var zone) ? zone : DateTimeZone.Utc;

    /// <summary>The instant, put off to the end of the quiet hours if it lies in them.</summary>
    public Instant Defer(Instant at, DateTimeZone zone) => QuietFrom is { } from && QuietTo is { } to
        ? Calendar.QuietHours.Defer(at, LocalTime.FromTimeOnly(from), LocalTime.FromTimeOnly(to), zone)
        : at;
}
