using NodaTime;

namespace TodoPlatform.Modules.Recurrence.Domain;

/// <summary>Nominal local date, or date and time, of an occurrence: its key within the series.</summary>
internal readonly record struct OccurrenceKey(DateOnly Date, TimeOnly? Time)
{
    public static OccurrenceKey Of(LocalDateTime local, bool allDay) => new(local.Date.ToDateOnly(), allDay ? null : local.TimeOfDay.ToTimeOnly());

    public LocalDateTime ToLocal() => LocalDate.FromDateOnly(Date) + (Time is { } time ? LocalTime.FromTimeOnly(time) : LocalTime.Midnight);

    /// <summary>For sorting: whole days at midnight.</summary>
    public DateTime ToDateTime() => Date.ToDateTime(Time ?? TimeOnly.MinValue);
}
