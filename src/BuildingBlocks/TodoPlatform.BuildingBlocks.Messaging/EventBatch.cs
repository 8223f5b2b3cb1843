using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>
/// Group commit for one handler: what arrives while a transaction is on its way goes into the next one together. Nothing
/// waits for others to come, so a lone event is as fast as without; under load the batches grow by themselves.
/// </summary>
internal sealed class EventBatch<THandler, TItem>(IServiceScopeFactory scopes)
    where THandler : class
{
    private const int MaxSize = 100;

    private readonly Lock _gate = new();
    private readonly Queue<Waiting> _waiting = [];
    private bool _running;

    /// <summary>How many events wait for the batch that is on its way.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Completes when the event is committed; throws what the handler threw for it alone.</summary>
    public Task HandleAsync(Delivery delivery, TItem item, Func<THandler, IReadOnlyList<TItem>, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(delivery, item);
        lock (_gate)
        {
            _waiting.Enqueue(waiting);
            if (!_running)
            {
                _running = true;
                using (ExecutionContext.SuppressFlow()) // the trace of the first event is not that of all
                {
                    _ = Task.Run(() => RunAsync(handle), CancellationToken.None);
                }
            }
        }

        return waiting.Done.Task.WaitAsync(cancellationToken);
    }

    private async Task RunAsync(Func<THandler, IReadOnlyList<TItem>, CancellationToken, Task> handle)
    {
        while (Take() is { Count: > 0 } batch)
        {
            var error = await TryAsync(batch, handle);
            foreach (var waiting in batch)
            {
                // Nobody knows which one it was: each alone shows it. It was none of them when the database is away.
                waiting.End(error is null || batch.Count == 1 || OutageFailure.Is(error) ? error : await TryAsync([waiting], handle));
            }
        }
    }

    private List<Waiting> Take()
    {
        lock (_gate)
        {
            var batch = new List<Waiting>(Math.Min(_waiting.Count, MaxSize));
            while (batch.Count < MaxSize && _waiting.TryDequeue(out var waiting))
            {
                batch.Add(waiting);
            }

            _running = batch.Count > 0;
            return batch;
        }
    }

    private async Task<Exception?> TryAsync(List<Waiting> batch, Func<THandler, IReadOnlyList<TItem>, CancellationToken, Task> handle)
    {
        using var activity = StartActivity(batch);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredKeyedService<IModuleUnitOfWork>(batch[0].Delivery.Module).ExecuteAsync(
                async () =>
                {
                    // Not cancelled with one of its events: the others are still wanted, and the database's own timeouts bound it.
                    await handle(scope.ServiceProvider.GetRequiredService<THandler>(), [.. batch.Select(waiting => waiting.Item)], CancellationToken.None);
                    return true;
                },
                commit: static _ => true,
                CancellationToken.None);
            return null;
        }
        catch (Exception error)
        {
            activity?.SetStatus(ActivityStatusCode.Error, error.Message);
            return error;
        }
    }

    private static Activity? StartActivity(List<Waiting> batch)
    {
        if (!PlatformTelemetry.Source.HasListeners())
        {
            return null;
        }

        var contexts = batch.Select(waiting => ActivityContext.TryParse(waiting.Delivery.Envelope.TraceParent, null, isRemote: true, out var context) ? context : default).ToList();
        return PlatformTelemetry.Source.StartActivity(ActivityKind.Consumer, contexts[0], links: contexts.Skip(1).Where(context => context != default).Select(context => new ActivityLink(context)), name: typeof(THandler).Name);
    }

    private sealed class Waiting(Delivery delivery, TItem item)
    {
        public Delivery Delivery => delivery;

        public TItem Item => item;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void End(Exception? error)
        {
            if (error is null)
            {
                Done.SetResult();
            }
            else
            {
                Done.SetException(error);
            }
        }
    }
}
