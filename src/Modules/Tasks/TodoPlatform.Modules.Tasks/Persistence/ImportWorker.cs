using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Tasks.Domain.Imports;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>Wakes the worker of this process: a job was handed in. A hint only; it looks by itself as well.</summary>
internal sealed class ImportSignal : IDisposable
{
    private readonly SemaphoreSlim _waiting = new(0, 1);

    public void Wake()
    {
        if (_waiting.CurrentCount == 0)
        {
            try
            {
                _waiting.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else has just done it.
            }
        }
    }

    /// <summary>Until the next call, or for a while.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => await _waiting.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _waiting.Dispose();
}

/// <summary>
/// Works through the imports of all users, in turns: who waited longest comes next, and a large one makes room after a few seconds. Any process may go on with a job
/// whose worker died.
/// </summary>
internal sealed partial class ImportWorker(IServiceScopeFactory scopes, ImportSignal signal, ImportFormats formats, TimeProvider time, ILogger<ImportWorker> logger) : BackgroundService
{
    private const int Attempts = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SweepInterval = TimeSpan.FromHours(1);

    private readonly Outage _outage = new(logger, "The worker of imports");

    /// <summary>Gives one job its turn.</summary>
    /// <returns>Whether there was one.</returns>
    internal async Task<bool> ServeAsync(CancellationToken cancellationToken)
    {
        var claimed = await WithDbAsync(Guid.Empty, db => ImportLease.ClaimAsync(db, cancellationToken));
        if (claimed is not var (lease, job))
        {
            return false;
        }

        try
        {
            if (job.Status == ImportStatus.Undoing)
            {
                await UndoAsync(lease, job, cancellationToken);
            }
            else
            {
                await ImportAsync(lease, job, cancellationToken);
            }
        }
        finally
        {
            await ReleaseAsync(lease);
        }

        return true;
    }

