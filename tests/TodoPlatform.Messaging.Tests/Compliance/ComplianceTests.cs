using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.Messaging.Tests.Contracts;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests.Compliance;

/// <summary>
/// What every handler must be: idempotent, and indifferent to late and inverted deliveries. Driven by a recorded life and by
/// the live list of endpoints, so that a new handler is held to it from its first day.
/// </summary>
public sealed class ComplianceTests(RecordedLife life, TestPostgres postgres) : IClassFixture<RecordedLife>
{
    /// <summary>Event types that no step of the recorded life raises, each with the reason.</summary>
    private static readonly Dictionary<string, string> NotLived = new()
    {
        ["notifications.reminder-failed.v1"] = "needs a channel that refuses; the notifications tests have one",
    };

    /// <summary>
    /// What a table is after everything was delivered, without what each delivery makes anew (ids, times of recording) and
    /// without reminders that were planned and cancelled before their time: nobody ever hears of those.
    /// </summary>
    private static readonly Dictionary<string, string> States = new()
    {
        ["recurrence.users"] = "SELECT jsonb_build_array(id, time_zone, deleted, version)::text FROM recurrence.users",
        ["recurrence.projects"] = "SELECT to_jsonb(p)::text FROM recurrence.projects p",
        ["recurrence.series"] = "SELECT to_jsonb(s)::text FROM recurrence.series s",
        ["recurrence.occurrences"] = "SELECT ((to_jsonb(o) - 'told_generation') || jsonb_build_object('used', coalesce(used, 0)))::text FROM recurrence.occurrences o", // null and 0 alike: nothing of COUNT is used
        ["recurrence.history"] = "SELECT to_jsonb(h)::text FROM recurrence.history h",
        ["notifications.task_copies"] = "SELECT (to_jsonb(c) - 'decided_at')::text FROM notifications.task_copies c",
        ["notifications.reminders"] = "SELECT jsonb_build_array(user_id, task_id, reminder_id, fire_at, CASE WHEN status IN ('fired', 'delivered') THEN 'due' ELSE status END)::text FROM notifications.reminders WHERE status <> 'cancelled'",
        ["tasks.profiles"] = "SELECT jsonb_build_array(user_id, time_zone, date_order, week_start, version, deleted_at IS NULL)::text FROM tasks.profiles",
        ["audit.entries"] = "SELECT event_id::text FROM audit.entries",
        ["audit chains"] = "SELECT user_id::text FROM audit.entries GROUP BY user_id HAVING count(*) <> max(position) OR min(position) <> 1",
        ["realtime.changes"] = "SELECT DISTINCT ON (user_id, resource, resource_id) jsonb_build_array(user_id, resource, resource_id, version, change)::text FROM realtime.changes ORDER BY user_id, resource, resource_id, version DESC",
    };

    [Fact]
    public void Every_event_type_was_lived_and_its_real_bytes_are_what_its_schema_says()
    {
        var catalog = life.Host.Services.GetRequiredService<EventCatalog>();
        var documents = new ContractDocuments(catalog);
        var schemas = catalog.All.ToDictionary(description => description.Type, documents.SchemaOf);
        var wrong = life.Events.SelectMany(envelope => SchemaCheck.Errors(schemas[envelope.Type], JsonNode.Parse(envelope.Data)).Select(error => $"{envelope.Type} {error}")).Distinct();

        Assert.Empty(wrong);
        Assert.Equal(NotLived.Keys.Order(StringComparer.Ordinal), schemas.Keys.Except(life.Events.Select(envelope => envelope.Type)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void MassTransit_reads_what_our_producers_write()
    {
        var mismatches = life.Events.DistinctBy(envelope => envelope.Type).Where(envelope =>
        {
            var type = life.Host.Services.GetRequiredService<EventCatalog>().Find(envelope.Type)!.Class;
            var read = System.Text.Json.JsonSerializer.Deserialize(envelope.Data, type, MassTransit.Serialization.SystemTextJsonMessageSerializer.Options);
            return !System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(read, type, EventCatalog.Json).AsSpan().SequenceEqual(envelope.Data);
        });

        Assert.Empty(mismatches.Select(envelope => envelope.Type));
    }

    [Fact]
    public async Task Delivering_everything_once_more_changes_no_row_of_any_module()
    {
        var tables = await life.QueryAsync<string>("""
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname IN ('accounts', 'tasks', 'recurrence', 'notifications', 'audit', 'realtime')
            AND tablename NOT IN ('outbox', 'dead_letters', 'parked_events', 'idempotency_keys') AND tablename NOT LIKE 'qrtz%' ORDER BY 1
            """);
        Assert.True(tables.Count > 15, "there are tables");
        var before = await SnapshotAsync(life, tables);
        foreach (var envelope in life.Events)
        {
            await DispatchAsync(life.Host, envelope);
        }

        await life.DrainAsync();
        var after = await SnapshotAsync(life, tables);
        Assert.All(tables, table => Assert.Equal(before[table], after[table]));
        Assert.Equal(0, await life.QuerySingleAsync<long>("SELECT (SELECT count(*) FROM tasks.dead_letters) + (SELECT count(*) FROM recurrence.dead_letters) + (SELECT count(*) FROM notifications.dead_letters) + (SELECT count(*) FROM audit.dead_letters) + (SELECT count(*) FROM realtime.dead_letters)"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Events_twice_and_in_any_order_lead_to_the_same_state_as_in_order(int seed)
    {
        var random = new Random(seed);
        await using var inOrder = new Receiver(postgres);
        await using var shuffled = new Receiver(postgres);
        await ((IAsyncLifetime)inOrder).InitializeAsync();
        await ((IAsyncLifetime)shuffled).InitializeAsync();
        foreach (var envelope in life.Events)
        {
            await DispatchAsync(inOrder.Host, envelope);
        }

        foreach (var envelope in life.Events.Concat(life.Events).OrderBy(_ => random.Next()))
        {
            await DispatchAsync(shuffled.Host, envelope);
        }

        var differences = new List<string>();
        foreach (var (name, sql) in States)
        {
            var (expected, actual) = ((await inOrder.QueryAsync<string>(sql)).Order(StringComparer.Ordinal).ToList(), (await shuffled.QueryAsync<string>(sql)).Order(StringComparer.Ordinal).ToList());
            differences.AddRange(expected.Except(actual).Select(row => $"{name} lacks {row}"));
            differences.AddRange(actual.Except(expected).Select(row => $"{name} has {row}"));
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.NotEmpty(await inOrder.QueryAsync<string>(States["audit.entries"]));
    }

    private static async Task DispatchAsync(TestHost host, EventEnvelope envelope)
    {
        foreach (var endpoint in host.Services.GetRequiredService<ConsumerEndpoints>().All.Where(endpoint => endpoint.Takes(envelope.Type)))
        {
            await endpoint.DispatchAsync(envelope, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<Dictionary<string, string>> SnapshotAsync(Sandbox sandbox, IEnumerable<string> tables)
    {
        var snapshot = new Dictionary<string, string>();
        foreach (var table in tables)
        {
            snapshot[table] = string.Join('\n', (await sandbox.QueryAsync<string>($"SELECT to_jsonb(t)::text FROM {table} t")).Order(StringComparer.Ordinal));
        }

        return snapshot;
    }

    /// <summary>A Host that only receives: nothing is relayed.</summary>
    private sealed class Receiver(TestPostgres postgres) : Sandbox(postgres)
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Messaging:Relay"] = "false" };
    }
}
