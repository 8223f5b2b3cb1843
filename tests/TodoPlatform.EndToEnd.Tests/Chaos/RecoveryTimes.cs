using System.Globalization;
using System.Text;

namespace TodoPlatform.EndToEnd.Tests.Chaos;

/// <summary>How long it took after each kind of fault until everything was as before.</summary>
internal sealed class RecoveryTimes
{
    private readonly List<(FaultKind Kind, TimeSpan FirstWrite, TimeSpan EveryWrite, TimeSpan? Through)> _times = [];

    /// <summary>Takes those of one fault.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="firstWrite">From its begin until anybody's write that was sent after it was acknowledged.</param>
    /// <param name="everyWrite">From its end until every client had one acknowledged that was sent after it.</param>
    /// <param name="through">From its end until all that was decided before had reached every module; null when that was not watched.</param>
    public void Add(FaultKind kind, TimeSpan firstWrite, TimeSpan everyWrite, TimeSpan? through) => _times.Add((kind, firstWrite, everyWrite, through));

    /// <summary>A table of medians and maxima, as docs/budgets.md shows it.</summary>
    public override string ToString()
    {
        var table = new StringBuilder("""
            | fault | how many | begin → first write | end → every client writes | end → its events are through | of them watched |
            | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var kind in _times.GroupBy(time => time.Kind).OrderBy(kind => kind.Key))
        {
            var through = kind.Where(time => time.Through is not null).Select(time => time.Through!.Value).ToList();
            table.AppendLine(CultureInfo.InvariantCulture, $"| {kind.Key} | {kind.Count()} | {Of(kind.Select(time => time.FirstWrite))} | {Of(kind.Select(time => time.EveryWrite))} | {Of(through)} | {through.Count} |");
        }

        return table.ToString();
    }

    private static string Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{sorted[(sorted.Count - 1) / 2].TotalSeconds:F1} s, at most {sorted[^1].TotalSeconds:F1} s");
    }
}
