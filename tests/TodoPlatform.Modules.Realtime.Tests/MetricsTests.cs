using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Realtime.Tests;

/// <summary>Alone: the instruments are the process's, and a connection of another test that ends here would be taken off this count.</summary>
[CollectionDefinition(nameof(MetricsTests), DisableParallelization = true)]
public sealed class MetricsCollection;

[Collection(nameof(MetricsTests))]
public sealed class MetricsTests(MetricsTests.MeasuredSandbox sandbox) : IClassFixture<MetricsTests.MeasuredSandbox>
{
    [Fact]
    public async Task Connections_and_pushed_changes_are_measured()
    {
        var user = await sandbox.RegisterAsync();
        await sandbox.DrainAsync();
        await using var client = await UpdatesClient.ConnectAsync(sandbox.Host, user);
        await sandbox.DeliverAsync("realtime", Samples.TaskOf(user.Id));
        await client.ReceivedAsync(1);

        // The change is counted after it was sent.
        await Eventually.TrueAsync(
            async () => await ScrapeAsync() is var metrics && IsPositive(metrics, "todoplatform_realtime_connections") && IsPositive(metrics, "todoplatform_realtime_pushed_total"),
            "the metrics show the connection and the change");
    }

    private static bool IsPositive(string metrics, string name) => Regex.IsMatch(metrics, $@"^{name}\{{.*\}} [1-9][0-9]*$", RegexOptions.Multiline);

    private async Task<string> ScrapeAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", "scrape") } };
        using var response = await sandbox.Stranger().Http.SendAsync(request);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public sealed class MeasuredSandbox(TestPostgres postgres) : Sandbox(postgres)
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Metrics:Token"] = "scrape" };
    }
}
