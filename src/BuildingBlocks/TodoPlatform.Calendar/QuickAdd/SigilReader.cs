using System.Globalization;

namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>Reads what a sign announces: #project, @label, /section, priorities and reminders after !, {deadline}. What a sign announces falsely is text.</summary>
internal sealed class SigilReader(Line line, QuickAddContext context, DateReader dates)
{
    private const int LongestLabel = 50;
    private const int LongestDeadline = 12;
    private readonly Lazy<Dictionary<string, string>> _projects = new(() => Index(context.Projects));
    private readonly Lazy<Dictionary<string, string>> _sections = new(() => Index(context.Sections));

    public Candidate? Read(int at)
    {
        if (line[at].IsLiteral)
        {
            return null;
        }

        return line.Text[line[at].CoreStart] switch
        {
            '#' => Known(_projects.Value, at) is { } project ? new Candidate(at, at + 1, new ProjectMeaning(project)) : null,
            '/' => Known(_sections.Value, at) is { } section ? new Candidate(at, at + 1, new SectionMeaning(section)) : null,
            '@' => Label(at) is { } label ? new Candidate(at, at + 1, new LabelMeaning(label)) : null,
            '!' => Reminder(at) ?? Priority(at),
            'p' or 'P' => Priority(at),
            _ => line.HasBracket(at) && line.Text[line[at].CoreStart - 1] == '{' ? Deadline(at) : null,
        };
    }

    private static Dictionary<string, string> Index(IReadOnlyCollection<string> names)
    {
        var index = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            index.TryAdd(name.Trim(), name);
        }

        return index;
    }

    /// <summary>The name after the sign, without its quotes.</summary>
    private string Name(int at)
    {
        var name = line.Raw(at).AsSpan(1);
        return (name is ['"', .., '"'] or ['“', .., '”'] ? name[1..^1].Trim() : name).ToString();
    }

    private string? Known(Dictionary<string, string> names, int at) => names.GetValueOrDefault(Name(at));

    private string? Label(int at)
    {
        var name = Name(at);
        var quoted = name.Length < line.Raw(at).Length - 1;
        return name.Length is > 0 and <= LongestLabel && (quoted ? !name.Any(char.IsControl) : IsBareLabel(name)) ? name : null;
    }

    /// <summary>Letters and digits of all languages, and what joins them; never an address or a path.</summary>
    private static bool IsBareLabel(string name) =>
        (char.IsLetterOrDigit(name[0]) || name[0] == '_' || char.IsSurrogate(name[0]))
        && name.All(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '_' or '-' or '.' or '+' or '&' or '\'' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark);

    private Candidate? Priority(int at) => Vocabulary.Priority(line.Core(at)) is { } priority ? new Candidate(at, at + 1, new PriorityMeaning(priority)) : null;

    /// <summary>"!30 min before", "!2h before".</summary>
    private Candidate? Reminder(int at)
    {
        var word = line.Core(at);
        if (word.Length < 2)
        {
            return null;
        }

        var (amount, end) = Amount.Together(word.AsSpan(1)) is { } together ? (together, at + 1)
            : Vocabulary.Number(word[1..]) is { } number && Vocabulary.Unit(line.After(at)) is { } unit ? (new Amount(number, unit), at + 2)
            : default;
        return end > 0 && line.After(end - 1) == "before" && Offset(amount) is { } offset ? new Candidate(at, end + 1, new ReminderMeaning(offset)) : null;
    }

    private static ReminderOffset? Offset(Amount amount)
    {
        var text = amount.Unit switch
        {
            TimeUnit.Minute => $"PT{amount.Value}M",
            TimeUnit.Hour => $"PT{amount.Value}H",
            TimeUnit.Day => $"P{amount.Value}D",
            TimeUnit.Week => $"P{amount.Value}W",
            _ => "",
        };
        return ReminderOffset.TryParse(text, out var offset, out _) ? offset : null;
    }

    /// <summary>"{24 dec}", "{deadline friday}": a date and nothing else between the braces.</summary>
    private Candidate? Deadline(int at)
    {
        var first = line.Core(at) == "deadline" && line.Joins(at) ? at + 1 : at;
        return dates.Read(first, repeats: false) is { Time: null } date && date.End - at <= LongestDeadline && line.Trail(date.End - 1) is ['}', ..]
            ? new Candidate(at, date.End, date.IsImpossible ? new ImpossibleMeaning() : new DeadlineMeaning(date.Date))
            : null;
    }
}
