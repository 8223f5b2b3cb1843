using System.Text.Json.Nodes;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Crash;

/// <summary>Holds what an account's client was told against what it finds afterwards, all through the API.</summary>
internal static class LedgerCheck
{
    /// <summary>Fails when anything acknowledged is missing or there twice.</summary>
    /// <param name="writer">Has stopped writing.</param>
    /// <param name="patience">How long what follows by events may take.</param>
    public static async Task PassesAsync(CrashWriter writer, TimeSpan patience)
    {
        Assert.Empty(writer.Unexpected);
        var ledger = writer.Ledger;

        // What follows by events may still be on its way: each occurrence's successor, each reminder, each audit entry.
        List<JsonNode> tasks = [];
        await Eventually.TrueAsync(
            async () =>
            {
                tasks = await writer.ListAsync("/tasks?status=all");
                return ledger.CompletedBySeries.Keys.All(series => tasks.Count(task => SeriesOf(task) == series && (string?)task["status"] == "open") == 1);
            },
            "each series has one open occurrence",
            patience);
        var byId = tasks.ToDictionary(task => (string)task["id"]!);
        Assert.All(ledger.Titles, acknowledged => Assert.Equal(acknowledged.Value, (string?)byId[acknowledged.Key]["title"]));
        foreach (var (series, completed) in ledger.CompletedBySeries)
        {
            var occurrences = tasks.Where(task => SeriesOf(task) == series).ToList();
            Assert.Equal(completed.Order(), occurrences.Where(task => (string?)task["status"] == "completed").Select(task => (string)task["id"]!).Order());
            Assert.Equal(completed.Count + 1, occurrences.Count); // each completed one has exactly one successor
            Assert.Equal(occurrences.Count, occurrences.Select(task => task["recurrence"]!["occurrence"]!.ToJsonString()).Distinct().Count());
        }

        List<JsonNode> notifications = [];
        await Eventually.TrueAsync(
            async () =>
            {
                notifications = await writer.ListAsync("/notifications");
                return ledger.Reminded.All(id => notifications.Any(notification => (string?)notification["taskId"] == id));
            },
            "each reminder has fired",
            patience);
        Assert.All(ledger.Reminded, id => Assert.Single(notifications, notification => (string?)notification["taskId"] == id));

        List<JsonNode> entries = [];
        await Eventually.TrueAsync(
            async () =>
            {
                entries = await writer.ListAsync("/audit");
                return tasks.All(task => TaskEntries(entries, task).Count >= (long)task["version"]!);
            },
            "the audit log has caught up",
            patience);
        Assert.Equal(entries.Count, entries.Select(entry => (string?)entry["id"]).Distinct().Count());
        Assert.All(tasks, task => Assert.Equal(Enumerable.Range(1, (int)(long)task["version"]!).Select(version => (long)version), TaskEntries(entries, task)));
        Assert.Single(entries, entry => (string?)entry["type"] == "accounts.user-registered.v1");
        var verdict = (await writer.GetAsync("/audit/verify"))!;
        Assert.True((bool)verdict["valid"]!, verdict.ToJsonString());
        Assert.True((long)verdict["entries"]! >= entries.Count);
    }

    private static string? SeriesOf(JsonNode task) => (string?)task["recurrence"]?["seriesId"];

    private static List<long> TaskEntries(List<JsonNode> entries, JsonNode task) =>
        [.. entries.Where(entry => (string?)entry["subject"] == (string?)task["id"] && ((string?)entry["type"])!.StartsWith("tasks.task-", StringComparison.Ordinal)).Select(entry => (long)entry["sequence"]!).Order()];
}
