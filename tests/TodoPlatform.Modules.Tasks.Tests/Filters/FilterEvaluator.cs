using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TodoPlatform.Modules.Tasks.Domain.Filters;

namespace TodoPlatform.Modules.Tasks.Tests.Filters;

/// <summary>What a filter means, said once more and without a database: over the rows of <c>tasks.tasks</c> as JSON.</summary>
internal sealed class FilterEvaluator(FilterClock clock, IReadOnlyDictionary<Guid, (string Name, bool IsInbox)> projects, IReadOnlyDictionary<Guid, string> sections)
{
    public bool Holds(FilterNode filter, JsonNode task) => filter switch
    {
        AllFilter => true,
        AndFilter and => Holds(and.Left, task) && Holds(and.Right, task),
        OrFilter or => Holds(or.Left, task) || Holds(or.Right, task),
        NotFilter not => !Holds(not.Inner, task),
        OverdueFilter => Day(task, "due_date") is { } due && (At(task, "due_at") is { } at ? at <= clock.Now : due < Today),
        WithinFilter within => Enumerable.Range(0, within.Days).Any(day => Holds(new DateFilter(FilterField.Due, FilterComparison.Equal, new DayOffset(day, DateUnit.Day)), task)),
        RecurringFilter => task["series_id"] is not null,
        SubtaskFilter => task["parent_id"] is not null,
        DoneFilter done => done.Done == ((string)task["status"]! != "open"),
        AbsentFilter absent => absent.Part switch
        {
            FilterPart.Date => task["due_date"] is null,
            FilterPart.Time => task["due_time"] is null,
            FilterPart.Deadline => task["deadline"] is null,
            FilterPart.Start => task["start_date"] is null,
            FilterPart.Section => task["section_id"] is null,
            _ => task["labels"]!.AsArray().Count == 0,
        },
        PriorityFilter priority => Compare((4 - (int)task["priority"]!).CompareTo((int)priority.Priority), priority.Comparison),
        LabelFilter label => task["labels"]!.AsArray().Any(name => IsLike((string)name!, label.Name)),
        ProjectFilter project => projects[(Guid)task["project_id"]!] is var (name, isInbox) && (IsLike(name, project.Name) || (isInbox && project.Name.Text.Equals("inbox", StringComparison.OrdinalIgnoreCase))),
        SectionFilter section => task["section_id"] is { } id && IsLike(sections[(Guid)id], section.Name),
        SearchFilter search => HasWords(task, search.Words),
        TextFilter text => task[text.Field == FilterText.Title ? "title" : "description"] is { } value && ReadsLike((string)value!, text),
        DateFilter date => Compare(date, task),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, null),
    };

    private DateOnly Today => clock.Today.ToDateOnly();

    private bool Compare(DateFilter filter, JsonNode task)
    {
        var past = filter.Field is FilterField.Created or FilterField.Updated or FilterField.Completed;
        var moment = filter.Date.On(clock, past);
        var (day, at) = filter.Field switch
        {
            FilterField.Due => (Day(task, "due_date"), At(task, "due_at")),
            FilterField.Start => (Day(task, "start_date"), At(task, "start_at")),
            FilterField.Deadline => (Day(task, "deadline"), null),
            FilterField.Created => (null, At(task, "created_at")),
            FilterField.Updated => (null, At(task, "updated_at")),
            _ => (null, At(task, "completed_at")),
        };
        return at is { } instant
            ? Compare(moment.At is { } other ? instant.CompareTo(other) : NodaTime.Instant.FromDateTimeOffset(instant).InZone(clock.Zone).Date.ToDateOnly().CompareTo(moment.Day), filter.Comparison)
            : day is { } whole && Compare(whole.CompareTo(moment.Day), filter.Comparison);
    }

    private static bool Compare(int order, FilterComparison comparison) => comparison switch
    {
        FilterComparison.Equal => order == 0,
        FilterComparison.Less => order < 0,
        FilterComparison.LessOrEqual => order <= 0,
        FilterComparison.Greater => order > 0,
        _ => order >= 0,
    };

    private static bool HasWords(JsonNode task, string search)
    {
        var text = $"{task["title"]} {string.Join(' ', task["labels"]!.AsArray().Select(label => (string)label!))} {task["description"]}";
        var (has, wanted) = (Split(text), Split(search));
        return wanted.Count > 0 && wanted.SkipLast(1).All(has.Contains) && has.Exists(word => word.StartsWith(wanted[^1], StringComparison.Ordinal));
    }

    private static List<string> Split(string text) => [.. Regex.Matches(text.ToLowerInvariant(), @"\w+").Select(word => word.Value)];

    private static bool IsLike(string name, NamePattern pattern) => Regex.IsMatch(
        name, "^" + Regex.Replace(pattern.Text, @"\\(.)|(\*)|([^\\*]+)", part => part.Groups[2].Success ? ".*" : Regex.Escape(part.Groups[1].Success ? part.Groups[1].Value : part.Value)) + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static bool ReadsLike(string value, TextFilter filter)
    {
        var pattern = string.Join(".*", filter.Text.Split('%').Select(Regex.Escape));
        return Regex.IsMatch(value, !filter.Like ? $"^{Regex.Escape(filter.Text)}$" : filter.Text.Contains('%', StringComparison.Ordinal) ? $"^{pattern}$" : pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    private static DateOnly? Day(JsonNode task, string column) => task[column]?.Deserialize<DateOnly>();

    private static DateTimeOffset? At(JsonNode task, string column) => task[column] is { } at ? DateTimeOffset.Parse((string)at!, CultureInfo.InvariantCulture) : null;
}
