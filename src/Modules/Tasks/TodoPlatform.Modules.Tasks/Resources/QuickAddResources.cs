using TodoPlatform.Calendar.QuickAdd;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>A piece of the text that was recognised.</summary>
/// <param name="Start">Zero-based, in UTF-16 units, as JavaScript counts them.</param>
/// <param name="Meaning">What was understood, in the spelling of the API: 2026-11-20, 09:00, FREQ=DAILY, critical, PT30M, a name.</param>
internal sealed record TokenResource(QuickAddTokenKind Kind, int Start, int Length, string Meaning)
{
    public static IReadOnlyList<TokenResource> Of(QuickAddResult result) =>
        [.. result.Tokens.Select(token => new TokenResource(token.Kind, token.Span.Start, token.Span.Length, token.Meaning))];
}

/// <summary>A piece of the text that stayed text although it looks like something.</summary>
internal sealed record TextProblemResource(string Code, int Start, int Length, string Message)
{
    public static IReadOnlyList<TextProblemResource> Of(QuickAddResult result) =>
        [.. result.Problems.Select(problem => new TextProblemResource(problem.Code, problem.Span.Start, problem.Span.Length, problem.Message))];
}
