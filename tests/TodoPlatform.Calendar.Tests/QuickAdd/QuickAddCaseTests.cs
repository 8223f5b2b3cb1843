using System.Globalization;
using NodaTime.Text;
using TodoPlatform.Calendar.QuickAdd;
using Xunit;

namespace TodoPlatform.Calendar.Tests.QuickAdd;

public sealed class QuickAddCaseTests
{
    public static TheoryData<string> SharedIds => new(QuickAddCases.Shared.Keys);

    public static TheoryData<string> OwnIds => new(QuickAddCases.Own.Keys);

    [Theory]
    [MemberData(nameof(SharedIds))]
    public void A_line_of_the_shared_cases_means_what_they_say(string id) => Verify(QuickAddCases.Shared[id]);

    [Theory]
    [MemberData(nameof(OwnIds))]
    public void A_line_of_our_own_cases_means_what_the_grammar_says(string id) => Verify(QuickAddCases.Own[id]);

    [Fact]
    public void The_files_are_complete()
    {
        Assert.Equal(118, QuickAddCases.Shared.Count);
        Assert.True(QuickAddCases.Own.Count >= 300, $"{QuickAddCases.Own.Count} own cases");
    }

    private static void Verify(QuickAddCase given)
    {
        var result = QuickAddParser.Parse(given.Text, given.Context);

        Assert.Contains(result.Title, given.Titles);
        Assert.Equal(given.Due, Written(result.Due));
        Assert.Equal(given.Repeats, result.Recurrence is not null);
        Assert.Equal(given.FromCompletion, result.Recurrence?.Mode == RecurrenceMode.FromCompletion);
        Assert.Equal(given.Until, result.Recurrence?.Rule.Until is { } until ? LocalDatePattern.Iso.Format(until.Value.Date) : null);
        Assert.Equal(given.Count, result.Recurrence?.Rule.Count);
        Assert.Equal(given.Priority, result.Priority?.ToString().ToLowerInvariant());
        Assert.Equal(given.Labels, result.Labels);
        Assert.Equal(given.Project, result.Project);
        Assert.Equal(given.Section, result.Section);
        Assert.Equal(given.Reminders, result.Reminders.Select(reminder => given.Reminders[0].StartsWith('P') ? reminder.ToString() : Minutes(reminder)));
        Assert.Equal(given.Deadline, result.Deadline is { } deadline ? LocalDatePattern.Iso.Format(deadline) : null);
        Assert.Equal(given.Minutes, result.DurationMinutes);
        Assert.Equal(given.Problem, result.Problems.Count == 0 ? null : Assert.Single(result.Problems).Code);
        if (given.Utc is { } utc)
        {
            Assert.Equal(Given.Utc(utc), ZoneRules.ToInstant(result.Due!.Date + result.Due.Time!.Value, given.Context.Zone));
        }

        if (given.Repeats)
        {
            VerifyOccurrences(given, result);
        }
    }

    /// <summary>By meaning: what our own engine makes of the rule.</summary>
    private static void VerifyOccurrences(QuickAddCase given, QuickAddResult result)
    {
        var due = result.Due!;
        var occurrences = result.Occurrences(given.Context.Zone);
        Assert.Equal(given.Next, occurrences.Take(given.Next.Count).Select(next => Written(new QuickAddDue(next.Date, due.Time is null ? null : next.TimeOfDay))));
        if (given.Occurrences is { } count)
        {
            Assert.Equal(count, occurrences.Count());
            Assert.Equal(given.Last, Written(new QuickAddDue(occurrences.Last().Date, due.Time)));
        }
    }

    private static string? Written(QuickAddDue? due) => due is null ? null
        : due.Time is { } time ? (due.Date + time).ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)
        : LocalDatePattern.Iso.Format(due.Date);

    private static string Minutes(ReminderOffset reminder) => ((reminder.Days * 1440) + (long)reminder.Elapsed.TotalMinutes).ToString(CultureInfo.InvariantCulture);
}
