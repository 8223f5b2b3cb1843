namespace TodoPlatform.Calendar;

/// <summary>The day numbers (0 = 1 January 0001, a Monday) of one month and its year.</summary>
internal readonly record struct MonthFrame(int Year, int Month, int FirstDay, int Length, int YearFirstDay, int YearLength)
{
    public static MonthFrame Of(int year, int month) => new(
        year,
        month,
        new DateOnly(year, month, 1).DayNumber,
        DateTime.DaysInMonth(year, month),
        new DateOnly(year, 1, 1).DayNumber,
        DateTime.IsLeapYear(year) ? 366 : 365);

    public static MonthFrame Around(int dayNumber)
    {
        var date = DateOnly.FromDayNumber(dayNumber);
        return Of(date.Year, date.Month);
    }

    public bool Contains(int dayNumber) => dayNumber >= FirstDay && dayNumber < FirstDay + Length;
}
