using System.Buffers;
using System.Text;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>A record of a table in text.</summary>
/// <param name="Line">The line of the file that it begins on, from 1.</param>
/// <param name="Cells">In order. An empty line is no record.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>RFC 4180, with any separator, any line break, and quotes within a cell that does not begin with one taken as they are.</summary>
internal static class CsvText
{
    private const string Separators = ",;\t";
    private const int MostCells = 1000;

    private static readonly SearchValues<char> Special = SearchValues.Create(",;\t\"\r\n");

    /// <summary>The records, or which quote is never closed, or that there are too many of them.</summary>
    public static Result<List<CsvRecord>> Read(string text, char separator)
    {
        var records = new List<CsvRecord>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, start, opened) = (1, 1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (opened > 0)
            {
                if (c == '"')
                {
                    if (i + 1 < text.Length && text[i + 1] == '"')
                    {
                        cell.Append('"');
                        i++;
                    }
                    else
                    {
                        opened = 0;
                    }
                }
                else
                {
                    line += c == '\n' ? 1 : 0;
                    cell.Append(c);
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                opened = line;
            }
            else if (c == separator)
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (cells.Count == MostCells)
                {
                    return ImportText.Unreadable($"Line {line} has more than {MostCells} columns. Choose the format that the file really has, or export it again.");
                }
            }
            else if (c is '\n' or '\r')
            {
                i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                Close();
                start = ++line;
                if (records.Count > ImportText.MostItems)
                {
                    return ImportText.TooMany;
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        if (opened > 0)
        {
            return ImportText.Unreadable($"The quote that opens in line {opened} is never closed. The file may have been cut off; export it again.");
        }

        Close();
        return records;

        void Close()
        {
            if (cells.Count > 0 || cell.Length > 0)
            {
                cells.Add(cell.ToString());
                cell.Clear();
                records.Add(new CsvRecord(start, cells));
                cells = [];
            }
        }
    }

    /// <summary>The separator that stands most often in the first line.</summary>
    public static char SeparatorOf(string line) => Separators.MaxBy(separator => line.Count(c => c == separator));

    /// <summary>The cells of a single line; a quote that stays open ends with it.</summary>
    public static IReadOnlyList<string> Cells(string line) =>
        Read(line, SeparatorOf(line)) is { Succeeded: true, Value: [var record, ..] } ? record.Cells : Read(line.Replace("\"", "", StringComparison.Ordinal), SeparatorOf(line)) is { Succeeded: true, Value: [var bare, ..] } ? bare.Cells : [];

    /// <summary>Adds one record, CRLF behind it.</summary>
    public static void Append(StringBuilder text, IEnumerable<string?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            if (cell is not null && (cell.AsSpan().ContainsAny(Special) || cell is [' ', ..] or [.., ' ']))
            {
                text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
            else
            {
                text.Append(cell);
            }
        }

        text.Append("\r\n");
    }
}

/// <summary>Records under a header: cells by the names of their columns, which are compared without regard to case, blanks and signs.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private CsvTable(IReadOnlyList<string> header, IReadOnlyList<CsvRecord> records)
    {
        Header = header;
        Records = records;
        for (var i = 0; i < header.Count; i++)
        {
            _columns.TryAdd(KeyOf(header[i]), i);
        }
    }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<CsvRecord> Records { get; }

    /// <summary>The table whose header is the first record that <paramref name="isHeader"/> accepts; what stands before it is left out.</summary>
    /// <param name="missing">For people: what the header should have.</param>
    public static Result<CsvTable> Read(string text, Func<IReadOnlyList<string>, bool> isHeader, string missing)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and < 8 and var end)
        {
            text = text[(end + 1)..]; // Excel's own line about its separator
        }

        foreach (var separator in Separators(text))
        {
            var records = CsvText.Read(text, separator);
            if (!records.Succeeded)
            {
                return records.Error;
            }

            var at = records.Value.FindIndex(record => isHeader(record.Cells));
            if (at >= 0)
            {
                return new CsvTable(records.Value[at].Cells, [.. records.Value.Skip(at + 1).Where(record => !record.IsBlank)]);
            }
        }

        return ImportText.Unreadable($"The file has no header with {missing}. Choose the format that it really has, or export it again.");
    }

    public static bool Has(IReadOnlyList<string> header, params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (!header.Any(name => KeyOf(name) == KeyOf(column)))
            {
                return false;
            }
        }

        return true;
    }

    public static string KeyOf(string column) => string.Concat(column.Where(c => char.IsLetterOrDigit(c) || c == '%')).ToLowerInvariant();

    public bool Has(string column) => _columns.ContainsKey(KeyOf(column));

    /// <summary>The cell as it stands; empty when there is none.</summary>
    public string Raw(CsvRecord record, string column) => _columns.TryGetValue(KeyOf(column), out var at) && at < record.Cells.Count ? record.Cells[at] : "";

    /// <summary>Without blanks around it.</summary>
    public string Cell(CsvRecord record, string column) => Raw(record, column).Trim();

    private static IEnumerable<char> Separators(string text)
    {
        var first = CsvText.SeparatorOf(text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? text[..end] : text);
        return [first, .. ",;\t".Where(separator => separator != first)];
    }
}
