using System.Text.RegularExpressions;

namespace TodoPlatform.Deploy.Tests;

/// <summary>The alerts of deploy/observability, judged by Prometheus' own tool. That their metrics exist, ObservabilityTests of the end-to-end tests show.</summary>
[Trait("group", "long")]
public sealed partial class AlertTests
{
    private const string Folder = "deploy/observability/";

    [Fact]
    public async Task Prometheus_reads_the_rules()
    {
        var rules = AlertNames().Count(await ReadAsync("prometheus-rules.yaml"));

        Assert.Contains($"SUCCESS: {rules} rules found", (await RunAsync("check", "rules", "--lint-fatal", Folder + "prometheus-rules.yaml")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_alert_fires_when_it_should_and_no_other_one_with_it()
    {
        var result = await RunAsync("test", "rules", Folder + "prometheus-rules.test.yaml");
        Assert.True(result.ExitCode == 0, result.Output);

        var tested = await ReadAsync("prometheus-rules.test.yaml");
        var alerts = AlertNames().Matches(await ReadAsync("prometheus-rules.yaml")).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(alerts);
        Assert.All(alerts, alert => Assert.Contains($"alertname=\"{alert}\", alertstate=\"firing\"", tested, StringComparison.Ordinal));
    }

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(Repository.Root, Folder, file), TestContext.Current.CancellationToken);

    private static Task<ToolResult> RunAsync(params string[] arguments)
    {
        var tool = Environment.GetEnvironmentVariable("PROMTOOL") ?? "";
        Assert.SkipUnless(File.Exists(tool), "The alerts are judged by promtool, which ./build/test --long takes out of Debian's package. By hand: PROMTOOL=$(build/promtool).");
        return Tool.RunAsync(tool, arguments);
    }

    [GeneratedRegex(@"^ +- alert: (\w+)$", RegexOptions.Multiline)]
    private static partial Regex AlertNames();
}
