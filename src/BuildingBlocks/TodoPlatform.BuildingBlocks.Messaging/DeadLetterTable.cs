using Microsoft.Extensions.Logging;
using Npgsql;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>Parked events in the table <c>dead_letters</c> of the consumer's own schema.</summary>
internal sealed class DeadLetterTable(ModuleDataSources sources, ConsumerEndpoints endpoints, TimeProvider time, ILogger<IDeadLetterStore> logger) : IDeadLetterStore
{
    private const int ReplayBatch = 1000;

    /// <inheritdoc/>
    public async Task StoreAsync(ConsumerEndpoint endpoint, EventEnvelope envelope, Exception error, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // the module's own name
        await using var insert = sources.Of(endpoint.Module).CreateCommand($"""
            INSERT INTO {endpoint.Module}.dead_letters (consumer, error, failed_at, {EventColumns.Names}) VALUES ($1, $2, $3, {EventColumns.Parameters(4)})
            ON CONFLICT (consumer, event_id) DO UPDATE SET error = excluded.error, failures = dead_letters.failures + 1, failed_at = excluded.failed_at
            """);
#pragma warning restore CA2100
        insert.Parameters.Add(new() { Value = endpoint.Name });
        insert.Parameters.Add(new() { Value = error.ToString() });
        insert.Parameters.Add(new() { Value = time.Now() });
        EventColumns.Add(insert.Parameters, envelope);
        await insert.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        var letters = new List<DeadLetter>();
        foreach (var module in Modules)
        {
#pragma warning disable CA2100
            await using var select = sources.Of(module).CreateCommand($"SELECT consumer, event_id, event_type, subject, sequence, occurred_at, coalesce(substring(error from E'.* ---> ([^\\n]+)'), split_part(error, E'\\n', 1)), failures, failed_at FROM {module}.dead_letters ORDER BY occurred_at, sequence LIMIT $1");
#pragma warning restore CA2100
            select.Parameters.Add(new() { Value = limit });
            await using var reader = await select.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                letters.Add(new(reader.GetString(0), reader.GetGuid(1), reader.GetString(2), reader.GetGuid(3), reader.GetInt64(4), reader.GetFieldValue<DateTimeOffset>(5), reader.GetString(6).Trim(), reader.GetInt32(7), reader.GetFieldValue<DateTimeOffset>(8)));
            }
        }

        return [.. letters.OrderBy(letter => letter.OccurredAt).ThenBy(letter => letter.Sequence).Take(limit)];
    }

    /// <inheritdoc/>
    public async Task<ReplayOutcome> ReplayAsync(string? consumer, Guid? eventId, CancellationToken cancellationToken)
    {
        var (succeeded, failed) = (0, 0);
        foreach (var module in Modules)
        {
            foreach (var (name, envelope) in await ReadAsync(module, consumer, eventId, cancellationToken))
            {
                if (endpoints.Find(name) is not { } endpoint || !endpoint.Takes(envelope.Type))
                {
                    failed++; // its handler, or this version for it, is not here: the letter stays for a build that has it
                    continue;
                }

                try
                {
                    await endpoint.DispatchAsync(envelope, cancellationToken);
                    await DeleteAsync(module, name, envelope.Id, cancellationToken);
                    succeeded++;
                }
                catch (Exception error) when (!cancellationToken.IsCancellationRequested)
                {
                    await StoreAsync(endpoint, envelope, error, cancellationToken);
                    failed++;
                }
            }
        }

        return new(succeeded, failed);
    }

    /// <inheritdoc/>
    public async Task<int> DiscardAsync(string? consumer, Guid? eventId, CancellationToken cancellationToken)
    {
        DeadLetterDiscard.Check(consumer, eventId);
        var discarded = 0;
        foreach (var module in Modules)
        {
#pragma warning disable CA2100
            await using var delete = sources.Of(module).CreateCommand($"DELETE FROM {module}.dead_letters WHERE ($1::text IS NULL OR consumer = $1) AND ($2::uuid IS NULL OR event_id = $2) RETURNING consumer, event_id");
#pragma warning restore CA2100
            delete.Parameters.Add(new() { Value = (object?)consumer ?? DBNull.Value });
            delete.Parameters.Add(new() { Value = (object?)eventId ?? DBNull.Value });
            await using var reader = await delete.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(CancellationToken.None)) // they are gone: each is said
            {
                DeadLetterDiscard.Say(logger, reader.GetString(0), reader.GetGuid(1));
                discarded++;
            }
        }

        return discarded;
    }

    private IEnumerable<string> Modules => endpoints.All.Select(endpoint => endpoint.Module).Distinct();

    private async Task<List<(string Consumer, EventEnvelope Envelope)>> ReadAsync(string module, string? consumer, Guid? eventId, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100
        await using var select = sources.Of(module).CreateCommand($"""
            SELECT consumer, {EventColumns.Names} FROM {module}.dead_letters
            WHERE ($1::text IS NULL OR consumer = $1) AND ($2::uuid IS NULL OR event_id = $2) ORDER BY occurred_at, sequence LIMIT {ReplayBatch}
            """);
#pragma warning restore CA2100
        select.Parameters.Add(new() { Value = (object?)consumer ?? DBNull.Value });
        select.Parameters.Add(new() { Value = (object?)eventId ?? DBNull.Value });
        var letters = new List<(string, EventEnvelope)>();
        await using var reader = await select.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            letters.Add((reader.GetString(0), EventColumns.Read(reader, 1)));
        }

        return letters;
    }

    private async Task DeleteAsync(string module, string consumer, Guid eventId, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100
        await using var delete = sources.Of(module).CreateCommand($"DELETE FROM {module}.dead_letters WHERE consumer = $1 AND event_id = $2");
#pragma warning restore CA2100
        delete.Parameters.Add(new() { Value = consumer });
        delete.Parameters.Add(new() { Value = eventId });
        await delete.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>The columns that outbox and dead letters have in common.</summary>
internal static class EventColumns
{
    public const string Names = "event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, trace_parent, data";
    private const int Count = 10;

    public static string Parameters(int first) => string.Join(", ", Enumerable.Range(first, Count).Select(i => i == first + 8 ? $"${i}::text" : $"${i}"));

    public static void Add(NpgsqlParameterCollection parameters, EventEnvelope e)
    {
        object?[] values = [e.Id, e.Type, e.Source, e.Subject, e.PartitionKey, e.Sequence, e.UserId, e.Time, e.TraceParent, e.Data];
        foreach (var value in values)
        {
            parameters.Add(new() { Value = value ?? DBNull.Value });
        }
    }

    public static EventEnvelope Read(NpgsqlDataReader reader, int first) => new(
        reader.GetGuid(first), reader.GetString(first + 1), reader.GetString(first + 2), reader.GetGuid(first + 3), reader.GetGuid(first + 4), reader.GetInt64(first + 5),
        reader.GetGuid(first + 6), reader.GetFieldValue<DateTimeOffset>(first + 7), reader.IsDBNull(first + 8) ? null : reader.GetString(first + 8), reader.GetFieldValue<byte[]>(first + 9));
}