    /// <summary>Forgets the jobs that ended long ago.</summary>
    internal Task SweepAsync(CancellationToken cancellationToken)
    {
        var before = time.Now() - ImportJob.Remembered;
        return WithDbAsync(Guid.Empty, db => db.Imports.IgnoreQueryFilters().Where(import => import.FinishedAt < before).ExecuteDeleteAsync(cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateTimeOffset? swept = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (swept is null || time.GetUtcNow() - swept > SweepInterval)
                {
                    await SweepAsync(stoppingToken);
                    swept = time.GetUtcNow();
                }

                if (!await ServeAsync(stoppingToken))
                {
                    await signal.WaitAsync(Pause, stoppingToken);
                }

                _outage.Worked();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                var level = _outage.Failed();
                LogFailed(logger, level, e.Message);
                try
                {
                    await Task.Delay(Pause, stoppingToken);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
        }
    }

    private async Task ImportAsync(ImportLease lease, ImportJob job, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var plan = await PlanAsync(lease, job, cancellationToken);
        if (plan is null)
        {
            return;
        }

        var source = ImportFormats.SourceOf(formats.Find(job.Format)!, job.FileHash);
        var targets = await ResolveAsync();
        var done = job.Done;
        var (failures, carefulUntil) = (0, 0);
        while (done < plan.Steps.Count)
        {
            // The steps of a lot that failed come one at a time: what is to blame is found, and left out when it fails again and again.
            var size = done < carefulUntil ? 1 : ImportLots.SizeAt(plan, done);
            try
            {
                await using var scope = ScopeOf(job.UserId);
                if (!await scope.ServiceProvider.GetRequiredService<ImportLots>().TakeAsync(lease, plan, targets, done, size, cancellationToken))
                {
                    return;
                }
            }
            catch (Exception e) when (e is not OperationCanceledException && !IsOutage(e))
            {
                var reason = e.GetBaseException().Message;
                LogStepFailed(logger, job.Id, done, reason);
                carefulUntil = Math.Max(carefulUntil, done + size);
                if (size == 1 && ++failures == Attempts)
                {
                    await LeaveOutAsync(lease, job, done, cancellationToken);
                    done++;
                    failures = 0;
                }

                targets = await ResolveAsync(); // an id may have been taken meanwhile
                continue;
            }

            done += size;
            failures = 0;
            if (done < plan.Steps.Count && Stopwatch.GetElapsedTime(started) > Turn && await WithDbAsync(Guid.Empty, db => ImportLease.AnyWaitsAsync(db, cancellationToken)))
            {
                return; // somebody else's turn
            }
        }

        Task<ImportTargets> ResolveAsync() =>
            HoldingAsync(lease, () => WithDbAsync(job.UserId, db => ImportTargets.ResolveAsync(db, job.UserId, source, job.Id, plan, cancellationToken)), cancellationToken);
    }

    /// <summary>Keeps the lease while something takes as long as a large file takes: two workers that lose it to each other would read the same file for ever.</summary>
    private async Task<T> HoldingAsync<T>(ImportLease lease, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var holding = HoldAsync();
        try
        {
            return await work();
        }
        finally
        {
            await done.CancelAsync();
            await holding;
        }

        async Task HoldAsync()
        {
            while (!done.IsCancellationRequested)
            {
                try
                {
                    await Task.Delay(ImportLease.RenewEvery, done.Token);
                    await WithDbAsync(Guid.Empty, db => lease.RenewAsync(db, done.Token));
                }
                catch (OperationCanceledException) when (done.IsCancellationRequested)
                {
                    // It is done.
                }
                catch (Exception e)
                {
                    LogFailed(logger, LogLevel.Debug, e.Message); // the next renewal may come in time; without the lease nothing is written
                }
            }
        }
    }

    /// <summary>Reads the file; null when there is nothing to do.</summary>
    private async Task<ImportPlan?> PlanAsync(ImportLease lease, ImportJob job, CancellationToken cancellationToken)
    {
        var file = await WithDbAsync(job.UserId, db => db.Database.SqlQuery<byte[]>($"""SELECT content AS "Value" FROM tasks.import_files WHERE import_id = {job.Id}""").SingleOrDefaultAsync(cancellationToken));
        var (plan, failure) = await HoldingAsync(lease, () => Task.Run(() => Read(job, file), cancellationToken), cancellationToken);
        await ChangeAsync(lease, job, mine =>
        {
            if (failure is not null)
            {
                mine.Fail(failure, time.Now());
            }
            else if (mine.Status == ImportStatus.Queued)
            {
                mine.Begin(plan!.Steps.Count, plan.LeftOut, plan.Problems, time.Now());
                if (plan.Steps.Count == 0)
                {
                    mine.Advance(0, plan.LeftOut, [], time.Now());
                }
            }
        }, cancellationToken);
        return plan;
    }

    private (ImportPlan? Plan, ImportProblem? Failure) Read(ImportJob job, byte[]? file)
    {
        if (file is null || formats.Find(job.Format) is not { } format)
        {
            return (null, new ImportProblem(null, null, file is null ? "The file is not there any more. Hand it in again." : $"This build does not read the format {job.Format} any more.", true));
        }

        var read = formats.Read(format, file, job.Settings);
        return read.Succeeded ? (ImportPlan.Of(read.Value, job.Settings), null) : (null, new ImportProblem(null, read.Error.Fields.Keys.FirstOrDefault(), read.Error.Message, true));
    }

    private Task LeaveOutAsync(ImportLease lease, ImportJob job, int step, CancellationToken cancellationToken) => ChangeAsync(
        lease, job, mine =>
        {
            if (mine.Status == ImportStatus.Running && mine.Done == step)
            {
                mine.Advance(step + 1, mine.Counts.Plus(ImportKind.Task, leftOut: 1), [new ImportProblem(null, null, $"Step {step + 1} of {mine.Total} could not be stored; it is left out.", true)], time.Now());
            }
        },
        cancellationToken);

    private async Task UndoAsync(ImportLease lease, ImportJob job, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        for (var more = true; more;)
        {
            await using (var scope = ScopeOf(job.UserId))
            {
                more = await scope.ServiceProvider.GetRequiredService<ImportUndo>().RemoveAsync(lease, cancellationToken);
            }

            if (more && Stopwatch.GetElapsedTime(started) > Turn && await WithDbAsync(Guid.Empty, db => ImportLease.AnyWaitsAsync(db, cancellationToken)))
            {
                return;
            }
        }
    }

    private async Task ChangeAsync(ImportLease lease, ImportJob job, Action<ImportJob> change, CancellationToken cancellationToken)
    {
        await using var scope = ScopeOf(job.UserId);
        var db = scope.ServiceProvider.GetRequiredService<TasksDbContext>();
        await scope.ServiceProvider.GetRequiredService<ModuleUnitOfWork<TasksDbContext>>().ExecuteAsync(
            async () =>
            {
                if (await lease.LockAsync(db, cancellationToken) is not { } mine)
                {
                    return false;
                }

                change(mine);
                await lease.KeepAsync(db, mine, cancellationToken);
                return true;
            },
            done => done,
            cancellationToken);
    }

    private async Task ReleaseAsync(ImportLease lease)
    {
        try
        {
            await WithDbAsync(Guid.Empty, db => lease.ReleaseAsync(db, CancellationToken.None));
        }
        catch (Exception e)
        {
            LogFailed(logger, LogLevel.Debug, e.Message); // it ends by itself
        }
    }

    private async Task<T> WithDbAsync<T>(Guid userId, Func<TasksDbContext, Task<T>> use)
    {
        await using var scope = ScopeOf(userId);
        return await use(scope.ServiceProvider.GetRequiredService<TasksDbContext>());
    }

    private AsyncServiceScope ScopeOf(Guid userId)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(userId);
        return scope;
    }

    private static bool IsOutage(Exception exception) =>
        exception is NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow }
        || (exception.InnerException is not null && IsOutage(exception.InnerException));

    [LoggerMessage("Imports wait, the next round tries again: {Reason}")]
    private static partial void LogFailed(ILogger logger, LogLevel level, string reason);

    [LoggerMessage(LogLevel.Warning, "Import {Import} failed at step {Step}, and tries it alone: {Reason}")]
    private static partial void LogStepFailed(ILogger logger, Guid import, int step, string reason);
}
