using System.Globalization;

namespace TodoPlatform.LoadHarness;

/// <summary>Samples in milliseconds, and how they are told.</summary>
internal static class Figures
{
    public static double Percentile(IEnumerable<double> samples, double share)
    {
        var sorted = samples.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }

    public static double Median(IEnumerable<double> samples) => Percentile(samples, 0.5);

    public static void Say(string what, string value) => Console.WriteLine($"{what,-58} {value}");

    /// <summary>What each run gave, below the figure that was made of them.</summary>
    public static void SayRuns(IEnumerable<string> runs) => Console.WriteLine($"  runs: {string.Join(", ", runs)}");

    public static string Milliseconds(double value) => value.ToString("0.0", CultureInfo.InvariantCulture) + " ms";

    /// <summary>Percentiles of each run, and of those the medians.</summary>
    public static void Say(string what, IReadOnlyCollection<IReadOnlyCollection<double>> runs) =>
        Say(what, $"p50 {Milliseconds(Median(runs.Select(run => Percentile(run, 0.5))))}  p99 {Milliseconds(Median(runs.Select(run => Percentile(run, 0.99))))}  (medians of {runs.Count} runs of {runs.First().Count} samples)");
}
