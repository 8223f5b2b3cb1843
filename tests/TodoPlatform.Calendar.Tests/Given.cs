using NodaTime;
using NodaTime.Text;

namespace TodoPlatform.Calendar.Tests;

/// <summary>Short readable values for tests.</summary>
internal static class Given
{
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    public static readonly DateTimeZone Tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];
    public static readonly DateTimeZone LosAngeles = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];
    public static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    public static LocalDateTime Local(string text) => RuleCases.Local(text.Length == 16 ? text + ":00" : text);

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static LocalTime Time(string text) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;

    public static Instant Utc(string text) => InstantPattern.General.Parse(text.Length == 17 ? text.TrimEnd('Z') + ":00Z" : text).Value;

    /// <summary>The instant at which the clock in the zone shows this.</summary>
    public static Instant At(string local, DateTimeZone zone) => ZoneRules.ToInstant(Local(local), zone);

    public static RecurrenceRule Rule(string text) => RecurrenceRule.Parse(text);

    public static ReminderOffset Before(string text)
    {
        if (!ReminderOffset.TryParse(text, out var offset, out var problem))
        {
            throw new FormatException(problem);
        }

        return offset;
    }
}
