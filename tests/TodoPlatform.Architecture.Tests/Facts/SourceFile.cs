using System.Text.RegularExpressions;

namespace TodoPlatform.Architecture.Tests.Facts;

/// <summary>A C# file.</summary>
/// <param name="Path">Below the root, with slashes.</param>
/// <param name="Text">What it says.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public int Lines => Text.AsSpan().TrimEnd().Count('\n') + 1;

    public string? Namespace => NamespaceLine().Match(Text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Names of the types that stand at the left margin: with file-scoped namespaces these are the top-level ones.</summary>
    public IReadOnlyList<string> TopLevelTypes => [.. TypeLine().Matches(Text).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>Names of the methods marked [Fact] or [Theory].</summary>
    public IReadOnlyList<string> TestMethods => [.. TestMethod().Matches(Text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^namespace\s+([\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^(?:\[[^\n]*\]\s*)?(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|unsafe|ref)\s+)*(?:record\s+struct|record\s+class|class|record|struct|interface|enum|delegate\s+[\w<>?\[\], ]+?)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^[ \t]*\[(?:Fact|Theory)\b[^\n]*\n(?:[ \t]*\[[^\n]*\n)*[ \t]*(?:public\s+)?(?:static\s+)?(?:async\s+)?[\w<>]+\s+(\w+)\s*\(", RegexOptions.Multiline)]
    private static partial Regex TestMethod();
}
