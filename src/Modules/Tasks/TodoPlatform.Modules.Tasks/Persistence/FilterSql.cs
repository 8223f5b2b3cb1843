using System.Diagnostics;
using System.Globalization;
using System.Text;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Filters;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>
/// A filter as a condition on <c>tasks.tasks</c>, values as parameters only. No part of it is ever NULL, so that NOT means what it
/// says. Conditions that follow from others stand there for the index that they need (<c>due_sort</c>, <c>label_keys &lt;&gt; '{}'</c>).
/// </summary>
/// <param name="clock">What today and now are.</param>
/// <param name="userId">Whose projects names mean.</param>
/// <param name="labels">What its wildcards for labels stand for (<see cref="LabelPatterns"/>).</param>
internal sealed class FilterSql(FilterClock clock, Guid userId, LabelPatterns labels)
{
    private const int PriorityScale = 4;

    /// <summary>A date of the viewer and the local one of a task are at most this far apart (26 hours lie between the outermost zones).</summary>
    private const int ZoneDays = 2;

    /// <summary>A trigram index finds no shorter texts.</summary>
    private const int Trigram = 3;

    private const string AllText = "(title || ' ' || tasks.words(labels) || ' ' || coalesce(description, ''))";
    private const string NoLabels = "'{{}}'"; // braces are doubled, because the statement is a format string

    private static readonly DateOnly Undated = new(3001, 1, 1);

    private readonly StringBuilder _sql = new();
    private readonly List<object> _parameters = [];

    /// <summary>The tasks that meet the condition, to be formatted with the parameters; null without any condition. Fixed pieces and numbers of parameters only.</summary>
    public string? Statement => _sql.Length == 0 ? null : $"SELECT * FROM tasks.tasks WHERE {_sql}";

    public object[] Parameters => [.. _parameters];

    public FilterSql And(FilterNode? filter)
    {
        if (filter is not null)
        {
            Join().Append('(');
            Write(filter);
            _sql.Append(')');
            if (labels.OthersIn(filter) is { } others)
            {
                Join();
                Add(HasOneOf(others));
            }
        }

        return this;
    }

    /// <summary>Only tasks of projects in the archive, or none of them; null for both.</summary>
    public FilterSql AndArchived(bool? archived)
    {
        if (archived is { } wanted)
        {
            Join();
            var inArchive = $"project_id = ANY (ARRAY(SELECT p.id FROM tasks.projects p WHERE p.user_id = {Value(userId)} AND p.is_archived))";
            // Not <> ALL: of that PostgreSQL expects a fifth of all tasks, of this nearly all, as it is.
            Add(wanted ? inArchive : $"nullif({inArchive}, true) IS NOT NULL");
        }

        return this;
    }

    /// <summary>Words of all of a task.</summary>
    public FilterSql AndWords(SearchWords? search)
    {
        if (search is not null)
        {
            Join();
            Add(search.Spelling switch
            {
                Spelling.AsTyped => $"search @@ tasks.prefix_query({Value(search.Text)})",
                Spelling.Corrected => $"search @@ {Value(search.Query)}::tsquery",
                _ when search.OnlyLatest => $"""
                    id = ANY (ARRAY(SELECT l.id FROM (
                        SELECT id, left(title || ' ' || array_to_string(labels, ' ') || ' ' || coalesce(description, ''), {Value(TaskSearch.Compared)}) AS text
                        FROM tasks.tasks WHERE user_id = {Value(userId)} AND deleted_at IS NULL ORDER BY updated_at DESC LIMIT {Value(TaskSearch.Ranked)}) l
                    WHERE {Value(search.Text)} <% l.text OR {Value(search.Text)} <<% l.text))
                    """,
                _ => $"({Value(search.Text)} <% {AllText} OR {Value(search.Text)} <<% {AllText})",
            });
        }

        return this;
    }

    private StringBuilder Join() => _sql.Length == 0 ? _sql : _sql.Append(" AND ");

    private void Write(FilterNode node)
    {
        switch (node)
        {
            case AndFilter and:
                Write(and.Left, " AND ", and.Right);
                break;
            case OrFilter or:
                Write(or.Left, " OR ", or.Right);
                break;
            case NotFilter not:
                _sql.Append("NOT (");
                Write(not.Inner);
                _sql.Append(')');
                break;
            default:
                Add(Term(node));
                break;
        }
    }

