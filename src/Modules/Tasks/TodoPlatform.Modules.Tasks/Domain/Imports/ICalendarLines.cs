using System.Text;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>A property with its parameters, its value as it stands.</summary>
/// <param name="Line">The line that it begins on, from 1.</param>
/// <param name="Name">Upper case.</param>
internal sealed record ICalendarProperty(int Line, string Name, IReadOnlyList<(string Name, string Value)> Parameters, string Value)
{
    public string? Parameter(string name)
    {
        foreach (var (key, value) in Parameters)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The value as TEXT.</summary>
    public string Text => ICalendarLines.Unescaped(Value);
}

/// <summary>What stands between BEGIN and END.</summary>
internal sealed class ICalendarComponent(string name, int line)
{
    public string Name { get; } = name;

    public int Line { get; } = line;

    public List<ICalendarProperty> Properties { get; } = [];

    public List<ICalendarComponent> Components { get; } = [];

    public ICalendarProperty? Property(string name) => Properties.Find(property => property.Name == name);

    public IEnumerable<ICalendarComponent> All(string name) => Components.Where(component => component.Name == name);
}

/// <summary>The lines of RFC 5545: folded, with parameters and escapes. Reads also what is not quite right: bare line feeds, blank lines, a missing end.</summary>
internal static class ICalendarLines
{
    private const int DeepestComponent = 16;
    private const int LongestLine = 75;

    /// <summary>What stands at the top of the file; whether it ended in the middle of something.</summary>
    public static Result<(ICalendarComponent Root, bool CutOff)> Read(ReadOnlyMemory<byte> file)
    {
        var text = ImportText.Decode(Unfolded(ImportText.InOctets(file).Span, out var starts));
        if (!text.Succeeded)
        {
            return text.Error;
        }

        var root = new ICalendarComponent("", 1);
        var open = new Stack<ICalendarComponent>([root]);
        var (index, position) = (0, 0);
        var content = text.Value.Text;
        while (position < content.Length)
        {
            var end = content.IndexOf('\n', position);
            end = end < 0 ? content.Length : end;
            var line = index < starts.Count ? starts[index] : index + 1;
            index++;
            if (Parse(content[position..end].TrimEnd('\r'), line) is { } property)
            {
                Take(property, open);
            }

            position = end + 1;
        }

        return (root, open.Count > 1);
    }

    /// <summary>Adds a property, folded after 75 octets and never within a character.</summary>
    public static void Append(StringBuilder output, string name, string value)
    {
        Span<byte> utf8 = stackalloc byte[4];
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(utf8);
            if (octets + length > LongestLine)
            {
                output.Append("\r\n ");
                octets = 1;
            }

            output.Append(rune.ToString());
            octets += length;
        }

        output.Append("\r\n");
    }

    /// <summary>A value of the type TEXT.</summary>
    public static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\n", StringComparison.Ordinal);

    public static string Unescaped(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length)
            {
                text.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>The values of a list of texts.</summary>
    public static IEnumerable<string> Values(string value)
    {
        var start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && value[i] == '\\')
            {
                i++;
            }
            else if (i >= value.Length || value[i] == ',')
            {
                yield return Unescaped(value[start..Math.Min(i, value.Length)]);
                start = i + 1;
            }
        }

        if (start < value.Length)
        {
            yield return Unescaped(value[start..]);
        }
    }

    /// <summary>Joins folded lines as octets, because some programs fold within a character; on which line each joined one begins.</summary>
    private static byte[] Unfolded(ReadOnlySpan<byte> file, out List<int> starts)
    {
        var joined = new byte[file.Length];
        starts = [1];
        var (length, line) = (0, 1);
        for (var i = 0; i < file.Length; i++)
        {
            var isBreak = file[i] is (byte)'\n' or (byte)'\r';
            if (!isBreak)
            {
                joined[length++] = file[i];
                continue;
            }

            i += file[i] == '\r' && i + 1 < file.Length && file[i + 1] == '\n' ? 1 : 0;
            line++;
            if (i + 1 < file.Length && file[i + 1] is (byte)' ' or (byte)'\t')
            {
                i++;
                continue;
            }

            joined[length++] = (byte)'\n';
            starts.Add(line);
        }

        return joined[..length];
    }

    private static void Take(ICalendarProperty property, Stack<ICalendarComponent> open)
    {
        switch (property.Name)
        {
            case "BEGIN":
                var component = new ICalendarComponent(property.Value.Trim().ToUpperInvariant(), property.Line);
                if (open.Count <= DeepestComponent)
                {
                    open.Peek().Components.Add(component);
                }

                open.Push(component);
                break;
            case "END":
                var name = property.Value.Trim().ToUpperInvariant();
                if (open.Take(2 * DeepestComponent).Any(one => one.Name == name && name.Length > 0))
                {
                    while (open.Count > 1 && open.Pop().Name != name)
                    {
                        // what was never closed ends with what it is in
                    }
                }

                break;
            default:
                open.Peek().Properties.Add(property);
                break;
        }
    }

    /// <summary>Null for what is no property.</summary>
    private static ICalendarProperty? Parse(string line, int number)
    {
        var at = line.AsSpan().IndexOfAny(':', ';');
        if (at <= 0)
        {
            return null;
        }

        var name = line[..at].Trim().ToUpperInvariant();
        var parameters = new List<(string, string)>();
        while (at < line.Length && line[at] == ';')
        {
            var equals = at + 1;
            while (equals < line.Length && line[equals] is not ('=' or ';' or ':'))
            {
                equals++;
            }

            var end = equals;
            var quoted = false;
            while (end < line.Length && (quoted || line[end] is not (';' or ':')))
            {
                quoted ^= line[end] == '"';
                end++;
            }

            if (end >= line.Length && quoted)
            {
                return null;
            }

            parameters.Add((line[(at + 1)..equals].Trim().ToUpperInvariant(), equals < end ? line[(equals + 1)..end].Replace("\"", "", StringComparison.Ordinal) : ""));
            at = end;
        }

        return at < line.Length ? new ICalendarProperty(number, name.Contains('.', StringComparison.Ordinal) ? name[(name.LastIndexOf('.') + 1)..] : name, parameters, line[(at + 1)..]) : null;
    }
}
