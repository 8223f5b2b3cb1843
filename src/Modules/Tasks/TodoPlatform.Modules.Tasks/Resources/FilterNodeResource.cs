using System.Globalization;
using System.Text.Json.Serialization;
using TodoPlatform.Modules.Tasks.Domain.Filters;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>A node of a filter as the API answers it.</summary>
/// <param name="Type">and, or, not (with <paramref name="Of"/>); all, overdue, within, recurring, subtask, done, none, priority, label, project, section, search, text, date.</param>
/// <param name="Field">Of text: title or description. Of date: due, deadline, start, created, updated or completed. Of none: what is missing.</param>
/// <param name="Operator">=, &lt;, &lt;=, &gt;, &gt;=, or like.</param>
/// <param name="Value">As the canonical text writes it; of names the pattern, in which * stands for any text and \ takes that meaning away.</param>
/// <param name="Of">The parts; chains of and, and of or, are one node.</param>
internal sealed record FilterNodeResource(
    string Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Field = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Operator = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Value = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FilterNodeResource>? Of = null)
{
    public static FilterNodeResource From(FilterNode node) => node switch
    {
        AndFilter => new("and", Of: [.. Chain(node, part => part is AndFilter and ? (and.Left, and.Right) : null).Select(From)]),
        OrFilter => new("or", Of: [.. Chain(node, part => part is OrFilter or ? (or.Left, or.Right) : null).Select(From)]),
        NotFilter not => new("not", Of: [From(not.Inner)]),
        AllFilter => new("all"),
        OverdueFilter => new("overdue"),
        WithinFilter within => new("within", Value: within.Days.ToString(CultureInfo.InvariantCulture)),
        RecurringFilter => new("recurring"),
        SubtaskFilter => new("subtask"),
        DoneFilter done => new("done", Value: done.Done ? "true" : "false"),
        AbsentFilter absent => new("none", Field: absent.Part.ToString().ToLowerInvariant()),
        PriorityFilter priority => new("priority", Operator: FilterPrinter.SignOf(priority.Comparison), Value: FilterPrinter.NameOf(priority.Priority)),
        LabelFilter label => new("label", Value: label.Name.Text),
        ProjectFilter project => new("project", Operator: project.WithChildren ? "within" : "=", Value: project.Name.Text),
        SectionFilter section => new("section", Value: section.Name.Text),
        SearchFilter search => new("search", Value: search.Words),
        TextFilter text => new("text", FilterPrinter.NameOf(text.Field), text.Like ? "like" : "=", text.Text),
        DateFilter date => new("date", FilterPrinter.NameOf(date.Field), FilterPrinter.SignOf(date.Comparison), date.Date.Print()),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Unknown kind of filter."),
    };

    private static IEnumerable<FilterNode> Chain(FilterNode node, Func<FilterNode, (FilterNode Left, FilterNode Right)?> split) =>
        split(node) is var (left, right) ? Chain(left, split).Concat(Chain(right, split)) : [node];
}
