using Npgsql;

namespace TodoPlatform.EndToEnd.Tests.Chaos;

/// <summary>What only the database shows: whether the modules' copies of each other's data are equal to it, and what still waits.</summary>
internal sealed class Aftermath(string connectionString) : IAsyncDisposable
{
    private static readonly string[] Schemas = ["accounts", "tasks", "recurrence", "notifications", "audit", "realtime"];

    // Each selects what differs.
    private static readonly string[] Copies =
    [
        """
        SELECT 'notifications.task_copies ' || coalesce(task.id, copy.task_id) || ': version ' || coalesce(copy.version, 0) || ' of ' || coalesce(task.version, 0)
        FROM tasks.tasks AS task FULL JOIN notifications.task_copies AS copy ON copy.task_id = task.id
        WHERE (copy.user_id, copy.version, copy.title, copy.is_open, copy.due_date, copy.due_time) IS DISTINCT FROM (task.user_id, task.version, task.title, task.status = 'open', task.due_date, task.due_time)
        """,
        """
        SELECT 'recurrence.series ' || coalesce(series.id, copy.id)
        FROM tasks.series AS series FULL JOIN recurrence.series AS copy USING (id)
        WHERE (copy.user_id, copy.rule, copy.mode, copy.start_date, copy.start_time, copy.time_zone, copy.paused, copy.ended) IS DISTINCT FROM (series.user_id, series.rule, series.mode, series.start_date, series.start_time, series.time_zone, series.paused, series.ended)
        """,
        """
        SELECT 'recurrence.occurrences ' || coalesce(task.id, copy.task_id) || ': version ' || coalesce(copy.version, 0) || ' of ' || coalesce(task.version, 0)
        FROM (SELECT * FROM tasks.tasks WHERE series_id IS NOT NULL) AS task FULL JOIN recurrence.occurrences AS copy ON copy.task_id = task.id
        WHERE (copy.series_id, copy.number, copy.date, copy.outcome, copy.version) IS DISTINCT FROM (task.series_id, task.occurrence_number, task.occurrence_date, task.closed_as, task.version)
        """,
        """
        SELECT 'profile of ' || person.id
        FROM accounts.users AS person
        LEFT JOIN tasks.profiles AS t ON t.user_id = person.id LEFT JOIN notifications.recipients AS n ON n.user_id = person.id LEFT JOIN recurrence.users AS r ON r.id = person.id
        WHERE (t.time_zone, n.time_zone, r.time_zone) IS DISTINCT FROM (person.time_zone, person.time_zone, person.time_zone)
        """,
        Latest("task", "tasks.tasks"),
        Latest("notification", "notifications.notifications"),
        Latest("reminder", "notifications.reminders"),
    ];

    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(connectionString);

    /// <summary>What differs between copies and their source, some of each; empty when they are equal.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync()
    {
        var differences = new List<string>();
        foreach (var copy in Copies)
        {
            differences.AddRange(await TextsAsync(copy + " LIMIT 5"));
        }

        return differences;
    }

    /// <summary>How many events wait in all outboxes.</summary>
    public Task<long> WaitingAsync() => CountAsync(Sum(schema => $"SELECT count(*) FROM {schema}.outbox"));

    /// <summary>Whether all that was decided before a time has reached who is to hear of it, while newer things go on.</summary>
    public async Task<bool> IsThroughAsync(DateTimeOffset before)
    {
        try
        {
            return await CountAsync(
                $"""
                SELECT ({Sum(schema => $"SELECT count(*) FROM {schema}.outbox WHERE occurred_at < $1")[7..]})
                    + (SELECT count(*) FROM tasks.tasks AS task WHERE task.updated_at < $1
                       AND ((SELECT copy.version FROM notifications.task_copies AS copy WHERE copy.task_id = task.id) IS DISTINCT FROM task.version
                         OR task.series_id IS NOT NULL AND (SELECT copy.version FROM recurrence.occurrences AS copy WHERE copy.task_id = task.id) IS DISTINCT FROM task.version
                         OR NOT EXISTS (SELECT FROM realtime.changes AS change WHERE change.user_id = task.user_id AND change.resource_id = task.id AND change.version = task.version)
                         OR NOT EXISTS (SELECT FROM audit.entries AS entry WHERE entry.user_id = task.user_id AND entry.subject = task.id AND entry.sequence = task.version)))
                """,
                before) == 0;
        }
        catch (NpgsqlException)
        {
            return false; // PostgreSQL is not back yet
        }
    }

    /// <summary>A number that a statement selects.</summary>
    public async Task<long> CountAsync(string sql, DateTimeOffset? before = null)
    {
#pragma warning disable CA2100 // statements of this test
        await using var command = _database.CreateCommand(sql);
#pragma warning restore CA2100
        if (before is { } time)
        {
            command.Parameters.Add(new() { Value = time });
        }

        return (long)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    /// <summary>The last change that clients were told of each resource.</summary>
    private static string Latest(string resource, string source) =>
        $"""
         SELECT 'realtime.changes of {resource} ' || coalesce(source.id, change.resource_id) || ': version ' || coalesce(change.version, 0) || ' of ' || coalesce(source.version, 0)
         FROM {source} AS source
         FULL JOIN (SELECT resource_id, max(version) AS version FROM realtime.changes WHERE resource = '{resource}' GROUP BY resource_id) AS change ON change.resource_id = source.id
         WHERE change.version IS DISTINCT FROM source.version
         """;

    private static string Sum(Func<string, string> count) => "SELECT " + string.Join(" + ", Schemas.Select(schema => $"({count(schema)})"));

    private async Task<IReadOnlyList<string>> TextsAsync(string sql)
    {
#pragma warning disable CA2100 // statements of this test
        await using var command = _database.CreateCommand(sql);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
        {
            texts.Add(reader.IsDBNull(0) ? sql : reader.GetString(0));
        }

        return texts;
    }
}
