using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>
/// The events of one publishing module that wait for consumers in an outage, in its table <c>parked_events</c>, for one term of
/// leadership. What waits for a consumer holds back later events of the same key for it, and nothing else. When the consumer works
/// again, its events are delivered in order per key, beside the relay's own slots.
/// </summary>
/// <remarks>
/// Here wait, too, the events of types that this build does not know (<see cref="UnknownType"/>), for a leader of a build that does:
/// it puts them back into its outbox. They hold nothing back: until an upgrade is through, the other events of their keys go on.
/// </remarks>
internal sealed partial class ParkedEvents(string module, ModuleDataSources sources, IEventCarrier carrier, ILogger logger)
{
    /// <summary>Stands for the consumers of an event whose type this build does not know.</summary>
    public const string UnknownType = "unknown-type";

    private const int Batch = 200;
    private const int Concurrency = 8;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue> _queues = new(StringComparer.Ordinal);
    private readonly List<Task> _resuming = [];
    private readonly ConcurrentDictionary<string, byte> _kept = new(StringComparer.Ordinal);
    private CancellationToken _leading;
    private CancellationToken _abort;

    /// <summary>
    /// Begins a term, before the first row of the outbox is read. Back into the outbox, at their old positions, go events that an older
    /// build did not know and this one does; and all of them, where this carrier never parks: another carrier has parked them.
    /// </summary>
    public async Task BeginAsync(CancellationToken leading, CancellationToken abort)
    {
        (_leading, _abort) = (leading, abort);
        await GiveBackAsync(leading);
#pragma warning disable CA2100 // the module's own name
        await using var select = sources.Of(module).CreateCommand($"SELECT consumer, partition_key, count(*) FROM {module}.parked_events GROUP BY consumer, partition_key");
#pragma warning restore CA2100
        await using var reader = await select.ExecuteReaderAsync(leading);
        while (await reader.ReadAsync(leading))
        {
            QueueOf(reader.GetString(0)).Add(reader.GetGuid(1), (int)reader.GetInt64(2));
        }
    }

    /// <summary>Whether an earlier event of the key waits for the consumer.</summary>
    public bool Holds(string consumer, Guid key)
    {
        lock (_gate)
        {
            return _queues.TryGetValue(consumer, out var queue) && queue.Holds(key);
        }
    }

    /// <summary>An event will wait: from now on it holds its key, though it is not stored yet.</summary>
    public void Announce(IReadOnlyList<string> consumers, Guid key)
    {
        foreach (var consumer in consumers)
        {
            QueueOf(consumer).Announce(key);
        }
    }

    /// <summary>Keeps an event of a type that this build does not know; says so once per type.</summary>
    public IReadOnlyList<string> Keep(EventEnvelope envelope)
    {
        if (_kept.TryAdd(envelope.Type, 0))
        {
            LogUnknown(logger, module, envelope.Type, envelope.Id, envelope.TraceParent);
        }

        return [UnknownType];
    }

    /// <summary>Takes rows out of the outbox, and in the same statement those of them that are to wait into the table.</summary>
    public async Task MoveAsync(IReadOnlyList<OutboxRelay.Delivered> delivered)
    {
        var waiting = delivered.SelectMany(row => row.ParkedFor.Select(consumer => (row.Position, Consumer: consumer))).ToList();
#pragma warning disable CA2100 // the module's own name
        await using var move = sources.Of(module).CreateCommand(waiting.Count == 0 ? $"DELETE FROM {module}.outbox WHERE position = ANY ($1)" : $"""
            WITH gone AS (DELETE FROM {module}.outbox WHERE position = ANY ($1) RETURNING *)
            INSERT INTO {module}.parked_events (consumer, position, ordinal, {EventColumns.Names})
            SELECT consumer, position, ordinal, {EventColumns.Names} FROM unnest($2::bigint[], $3::text[]) AS waiting (position, consumer) JOIN gone USING (position)
            """);
#pragma warning restore CA2100
        move.Parameters.Add(new() { Value = delivered.Select(row => row.Position).ToArray() });
        if (waiting.Count > 0)
        {
            move.Parameters.Add(new() { Value = waiting.Select(row => row.Position).ToArray() });
            move.Parameters.Add(new() { Value = waiting.Select(row => row.Consumer).ToArray() });
        }

        await move.ExecuteNonQueryAsync(CancellationToken.None);
        foreach (var (_, consumer) in waiting)
        {
            QueueOf(consumer).Stored();
        }
    }

