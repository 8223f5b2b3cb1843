using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Events;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

/// <summary>
/// Creates the missing topics at start, or says which are missing. With no broker in reach the process starts all the same (its
/// API works, events wait), and this goes on trying.
/// </summary>
internal sealed partial class KafkaTopics(KafkaProducer producer, KafkaOptions options, EventCatalog catalog, BrokerState state, ILogger<KafkaTopics> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan Request = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stopping = new();
    private Task _ensuring = Task.CompletedTask;
    private bool _disposed;

    /// <summary>Completes when all topics are there.</summary>
    public Task Ready => _ready.Task;

    /// <summary>The platform's topics, as the broker calls them.</summary>
    public IReadOnlyList<string> Names { get; } = [.. catalog.All.Select(description => options.TopicOf(description.Topic)).Distinct()];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Librdkafka.EnsureLoaded(options.LibraryPath);
        var refused = new TaskCompletionSource();
        _ensuring = Task.Run(() => EnsureAsync(refused), CancellationToken.None);
        await await Task.WhenAny(Ready, refused.Task, Task.Delay(Patience, cancellationToken)); // what the broker refuses ends the start
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _ensuring;
    }

    public void Dispose()
    {
        if (!Interlocked.Exchange(ref _disposed, true)) // registered under two types: disposed twice
        {
            _stopping.Cancel(); // a start that failed is not followed by a stop
            _stopping.Dispose();
        }
    }

    private async Task EnsureAsync(TaskCompletionSource refused)
    {
        var stopping = _stopping.Token;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await EnsureOnceAsync();
                state.Answered();
                _ready.TrySetResult();
                return;
            }
            catch (Exception e) when (e is MessagingException or KafkaException)
            {
                state.Failed(e is KafkaException refusal ? refusal.Error.Code.GetReason() : e.Message);
                LogNotReady(logger, e.Message);
                if (e is MessagingException)
                {
                    refused.TrySetException(e);
                }
            }

            await Task.Delay(TimeSpan.FromSeconds(2), stopping).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    private async Task EnsureOnceAsync()
    {
        using var admin = new DependentAdminClientBuilder(producer.Handle).Build();
        var wanted = Names.Concat(Names.Select(KafkaOptions.DeadLettersOf)).ToList();
        var missing = wanted.Except(admin.GetMetadata(Request).Topics.Where(topic => topic.Error.Code == ErrorCode.NoError).Select(topic => topic.Topic)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        if (!options.CreateTopics)
        {
            throw new MessagingException($"These topics are missing, or hidden from this client: {string.Join(", ", missing)}. Create them, or set {KafkaOptions.Section}:CreateTopics=true.");
        }

        try
        {
            await admin.CreateTopicsAsync(missing.Select(Specify), new() { RequestTimeout = Request, OperationTimeout = Request });
            LogCreated(logger, string.Join(", ", missing));
        }
        catch (KafkaException e) when (e.Error.Code == ErrorCode.Local_UnsupportedFeature)
        {
            missing.ForEach(topic => admin.GetMetadata(topic, Request)); // nobody there creates topics on request (the development broker): asking for one makes it
        }
        catch (CreateTopicsException e) when (e.Results.Where(result => result.Error.IsError).All(result => result.Error.Code == ErrorCode.TopicAlreadyExists))
        {
            // Another process was faster.
        }
        catch (CreateTopicsException e)
        {
            var reasons = e.Results.Where(result => result.Error.IsError && result.Error.Code != ErrorCode.TopicAlreadyExists).Select(result => $"{result.Topic}: {result.Error.Reason}");
            throw new MessagingException($"Topics could not be created ({string.Join("; ", reasons)}). Create them with the broker's own tools, or correct {KafkaOptions.Section}:Partitions, :ReplicationFactor, or the rights of this client.");
        }
    }

    private TopicSpecification Specify(string topic) => Names.Contains(topic)
        ? new()
        {
            Name = topic, NumPartitions = options.Partitions, ReplicationFactor = options.ReplicationFactor,
            Configs = new() { ["retention.ms"] = ((long)options.Retention.TotalMilliseconds).ToString(System.Globalization.CultureInfo.InvariantCulture) },
        }
        : new() { Name = topic, NumPartitions = 1, ReplicationFactor = options.ReplicationFactor, Configs = new() { ["cleanup.policy"] = "compact" } };

    [LoggerMessage(LogLevel.Warning, "The Kafka topics are not ready: {Reason}")]
    private static partial void LogNotReady(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Information, "Created the Kafka topics {Topics}")]
    private static partial void LogCreated(ILogger logger, string topics);
}
