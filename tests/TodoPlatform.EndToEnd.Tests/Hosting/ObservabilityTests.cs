using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TodoPlatform.Host.Platform;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>The dashboard and the alerts of deploy/observability against the instruments that the program really has.</summary>
public sealed partial class ObservabilityTests(OperatedSandbox sandbox) : IClassFixture<OperatedSandbox>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "deploy", "observability");

    // Prometheus' own, and that of points which only Kafka has.
    private static readonly string[] OtherLabels = ["job", "instance", "le", "topic"];

    [Fact]
    public async Task Every_metric_and_label_of_the_dashboard_and_the_alerts_exists()
    {
        var (user, admin) = (await sandbox.RegisterAsync(), await sandbox.OperatorAsync());
        await Eventually.TrueAsync(
            async () => ZeroDeadLetters().IsMatch(await admin.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken)),
            "each consumer's dead letters are counted from 0, or the first one would be no increase");
        await sandbox.ExecuteAsync("ALTER TABLE recurrence.series ADD CONSTRAINT nothing_new CHECK (false) NOT VALID"); // a handler fails, is tried again, and gives up
        await ForeignResources.SeriesAsync(user);
        var text = "";
        await Eventually.TrueAsync(
            async () =>
            {
                text = await admin.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
                return DeadLetter().IsMatch(text);
            },
            "a dead letter is counted");
        var labels = LabelName().Matches(text).Select(match => match.Groups[1].Value).Concat(OtherLabels).ToHashSet(StringComparer.Ordinal);
        var names = MetricLine().Matches(text).Select(match => match.Groups[1].Value).Concat(Instruments()).ToHashSet(StringComparer.Ordinal);
        var expressions = DashboardExpressions().Concat(AlertExpressions()).ToList();
        Assert.True(expressions.Count > 35, $"only {expressions.Count} expressions were found");

        var used = expressions.SelectMany(expression => MetricName().Matches(Plain(expression)).Select(match => (match.Value, expression))).ToList();
        Assert.True(used.Count >= expressions.Count);
        Assert.All(used, use => Assert.True(names.Contains(use.Value) || names.Contains(HistogramSuffix().Replace(use.Value, "")), $"{use.Value} is no metric of this program: {use.expression}"));
        var grouped = expressions.SelectMany(expression => LabelList().Matches(expression).SelectMany(match => match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)).Concat(Matcher().Matches(expression).Select(match => match.Groups[1].Value))).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(grouped);
        Assert.Subset(labels, grouped);
    }

    [Fact]
    public async Task What_the_runbook_says_to_watch_has_an_alert()
    {
        var runbook = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "runbook.md"), TestContext.Current.CancellationToken);
        var table = runbook[runbook.IndexOf("## What to watch", StringComparison.Ordinal)..];
        var watched = Watched().Matches(table[..table.IndexOf("\n## ", 5, StringComparison.Ordinal)]).Select(match => match.Groups[1].Value).ToList();
        Assert.True(watched.Count > 8, $"only {watched.Count} metrics were found");
        var alerts = string.Join('\n', AlertExpressions());
        Assert.All(watched, metric => Assert.Contains(metric, alerts, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_alert_says_what_happened_what_to_do_and_how_much_it_matters()
    {
        var rules = File.ReadAllText(Path.Combine(Folder, "prometheus-rules.yaml")).Split("- alert: ")[1..];
        Assert.NotEmpty(rules);
        Assert.All(rules, rule =>
        {
            Assert.Matches("severity: (critical|warning) ", rule);
            Assert.Matches(@"\n +summary: \S", rule);
            Assert.Matches(@"\n +description: \S", rule);
        });
        Assert.Equal(rules.Length, rules.Select(rule => rule.Split('\n')[0]).Distinct().Count());
    }

    private static IEnumerable<string> DashboardExpressions()
    {
        var dashboard = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "grafana-dashboard.json")))!;
        return dashboard["panels"]!.AsArray().SelectMany(panel => panel!["targets"]?.AsArray() ?? []).Select(target => (string)target!["expr"]!);
    }

    private static IEnumerable<string> AlertExpressions() => Expression().Matches(File.ReadAllText(Path.Combine(Folder, "prometheus-rules.yaml"))).Select(match => match.Groups[1].Value);

    private static string Plain(string expression) => Braces().Replace(expression, "");

    /// <summary>All instruments of this process, in Prometheus' words; also those that have not measured anything yet.</summary>
    private static HashSet<string> Instruments()
    {
        foreach (var type in AppDomain.CurrentDomain.GetAssemblies().Where(assembly => assembly.GetName().Name!.StartsWith("TodoPlatform.", StringComparison.Ordinal)).SelectMany(assembly => assembly.GetTypes()).Where(type => type.Name.EndsWith("Metrics", StringComparison.Ordinal)))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            var kind = instrument.GetType().GetGenericTypeDefinition();
            names.Add(PrometheusReader.NameOf(instrument.Name, instrument.Unit, kind == typeof(Counter<>) || kind == typeof(ObservableCounter<>)));
        };
        listener.Start();
        return names;
    }

    [GeneratedRegex("^todoplatform_events_dead_letters_total\\{.*consumer=\"recurrence\\..*\\} 0\\s*$", RegexOptions.Multiline)]
    private static partial Regex ZeroDeadLetters();

    [GeneratedRegex("^todoplatform_events_dead_letters_total\\{.*\\} [1-9]", RegexOptions.Multiline)]
    private static partial Regex DeadLetter();

    [GeneratedRegex("^([a-z][a-z0-9_]*)\\{", RegexOptions.Multiline)]
    private static partial Regex MetricLine();

    [GeneratedRegex("[{,]([a-z_][a-z0-9_]*)=\"")]
    private static partial Regex LabelName();

    [GeneratedRegex("\\b(todoplatform|http|messaging|dotnet)_[a-z0-9_]+")]
    private static partial Regex MetricName();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex HistogramSuffix();

    [GeneratedRegex("\\b(?:by|on) \\(([a-z_, ]+)\\)")]
    private static partial Regex LabelList();

    [GeneratedRegex("[{ ]([a-z_]+)(?:=~|!=|!~|=)\"")]
    private static partial Regex Matcher();

    [GeneratedRegex("\\{[^}]*\\}|\\b(by|on) \\([^)]*\\)")]
    private static partial Regex Braces();

    [GeneratedRegex("\\n +expr: (.*)")]
    private static partial Regex Expression();

    [GeneratedRegex("`((?:todoplatform|messaging)_[a-z_]+)`")]
    private static partial Regex Watched();
}
