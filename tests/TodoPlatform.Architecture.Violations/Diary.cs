namespace TodoPlatform.Calendar;

/// <summary>Offends: a calendar with files and a clock.</summary>
internal static class Diary
{
    public static string Today(TimeProvider time) => File.ReadAllText(time.GetUtcNow().Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
