using NodaTime;

namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>Where a phrase counts.</summary>
internal enum Reach
{
    Anywhere,

    /// <summary>Where the line ends or a token follows: elsewhere it is a word like others ("sun cream").</summary>
    BeforeToken,

    /// <summary>Where nothing but tokens follows to the end of the line ("Weekly report" is a title).</summary>
    AtEnd,
}

/// <summary>What a line can say once.</summary>
[Flags]
internal enum Slots
{
    None = 0,
    Date = 1,
    Time = 2,
    Recurrence = 4,
    RecurrenceEnd = 8,
    Priority = 16,
    Project = 32,
    Section = 64,
    Deadline = 128,
    Duration = 256,
}

/// <summary>A phrase that the words from <paramref name="First"/> up to, not including, <paramref name="End"/> may be.</summary>
internal sealed record Candidate(int First, int End, Meaning Meaning, Reach Reach = Reach.Anywhere);

/// <summary>What a phrase means.</summary>
internal abstract record Meaning(QuickAddTokenKind Kind, Slots Slots);

/// <summary>A date, perhaps with a time; another time in the line overrides that, unless the phrase is a moment.</summary>
internal sealed record DateMeaning(LocalDate Date, LocalTime? Time, bool IsExact) : Meaning(QuickAddTokenKind.Date, IsExact ? Slots.Date | Slots.Time : Slots.Date);

internal sealed record TimeMeaning(LocalTime Time) : Meaning(QuickAddTokenKind.Time, Slots.Time);

internal sealed record RecurrenceMeaning(RecurrenceRule Rule, bool FromCompletion, LocalTime? Time) : Meaning(QuickAddTokenKind.Recurrence, Slots.Recurrence);

/// <summary>"until …": the date at word <paramref name="At"/> can be read only when the first occurrence is known.</summary>
internal sealed record UntilMeaning(int At) : Meaning(QuickAddTokenKind.RecurrenceEnd, Slots.RecurrenceEnd);

internal sealed record LastingMeaning(Amount Amount) : Meaning(QuickAddTokenKind.RecurrenceEnd, Slots.RecurrenceEnd);

internal sealed record CountMeaning(int Count) : Meaning(QuickAddTokenKind.RecurrenceEnd, Slots.RecurrenceEnd);

internal sealed record PriorityMeaning(QuickAddPriority Priority) : Meaning(QuickAddTokenKind.Priority, Slots.Priority);

internal sealed record LabelMeaning(string Name) : Meaning(QuickAddTokenKind.Label, Slots.None);

internal sealed record ProjectMeaning(string Name) : Meaning(QuickAddTokenKind.Project, Slots.Project);

internal sealed record SectionMeaning(string Name) : Meaning(QuickAddTokenKind.Section, Slots.Section);

internal sealed record ReminderMeaning(ReminderOffset Before) : Meaning(QuickAddTokenKind.Reminder, Slots.None);

internal sealed record DeadlineMeaning(LocalDate Date) : Meaning(QuickAddTokenKind.Deadline, Slots.Deadline);

internal sealed record DurationMeaning(int Minutes) : Meaning(QuickAddTokenKind.Duration, Slots.Duration);

/// <summary>A date that does not exist: text, with a remark.</summary>
internal sealed record ImpossibleMeaning() : Meaning(QuickAddTokenKind.Literal, Slots.None);
