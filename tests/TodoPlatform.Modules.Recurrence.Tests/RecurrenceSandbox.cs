using System.Text.Json;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Recurrence.Contracts;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Recurrence.Tests;

/// <summary>A Host whose relay rests: events come from the tests alone, and what the module raises stays in its outbox.</summary>
public sealed class RecurrenceSandbox(TestPostgres postgres) : Sandbox(postgres)
{
    private static readonly string[] Tables = ["series", "occurrences", "history", "projects"];

    protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["Messaging:Relay"] = "false" };

    public async Task DeliverAsync(params IEnumerable<IIntegrationEvent> happened)
    {
        foreach (var one in happened)
        {
            await DeliverAsync("recurrence", one);
        }
    }

    /// <summary>The events that the module raised for a user, in order.</summary>
    public async Task<IReadOnlyList<IIntegrationEvent>> RaisedAsync(Guid userId)
    {
        var rows = await QueryAsync<string>("SELECT event_type || ' ' || convert_from(data, 'UTF8') FROM recurrence.outbox WHERE user_id = $1 ORDER BY position", userId);
        return [.. rows.Select(row => row.Split(' ', 2)).Select(row => row[0] == "recurrence.occurrence-planned.v1"
            ? (IIntegrationEvent)JsonSerializer.Deserialize<OccurrencePlanned>(row[1], EventCatalog.Json)!
            : JsonSerializer.Deserialize<SeriesEnded>(row[1], EventCatalog.Json)!)];
    }

    /// <summary>The only event that the module raised for a user.</summary>
    public async Task<TEvent> RaisedOnceAsync<TEvent>(Guid userId) => Assert.IsType<TEvent>(Assert.Single(await RaisedAsync(userId)));

    /// <summary>Every row that the module keeps of a user.</summary>
    public async Task<string> RowsAsync(Guid userId)
    {
        var rows = new List<string>();
        foreach (var table in Tables)
        {
            rows.AddRange(await QueryAsync<string>($"SELECT '{table} ' || to_jsonb(t)::text FROM recurrence.{table} t WHERE user_id = $1 ORDER BY 1", userId));
        }

        rows.AddRange(await QueryAsync<string>("SELECT 'users ' || to_jsonb(t)::text FROM recurrence.users t WHERE id = $1", userId));
        return string.Join('\n', rows);
    }

    /// <summary>As if nothing had ever been told of a user.</summary>
    public async Task ForgetAsync(Guid userId)
    {
        foreach (var table in Tables.Append("outbox"))
        {
            await ExecuteAsync($"DELETE FROM recurrence.{table} WHERE user_id = $1", userId);
        }

        await ExecuteAsync("DELETE FROM recurrence.users WHERE id = $1", userId);
    }
}
