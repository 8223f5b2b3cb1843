using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.Modules.Accounts.Contracts;

/// <summary>A user's profile and preferences, as every module may know them. Never a secret.</summary>
/// <param name="Id">UUID v7.</param>
/// <param name="Email">Address of sign-in, at most 254 characters.</param>
/// <param name="DisplayName">1 to 100 characters.</param>
/// <param name="TimeZone">Canonical IANA zone: floating times of this user happen in it.</param>
/// <param name="Locale">BCP 47 language tag.</param>
/// <param name="WeekStart">First day of the user's week.</param>
/// <param name="DateOrder">How the user reads slash dates.</param>
/// <param name="QuietHours">When reminders wait, in the user's zone; null for never.</param>
/// <param name="Version">Version of the user, starting at 1.</param>
public sealed record UserState(
    Guid Id, string Email, string DisplayName, string TimeZone, string Locale, DayOfWeek WeekStart, DateOrder DateOrder, QuietHours? QuietHours, long Version);

/// <summary>Order of day, month and year in slash dates.</summary>
public enum DateOrder
{
    /// <summary>31/12/2026.</summary>
    DayMonthYear,

    /// <summary>12/31/2026.</summary>
    MonthDayYear,

    /// <summary>2026/12/31.</summary>
    YearMonthDay,
}

/// <summary>Local times between which reminders wait; <paramref name="To"/> may be on the next day.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To);

/// <summary>An account was opened.</summary>
[IntegrationEvent("accounts.user-registered.v1", Topics.Accounts)]
public sealed record UserRegistered(UserState User, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => User.Id;

    Guid IIntegrationEvent.Subject => User.Id;

    long IIntegrationEvent.Sequence => User.Version;
}

/// <summary>E-mail address or display name changed.</summary>
[IntegrationEvent("accounts.user-changed.v1", Topics.Accounts)]
public sealed record UserChanged(UserState User, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => User.Id;

    Guid IIntegrationEvent.Subject => User.Id;

    long IIntegrationEvent.Sequence => User.Version;
}

/// <summary>Zone, locale, week start, date order or quiet hours changed.</summary>
[IntegrationEvent("accounts.preferences-changed.v1", Topics.Accounts)]
public sealed record PreferencesChanged(UserState User, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => User.Id;

    Guid IIntegrationEvent.Subject => User.Id;

    long IIntegrationEvent.Sequence => User.Version;
}

/// <summary>The account is gone: every module deletes what it holds, keeps a tombstone, and ignores later events of the user.</summary>
[IntegrationEvent("accounts.user-deleted.v1", Topics.Accounts)]
public sealed record UserDeleted(Guid UserId, long Version, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => UserId;

    long IIntegrationEvent.Sequence => Version;
}