    private void Write(FilterNode left, string link, FilterNode right)
    {
        _sql.Append('(');
        Write(left);
        _sql.Append(link);
        Write(right);
        _sql.Append(')');
    }

    private void Add(string sql) => _sql.Append(sql);

    private string Value(object value)
    {
        _parameters.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"{{{_parameters.Count - 1}}}");
    }

    private string Term(FilterNode term) => term switch
    {
        AllFilter => "true",
        OverdueFilter => Due(Before(Day(0)), $"due_date < {Value(Day(0))}", $"due_at <= {Value(clock.Now)}"),
        WithinFilter within => Due(Around(Day(0), Day(within.Days - 1)), $"due_date BETWEEN {Value(Day(0))} AND {Value(Day(within.Days - 1))}", $"due_at >= {Value(clock.StartOf(Day(0)))} AND due_at < {Value(clock.StartOf(Day(within.Days)))}"),
        RecurringFilter => "series_id IS NOT NULL",
        SubtaskFilter => "parent_id IS NOT NULL",
        DoneFilter done => done.Done ? "status <> 'open'" : "status = 'open'",
        AbsentFilter absent => absent.Part switch
        {
            FilterPart.Date => $"(due_date IS NULL AND due_sort >= {Value(Undated)})",
            FilterPart.Time => "due_time IS NULL",
            FilterPart.Deadline => "deadline IS NULL",
            FilterPart.Start => "start_date IS NULL",
            FilterPart.Section => "section_id IS NULL",
            _ => $"label_keys = {NoLabels}",
        },
        PriorityFilter priority => $"priority {Mirrored(priority.Comparison)} {Value((short)(PriorityScale - (int)priority.Priority))}",
        LabelFilter { Name.Name: { } name } => $"(label_keys <> {NoLabels} AND label_keys && ARRAY[{Value(TaskContent.KeyOf(name))}])",
        LabelFilter label when labels.KeysOf(label.Name) is { } keys => HasOneOf(keys),
        // Not EXISTS: of that PostgreSQL expects half of all tasks, of this one in 200, and so it looks for what else is asked by an index instead of walking through the list.
        LabelFilter label => $"(label_keys <> {NoLabels} AND coalesce((SELECT 1 FROM unnest(label_keys) label WHERE label LIKE {Value(LabelPatterns.LikeOf(label.Name))} LIMIT 1), 0) = 1)",
        ProjectFilter project => $"project_id = ANY (ARRAY(SELECT p.id FROM tasks.projects p WHERE p.user_id = {Value(userId)} AND p.deleted_at IS NULL AND ({IsCalled(project.Name)})))",
        SectionFilter section => $"(section_id IS NOT NULL AND section_id = ANY (ARRAY(SELECT p.id FROM tasks.sections p WHERE p.user_id = {Value(userId)} AND p.deleted_at IS NULL AND ({IsNamed(section.Name)}))))",
        SearchFilter search => $"search @@ coalesce(tasks.prefix_query({Value(search.Words)}), ''::tsquery)",
        TextFilter text => Like(text),
        DateFilter date => Compare(date),
        _ => throw new UnreachableException($"{term.GetType().Name} was let through by the parser."),
    };

    private string HasOneOf(string[] keys) => keys.Length == 0 ? "false" : $"(label_keys <> {NoLabels} AND label_keys && {Value(keys)})";

    private static string IsInbox => "p.is_inbox OR ";

    private string IsCalled(NamePattern pattern) => (Project.InboxName.Equals(pattern.Name, StringComparison.OrdinalIgnoreCase) ? IsInbox : "") + IsNamed(pattern);

    private string IsNamed(NamePattern pattern) => pattern.Name is not { } name ? $"lower(p.name) LIKE lower({Value(pattern.ToLike())})"
        : $"{(Guid.TryParse(name, out var id) ? $"p.id = {Value(id)} OR " : "")}lower(p.name) = lower({Value(name)})";

    private string Like(TextFilter filter)
    {
        var (column, guard) = filter.Field == FilterText.Title ? ("title", "") : ("description", "description IS NOT NULL AND ");
        if (!filter.Like)
        {
            return $"({guard}lower({column}) = lower({Value(filter.Text)}))";
        }

        var pieces = filter.Text.Split('%').Select(Literal).ToList();
        var longest = pieces.MaxBy(piece => piece.Length)!;
        var pattern = pieces.Count == 1 ? $"%{pieces[0]}%" : string.Join('%', pieces);
        return $"({guard}{column} ILIKE {Value(pattern)}{(longest.Length < Trigram ? "" : $" AND {AllText} ILIKE {Value($"%{longest}%")}")})";
    }

    private static string Literal(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    private string Compare(DateFilter filter)
    {
        var past = filter.Field is FilterField.Created or FilterField.Updated or FilterField.Completed;
        var (moment, sign) = (filter.Date.On(clock, past), FilterPrinter.SignOf(filter.Comparison));
        return filter.Field switch
        {
            FilterField.Due => Due(Bounds(filter.Comparison, moment.Day), $"due_date {sign} {Value(moment.Day)}", Instant("due_at", filter.Comparison, moment)),
            FilterField.Start => $"(start_date IS NOT NULL AND {Bounds(filter.Comparison, moment.Day)("start_date")} AND ((start_time IS NULL AND start_date {sign} {Value(moment.Day)}) OR (start_time IS NOT NULL AND {Instant("start_at", filter.Comparison, moment)})))",
            FilterField.Deadline => $"(deadline IS NOT NULL AND deadline {sign} {Value(moment.Day)})",
            FilterField.Completed => $"(completed_at IS NOT NULL AND {Instant("completed_at", filter.Comparison, moment)})",
            FilterField.Created => $"({Instant("created_at", filter.Comparison, moment)})",
            _ => $"({Instant("updated_at", filter.Comparison, moment)})",
        };
    }

    private static string Due(Func<string, string> bounds, string wholeDay, string timed) =>
        $"(due_date IS NOT NULL AND {bounds("due_sort")} AND ((due_time IS NULL AND {wholeDay}) OR (due_time IS NOT NULL AND {timed})))";

    private string Instant(string column, FilterComparison comparison, FilterMoment moment)
    {
        if (moment.At is { } at)
        {
            return $"{column} {FilterPrinter.SignOf(comparison)} {Value(at)}";
        }

        var (start, end) = (clock.StartOf(moment.Day), clock.StartOf(moment.Day.AddDays(1)));
        return comparison switch
        {
            FilterComparison.Equal => $"{column} >= {Value(start)} AND {column} < {Value(end)}",
            FilterComparison.Less => $"{column} < {Value(start)}",
            FilterComparison.LessOrEqual => $"{column} < {Value(end)}",
            FilterComparison.Greater => $"{column} >= {Value(end)}",
            _ => $"{column} >= {Value(start)}",
        };
    }

    private DateOnly Day(int fromToday) => clock.Today.PlusDays(fromToday).ToDateOnly();

    // What follows from a comparison for the local date of a task, whatever its zone.
    private Func<string, string> Bounds(FilterComparison comparison, DateOnly day) => comparison switch
    {
        FilterComparison.Equal => Around(day, day),
        FilterComparison.Less or FilterComparison.LessOrEqual => Before(day),
        _ => column => $"{column} >= {Value(day.AddDays(-ZoneDays))} AND {column} < {Value(Undated)}",
    };

    private Func<string, string> Around(DateOnly first, DateOnly last) => column => $"{column} >= {Value(first.AddDays(-ZoneDays))} AND {column} < {Value(last.AddDays(ZoneDays + 1))}";

    private Func<string, string> Before(DateOnly day) => column => $"{column} < {Value(day.AddDays(ZoneDays + 1))}";

    /// <summary>1 is critical in the database, so what is greater there is less here.</summary>
    private static string Mirrored(FilterComparison comparison) => FilterPrinter.SignOf(comparison switch
    {
        FilterComparison.Less => FilterComparison.Greater,
        FilterComparison.LessOrEqual => FilterComparison.GreaterOrEqual,
        FilterComparison.Greater => FilterComparison.Less,
        FilterComparison.GreaterOrEqual => FilterComparison.LessOrEqual,
        _ => comparison,
    });
}
