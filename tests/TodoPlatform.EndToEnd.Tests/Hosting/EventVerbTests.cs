using System.Net;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>What an operator sees of the messaging on the command line.</summary>
public sealed class EventVerbTests(TestPostgres postgres) : IAsyncLifetime
{
    private readonly Sandbox _sandbox = new(postgres);

    public ValueTask InitializeAsync() => _sandbox.InitializeAsync();

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    private string Database => "--ConnectionStrings:Postgres=" + _sandbox.Host.ConnectionString;

    [Fact]
    public async Task Events_tail_shows_who_and_what_and_never_the_content()
    {
        var user = await _sandbox.RegisterAsync();
        var task = await user.PostAsync("/tasks", new { title = "A secret plan" }, HttpStatusCode.Created);
        await _sandbox.DrainAsync();
        var recorded = await _sandbox.QuerySingleAsync<long>("SELECT count(*) FROM audit.entries");
        var tail = (await HostCommand.RunAsync("events", "tail", "--from-beginning", "--count", $"{recorded}", Database)).Ends(0, "tasks.task-created.v1");
        var columns = tail.Output.Split('\n').Single(line => line.Contains("tasks.task-created.v1", StringComparison.Ordinal)).Split('\t');
        Assert.Equal(["tasks.task-created.v1", (string)task!["id"]!, "1", user.Id.ToString(), "-"], columns[1..]);
        Assert.DoesNotContain("secret", tail.All, StringComparison.Ordinal);
        (await HostCommand.RunAsync("events", "tail", "--data", Database)).Ends(1, "--data needs Messaging:Carrier=Kafka");
    }

    [Fact]
    public async Task Outbox_status_says_what_waits_and_for_how_long()
    {
        await _sandbox.DrainAsync();
        (await HostCommand.RunAsync("outbox", "status", "--max-age", "60", Database)).Ends(0, "tasks\t0\t0.0");

        // An event that no relay sees: its transaction is older than now and has not been noticed yet.
        await using var idle = new TestHost(await postgres.CreateDatabaseAsync(), new Dictionary<string, string?> { ["Messaging:Relay"] = "false" }).Start();
        var user = new TestUser(new HttpClient { BaseAddress = idle.Address }) { Email = "waiting@example.org" };
        await user.PostAsync("/auth/register", new { email = user.Email, password = TestUser.Password }, HttpStatusCode.Created);
        var waiting = "--ConnectionStrings:Postgres=" + idle.ConnectionString;
        Assert.Equal(0, (await HostCommand.RunAsync("outbox", "status", waiting)).ExitCode);
        (await HostCommand.RunAsync("outbox", "status", "--max-age", "0", waiting)).Ends(1, "accounts\t1\t");
    }

    [Fact]
    [Trait("group", "long")]
    public async Task Dead_letters_are_listed_and_replayed_until_they_succeed()
    {
        var user = await _sandbox.RegisterAsync();
        await _sandbox.DrainAsync();
        (await HostCommand.RunAsync("dlq", "list", Database)).Ends(0, "");

        // Parked by hand: the consumer's event as the outbox would hold it, which its handler takes.
        await _sandbox.ExecuteAsync("""
            INSERT INTO recurrence.dead_letters (consumer, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, data, error, failed_at)
            VALUES ('recurrence.erase-user-when-user-deleted', $1, 'accounts.user-deleted.v1', '/todoplatform/accounts', $2, $2, 9, $2, now(), convert_to($3, 'UTF8'), 'System.Exception: it was broken', now())
            """, Guid.CreateVersion7(), user.Id, $$"""{"userId":"{{user.Id}}","version":9,"occurredAt":"2026-11-20T08:00:00Z"}""");
        var listed = (await HostCommand.RunAsync("dlq", "list", Database)).Ends(0, "recurrence.erase-user-when-user-deleted\t");
        Assert.Contains("it was broken", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("occurredAt", listed.All, StringComparison.Ordinal);

        (await HostCommand.RunAsync("dlq", "replay", "--consumer", "recurrence.something-else", Database)).Ends(0, "0 succeeded, 0 failed.");
        (await HostCommand.RunAsync("dlq", "replay", "--event", "no-id", Database)).Ends(2, "no-id");
        (await HostCommand.RunAsync("dlq", "replay", Database)).Ends(0, "1 succeeded, 0 failed.");
        Assert.Equal(0, await _sandbox.QuerySingleAsync<long>("SELECT count(*) FROM recurrence.dead_letters"));

        var poison = Guid.CreateVersion7();
        await _sandbox.ExecuteAsync("""
            INSERT INTO recurrence.dead_letters (consumer, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, data, error, failed_at)
            VALUES ('recurrence.erase-user-when-user-deleted', $1, 'accounts.user-deleted.v1', '/todoplatform/accounts', $2, $2, 9, $2, now(), 'no json', 'x', now())
            """, poison, user.Id);
        (await HostCommand.RunAsync("dlq", "replay", Database)).Ends(1, "0 succeeded, 1 failed.");
        (await HostCommand.RunAsync("dlq", "discard", Database)).Ends(2, "Name --consumer, --event, or both");
        var discard = (await HostCommand.RunAsync("dlq", "discard", "--consumer", "recurrence.erase-user-when-user-deleted", Database)).Ends(0, "");
        var said = discard.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, said.Length);
        Assert.Contains($"The dead letter of recurrence.erase-user-when-user-deleted for event {poison} was discarded by an operator", said[0], StringComparison.Ordinal);
        Assert.Equal("1 discarded.", said[1].TrimEnd());
        (await HostCommand.RunAsync("dlq", "list", Database)).Ends(0, "");
        Assert.Equal(0, await _sandbox.QuerySingleAsync<long>("SELECT count(*) FROM recurrence.dead_letters"));
    }
}
