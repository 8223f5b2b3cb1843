using System.Net;
using System.Text;
using TodoPlatform.Modules.Audit.Features;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Audit.Tests;

/// <summary>An account is deleted while modules are in an outage: their events, which hold its data, are on their way like those of the outbox.</summary>
public sealed class DeletionInAnOutageTests(AuditSandbox sandbox) : IClassFixture<AuditSandbox>
{
    private static readonly string[] Schemas = ["accounts", "tasks", "recurrence", "notifications", "audit", "realtime"];

    /// <summary>All that may stay of a deleted account: tombstones, and the record without its payload.</summary>
    private static readonly string[] Remains = ["audit.chains", "audit.entries", "notifications.recipients", "realtime.heads", "tasks.profiles"];

    [Theory]
    [InlineData("audit", "recurrence", "notifications", "realtime")]
    [InlineData("tasks")]
    public async Task Events_that_waited_still_arrive_and_bring_nothing_back(params string[] inOutage)
    {
        var marker = $"secret {Guid.CreateVersion7():N}";
        var user = await sandbox.RegisterAsync();
        await sandbox.DrainAsync(); // a zone that becomes known later would change the task once more
        await LiveAsync(user, marker);
        await sandbox.DrainAsync();
        await ChangeRightsAsync("REVOKE USAGE ON SCHEMA {0} FROM todo_{0}", inOutage);
        await user.PatchAsync("/me", new { displayName = marker });
        if (!inOutage.Contains("tasks"))
        {
            await LiveAsync(user, marker);
        }

        await user.DeleteAsync("/me", HttpStatusCode.NoContent, body: new { password = TestUser.Password });
        foreach (var module in inOutage)
        {
            await Eventually.TrueAsync(async () => await WaitingAsync($"WHERE event_type = 'accounts.user-deleted.v1' AND consumer LIKE '{module}.%'") > 0, $"{module} does not know yet");
        }

        await Eventually.TrueAsync(async () => await OutboxesAsync() == 0, "all other modules know");
        await ChangeRightsAsync("GRANT USAGE ON SCHEMA {0} TO todo_{0}", inOutage);
        await Eventually.TrueAsync(async () => await WaitingAsync("") + await OutboxesAsync() == 0, "nothing waits any more", TimeSpan.FromSeconds(60));

        Assert.Empty(await TracesAsync(marker, user.Id));
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT " + Sum("dead_letters")));
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM audit.payload_keys WHERE user_id = $1", user.Id));

        // Every event once, those of each subject in their order, in a chain that holds.
        var lives = inOutage.Contains("tasks") ? 1 : 2;
        Assert.Equal((1, 1, lives, lives, lives), (await RecordedAsync("accounts.user-changed"), await RecordedAsync("accounts.user-deleted"), await RecordedAsync("tasks.task-created"), await RecordedAsync("tasks.series-started"), await RecordedAsync("tasks.task-updated")));
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM (SELECT sequence - lag(sequence) OVER (PARTITION BY source, subject ORDER BY position) AS step FROM audit.entries WHERE user_id = $1 AND source = '/todoplatform/accounts') steps WHERE step < 0", user.Id));
        Assert.True((await sandbox.AskAsync(user.Id, new VerifyChain.Query())).Valid);

        async Task<int> RecordedAsync(string type) => (int)await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM audit.entries WHERE user_id = $1 AND type = $2", user.Id, type + ".v1");
    }

    private static async Task LiveAsync(TestUser user, string marker)
    {
        var task = (await user.PostAsync("/tasks", new { title = marker, due = new { date = DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), time = "09:00" }, recurrence = new { rule = "FREQ=DAILY" }, reminders = new object[] { new { kind = "relative", relativeTo = "due", before = "PT30M" } } }, HttpStatusCode.Created))!;
        await user.PatchAsync($"/tasks/{task["id"]}", new { description = marker });
    }

    private async Task ChangeRightsAsync(string change, string[] modules)
    {
        foreach (var module in modules)
        {
            await sandbox.ExecuteAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, change, module));
        }
    }

    /// <summary>Tables with a row of the user that is more than a tombstone, and those in which the marker stands, in clear or as bytes.</summary>
    private async Task<List<string>> TracesAsync(string marker, Guid user)
    {
        var traces = new List<string>();
        foreach (var table in await sandbox.QueryAsync<string>("SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname = ANY ($1)", (object)Schemas))
        {
            var found = await sandbox.QuerySingleAsync<long>(
                $"SELECT count(*) FROM {table} t WHERE strpos(to_jsonb(t)::text, $1) > 0 OR strpos(to_jsonb(t)::text, $2) > 0 OR ($3 AND to_jsonb(t)->>'user_id' = $4)",
                marker, Convert.ToHexStringLower(Encoding.UTF8.GetBytes(marker)), !Remains.Contains(table), user.ToString());
            traces.AddRange(found > 0 ? [$"{table}: {found}"] : []);
        }

        return traces;
    }

    private Task<long> WaitingAsync(string where) => sandbox.QuerySingleAsync<long>("SELECT " + Sum("parked_events " + where));

    private Task<long> OutboxesAsync() => sandbox.QuerySingleAsync<long>("SELECT " + Sum("outbox"));

    private static string Sum(string table) => string.Join(" + ", Schemas.Select(schema => $"(SELECT count(*) FROM {schema}.{table})"));
}
