using System.Globalization;
using NodaTime;
using TodoPlatform.Calendar;

namespace TodoPlatform.Modules.Tasks.Domain.Filters;

/// <summary>A date as a filter says it; which one it is, is decided anew with each use, on the viewer's calendar.</summary>
internal abstract record FilterDate
{
    /// <summary>What it means now.</summary>
    /// <param name="past">Of a date that comes again (a weekday, a day of the year) the latest one up to today is meant, else the next one from today on.</param>
    public abstract FilterMoment On(FilterClock clock, bool past);
}

/// <summary>The viewer's clock.</summary>
internal sealed record FilterClock(DateTimeOffset Now, DateTimeZone Zone)
{
    public LocalDate Today => ZoneRules.Today(Instant.FromDateTimeOffset(Now), Zone);

    public DateTimeOffset StartOf(DateOnly day) => ZoneRules.StartOfDay(LocalDate.FromDateOnly(day), Zone).ToDateTimeOffset();

    public FilterMoment At(Instant instant) => new(instant.InZone(Zone).Date.ToDateOnly(), instant.ToDateTimeOffset());
}

/// <summary>A whole local day, or an instant and the local day that it lies in.</summary>
internal readonly record struct FilterMoment(DateOnly Day, DateTimeOffset? At);

internal enum DateUnit
{
    Day,
    Week,
    Month,
    Year,
}

/// <summary>So many days, weeks, months or years from today, or before it; 0 is today.</summary>
internal sealed record DayOffset(int Count, DateUnit Unit) : FilterDate
{
    public override FilterMoment On(FilterClock clock, bool past) => new(Add(clock.Today, Count, Unit).ToDateOnly(), null);

    public static LocalDate Add(LocalDate day, int count, DateUnit unit) => unit switch
    {
        DateUnit.Day => day.PlusDays(count),
        DateUnit.Week => day.PlusWeeks(count),
        DateUnit.Month => day.PlusMonths(count),
        _ => day.PlusYears(count),
    };
}

/// <summary>This day.</summary>
internal sealed record FixedDay(DateOnly Day) : FilterDate
{
    public override FilterMoment On(FilterClock clock, bool past) => new(Day, null);
}

/// <summary>A day of the year without the year. 29 February is there in leap years only.</summary>
internal sealed record YearlyDay(int Month, int Day) : FilterDate
{
    public override FilterMoment On(FilterClock clock, bool past)
    {
        var today = clock.Today;
        for (var year = today.Year; ; year += past ? -1 : 1)
        {
            if (Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month) && new LocalDate(year, Month, Day) is var day && (past ? day <= today : day >= today))
            {
                return new(day.ToDateOnly(), null);
            }
        }
    }
}

/// <summary>A day of the week, today when it is that one.</summary>
internal sealed record Weekday(IsoDayOfWeek Day) : FilterDate
{
    public override FilterMoment On(FilterClock clock, bool past) => new((past ? clock.Today.PlusDays(1).Previous(Day) : clock.Today.PlusDays(-1).Next(Day)).ToDateOnly(), null);
}

/// <summary>The first day of the next week (Monday), month or year.</summary>
internal sealed record NextPeriod(DateUnit Unit) : FilterDate
{
    public override FilterMoment On(FilterClock clock, bool past) => new(
        (Unit switch
        {
            DateUnit.Week => clock.Today.Next(IsoDayOfWeek.Monday),
            DateUnit.Month => clock.Today.With(DateAdjusters.StartOfMonth).PlusMonths(1),
            DateUnit.Year => new LocalDate(clock.Today.Year + 1, 1, 1),
            _ => clock.Today.PlusDays(1),
        }).ToDateOnly(), null);
}

/// <summary>A time on a day.</summary>
internal sealed record TimeOnDay(FilterDate Day, TimeOnly Time) : FilterDate
{
    public override FilterMoment On(FilterClock clock, bool past) =>
        clock.At(ZoneRules.ToInstant(LocalDate.FromDateOnly(Day.On(clock, past).Day) + LocalTime.FromTimeOnly(Time), clock.Zone));
}

/// <summary>This instant.</summary>
internal sealed record FixedInstant(DateTimeOffset At) : FilterDate
{
    public override FilterMoment On(FilterClock clock, bool past) => clock.At(Instant.FromDateTimeOffset(At));
}

