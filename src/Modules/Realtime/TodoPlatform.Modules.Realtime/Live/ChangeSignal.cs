using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Realtime.Domain;

namespace TodoPlatform.Modules.Realtime.Live;

/// <summary>
/// Tells the feeds of all processes whose logs have grown: the own one directly, the others by NOTIFY. Always after the
/// commit, on another connection and many users at once, because a NOTIFY inside the transaction would serialize all
/// commits of the database. Only a hint: whoever misses it polls.
/// </summary>
internal sealed partial class ChangeSignal(ChangeFeed feed, ModuleDataSources sources, ILogger<ChangeSignal> logger) : BackgroundService
{
    private const string ChannelName = "realtime_changes";
    private const int UsersPerNotification = 200; // 33 bytes each: below the limit of 8000
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    private readonly string _self = Guid.CreateVersion7().ToString("N");
    private readonly ConcurrentDictionary<Guid, bool> _changed = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Changes of the user have been committed.</summary>
    public void Committed(Guid userId)
    {
        feed.Poke(userId);
        _changed[userId] = true;
        _wake.Writer.TryWrite(true);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        UntilStoppedAsync("Telling other processes", TellAsync, stoppingToken),
        UntilStoppedAsync("Listening to other processes", ListenAsync, stoppingToken));

    private async Task UntilStoppedAsync(string what, Func<Outage, CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        var outage = new Outage(logger, what);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work(outage, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                var level = outage.Failed();
                LogInterrupted(logger, level, e.Message);
                await Task.Delay(RetryDelay, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task TellAsync(Outage outage, CancellationToken stoppingToken)
    {
        await _wake.Reader.ReadAsync(stoppingToken);
        foreach (var users in _changed.Keys.Where(user => _changed.TryRemove(user, out _)).Chunk(UsersPerNotification))
        {
            await using var notify = sources.Of("realtime").CreateCommand("SELECT pg_notify($1, $2)");
            notify.Parameters.Add(new() { Value = ChannelName });
            notify.Parameters.Add(new() { Value = _self + ":" + string.Join(',', users.Select(user => user.ToString("N"))) });
            await notify.ExecuteNonQueryAsync(stoppingToken);
            outage.Worked();
        }
    }

    private async Task ListenAsync(Outage outage, CancellationToken stoppingToken)
    {
        await using var connection = new NpgsqlConnection(sources.UnpooledConnectionString("realtime"));
        connection.Notification += (_, notification) => Hear(notification.Payload);
        await connection.OpenAsync(stoppingToken);
        await using (var listen = new NpgsqlCommand("LISTEN " + ChannelName, connection))
        {
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        outage.Worked();
        while (true)
        {
            await connection.WaitAsync(stoppingToken);
        }
    }

    private void Hear(string payload)
    {
        var colon = payload.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || payload.AsSpan(0, colon).SequenceEqual(_self))
        {
            return;
        }

        foreach (var user in payload[(colon + 1)..].Split(','))
        {
            if (Guid.TryParseExact(user, "N", out var userId))
            {
                feed.Poke(userId);
            }
        }
    }

    [LoggerMessage("Signals between processes are interrupted, live updates may be a second late: {Reason}")]
    private static partial void LogInterrupted(ILogger logger, LogLevel level, string reason);
}

/// <summary>Sends the signal when, and only when, a transaction that held a log's head has committed.</summary>
internal sealed class SignalAfterCommit(ChangeSignal signal) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Signal(eventData);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Signal(eventData);
        return Task.CompletedTask;
    }

    private void Signal(TransactionEndEventData eventData)
    {
        foreach (var head in eventData.Context?.ChangeTracker.Entries<LogHead>() ?? [])
        {
            signal.Committed(head.Entity.UserId);
        }
    }
}
