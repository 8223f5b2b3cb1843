using NodaTime;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Filters;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Filters;

public sealed class FilterLanguageTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    // Todoist
    [InlineData("today", "today")]
    [InlineData("  TODAY  ", "today")]
    [InlineData("od", "overdue")]
    [InlineData("over due", "overdue")]
    [InlineData("(today | overdue) & @work & !subtask & #Home", "(today | overdue) & @work & !subtask & #Home")]
    [InlineData("today | overdue & p1", "today | overdue & p1")]
    [InlineData("!(p1 | p2)", "!(p1 | p2)")]
    [InlineData("tomorrow", "tomorrow")]
    [InlineData("Sat", "due: saturday")]
    [InlineData("due before: Sunday", "due before: sunday")]
    [InlineData("date: Jan 3", "due: Jan 3")]
    [InlineData("due: 3rd january 2027", "due: 2027-01-03")]
    [InlineData("due after: in 3 days", "due after: +3 days")]
    [InlineData("due before: next week", "due before: next week")]
    [InlineData("due before: today 2pm", "due before: today 14:00")]
    [InlineData("due before: +4 hours", "due before: now+4h")]
    [InlineData("next 7 days", "7 days")]
    [InlineData("7 days", "7 days")]
    [InlineData("2 weeks", "14 days")]
    [InlineData("created: yesterday", "created: yesterday")]
    [InlineData("created before: -30 days", "created before: -30 days")]
    [InlineData("created after: 365 days ago", "created after: -365 days")]
    [InlineData("no date | no due date", "no date | no date")]
    [InlineData("!no deadline & deadline before: tomorrow", "!no deadline & deadline before: tomorrow")]
    [InlineData("no labels & no time & recurring", "no labels & no time & recurring")]
    [InlineData("no priority", "p4")]
    [InlineData("view all", "view all")]
    [InlineData("@home* & ##Work", "@home* & ##Work")]
    [InlineData(@"#One \& Two, @a", @"#One \& Two | @a")]
    [InlineData("search: Meeting notes & p1", "search: Meeting notes & p1")]
    [InlineData("search: it's \"late\"!", "search: it's \"late\"!")]
    // Vikunja
    [InlineData("done = false && due_date < now+7d && labels in work,home", "done = false & due before: now+7d & (@work | @home)")]
    [InlineData("dueDate >= now/d && dueDate <= now+1w/w", "due >= now/d & due <= now+1w/w")]
    [InlineData("priority >= 3 || priority = 4", "priority >= high | p1")]
    [InlineData("priority in 1, 2 && done != true", "(p4 | p3) & !done = true")]
    [InlineData("labels not in work, \"Home, sweet\"", @"!(@work | @Home\, sweet)")]
    [InlineData("labels != a*b", "!@a*b")]
    [InlineData("labels = 'a*b'", @"@a\*b")]
    [InlineData("labels like \"ho%\"", "@ho*")]
    [InlineData("project in Work, Home", "#Work | #Home")]
    [InlineData("title like \"a & (b)\"", "title like \"a & (b)\"")]
    [InlineData("description like milk%", "description like \"milk%\"")]
    [InlineData("startDate > now-1M/M && doneAt < 2026-11-20 && updated > 2026-11-20T10:00:00+01:00", "start after: now-1M/M & completed before: 2026-11-20 & updated after: 2026-11-20T09:00:00Z")]
    [InlineData("endDate = 2026-12-31 || created < now-1y", "deadline: 2026-12-31 | created before: now-1y")]
    // Both
    [InlineData("(today || overdue) && priority > 2 & @work", "(today | overdue) & priority > normal & @work")]
    public void Both_dialects_are_read_and_written_in_one_spelling(string text, string canonical)
    {
        var filter = FilterParser.Parse(text);

        Assert.True(filter.Succeeded, filter.Error?.Message);
        Assert.Equal(canonical, filter.Value.Print());
        Assert.Equal(filter.Value, FilterParser.Parse(canonical).Value);
    }

    [Theory]
    [InlineData("", 0, "view all")]
    [InlineData("   ", 0, "view all")]
    [InlineData("today & ", 8, null)]
    [InlineData("today & & p1", 8, null)]
    [InlineData("& today", 0, null)]
    [InlineData("(today | p1", 0, ")")]
    [InlineData("today)", 5, null)]
    [InlineData("(today) p1", 8, "& p1")]
    [InlineData("(today) !p1", 8, "& !")]
    [InlineData("tody | p1", 0, "today")]
    [InlineData("p1 & overdu", 5, "overdue")]
    [InlineData("wendesday", 0, "wednesday")]
    [InlineData("no lables", 0, "no labels")]
    [InlineData("p1 and @work", 0, "p1 & @work")]
    [InlineData("not recurring", 0, "!recurring")]
    [InlineData("due before friday", 0, "due before: friday")]
    [InlineData("p1 & serach: milk", 5, "search")]
    [InlineData("due before: tomorow", 12, "tomorrow")]
    [InlineData("due:", 4, "today")]
    [InlineData("search:", 7, null)]
    [InlineData("p1 & @", 5, null)]
    [InlineData("#", 0, null)]
    [InlineData("assigned to: me", 0, null)]
    [InlineData("!assigned", 1, null)]
    [InlineData("shared", 0, null)]
    [InlineData("percentDone > 50", 0, null)]
    [InlineData("dueDat < now", 0, "duedate")]
    [InlineData("dueDate like now", 0, "dueDate = now")]
    [InlineData("dueDate < noww", 10, "now+7d")]
    [InlineData("dueDate < ", 9, null)]
    [InlineData("due < now+999999y", 6, "now+7d")]
    [InlineData("due: 2026-02-30", 5, null)]
    [InlineData("due: 9999-01-01", 5, null)]
    [InlineData("due: feb 30", 5, null)]
    [InlineData("due: today 25:00", 5, null)]
    [InlineData("created before: -9999999 days", 16, null)]
    [InlineData("99999999999999999999 days", 0, "7 days")]
    [InlineData("0 days", 0, "7 days")]
    [InlineData("priority = 5", 11, "4")]
    [InlineData("priority like 3", 0, null)]
    [InlineData("done = maybe", 7, "true")]
    [InlineData("done > true", 0, null)]
    [InlineData("title > x", 0, null)]
    [InlineData("title like \"x", 11, null)]
    [InlineData("title like \"x\" y", 14, null)]
    [InlineData("labels in ", 9, null)]
    [InlineData("= 3", 0, null)]
    [InlineData("a\0b", 1, null)]
    public void What_cannot_be_read_is_refused_at_its_place_with_a_way_out(string text, int position, string? suggestion)
    {
        var refused = FilterParser.Parse(text);

        Assert.False(refused.Succeeded);
        Assert.Equal((FilterErrors.Code, position, suggestion), (refused.Error.Code, (int)refused.Error.Extensions["position"]!, (string?)refused.Error.Extensions["suggestion"]));
        Assert.False(string.IsNullOrEmpty((string?)refused.Error.Extensions["expected"]));
        Assert.InRange((int)refused.Error.Extensions["length"]!, 0, text.Length - position);
        Assert.StartsWith($"At character {position + 1}: ", refused.Error.Message, StringComparison.Ordinal);
        Assert.Equal([refused.Error.Message], refused.Error.Fields["filter"]);
    }

    [Fact]
    public void A_filter_is_not_longer_deeper_or_larger_than_the_limits()
    {
        Assert.True(FilterParser.Parse("search: " + new string('x', 190) + new string(' ', FilterParser.MaxLength - 198)).Succeeded);
        Assert.False(FilterParser.Parse(new string(' ', FilterParser.MaxLength - 4) + "today").Succeeded);
        Assert.True(FilterParser.Parse(new string('!', FilterParser.MaxDepth) + "p1").Succeeded);
        Assert.False(FilterParser.Parse(new string('!', FilterParser.MaxDepth + 1) + "p1").Succeeded);
        Assert.True(FilterParser.Parse(new string('(', FilterParser.MaxDepth) + "p1" + new string(')', FilterParser.MaxDepth)).Succeeded);
        Assert.False(FilterParser.Parse(new string('(', FilterParser.MaxLength)).Succeeded);
        Assert.True(FilterParser.Parse(string.Join(" & ", Enumerable.Repeat("p1", FilterParser.MaxTerms))).Succeeded);
        Assert.False(FilterParser.Parse(string.Join(" & ", Enumerable.Repeat("p1", FilterParser.MaxTerms + 1))).Succeeded);
        Assert.False(FilterParser.Parse("labels in " + string.Join(',', Enumerable.Repeat("a", FilterParser.MaxTerms + 1))).Succeeded);
        Assert.False(FilterParser.Parse("search: " + new string('x', 201)).Succeeded);
    }

    [Fact]
    public void Every_filter_that_is_written_is_read_as_the_same_filter()
    {
        var filters = new RandomFilters(new Random(20261122));
        for (var i = 0; i < 5000; i++)
        {
            var filter = filters.Draw();
            var text = filter.Print();
            var read = FilterParser.Parse(text);
            Assert.True(read.Succeeded, $"{text}: {read.Error?.Message}");
            Assert.Equal(filter, read.Value);
            Assert.NotEmpty(filter.Explain());
        }
    }

    [Fact]
    public void No_text_brings_the_parser_down()
    {
        var random = new Random(20261122);
        string[] pieces = ["today", "overdue", " ", "&", "|", "!", "(", ")", ",", "@", "#", "##", "/", ":", "\\", "\"", "'", "due", "before", "<", ">=", "!=", "=", "in", "like", "not", "now", "+7d", "/M", "p1", "7 days", "search:", "labels", "done", "priority", "2026-11-20", "T10:00", "Z", "*", "%", "é", "🙈", "\t", "no", "created"];
        var accepted = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var read = FilterParser.Parse(text);
            if (read.Succeeded)
            {
                accepted++;
                Assert.Equal(read.Value, FilterParser.Parse(read.Value.Print()).Value);
            }
            else
            {
                Assert.InRange((int)read.Error.Extensions["position"]!, 0, text.Length);
            }
        }

        Assert.InRange(accepted, 500, 19_500);
    }

    [Fact]
    public void A_section_is_named_behind_a_slash()
    {
        Assert.Equal(new AbsentFilter(FilterPart.Section), FilterParser.Parse("No Section").Value);
        Assert.Equal(new SectionFilter(new("Errands")), FilterParser.Parse("/Errands").Value);
        Assert.Equal("/Errands", FilterParser.Parse("/Errands").Value.Print());
    }

    [Theory]
    [InlineData("(today | overdue) & @work & !subtask & #Home", "Tasks that (are due today or are overdue) and have the label “work” and are not part of another task and are in the project “Home”")]
    [InlineData("created before: -30 days", "Tasks that were created before the day 30 days ago")]
    [InlineData("due before: now+7d", "Tasks that are due before now plus 7 days")]
    [InlineData("!no date & 7 days", "Tasks that have a due date and are due today or in the 6 days after it")]
    [InlineData("done = true", "Tasks that are closed")]
    [InlineData("!p1", "Tasks that do not have the priority critical")]
    [InlineData("!(p1 | p2)", "Tasks that are not among those that (have the priority critical or have the priority high)")]
    [InlineData("view all", "All tasks")]
    public void A_filter_is_said_in_plain_words(string text, string explanation) => Assert.Equal(explanation, FilterParser.Parse(text).Value.Explain());

    [Theory]
    [InlineData("today", "2026-11-21", null)] // 23:30 UTC is Saturday in Berlin
    [InlineData("yesterday", "2026-11-20", null)]
    [InlineData("-1 month", "2026-10-21", null)]
    [InlineData("saturday", "2026-11-21", null)]
    [InlineData("friday", "2026-11-27", null)]
    [InlineData("next week", "2026-11-23", null)]
    [InlineData("next month", "2026-12-01", null)]
    [InlineData("nov 21", "2026-11-21", null)]
    [InlineData("nov 20", "2027-11-20", null)]
    [InlineData("feb 29", "2028-02-29", null)]
    [InlineData("now", "2026-11-21", "2026-11-20T23:30:00Z")]
    [InlineData("now/d", "2026-11-21", "2026-11-20T23:00:00Z")]
    [InlineData("now/w", "2026-11-16", "2026-11-15T23:00:00Z")]
    [InlineData("now-1M/M", "2026-10-01", "2026-09-30T22:00:00Z")]
    [InlineData("now+7d", "2026-11-28", "2026-11-27T23:30:00Z")]
    [InlineData("now-1M", "2026-10-21", "2026-10-20T22:30:00Z")] // the same time of day, in summer
    [InlineData("now-12h/h", "2026-11-20", "2026-11-20T11:00:00Z")]
    [InlineData("today 14:00", "2026-11-21", "2026-11-21T13:00:00Z")]
    [InlineData("2026-07-01T12:00", "2026-07-01", "2026-07-01T10:00:00Z")]
    [InlineData("2026-07-01T23:00:00Z", "2026-07-02", "2026-07-01T23:00:00Z")]
    public void Dates_are_those_of_the_viewers_calendar(string text, string day, string? at)
    {
        var clock = new FilterClock(new DateTimeOffset(2026, 11, 20, 23, 30, 0, TimeSpan.Zero), Berlin);

        var moment = FilterDates.Read(text, 0).Value.On(clock, past: false);

        Assert.Equal(DateOnly.Parse(day), moment.Day);
        Assert.Equal(at is null ? null : DateTimeOffset.Parse(at), moment.At);
    }

    [Fact]
    public void Days_that_come_again_are_the_latest_ones_where_only_the_past_makes_sense()
    {
        var clock = new FilterClock(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero), Berlin); // a Friday

        Assert.Equal(new DateOnly(2026, 11, 20), new Weekday(IsoDayOfWeek.Friday).On(clock, past: true).Day);
        Assert.Equal(new DateOnly(2026, 11, 14), new Weekday(IsoDayOfWeek.Saturday).On(clock, past: true).Day);
        Assert.Equal(new DateOnly(2025, 12, 1), new YearlyDay(12, 1).On(clock, past: true).Day);
        Assert.Equal(new DateOnly(2024, 2, 29), new YearlyDay(2, 29).On(clock, past: true).Day);
    }

    [Fact]
    public void Priorities_have_the_numbers_of_their_dialect()
    {
        Assert.Equal(new PriorityFilter(FilterComparison.Equal, TaskPriority.Critical), FilterParser.Parse("p1").Value);
        Assert.Equal(new PriorityFilter(FilterComparison.Equal, TaskPriority.Low), FilterParser.Parse("priority = 1").Value);
    }

    [Theory]
    [InlineData("@home", "@House")]
    [InlineData("  (today|overdue)  &  @HOME , @homework & @ho*", "  (today|overdue)  &  @House , @homework & @ho*")]
    [InlineData(@"!@home | #home | /home | search: @home | @a & @home", @"!@House | #home | /home | search: @home | @a & @House")]
    [InlineData("labels in work,home && done = false", "labels in work,House && done = false")]
    [InlineData("labels not in 'home', \"home\" , Home", "labels not in 'House', \"House\" , House")]
    [InlineData("label = home || Labels != \"home\"", "label = House || Labels != \"House\"")]
    [InlineData("title = home & project in home, home & labels like home", null)]
    [InlineData("@homework", null)]
    [InlineData("@ho(", null)]
    public void A_label_is_renamed_where_it_is_named_and_nothing_else_is_touched(string filter, string? expected) =>
        Assert.Equal(expected, FilterRenames.OfLabel(filter, "home", "House"));

    [Theory]
    [InlineData("a & b")]
    [InlineData("x*y")]
    [InlineData(@"back\slash\")]
    [InlineData("it's \"late\"")]
    [InlineData("(soon), later")]
    [InlineData("#1")]
    [InlineData("in")]
    [InlineData("😀 e\u0301")]
    public void A_label_is_renamed_to_any_name(string name)
    {
        foreach (var filter in (string[])["@home & p1", "labels in work, home, 'home'", "labels = home", "labels != \"home\" & !(@home)"])
        {
            var renamed = FilterRenames.OfLabel(filter, "home", name);

            Assert.Equal(Renamed(FilterParser.Parse(filter).Value, "home", name), FilterParser.Parse(renamed!).Value);
            Assert.Null(FilterRenames.OfLabel(renamed!, "home", "x"));
            Assert.Equal(FilterParser.Parse(filter).Value, FilterParser.Parse(FilterRenames.OfLabel(renamed!, TaskContent.KeyOf(name), "home")!).Value);
        }
    }

    [Fact]
    public void A_renamed_label_changes_no_other_term_of_any_filter()
    {
        var random = new Random(5);
        var filters = new RandomFilters(random);
        for (var round = 0; round < 2000; round++)
        {
            var (filter, from, to) = (filters.Draw(), filters.Pick(RandomFilters.Labels), filters.Pick(RandomFilters.Labels));
            var text = filter.Print();

            Assert.Equal(Renamed(filter, TaskContent.KeyOf(from), to), FilterParser.Parse(FilterRenames.OfLabel(text, TaskContent.KeyOf(from), to) ?? text).Value);
        }
    }

    [Fact]
    public void A_filter_that_a_longer_name_would_make_too_long_stays() =>
        Assert.Null(FilterRenames.OfLabel(string.Join(" & ", Enumerable.Repeat("@a", 90)), "a", new string('x', 50)));

    private static FilterNode Renamed(FilterNode filter, string key, string name) => filter switch
    {
        AndFilter and => new AndFilter(Renamed(and.Left, key, name), Renamed(and.Right, key, name)),
        OrFilter or => new OrFilter(Renamed(or.Left, key, name), Renamed(or.Right, key, name)),
        NotFilter not => new NotFilter(Renamed(not.Inner, key, name)),
        LabelFilter { Name.Name: { } own } when TaskContent.KeyOf(own) == key => new LabelFilter(NamePattern.Of(name)),
        _ => filter,
    };
}