    /// <summary>Ends the term: what runs was told so by the tokens.</summary>
    public async Task EndAsync(TimeSpan patience)
    {
        Task all;
        lock (_gate)
        {
            all = Task.WhenAll(_resuming);
        }

        await all.WaitAsync(patience).ContinueWith(static _ => { }, TaskScheduler.Default);
        RelayMetrics.NothingParked(module);
    }

    private async Task GiveBackAsync(CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // the module's own name
        await using var select = sources.Of(module).CreateCommand($"SELECT DISTINCT event_type FROM {module}.parked_events WHERE consumer = $1");
        await using var give = sources.Of(module).CreateCommand($"""
            WITH back AS (DELETE FROM {module}.parked_events WHERE CASE consumer WHEN $1 THEN event_type = ANY ($2) ELSE $3 END RETURNING *)
            INSERT INTO {module}.outbox (position, ordinal, {EventColumns.Names}) OVERRIDING SYSTEM VALUE
            SELECT DISTINCT ON (position) position, ordinal, {EventColumns.Names} FROM back ON CONFLICT DO NOTHING
            """);
#pragma warning restore CA2100
        select.Parameters.Add(new() { Value = UnknownType });
        var known = new List<string>();
        await using (var reader = await select.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                if (carrier.Knows(reader.GetString(0)))
                {
                    known.Add(reader.GetString(0));
                }
            }
        }

