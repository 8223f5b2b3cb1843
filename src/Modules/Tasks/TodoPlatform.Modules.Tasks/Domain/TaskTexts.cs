namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>What people write, apart from its length. Control characters would be invisible in a list, and act on terminals that print it.</summary>
internal static class TaskTexts
{
    /// <summary>One line: not only blanks, no control characters (Unicode category Cc), so no tabs and line breaks either.</summary>
    public static bool IsLine(string? text) => !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl);

    /// <summary>At most so many UTF-16 units from the beginning; a character that has two of them is not cut in two.</summary>
    public static string Begin(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>Any number of lines: no control characters but tab, line feed and carriage return.</summary>
    public static bool IsText(string? text) => text?.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')) != true;
}
