using NodaTime;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain.Filters;

namespace TodoPlatform.Modules.Tasks.Tests.Filters;

/// <summary>Filters of every kind, drawn by a seeded generator.</summary>
internal sealed class RandomFilters(Random random)
{
    public static readonly string[] Labels = ["work", "Home office", "a & b", "x*y", "Büro", "#1", "(soon)", "50%", "two_words"];
    public static readonly string[] Projects = ["Work", "Garden, shed", "Home (old)", "#hash"];
    public static readonly string[] Sections = ["Errands", "To buy, soon", "Later (much)"];
    public static readonly string[] Words = ["milk", "bread", "Report", "plan", "planner", "zoo", "b12", "Fluß"];

    public FilterNode Draw(int depth = 4) => random.Next(depth > 0 ? 10 : 4) switch
    {
        < 4 => Term(),
        4 or 5 => new NotFilter(Draw(depth - 1)),
        6 or 7 => new OrFilter(Draw(depth - 1), Draw(depth - 1)),
        _ => new AndFilter(Draw(depth - 1), Draw(depth - 1)),
    };

    public FilterNode Term() => random.Next(22) switch
    {
        0 => new OverdueFilter(),
        1 => new WithinFilter(random.Next(1, 20)),
        2 => new RecurringFilter(),
        3 => new SubtaskFilter(),
        4 => new DoneFilter(random.Next(2) == 0),
        5 or 6 => new AbsentFilter(Any<FilterPart>()),
        7 or 8 => new PriorityFilter(Any<FilterComparison>(), Any<TaskPriority>()),
        9 or 10 => new LabelFilter(Pattern(Labels)),
        11 => new ProjectFilter(random.Next(3) == 0 ? new("Inbox") : Pattern(Projects), random.Next(4) == 0),
        12 => new SearchFilter(string.Join(' ', Enumerable.Range(0, random.Next(1, 3)).Select(_ => Cut(Pick(Words))))),
        13 => new TextFilter(Any<FilterText>(), random.Next(4) > 0, random.Next(3) switch { 0 => Cut(Pick(Words)) + "%", 1 => "%" + Pick(Words)[1..], _ => Pick(Words) }),
        20 => new SectionFilter(Pattern(Sections)),
        14 when random.Next(4) == 0 => new AllFilter(),
        _ => new DateFilter(Any<FilterField>(), Any<FilterComparison>(), Date()),
    };

    public FilterDate Date() => random.Next(9) switch
    {
        0 => new FixedDay(new DateOnly(2026, 11, 20).AddDays(random.Next(-40, 40))),
        1 => new Weekday((IsoDayOfWeek)random.Next(1, 8)),
        2 => new YearlyDay(random.Next(1, 13), random.Next(1, 29)),
        3 => new NextPeriod((DateUnit)random.Next(1, 4)),
        4 => new TimeOnDay(new DayOffset(random.Next(-3, 4), DateUnit.Day), new TimeOnly(random.Next(24), random.Next(60))),
        5 => new FixedInstant(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(-20_000, 20_000))),
        6 or 7 => new NowMath(Steps()),
        _ => random.Next(-5, 6) is var count && count == 0 ? new DayOffset(0, DateUnit.Day) : new DayOffset(count, Any<DateUnit>()),
    };

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public T Any<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    private string Steps() => string.Concat(Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(3) == 0 ? $"/{Pick<char>([.. "smhdwMy"])}" : $"{(random.Next(2) == 0 ? '+' : '-')}{random.Next(1, 30)}{Pick<char>([.. "hdwM"])}"));

    private NamePattern Pattern(string[] names)
    {
        var name = NamePattern.Of(Pick(names)).Text;
        return new(random.Next(4) switch { 0 => name[..1].TrimEnd('\\') + "*", 1 => "*" + name[^2..].TrimStart('\\', ' '), _ => name });
    }

    private string Cut(string word) => word[..random.Next(2, word.Length + 1)];
}
