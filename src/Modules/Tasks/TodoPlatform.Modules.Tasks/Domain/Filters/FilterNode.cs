using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Filters;

/// <summary>
/// A filter, read from either dialect. Every term is true or false of a task, never unknown: a comparison with a date that the
/// task does not have is false, and its negation true.
/// </summary>
internal abstract record FilterNode;

/// <summary>Every task.</summary>
internal sealed record AllFilter : FilterNode;

/// <summary>Both are true.</summary>
internal sealed record AndFilter(FilterNode Left, FilterNode Right) : FilterNode;

/// <summary>At least one is true.</summary>
internal sealed record OrFilter(FilterNode Left, FilterNode Right) : FilterNode;

/// <summary>It is false.</summary>
internal sealed record NotFilter(FilterNode Inner) : FilterNode;

/// <summary>A date of the task lies so to another date. Whole days count by their date, times by their instant.</summary>
internal sealed record DateFilter(FilterField Field, FilterComparison Comparison, FilterDate Date) : FilterNode;

/// <summary>Due today or on one of the <paramref name="Days"/> - 1 days after it.</summary>
internal sealed record WithinFilter(int Days) : FilterNode;

/// <summary>Due before today, or at a time that has come.</summary>
internal sealed record OverdueFilter : FilterNode;

/// <summary>The task does not have it.</summary>
internal sealed record AbsentFilter(FilterPart Part) : FilterNode;

/// <summary>An occurrence of a series.</summary>
internal sealed record RecurringFilter : FilterNode;

/// <summary>Part of another task.</summary>
internal sealed record SubtaskFilter : FilterNode;

/// <summary>Closed, in whatever way, or not.</summary>
internal sealed record DoneFilter(bool Done) : FilterNode;

/// <summary>Priorities are compared by their weight: critical is the greatest.</summary>
internal sealed record PriorityFilter(FilterComparison Comparison, TaskPriority Priority) : FilterNode;

/// <summary>Has a label of this name, compared as labels are.</summary>
internal sealed record LabelFilter(NamePattern Name) : FilterNode;

/// <summary>Lies in a project of this name or id; <c>Inbox</c> is the Inbox, whatever it is called.</summary>
/// <param name="WithChildren">Projects within it count too, where there are any.</param>
internal sealed record ProjectFilter(NamePattern Name, bool WithChildren) : FilterNode;

/// <summary>Lies in a section of this name.</summary>
internal sealed record SectionFilter(NamePattern Name) : FilterNode;

/// <summary>Has all words in title, labels or description, the last one also as the beginning of a word.</summary>
internal sealed record SearchFilter(string Words) : FilterNode;

/// <summary>Title or description read like this, whatever the case.</summary>
/// <param name="Text">With <paramref name="Like"/>: % stands for any text, and without any % it may stand anywhere.</param>
internal sealed record TextFilter(FilterText Field, bool Like, string Text) : FilterNode;

internal enum FilterField
{
    Due,
    Deadline,
    Start,
    Created,
    Updated,
    Completed,
}

internal enum FilterText
{
    Title,
    Description,
}

internal enum FilterPart
{
    Date,
    Time,
    Deadline,
    Start,
    Labels,
    Section,
}

internal enum FilterComparison
{
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

internal static class FilterNodes
{
    /// <summary>Whether it says something of closed tasks: then a list does not leave them out by itself.</summary>
    public static bool SpeaksOfClosed(this FilterNode node) => node switch
    {
        AndFilter both => both.Left.SpeaksOfClosed() || both.Right.SpeaksOfClosed(),
        OrFilter either => either.Left.SpeaksOfClosed() || either.Right.SpeaksOfClosed(),
        NotFilter not => not.Inner.SpeaksOfClosed(),
        DateFilter date => date.Field == FilterField.Completed,
        _ => node is DoneFilter,
    };

    /// <summary>Everything in it that is not made of other filters.</summary>
    public static IEnumerable<FilterNode> Terms(this FilterNode node) => node switch
    {
        AndFilter both => both.Left.Terms().Concat(both.Right.Terms()),
        OrFilter either => either.Left.Terms().Concat(either.Right.Terms()),
        NotFilter not => not.Inner.Terms(),
        _ => [node],
    };

    /// <summary>What must be true of a task, each of it, for the filter to be true.</summary>
    public static IEnumerable<FilterNode> Conditions(this FilterNode node) => node switch
    {
        AndFilter both => both.Left.Conditions().Concat(both.Right.Conditions()),
        NotFilter { Inner: OrFilter either } => new NotFilter(either.Left).Conditions().Concat(new NotFilter(either.Right).Conditions()),
        NotFilter { Inner: NotFilter not } => not.Inner.Conditions(),
        _ => [node],
    };

    /// <summary>All of them; null for none.</summary>
    public static FilterNode? All(IEnumerable<FilterNode?> nodes) => nodes.Aggregate((FilterNode?)null, (all, node) => all is null ? node : node is null ? all : new AndFilter(all, node));

    /// <summary>What is read becomes a filter; what is refused stays refused.</summary>
    public static Result<FilterNode> Then<T>(this Result<T> read, Func<T, FilterNode> make) => read.Succeeded ? make(read.Value) : read.Error;

    /// <summary>At least one of them; null for none.</summary>
    public static FilterNode? Any(IEnumerable<FilterNode> nodes) => nodes.Aggregate((FilterNode?)null, (any, node) => any is null ? node : new OrFilter(any, node));
}
