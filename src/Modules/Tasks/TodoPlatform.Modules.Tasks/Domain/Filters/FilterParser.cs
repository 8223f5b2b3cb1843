using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Domain.Filters;

/// <summary>
/// Reads a filter in the dialect of Todoist, of Vikunja, or in both at once:
/// <code>
/// filter := either (',' either)*        a comma shows several lists in Todoist; here it is one list, so it is "or", weaker than |
/// either := both (('|' | '||') both)*
/// both   := one (('&amp;' | '&amp;&amp;') one)*
/// one    := '!' one | '(' filter ')' | term
/// </code>
/// </summary>
internal sealed class FilterParser
{
    /// <summary>In UTF-16 units.</summary>
    public const int MaxLength = 2000;

    /// <summary>Parentheses and negations within each other.</summary>
    public const int MaxDepth = 20;

    /// <summary>Terms, values of lists counted each.</summary>
    public const int MaxTerms = 100;

    private readonly List<FilterToken> _tokens;
    private int _next;
    private int _depth;
    private int _terms;

    private FilterParser(List<FilterToken> tokens) => _tokens = tokens;

    private FilterToken Next => _tokens[_next];

    /// <summary>The filter, or why it is refused (<see cref="FilterErrors.At"/>).</summary>
    public static Result<FilterNode> Parse(string text)
    {
        if (text.Length > MaxLength)
        {
            return FilterErrors.At(MaxLength, text.Length - MaxLength, $"A filter has at most {MaxLength} characters.", "the end of the filter");
        }

        if (text.IndexOf('\0', StringComparison.Ordinal) is var nul and >= 0)
        {
            return FilterErrors.At(nul, 1, "No task has the character U+0000.", "text");
        }

        var tokens = FilterLexer.Read(text);
        if (!tokens.Succeeded)
        {
            return tokens.Error;
        }

        var parser = new FilterParser(tokens.Value);
        var filter = parser.ReadFilter();
        return filter.Succeeded && parser.Next.Kind != FilterTokenKind.End ? parser.Unexpected() : filter;
    }

    private Result<FilterNode> ReadFilter() => ReadChain(ReadEither, FilterTokenKind.Comma, (left, right) => new OrFilter(left, right));

    private Result<FilterNode> ReadEither() => ReadChain(ReadBoth, FilterTokenKind.Or, (left, right) => new OrFilter(left, right));

    private Result<FilterNode> ReadBoth() => ReadChain(ReadOne, FilterTokenKind.And, (left, right) => new AndFilter(left, right));

    private Result<FilterNode> ReadChain(Func<Result<FilterNode>> read, FilterTokenKind link, Func<FilterNode, FilterNode, FilterNode> join)
    {
        var all = read();
        while (all.Succeeded && Next.Kind == link)
        {
            _next++;
            var one = read();
            all = one.Succeeded ? join(all.Value, one.Value) : one;
        }

        return all;
    }

    private Result<FilterNode> ReadOne()
    {
        var token = Next;
        if (token.Kind is FilterTokenKind.Not or FilterTokenKind.Open && _depth >= MaxDepth)
        {
            return FilterErrors.At(token.Position, token.Text.Length, $"Parentheses and negations may lie in each other at most {MaxDepth} deep.", "a term");
        }

        return token.Kind switch
        {
            FilterTokenKind.Not => ReadNegated(),
            FilterTokenKind.Open => ReadParentheses(),
            FilterTokenKind.Term => ReadTerm(),
            FilterTokenKind.End when _next == 0 => FilterErrors.At(0, 0, "The filter is empty. To see everything, write: view all", "a term", "view all"),
            FilterTokenKind.End => FilterErrors.At(token.Position, 0, "The filter ends where a term should follow.", "a term such as today, @label or #project"),
            _ => FilterErrors.At(token.Position, token.Text.Length, $"\"{token.Text}\" stands where a term should be.", "a term such as today, @label or #project"),
        };
    }

    private Result<FilterNode> ReadNegated()
    {
        _next++;
        _depth++;
        var inner = ReadOne();
        _depth--;
        return inner.Succeeded ? new NotFilter(inner.Value) : inner;
    }

    private Result<FilterNode> ReadParentheses()
    {
        var open = Next;
        _next++;
        _depth++;
        var inner = ReadFilter();
        _depth--;
        if (!inner.Succeeded)
        {
            return inner;
        }

        if (Next.Kind != FilterTokenKind.Close)
        {
            return Next.Kind == FilterTokenKind.End ? FilterErrors.At(open.Position, 1, "This parenthesis is never closed.", "a closing )", ")") : Unexpected();
        }

        _next++;
        return inner;
    }

    private Result<FilterNode> ReadTerm()
    {
        var token = Next;
        _next++;
        var values = new List<FilterToken>();
        if (FilterTerms.IsList(token.Text))
        {
            // The commas of a list of values belong to it.
            while (Next.Kind == FilterTokenKind.Comma && _tokens[_next + 1].Kind == FilterTokenKind.Term)
            {
                values.Add(_tokens[_next + 1]);
                _next += 2;
            }
        }

        _terms += 1 + values.Count;
        return _terms > MaxTerms
            ? FilterErrors.At(token.Position, token.Text.Length, $"A filter has at most {MaxTerms} terms.", "the end of the filter")
            : FilterTerms.Read(token, values);
    }

    private Error Unexpected() => Next.Kind switch
    {
        FilterTokenKind.Close => FilterErrors.At(Next.Position, 1, "This parenthesis closes nothing.", "& or |, or the end of the filter"),
        FilterTokenKind.Not => FilterErrors.At(Next.Position, 1, "Between two terms there must be & (and) or | (or).", "& or |", "& !"),
        _ => FilterErrors.At(Next.Position, Next.Text.Length, "Between two terms there must be & (and) or | (or).", "& or |", $"& {Next.Text}"),
    };
}
