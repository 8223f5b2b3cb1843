using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Accounts.Domain;

namespace TodoPlatform.Modules.Accounts.Persistence;

/// <summary>Deletes what has expired: nothing looks at these rows any more, they only take room.</summary>
internal sealed partial class AccountsSweeper(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<AccountsSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan ExpiredTokensShown = TimeSpan.FromDays(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await lifetime.StartedAsync(stoppingToken))
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Interval, time, stoppingToken);
                await SweepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // the next round tries again
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogFailed(logger, e);
            }
        }
    }

    /// <summary>One round.</summary>
    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        var now = time.Now();
        var (shown, remembered) = (now - ExpiredTokensShown, now - SignInAttempts.Memory);
        await db.Sessions.IgnoreQueryFilters().Where(session => session.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        await db.AccessTokens.IgnoreQueryFilters().Where(token => token.ExpiresAt <= shown).ExecuteDeleteAsync(cancellationToken);
        await db.SignInAttempts.Where(attempts => attempts.LastFailedAt < remembered).ExecuteDeleteAsync(cancellationToken);
        await db.PasswordResets.Where(reset => reset.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Expired sessions could not be deleted. The next round tries again.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}

internal static class ApplicationLifetimes
{
    /// <summary>Waits until the application has started, and with it the database.</summary>
    /// <returns>False when it is stopped instead.</returns>
    public static async Task<bool> StartedAsync(this IHostApplicationLifetime lifetime, CancellationToken stopping)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(() => started.TrySetResult(true));
        await using var whenStopping = stopping.Register(() => started.TrySetResult(false));
        return await started.Task;
    }
}
