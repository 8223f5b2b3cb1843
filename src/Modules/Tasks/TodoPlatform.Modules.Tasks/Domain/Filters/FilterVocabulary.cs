using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Filters;

/// <summary>The words of both dialects. Case and runs of blanks do not count.</summary>
internal static class FilterVocabulary
{
    /// <summary>Terms that stand alone.</summary>
    public static readonly IReadOnlyDictionary<string, FilterNode> Keywords = new Dictionary<string, FilterNode>
    {
        ["view all"] = new AllFilter(), ["all"] = new AllFilter(),
        ["overdue"] = new OverdueFilter(), ["over due"] = new OverdueFilter(), ["od"] = new OverdueFilter(),
        ["recurring"] = new RecurringFilter(), ["subtask"] = new SubtaskFilter(), ["subtasks"] = new SubtaskFilter(),
        ["done"] = new DoneFilter(true), ["completed"] = new DoneFilter(true),
        ["no date"] = new AbsentFilter(FilterPart.Date), ["no due date"] = new AbsentFilter(FilterPart.Date),
        ["no time"] = new AbsentFilter(FilterPart.Time), ["no deadline"] = new AbsentFilter(FilterPart.Deadline),
        ["no start date"] = new AbsentFilter(FilterPart.Start), ["no start"] = new AbsentFilter(FilterPart.Start),
        ["no labels"] = new AbsentFilter(FilterPart.Labels), ["no label"] = new AbsentFilter(FilterPart.Labels), ["no section"] = new AbsentFilter(FilterPart.Section),
        ["p1"] = Priority(TaskPriority.Critical), ["p2"] = Priority(TaskPriority.High), ["p3"] = Priority(TaskPriority.Normal), ["p4"] = Priority(TaskPriority.Low),
        ["no priority"] = Priority(TaskPriority.Low), // the same as p4 in Todoist too
    };

    /// <summary>What stands before a colon and a date, <c>before</c> and <c>after</c> come behind it.</summary>
    public static readonly IReadOnlyDictionary<string, FilterField> DatePrefixes = new Dictionary<string, FilterField>
    {
        ["due"] = FilterField.Due, ["date"] = FilterField.Due, ["due date"] = FilterField.Due, ["deadline"] = FilterField.Deadline,
        ["created"] = FilterField.Created, ["added"] = FilterField.Created, ["updated"] = FilterField.Updated,
        ["start"] = FilterField.Start, ["start date"] = FilterField.Start, ["completed"] = FilterField.Completed, ["done"] = FilterField.Completed,
    };

    /// <summary>Dates in comparisons; written without blanks and underscores.</summary>
    public static readonly IReadOnlyDictionary<string, FilterField> DateFields = new Dictionary<string, FilterField>
    {
        ["due"] = FilterField.Due, ["duedate"] = FilterField.Due, ["date"] = FilterField.Due, ["start"] = FilterField.Start, ["startdate"] = FilterField.Start,
        ["end"] = FilterField.Deadline, ["enddate"] = FilterField.Deadline, ["deadline"] = FilterField.Deadline,
        ["created"] = FilterField.Created, ["createdat"] = FilterField.Created, ["updated"] = FilterField.Updated, ["updatedat"] = FilterField.Updated,
        ["doneat"] = FilterField.Completed, ["completed"] = FilterField.Completed, ["completedat"] = FilterField.Completed,
    };

    /// <summary>What else is compared.</summary>
    public static readonly string[] OtherFields = ["done", "priority", "labels", "label", "project", "projectid", "title", "description"];

    /// <summary>Words of either dialect for what there is not here, with what to say of it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Unsupported = new Dictionary<string, string>
    {
        ["assigned to"] = Nobody, ["assigned by"] = Nobody, ["assigned"] = Nobody, ["added by"] = Nobody, ["assignees"] = Nobody, ["shared"] = Nobody, ["workspace"] = Nobody,
        ["percentdone"] = "Tasks have no percentage here. Use done = true or done = false.",
        ["reminders"] = "Reminders cannot be filtered.",
    };

    public static readonly IReadOnlyDictionary<string, TaskPriority> Priorities = new Dictionary<string, TaskPriority>
    {
        ["1"] = TaskPriority.Low, ["2"] = TaskPriority.Normal, ["3"] = TaskPriority.High, ["4"] = TaskPriority.Critical,
        ["low"] = TaskPriority.Low, ["normal"] = TaskPriority.Normal, ["medium"] = TaskPriority.Normal, ["high"] = TaskPriority.High, ["critical"] = TaskPriority.Critical, ["urgent"] = TaskPriority.Critical,
        ["p1"] = TaskPriority.Critical, ["p2"] = TaskPriority.High, ["p3"] = TaskPriority.Normal, ["p4"] = TaskPriority.Low,
    };

    private const string Nobody = "Tasks belong to one person here: nothing is assigned or shared.";

    private static IEnumerable<string> Fields => DateFields.Keys.Concat(OtherFields).Append("percentdone");

    private static IEnumerable<string> Prefixes => DatePrefixes.Keys.SelectMany(prefix => (string[])[prefix, prefix + " before", prefix + " after"]).Append("search");

    public static string? NearestPrefix(string word) => Nearest(word, Prefixes.Concat(["assigned to", "assigned by", "added by"]));

    public static string? NearestField(string word) => Nearest(word, Fields);

    public static string? NearestDate(string word) => Nearest(word, FilterDates.Words);

    public static string? NearestKeyword(string word) => Nearest(word, Keywords.Keys.Concat(FilterDates.Words).Append("7 days"));

    /// <summary>The prefix that a text begins with, its colon forgotten.</summary>
    public static string? PrefixOf(string phrase) => Prefixes.Where(prefix => phrase.StartsWith(prefix + " ", StringComparison.Ordinal)).MaxBy(prefix => prefix.Length);

    /// <summary>Lower case, single blanks.</summary>
    public static string Normalize(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static PriorityFilter Priority(TaskPriority priority) => new(FilterComparison.Equal, priority);

    /// <summary>The word with the fewest typing errors in between (inserted, left out, replaced, exchanged), at most one in three letters.</summary>
    private static string? Nearest(string typed, IEnumerable<string> words)
    {
        var nearest = words.Distinct().Select(word => (Word: word, Errors: Distance(typed, word))).OrderBy(word => word.Errors).ThenBy(word => word.Word, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Word is not null && nearest.Errors > 0 && nearest.Errors <= Math.Max(1, nearest.Word.Length / 3) ? nearest.Word : null;
    }

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > b.Length)
        {
            return int.MaxValue; // nothing that is typed for hundreds of letters is near to a word
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
