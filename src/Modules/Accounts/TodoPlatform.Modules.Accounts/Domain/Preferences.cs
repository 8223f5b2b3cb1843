using TodoPlatform.Modules.Accounts.Contracts;

namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>How a user reads the calendar, and when reminders wait.</summary>
internal sealed record Preferences(string TimeZone, string Locale, DayOfWeek WeekStart, DateOrder DateOrder, QuietHours? QuietHours)
{
    public const string DefaultLocale = "en";

    /// <summary>What a new user starts with.</summary>
    public static Preferences Of(string timeZone, string locale) => new(timeZone, locale, DayOfWeek.Monday, DateOrder.DayMonthYear, null);
}
