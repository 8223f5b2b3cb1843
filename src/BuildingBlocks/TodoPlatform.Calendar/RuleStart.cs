namespace TodoPlatform.Calendar;

/// <summary>What the start of a set is: a date, a local time without a zone, or a point in time (in UTC or in a zone).</summary>
public enum RuleStartKind
{
    Date,
    Floating,
    Instant,
}

/// <summary>What RFC 5545 asks of a rule together with its start.</summary>
public static class RuleStart
{
    /// <summary>
    /// Null when UNTIL has the kind that RFC 5545 §3.3.10 wants: a date with dates, a local time with floating ones, UTC with the others. Series of
    /// tasks are not held to it: "until 5 December" is a date whatever the task's time, and <see cref="RecurrenceSet"/> reads each kind inclusively.
    /// </summary>
    public static RuleProblem? Check(RecurrenceRule rule, RuleStartKind start)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var wanted = start switch
        {
            RuleStartKind.Date => RuleUntilKind.Date,
            RuleStartKind.Floating => RuleUntilKind.Local,
            _ => RuleUntilKind.Utc,
        };
        if (rule.Until is not { } until || until.Kind == wanted)
        {
            return null;
        }

        var message = wanted switch
        {
            RuleUntilKind.Date => "UNTIL must be a date (20261231), as the start is.",
            RuleUntilKind.Local => "UNTIL must be a local date-time (20261231T090000), as the start is.",
            _ => "UNTIL must be in UTC (20261231T080000Z) when the start is in UTC or in a zone.",
        };
        return new RuleProblem("untilKind", message, rule.PositionOf("UNTIL"));
    }
}
