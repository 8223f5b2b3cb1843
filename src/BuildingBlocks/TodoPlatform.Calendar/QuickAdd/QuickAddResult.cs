using NodaTime;

namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>The words p1 to p4 of a task's priority.</summary>
public enum QuickAddPriority
{
    /// <summary>p4, !4, !low.</summary>
    Low,

    /// <summary>p3, !3, !normal, !medium.</summary>
    Normal,

    /// <summary>p2, !2, !high.</summary>
    High,

    /// <summary>p1, !1, !urgent, !critical.</summary>
    Critical,
}

/// <summary>What a recognised piece of the text is.</summary>
public enum QuickAddTokenKind
{
    Date,
    Time,
    Recurrence,

    /// <summary>When the repetition ends.</summary>
    RecurrenceEnd,
    Priority,
    Label,
    Project,
    Section,
    Reminder,
    Deadline,
    Duration,

    /// <summary>A character that only makes others literal: the quotes around a line, a backslash before a word.</summary>
    Literal,
}

/// <summary>A recognised piece of the text, not part of the title.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, with the words and commas that belong to it ("on friday").</param>
/// <param name="Meaning">What was understood, in the spelling of the API: 2026-11-20, 09:00, FREQ=DAILY, critical, PT30M, 45 (minutes), a name.</param>
public sealed record QuickAddToken(QuickAddTokenKind Kind, TextSpan Span, string Meaning);

/// <summary>Something that looks like a token and could not be one, so it stayed text.</summary>
/// <param name="Code">One of <see cref="QuickAddProblems"/>.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Message">For people: what is wrong.</param>
public sealed record QuickAddProblem(string Code, TextSpan Span, string Message);

/// <summary>The codes of <see cref="QuickAddProblem"/>.</summary>
public static class QuickAddProblems
{
    /// <summary>A date that no calendar has, such as 30 February.</summary>
    public const string ImpossibleDate = "impossible-date";

    /// <summary>A repetition that would end before it begins.</summary>
    public const string EndBeforeStart = "end-before-start";

    /// <summary>A reminder before a due date that the line does not have.</summary>
    public const string ReminderWithoutDue = "reminder-without-due";
}

/// <summary>When the task is due: a local date, or with a time a nominal local date-time (which may lie in a gap of the zone).</summary>
public sealed record QuickAddDue(LocalDate Date, LocalTime? Time);

/// <summary>How the task repeats; its first occurrence is <see cref="QuickAddResult.Due"/>.</summary>
/// <param name="Rule">With COUNT or UNTIL (a date, inclusive) where the line says so.</param>
/// <param name="Mode">CatchUp, or FromCompletion for <c>every!</c> and <c>after N days</c>.</param>
/// <param name="ClampMonthEnd">Days 29 to 31 become the last day of shorter months.</param>
public sealed record QuickAddRecurrence(RecurrenceRule Rule, RecurrenceMode Mode, bool ClampMonthEnd)
{
    /// <summary>The rule with the month end clamped where that is asked for, for the first occurrence <paramref name="due"/>.</summary>
    public RecurrenceRule EffectiveRule(LocalDate due) => ClampMonthEnd ? MonthEnd.Clamp(Rule, due) : Rule;
}

/// <summary>What a line means. Immutable.</summary>
public sealed record QuickAddResult
{
    /// <summary>The text without the tokens, blanks folded. Empty only for a blank text: a line of tokens only is its own title, and its tokens hold.</summary>
    public required string Title { get; init; }

    /// <summary>Null when the line says nothing about it.</summary>
    public QuickAddDue? Due { get; init; }

    public QuickAddRecurrence? Recurrence { get; init; }

    public QuickAddPriority? Priority { get; init; }

    /// <summary>As typed, in order, each once without regard to case.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>As the context spells it.</summary>
    public string? Project { get; init; }

    /// <summary>As the context spells it.</summary>
    public string? Section { get; init; }

    /// <summary>Before the due date, in order, each once.</summary>
    public IReadOnlyList<ReminderOffset> Reminders { get; init; } = [];

    public LocalDate? Deadline { get; init; }

    /// <summary>1 to 527 040 (366 days).</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>In the order of the text, never overlapping. Every character of the text is in the title, in a token, or a blank.</summary>
    public IReadOnlyList<QuickAddToken> Tokens { get; init; } = [];

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<QuickAddProblem> Problems { get; init; } = [];

    /// <summary>The occurrences as planned, ascending nominal local times (midnight for whole days), the due date first; possibly endless, none without a repetition.</summary>
    public IEnumerable<LocalDateTime> Occurrences(DateTimeZone zone) => Recurrence is { } recurrence && Due is { } due
        ? new RecurrenceSet(recurrence.EffectiveRule(due.Date), due.Date + (due.Time ?? LocalTime.Midnight), due.Time is null, zone).Occurrences()
        : [];
}
