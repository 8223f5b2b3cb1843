using System.Globalization;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>A piece of a text, in UTF-16 units, as JSON clients count them.</summary>
internal readonly record struct TextRange(int Start, int Length);

/// <summary>The words of a text: letters and digits, with what belongs to them.</summary>
internal static class TextWords
{
    /// <summary>In lower case, in their order.</summary>
    public static IEnumerable<string> Of(string text) => RangesOf(text).Select(word => At(text, word));

    /// <summary>Where they are, in their order.</summary>
    public static IEnumerable<TextRange> RangesOf(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && BelongsToWord(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                yield return new(start, i - start);
            }

            i++;
        }
    }

    /// <summary>One of them in lower case.</summary>
    public static string At(string text, TextRange word) => text.Substring(word.Start, word.Length).ToLowerInvariant();

    private static bool BelongsToWord(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
