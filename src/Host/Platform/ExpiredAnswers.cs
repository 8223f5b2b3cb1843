using Npgsql;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Host.Platform;

/// <summary>Forgets stored answers when their time is over: hourly, in the schema of each hosted module. Several processes may do it at once.</summary>
internal sealed partial class ExpiredAnswers(HostedModules hosted, ModuleDataSources sources, TimeProvider time, ILogger<ExpiredAnswers> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SweepAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var module in hosted.Modules)
        {
            try
            {
#pragma warning disable CA2100 // the module's own name
                await using var delete = sources.Of(module.Name).CreateCommand($"DELETE FROM {module.Name}.idempotency_keys WHERE created_at < $1");
#pragma warning restore CA2100
                delete.Parameters.Add(new() { Value = time.Now() - IdempotencyKeys.Lifetime });
                await delete.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (NpgsqlException e)
            {
                LogFailed(logger, module.Name, e.Message); // the others may be well
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Expired idempotency keys of {Module} could not be deleted, again in an hour: {Reason}")]
    private static partial void LogFailed(ILogger logger, string module, string reason);
}