        give.Parameters.Add(new() { Value = UnknownType });
        give.Parameters.Add(new() { Value = known.ToArray() });
        give.Parameters.Add(new() { Value = !carrier.Parks });
        await give.ExecuteNonQueryAsync(cancellationToken);
    }

    private Queue QueueOf(string consumer)
    {
        lock (_gate)
        {
            if (!_queues.TryGetValue(consumer, out var queue))
            {
                queue = _queues[consumer] = new Queue();
                RelayMetrics.Parking(module, consumer, () => queue.Count);
                _resuming.Add(Task.Run(() => ResumeAsync(consumer, queue), CancellationToken.None));
            }

            return queue;
        }
    }

    private async Task ResumeAsync(string consumer, Queue queue)
    {
        var outage = new Outage(logger, $"The relay of {module} to {consumer}");
        var failing = Guid.Empty;
        while (!_leading.IsCancellationRequested)
        {
            var progress = false;
            try
            {
                if (queue.Count > 0)
                {
                    (progress, failing) = carrier.ReadinessOf(consumer) switch
                    {
                        ConsumerReadiness.Works => await DeliverAsync(consumer, queue, Batch, Guid.Empty),
                        ConsumerReadiness.MayBeTried => await DeliverAsync(consumer, queue, 1, failing),
                        _ => (false, failing),
                    };
                    outage.Worked();
                }
            }
            catch (Exception e)
            {
                if (!_leading.IsCancellationRequested)
                {
                    var level = outage.Failed();
                    LogInterrupted(logger, level, module, consumer, e.Message); // our own database: what was delivered and not deleted is delivered again
                }
            }

            if (!progress)
            {
                await Task.Delay(Poll, _leading).ContinueWith(static _ => { }, TaskScheduler.Default);
            }
        }
    }

    /// <returns>Whether anything was done; the key of an event that was not.</returns>
    private async Task<(bool Progress, Guid Failing)> DeliverAsync(string consumer, Queue queue, int limit, Guid last)
    {
        var stamp = queue.Stamp();
        var rows = await FetchAsync(consumer, limit, last);
        if (rows.Count == 0)
        {
            queue.Forget(stamp); // somebody erased the rest
            return (false, Guid.Empty);
        }

        var (done, failing) = (new List<(long Position, Guid Key)>(), Guid.Empty);
        await Parallel.ForEachAsync(rows.GroupBy(row => row.Envelope.PartitionKey), new ParallelOptions { MaxDegreeOfParallelism = Concurrency }, async (ofKey, _) =>
        {
            foreach (var (position, envelope) in ofKey)
            {
                var delivered = !_leading.IsCancellationRequested && await TryDeliverAsync(consumer, envelope);
                lock (done)
                {
                    if (!delivered)
                    {
                        failing = ofKey.Key;
                        return; // the later ones of the key wait behind it
                    }

                    done.Add((position, ofKey.Key));
                }
            }
        });
        if (done.Count > 0)
        {
            await DeleteAsync(consumer, [.. done.Select(row => row.Position)]);
            done.ForEach(row => queue.Remove(row.Key)); // only after the delete has committed
        }

        return (done.Count > 0, failing);
    }

    private async Task<bool> TryDeliverAsync(string consumer, EventEnvelope envelope)
    {
        try
        {
            return await carrier.DeliverParkedAsync(consumer, envelope, _abort);
        }
        catch (Exception e)
        {
            LogNotDelivered(logger, envelope.Type, envelope.Id, consumer, e.Message); // cancelled, or its dead letter could not be stored
            return false;
        }
    }

    /// <summary>The oldest, in order; first those of other keys than the one that failed last, so that one event alone cannot keep the circuit open.</summary>
    private async Task<List<(long Position, EventEnvelope Envelope)>> FetchAsync(string consumer, int limit, Guid last)
    {
#pragma warning disable CA2100 // the module's own name
        await using var select = sources.Of(module).CreateCommand($"SELECT position, {EventColumns.Names} FROM {module}.parked_events WHERE consumer = $1 ORDER BY partition_key = $2, position LIMIT $3");
#pragma warning restore CA2100
        select.Parameters.Add(new() { Value = consumer });
        select.Parameters.Add(new() { Value = last });
        select.Parameters.Add(new() { Value = limit });
        var rows = new List<(long, EventEnvelope)>();
        await using var reader = await select.ExecuteReaderAsync(_leading);
        while (await reader.ReadAsync(_leading))
        {
            rows.Add((reader.GetInt64(0), EventColumns.Read(reader, 1)));
        }

        return rows;
    }

    private async Task DeleteAsync(string consumer, long[] positions)
    {
#pragma warning disable CA2100 // the module's own name
        await using var delete = sources.Of(module).CreateCommand($"DELETE FROM {module}.parked_events WHERE consumer = $1 AND position = ANY ($2)");
#pragma warning restore CA2100
        delete.Parameters.Add(new() { Value = consumer });
        delete.Parameters.Add(new() { Value = positions });
        await delete.ExecuteNonQueryAsync(CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Warning, "The outbox of {Module} holds events of the type {EventType} ({EventId}, trace {TraceParent}), which this build does not know: they wait in parked_events until a newer build leads the relay")]
    private static partial void LogUnknown(ILogger logger, string module, string eventType, Guid eventId, string? traceParent);

    [LoggerMessage("The relay of {Module} cannot read what waits for {Consumer}: {Reason}")]
    private static partial void LogInterrupted(ILogger logger, LogLevel level, string module, string consumer, string reason);

    [LoggerMessage(LogLevel.Debug, "{EventType} {EventId} still waits for {Consumer}: {Reason}")]
    private static partial void LogNotDelivered(ILogger logger, string eventType, Guid eventId, string consumer, string reason);

    /// <summary>How many events of each key wait for one consumer, stored or about to be. Thread-safe.</summary>
    private sealed class Queue
    {
        private readonly Lock _gate = new();
        private readonly Dictionary<Guid, int> _keys = [];
        private long _announced;
        private long _stored;
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public bool Holds(Guid key)
        {
            lock (_gate)
            {
                return _keys.ContainsKey(key);
            }
        }

        public void Add(Guid key, int events)
        {
            lock (_gate)
            {
                _keys[key] = _keys.GetValueOrDefault(key) + events;
                _count += events;
            }
        }

        public void Announce(Guid key)
        {
            lock (_gate)
            {
                _announced++;
                Add(key, 1);
            }
        }

        public void Stored() => Interlocked.Increment(ref _stored);

        public void Remove(Guid key)
        {
            lock (_gate)
            {
                if (!_keys.TryGetValue(key, out var events))
                {
                    return; // stored by a leader before us, after we had counted
                }

                _count--;
                if (events == 1)
                {
                    _keys.Remove(key);
                }
                else
                {
                    _keys[key] = events - 1;
                }
            }
        }

        /// <summary>How many were ever announced; null while some are not stored.</summary>
        public long? Stamp()
        {
            lock (_gate)
            {
                return _announced == Interlocked.Read(ref _stored) ? _announced : null;
            }
        }

        /// <summary>The table was empty: so is this, unless something was announced or not stored since the stamp.</summary>
        public void Forget(long? stamp)
        {
            lock (_gate)
            {
                if (stamp == _announced)
                {
                    _keys.Clear();
                    _count = 0;
                }
            }
        }
    }
}