/// <summary>Now, moved and rounded down step by step: <c>+7d/d</c>. Days and above are nominal, hours and below elapsed; a week begins on Monday.</summary>
/// <param name="Steps">As <see cref="TryNormalize"/> gives them.</param>
internal sealed record NowMath(string Steps) : FilterDate
{
    private const int MaxSteps = 5;
    private const int MaxYears = 100;

    private static readonly Dictionary<char, long> MostOf = new()
    {
        ['s'] = MaxYears * 366L * 86400, ['m'] = MaxYears * 366L * 1440, ['h'] = MaxYears * 366L * 24, ['d'] = MaxYears * 366L, ['w'] = MaxYears * 53L, ['M'] = MaxYears * 12L, ['y'] = MaxYears,
    };

    public override FilterMoment On(FilterClock clock, bool past) => clock.At(Read(Steps).Aggregate(Instant.FromDateTimeOffset(clock.Now), (at, step) => Apply(at, step, clock.Zone)));

    /// <summary>The steps in one spelling, or false when they are none, too many, or too large (100 years each).</summary>
    public static bool TryNormalize(string text, out string steps)
    {
        var read = Read(text).ToList();
        steps = string.Concat(read.Select(step => step.Sign == '/' ? $"/{step.Unit}" : string.Create(CultureInfo.InvariantCulture, $"{step.Sign}{step.Count}{step.Unit}")));
        return read.Count <= MaxSteps && read.All(step => MostOf.TryGetValue(step.Unit, out var most) && step.Count <= most);
    }

    /// <summary>The steps; one with the unit <c>?</c> where the text is none.</summary>
    internal static IEnumerable<(char Sign, long Count, char Unit)> Read(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var sign = text[i++];
            var digits = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            var number = text.AsSpan(digits, i - digits);
            var count = number.IsEmpty ? 1 : long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : long.MaxValue;
            var unit = i < text.Length && sign is '+' or '-' or '/' && (sign != '/' || number.IsEmpty) ? text[i++] : '?';
            yield return (sign, count, unit is 'H' ? 'h' : unit is 'D' ? 'd' : unit is 'W' ? 'w' : unit is 'Y' ? 'y' : unit);
            if (unit == '?')
            {
                yield break;
            }
        }
    }

    private static Instant Apply(Instant at, (char Sign, long Count, char Unit) step, DateTimeZone zone)
    {
        if (step.Sign == '/')
        {
            return Floor(at.InZone(zone), step.Unit);
        }

        var count = step.Sign == '-' ? -step.Count : step.Count;
        return step.Unit switch
        {
            's' => at + Duration.FromSeconds(count),
            'm' => at + Duration.FromMinutes(count),
            'h' => at + Duration.FromHours(count),
            _ => Move(at.InZone(zone), (int)count, step.Unit),
        };
    }

    private static Instant Move(ZonedDateTime at, int count, char unit)
    {
        var day = DayOffset.Add(at.Date, count, unit switch { 'd' => DateUnit.Day, 'w' => DateUnit.Week, 'M' => DateUnit.Month, _ => DateUnit.Year });
        return ZoneRules.ToInstant(day + at.TimeOfDay, at.Zone);
    }

    private static Instant Floor(ZonedDateTime at, char unit) => unit switch
    {
        's' => ZoneRules.ToInstant(at.Date + new LocalTime(at.Hour, at.Minute, at.Second), at.Zone),
        'm' => ZoneRules.ToInstant(at.Date + new LocalTime(at.Hour, at.Minute), at.Zone),
        'h' => ZoneRules.ToInstant(at.Date + new LocalTime(at.Hour, 0), at.Zone),
        'd' => ZoneRules.StartOfDay(at.Date, at.Zone),
        'w' => ZoneRules.StartOfDay(at.Date.PlusDays(1).Previous(IsoDayOfWeek.Monday), at.Zone),
        'M' => ZoneRules.StartOfDay(at.Date.With(DateAdjusters.StartOfMonth), at.Zone),
        _ => ZoneRules.StartOfDay(new LocalDate(at.Year, 1, 1), at.Zone),
    };
}
