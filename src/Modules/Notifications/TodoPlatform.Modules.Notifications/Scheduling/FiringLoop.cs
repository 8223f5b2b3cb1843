using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Notifications.Features;
using TodoPlatform.Modules.Notifications.Persistence;

namespace TodoPlatform.Modules.Notifications.Scheduling;

/// <summary>Sleeps until the next reminder is due or a new one is announced, at most a second, and fires.</summary>
internal sealed partial class FiringLoop(FireDueReminders reminders, ModuleDataSources sources, TimeProvider time, ILogger<FiringLoop> logger) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);

    /// <summary>While another process holds what is due: it fires that, or its death frees it.</summary>
    private static readonly TimeSpan SleepWhileHeld = TimeSpan.FromMilliseconds(50);

    private readonly Outage _firing = new(logger, "Firing reminders");
    private readonly Outage _listening = new(logger, "Listening for new reminders");
    private TaskCompletionSource _announced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the start of the Host must not wait for the first pass
        await Task.WhenAll(FireAsync(stoppingToken), ListenAsync(stoppingToken));
    }

    private async Task FireAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var announced = Volatile.Read(ref _announced).Task; // before looking: an announcement in between is not missed
            var sleep = LongestSleep;
            try
            {
                // A pass that has begun is finished: its transactions are short.
                var (next, isHeld) = await reminders.RunAsync(CancellationToken.None);
                _firing.Worked();
                sleep = isHeld ? SleepWhileHeld : UntilAtMostASecond(next - time.GetUtcNow());
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                var level = _firing.Failed(LogLevel.Error);
                LogFailed(logger, level, e);
            }

            await announced.WaitAsync(sleep, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Timers count whole milliseconds: rounded up, or they would ring just before the time.
    private static TimeSpan UntilAtMostASecond(TimeSpan? wait) =>
        wait is not { } known || known >= LongestSleep ? LongestSleep
        : known <= TimeSpan.Zero ? TimeSpan.Zero
        : TimeSpan.FromMilliseconds(Math.Ceiling(known.TotalMilliseconds));

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(sources.UnpooledConnectionString("notifications"));
                await connection.OpenAsync(stoppingToken);
                connection.Notification += (_, _) => Announce();
                await using (var listen = new NpgsqlCommand($"LISTEN {DueChannel.Name}", connection))
                {
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                }

                _listening.Worked();
                Announce(); // what came while nobody listened
                while (true)
                {
                    await connection.WaitAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException or InvalidOperationException)
            {
                // The loop still looks once a second.
                var level = _listening.Failed();
                LogNotListening(logger, level, e);
                await Task.Delay(LongestSleep, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Announce() =>
        Interlocked.Exchange(ref _announced, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    [LoggerMessage("Firing reminders failed; the next attempt follows within a second")]
    private static partial void LogFailed(ILogger logger, LogLevel level, Exception exception);

    [LoggerMessage("Not listening for new reminders: until the connection is back, reminders that are due within a second of being set may be late by a second")]
    private static partial void LogNotListening(ILogger logger, LogLevel level, Exception exception);
}
