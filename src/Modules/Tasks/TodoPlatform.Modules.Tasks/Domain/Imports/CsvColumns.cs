namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>The columns of our own table (docs/import-formats.md), in the order in which they are written, and the names under which they are read.</summary>
internal static class CsvColumns
{
    public static readonly IReadOnlyList<string> All =
    [
        "id", "title", "description", "project", "section", "parent", "labels", "priority", "start", "startTime", "startZone", "due", "dueTime", "dueZone", "deadline", "durationMinutes",
        "recurrence", "recurrenceMode", "clampMonthEnd", "reminders", "status", "closedAs", "completedAt", "createdAt", "updatedAt",
    ];

    /// <summary>Names that people give to these columns in tables of their own.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["name"] = "title", ["task"] = "title", ["taskname"] = "title", ["summary"] = "title", ["notes"] = "description", ["note"] = "description", ["list"] = "project", ["tags"] = "labels",
        ["label"] = "labels", ["categories"] = "labels", ["duedate"] = "due", ["date"] = "due", ["time"] = "dueTime", ["timezone"] = "dueZone", ["zone"] = "dueZone", ["startdate"] = "start",
        ["duration"] = "durationMinutes", ["rrule"] = "recurrence", ["repeat"] = "recurrence", ["recurring"] = "recurrence", ["completed"] = "completedAt", ["reminder"] = "reminders",
        ["created"] = "createdAt", ["updated"] = "updatedAt", ["state"] = "status", ["parentid"] = "parent",
    };

    private static readonly Dictionary<string, string> Ours = All.ToDictionary(CsvTable.KeyOf, StringComparer.Ordinal);

    /// <summary>Our name of a column; null when it is none that we know.</summary>
    public static string? Known(string header) => CsvTable.KeyOf(header) is var key && Ours.TryGetValue(key, out var name) ? name : Others.GetValueOrDefault(key);

    /// <summary>A spreadsheet would take such a cell for a formula; an apostrophe before it says that it is text.</summary>
    public static string? Defused(string? cell) => IsFormula(cell) ? "'" + cell : cell;

    /// <summary>The opposite of <see cref="Defused"/>.</summary>
    public static string Restored(string cell) => cell is ['\'', ..] && IsFormula(cell[1..]) ? cell[1..] : cell;

    /// <summary>The wide signs are those of Chinese and Japanese keyboards, which spreadsheets there take for the others.</summary>
    private static bool IsFormula(string? cell) => cell.AsSpan().TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];
}
