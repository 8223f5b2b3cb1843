using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Modules.Notifications.Scheduling;

/// <summary>
/// Starts Quartz beside the Host, not before it: Quartz' own hosted service would end a Host that starts while this module's
/// database is away, and with it all other modules. Until the scheduler runs, nothing but the sweeps is missing.
/// </summary>
internal sealed partial class SweepScheduler(ISchedulerFactory schedulers, ModuleDataSources sources, TimeProvider time, ILogger<SweepScheduler> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Outage _outage = new(logger, "The scheduler of the sweeps");
    private IScheduler? _scheduler;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_scheduler is not null)
        {
            await _scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the start of the Host must not wait for it
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Quartz prepares its store once: after an attempt that failed, it would run without its tables. So the database is asked first.
                await using (var probe = sources.Of("notifications").CreateCommand("SELECT FROM notifications.reminders LIMIT 1"))
                {
                    await probe.ExecuteNonQueryAsync(stoppingToken);
                }

                _scheduler = await schedulers.GetScheduler(stoppingToken);
                await _scheduler.Start(stoppingToken);
                _outage.Worked();
                return;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                var level = _outage.Failed();
                LogNotStarted(logger, level, e);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage("The scheduler of the sweeps cannot start yet, and goes on trying: reminders are planned and fired without it")]
    private static partial void LogNotStarted(ILogger logger, LogLevel level, Exception exception);
}
