using System.Globalization;
using System.Text;
using System.Text.Unicode;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Texts of other programs, made such as tasks take them.</summary>
internal static class ImportText
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Tasks, comments, rows of a table: more than an account of 64 MB has, and few enough for the memory, whatever they are.</summary>
    public const int MostItems = 250_000;

    /// <summary>A file of many small things.</summary>
    public static Error TooMany => Unreadable(string.Create(CultureInfo.InvariantCulture, $"The file has more than {MostItems:N0} tasks, comments or rows. Split it, and import the parts one after the other."));

    /// <summary>A refusal of the whole file.</summary>
    public static Error Unreadable(string message) => Error.Invalid("unreadable-file", "file", message);

    /// <summary>The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1252, as older programs on Windows write (<c>Legacy</c>).</summary>
    public static Result<(string Text, bool Legacy)> Decode(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (bytes.IsEmpty)
        {
            return Unreadable("The file is empty.");
        }

        var (text, legacy) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8.GetString(bytes[3..]), false),
            [0xFF, 0xFE, ..] => (Encoding.Unicode.GetString(bytes[2..]), false),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode.GetString(bytes[2..]), false),
            _ when Utf8.IsValid(bytes) => (Encoding.UTF8.GetString(bytes), false),
            _ => (Windows1252.GetString(bytes), true),
        };
        return text.Contains('\0', StringComparison.Ordinal) ? Unreadable("This is no text file. Export the tasks again, as the format that you chose.") : (text, legacy);
    }

    /// <summary>A file of characters of one octet or more: UTF-16 becomes UTF-8, everything else stays.</summary>
    public static ReadOnlyMemory<byte> InOctets(ReadOnlyMemory<byte> file) => file.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] && Decode(file) is { Succeeded: true } decoded ? Encoding.UTF8.GetBytes(decoded.Value.Text) : file;

    /// <summary>The beginning of a file as text, for recognising it; empty when it is none.</summary>
    public static string Head(ReadOnlySpan<byte> head)
    {
        var text = head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(head[3..]),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
            _ => Encoding.UTF8.GetString(head),
        };
        return text.Contains('\0', StringComparison.Ordinal) ? "" : text.TrimStart();
    }

    /// <summary>One line without control characters; unchanged when it is one already.</summary>
    public static string Line(string? text)
    {
        text = WellFormed(text ?? "");
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ' && c is '\r' or '\n' or '\t' or '\u0085')
            {
                line.Append(' ');
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>Any number of lines without other control characters; unchanged when there are none.</summary>
    public static string Paragraphs(string text)
    {
        text = WellFormed(text);
        return TaskTexts.IsText(text) ? text : string.Concat(text.Where(c => !char.IsControl(c) || c is '\t' or '\n' or '\r'));
    }

    /// <summary>At most so many characters, the last one an ellipsis when something is cut off; no character is cut in two.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = length - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary>For messages: the beginning of what was found, on one line.</summary>
    public static string Shown(string text) => Cut(Line(text), 80);

    /// <summary>Halves of characters, which no database takes, as the replacement character.</summary>
    private static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            }

            i++;
        }

        return text;
    }
}
