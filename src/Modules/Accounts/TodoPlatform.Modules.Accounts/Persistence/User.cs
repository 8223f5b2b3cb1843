using Microsoft.AspNetCore.Identity;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Accounts.Domain;

namespace TodoPlatform.Modules.Accounts.Persistence;

/// <summary>
/// A person with an account: Identity's credentials and our profile. <see cref="Version"/> rises with every change that its
/// user can see (profile, preferences, address, password), not with signing in, so that a profile's ETag stays good meanwhile.
/// </summary>
internal sealed class User : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";

    public string TimeZone { get; set; } = "";

    public string Locale { get; set; } = "";

    public DayOfWeek WeekStart { get; set; }

    public DateOrder DateOrder { get; set; }

    public TimeOnly? QuietFrom { get; set; }

    public TimeOnly? QuietTo { get; set; }

    /// <summary>Whether it was the first account of the installation: its user runs it.</summary>
    public bool IsFirst { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? LastSignInAt { get; set; }

    public long Version { get; private set; }

    public QuietHours? QuietHours => QuietFrom is { } from && QuietTo is { } to ? new QuietHours(from, to) : null;

    public static User Register(Guid id, EmailAddress email, Preferences preferences, string displayName, bool isFirst, DateTimeOffset now)
    {
        var user = new User
        {
            Id = id,
            DisplayName = displayName,
            IsFirst = isFirst,
            CreatedAt = now,
            UpdatedAt = now,
            Version = 1,
        };
        user.Take(email);
        user.Take(preferences);
        return user;
    }

    public void Take(EmailAddress email)
    {
        UserName = Email = email.Value;
        NormalizedUserName = NormalizedEmail = email.Normalized;
    }

    public void Take(Preferences preferences)
    {
        TimeZone = preferences.TimeZone;
        Locale = preferences.Locale;
        WeekStart = preferences.WeekStart;
        DateOrder = preferences.DateOrder;
        QuietFrom = preferences.QuietHours?.From;
        QuietTo = preferences.QuietHours?.To;
    }

    public Preferences Preferences => new(TimeZone, Locale, WeekStart, DateOrder, QuietHours);

    /// <summary>Marks one change that the user can see.</summary>
    public void Touch(DateTimeOffset now)
    {
        Version++;
        UpdatedAt = now;
    }

    public UserState ToState() => new(Id, Email!, DisplayName, TimeZone, Locale, WeekStart, DateOrder, QuietHours, Version);

    public UserRecord ToRecord(bool isOperator) =>
        new(Id, Email!, DisplayName, TimeZone, Locale, WeekStart, DateOrder, QuietHours, isOperator, CreatedAt, UpdatedAt, Version);
}
