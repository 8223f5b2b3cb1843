using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>
/// Moves the committed events of one module from its outbox to the carrier. One leader per module in the whole
/// installation, elected by a session advisory lock: a killed process loses it at once, another takes over within about a
/// second. In order per key, in parallel across keys; a row is deleted only when the carrier is done with it, or when it waits
/// elsewhere for those of its consumers that are in an outage (<see cref="ParkedEvents"/>).
/// </summary>
/// <remarks>
/// Rows are chosen by "not in flight", never by "position greater than the last one": transactions commit in another
/// order than they take positions. A split brain (an old leader still finishing) only makes duplicates.
/// </remarks>
internal sealed partial class OutboxRelay(
    string module, ModuleDataSources sources, IEventCarrier carrier, OutboxSignal signals, TimeProvider time, ILogger<OutboxRelay> logger) : BackgroundService
{
    /// <summary>Rows that are read and not done, at most.</summary>
    internal const int Window = 500;

    /// <summary>With a full window, fetching again for each row that has gone would read the whole window each time.</summary>
    private const int Refill = Window / 4;

    /// <summary>A deeper backlog is told by the span of its positions, which costs nothing.</summary>
    private const int CountedDepth = 10_000;
    private const int FirstPause = 100;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SampleInterval = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<long, byte> _inFlight = new();
    private readonly OutboxSignal.Line _signal = signals.Of(module);
    private readonly Outage _outage = new(logger, "The relay of " + module);
    private volatile bool _windowFull;
    private int _failing;

    /// <summary>A row that the carrier is done with, but for these consumers.</summary>
    internal sealed record Delivered(long Position, IReadOnlyList<string> ParkedFor);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LeadAsync(stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                var level = _outage.Failed();
                LogInterrupted(logger, level, module, e is OperationCanceledException ? "the connection that holds its leadership was lost" : e.Message);
                await Task.Delay(TimeSpan.FromMilliseconds(500), CancellationToken.None);
            }
        }
    }

    private async Task LeadAsync(CancellationToken stopping)
    {
        // Not pooled: Npgsql resets a pooled connection only when it is used again, so the lock would outlive the Dispose.
        await using var session = new NpgsqlConnection(sources.UnpooledConnectionString(module));
        await session.OpenAsync(stopping);
        await WaitForLeadershipAsync(session, stopping);
        using var leading = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        session.Notification += (_, _) => _signal.Poke();
        var watch = WatchAsync(session, leading);
        _signal.LeaderIsHere = true;
        try
        {
            await PumpAsync(leading.Token);
        }
        finally
        {
            _signal.LeaderIsHere = false;
            RelayMetrics.NoLongerLeading(module);
            await leading.CancelAsync();
            await watch;
        }
    }

    private async Task WaitForLeadershipAsync(NpgsqlConnection session, CancellationToken stopping)
    {
        // Polling instead of waiting inside pg_advisory_lock: a waiting session holds a snapshot, which stops vacuum of the outbox.
        await using var tryLock = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", session) { Parameters = { new() { Value = "todoplatform.relay." + module } } };
        while (await tryLock.ExecuteScalarAsync(stopping) is not true)
        {
            _outage.Worked();
            await Task.Delay(Poll, stopping);
        }

#pragma warning disable CA2100 // the module's own name
        await using var listen = new NpgsqlCommand("LISTEN " + OutboxSignal.ChannelOf(module), session);
#pragma warning restore CA2100
        await listen.ExecuteNonQueryAsync(stopping);
    }

    /// <summary>Receives notifications, and notices when the session that holds the lock is gone.</summary>
    private static async Task WatchAsync(NpgsqlConnection session, CancellationTokenSource leading)
    {
        try
        {
            while (true)
            {
                await session.WaitAsync(leading.Token);
            }
        }
        catch (Exception)
        {
            await leading.CancelAsync();
        }
    }

    private async Task PumpAsync(CancellationToken leading)
    {
        var executor = new KeyedExecutor(carrier.Concurrency);
        var done = Channel.CreateUnbounded<Delivered>();
        using var abort = new CancellationTokenSource(); // later than "leading": running consumers may finish first
        var parked = new ParkedEvents(module, sources, carrier, logger);
        await parked.BeginAsync(leading, abort.Token);
        var deleting = DeleteAsync(done.Reader, parked, leading, abort.Token);
        var sampled = long.MinValue;
        try
        {
            while (true)
            {
                var room = Window - _inFlight.Count;
                _windowFull = room < Refill; // every commit wakes us, too: not to read the window again for a few rows
                var rows = _windowFull ? [] : await FetchAsync(room, leading);
                _outage.Worked();
                _windowFull |= rows.Count >= room;
                foreach (var (position, envelope) in rows)
                {
                    _inFlight.TryAdd(position, 0);
                    executor.Post(envelope.PartitionKey, () => DeliverAsync(position, envelope, parked, done.Writer, leading, abort.Token));
                }

                if (sampled == long.MinValue || time.GetElapsedTime(sampled) >= SampleInterval)
                {
                    sampled = time.GetTimestamp();
                    await SampleAsync(leading);
                }

                await _signal.WaitAsync(Poll, leading);
            }
        }
        finally
        {
            await executor.DrainAsync(TimeSpan.FromSeconds(10)); // what has not started returns at once
            await abort.CancelAsync();
            await executor.DrainAsync(TimeSpan.FromSeconds(5));
            await parked.EndAsync(TimeSpan.FromSeconds(5));
            done.Writer.Complete();
            await deleting;
            _inFlight.Clear();
        }
    }

    private async Task DeliverAsync(long position, EventEnvelope envelope, ParkedEvents parked, ChannelWriter<Delivered> done, CancellationToken leading, CancellationToken abort)
    {
        var failed = false;
        try
        {
            for (var pause = FirstPause; !leading.IsCancellationRequested; pause = Math.Min(pause * 2, 10_000))
            {
                try
                {
                    var waiting = carrier.Knows(envelope.Type) ? await carrier.DeliverAsync(envelope, consumer => parked.Holds(consumer, envelope.PartitionKey), abort) : parked.Keep(envelope);
                    if (waiting.Count == 0)
                    {
                        RelayMetrics.DeliveryDelay.Record((time.GetUtcNow() - envelope.Time).TotalSeconds, RelayMetrics.Tag(module));
                    }

                    parked.Announce(waiting, envelope.PartitionKey);
                    done.TryWrite(new(position, waiting));
                    return;
                }
                catch (Exception e)
                {
                    if (abort.IsCancellationRequested)
                    {
                        return;
                    }

                    // Hundreds fail together when a broker goes: one of them says it.
                    var first = !failed && Interlocked.Increment(ref _failing) == 1;
                    failed = true;
                    LogNotDelivered(logger, first ? LogLevel.Warning : LogLevel.Debug, envelope.Type, envelope.Id, pause, e.Message, envelope.TraceParent);
                    await Task.Delay(pause, leading).ContinueWith(static _ => { }, TaskScheduler.Default); // later events of this key wait
                }
            }
        }
        finally
        {
            if (failed)
            {
                Interlocked.Decrement(ref _failing);
            }
        }
    }

    private async Task<List<(long Position, EventEnvelope Envelope)>> FetchAsync(int limit, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // the module's own name
        await using var select = sources.Of(module).CreateCommand($"SELECT position, {EventColumns.Names} FROM {module}.outbox WHERE position <> ALL ($1) ORDER BY position LIMIT $2");
#pragma warning restore CA2100
        select.Parameters.Add(new() { Value = _inFlight.Keys.ToArray() });
        select.Parameters.Add(new() { Value = limit });
        var rows = new List<(long, EventEnvelope)>();
        await using var reader = await select.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add((reader.GetInt64(0), EventColumns.Read(reader, 1)));
        }

        return rows;
    }

    private async Task DeleteAsync(ChannelReader<Delivered> done, ParkedEvents parked, CancellationToken leading, CancellationToken abort)
    {
        while (await done.WaitToReadAsync(CancellationToken.None))
        {
            var batch = new List<Delivered>();
            while (batch.Count < Window && done.TryRead(out var row))
            {
                batch.Add(row);
            }

            // Delivered and not deleted: at worst it is delivered again, and the consumers see that they know it.
            while (!await TryDeleteAsync(leading.IsCancellationRequested ? batch.FindAll(row => row.ParkedFor.Count == 0) : batch, parked)) // the next leader knows only what was parked before its term
            {
                if (abort.IsCancellationRequested)
                {
                    return;
                }

                await Task.Delay(500, CancellationToken.None);
            }

            foreach (var row in batch)
            {
                _inFlight.TryRemove(row.Position, out _); // only after the delete has committed
            }

            if (_windowFull && _inFlight.Count <= Window - Refill)
            {
                _signal.Poke();
            }
        }
    }

    private async Task<bool> TryDeleteAsync(IReadOnlyList<Delivered> rows, ParkedEvents parked)
    {
        try
        {
            await parked.MoveAsync(rows);
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or ObjectDisposedException)
        {
            var level = _outage.Failed();
            LogInterrupted(logger, level, module, e.Message);
            return false;
        }
    }

    private async Task SampleAsync(CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // the module's own name
        await using var select = sources.Of(module).CreateCommand($"""
            SELECT CASE WHEN counted < {CountedDepth} THEN counted ELSE (SELECT max(position) - min(position) + 1 FROM {module}.outbox) END, oldest
            FROM (SELECT count(*) AS counted FROM (SELECT FROM {module}.outbox LIMIT {CountedDepth}) few) depth,
                 (SELECT (SELECT occurred_at FROM {module}.outbox ORDER BY position LIMIT 1) AS oldest) age
            """);
#pragma warning restore CA2100
        await using var reader = await select.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var age = reader.IsDBNull(1) ? TimeSpan.Zero : time.GetUtcNow() - reader.GetFieldValue<DateTimeOffset>(1);
        RelayMetrics.Sampled(module, reader.GetInt64(0), Math.Max(0, age.TotalSeconds));
    }

    [LoggerMessage("The relay of {Module} was interrupted and starts again: {Reason}")]
    private static partial void LogInterrupted(ILogger logger, LogLevel level, string module, string reason);

    [LoggerMessage("{EventType} {EventId} was not delivered, again in {Pause} ms: {Reason} (trace {TraceParent})")]
    private static partial void LogNotDelivered(ILogger logger, LogLevel level, string eventType, Guid eventId, int pause, string reason, string? traceParent);
}
