using System.Text.Json;
using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

/// <summary>
/// One life of a member of a consumer group, from joining to leaving. All of it runs on the caller's thread, the client's callbacks
/// too, but the work that it starts.
/// </summary>
internal sealed partial class GroupMember(string module, KafkaOptions options, Func<ConsumeResult<byte[], byte[]>, GroupMember.Work?> plan, Func<bool> hasOutage, ILogger logger)
{
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Polling never waits for a handler, only for a drain. So long the group waits for a member that does not join again, and so long a member
    /// waits for an answer to its joining, which a coordinator that has just been away may owe it for ever: the usual five minutes would be an outage.
    /// </summary>
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortOverload = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<TopicPartition, PartitionProgress> _partitions = [];
    private readonly KeyedExecutor _executor = new(options.Concurrency);
    private readonly Outage _outage = new(logger, $"The consumer of {module}");
    private Error? _fatal;
    private bool _paused;

    /// <summary>What a record means: work that is in order with all of the same key, and must not throw.</summary>
    internal sealed record Work(Guid Key, Func<PartitionProgress.Item, Task> RunAsync);

    /// <summary>Consumes until stopped.</summary>
    /// <exception cref="KafkaException">The member can never work again; a new one can.</exception>
    public void Run(IReadOnlyList<string> topics, CancellationToken stopping)
    {
        using var consumer = Build();
        KafkaMetrics.Consuming(module, () => _executor.Count);
        consumer.Subscribe(topics);
        try
        {
            while (!stopping.IsCancellationRequested && _fatal is null)
            {
                try
                {
                    var record = consumer.Consume(_executor.Count > 0 ? Busy : Idle);
                    if (record is not null)
                    {
                        _outage.Worked();
                    }

                    if (record is not null && _partitions.TryGetValue(record.TopicPartition, out var progress))
                    {
                        Begin(record, progress);
                    }

                    StoreOffsets(consumer);
                    HoldBack(consumer, tookOne: record is not null);
                }
                catch (KafkaException e) when (!e.Error.IsFatal)
                {
                    var level = _outage.Failed(); // the client recovers by itself, but not from a right that it lacks
                    LogCannotConsume(logger, level, module, e.Error.Reason);
                }
            }
        }
        finally
        {
            // Also when something unforeseen ends the loop: the next member must not meet this one's work.
            Release(consumer, [.. _partitions.Keys], stillOurs: _fatal is null);
        }

        if (_fatal is not null)
        {
            throw new KafkaException(_fatal);
        }

        consumer.Close(); // commits the stored offsets and leaves the group
    }

    private IConsumer<byte[], byte[]> Build() => new ConsumerBuilder<byte[], byte[]>(options.Connect(
            new ConsumerConfig
            {
                GroupId = options.GroupOf(module),
                AutoOffsetReset = AutoOffsetReset.Earliest,

                // An offset is stored only behind finished work; the client commits stored ones in the background, on revocation and
                // on Close. A Commit of our own would block the poll thread.
                EnableAutoOffsetStore = false,
                EnableAutoCommit = true,
                AutoCommitIntervalMs = 500,
                PartitionAssignmentStrategy = PartitionAssignmentStrategy.CooperativeSticky,
                SessionTimeoutMs = (int)options.SessionTimeout.TotalMilliseconds,
                HeartbeatIntervalMs = (int)options.SessionTimeout.TotalMilliseconds / 3,
                MaxPollIntervalMs = (int)LongestPoll.TotalMilliseconds,
                FetchWaitMaxMs = (int)options.FetchWait.TotalMilliseconds,
                QueuedMinMessages = 1000,
                QueuedMaxMessagesKbytes = 16 * 1024,
                FetchQueueBackoffMs = 50,
            },
            module))
        .SetPartitionsAssignedHandler((_, added) => added.ForEach(partition => _partitions[partition] = new PartitionProgress()))
        .SetPartitionsRevokedHandler((consumer, gone) => Release(consumer, gone.ConvertAll(partition => partition.TopicPartition), stillOurs: true))
        .SetPartitionsLostHandler((consumer, gone) => Release(consumer, gone.ConvertAll(partition => partition.TopicPartition), stillOurs: false))
        .SetErrorHandler((_, error) =>
        {
            _fatal = error.IsFatal ? error : _fatal;
            if (error.Code is ErrorCode.Local_Authentication or ErrorCode.SaslAuthenticationFailed or ErrorCode.GroupAuthorizationFailed or ErrorCode.TopicAuthorizationFailed)
            {
                var level = _outage.Failed();
                LogCannotConsume(logger, level, module, error.Reason);
                return;
            }

            LogClient(logger, module, error.Reason);
        })
        .SetStatisticsHandler((_, json) => Observe(json))
        .SetLogHandler((_, line) => LogClient(logger, module, line.Message))
        .Build();

    private void Begin(ConsumeResult<byte[], byte[]> record, PartitionProgress progress)
    {
        var item = progress.Begin(record.Offset.Value);
        if (plan(record) is { } work)
        {
            _executor.Post(work.Key, () => work.RunAsync(item));
        }
        else
        {
            item.End(done: true);
        }
    }

    private void StoreOffsets(IConsumer<byte[], byte[]> consumer)
    {
        foreach (var (partition, progress) in _partitions)
        {
            if (progress.Advance() is { } next)
            {
                consumer.StoreOffset(new TopicPartitionOffset(partition, next));
            }
        }
    }

    /// <summary>
    /// Back pressure. A short overload: nothing more is taken. A long one: all partitions pause and polling goes on, so that
    /// rebalances do too and the group does not take us for dead. (Resuming costs up to a second, so not for every overload.) An
    /// outage is like a long one.
    /// </summary>
    private void HoldBack(IConsumer<byte[], byte[]> consumer, bool tookOne)
    {
        if (_paused)
        {
            if (_executor.Count <= options.MaxInFlight / 2 && !hasOutage())
            {
                consumer.Resume(consumer.Assignment);
                _paused = false;
            }
            else if (tookOne)
            {
                consumer.Pause(consumer.Assignment); // a partition was assigned meanwhile
            }
        }
        else if (hasOutage() || !SpinWait.SpinUntil(() => _executor.Count < options.MaxInFlight, ShortOverload))
        {
            consumer.Pause(consumer.Assignment);
            _paused = true;
        }
    }

    private void Release(IConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, bool stillOurs)
    {
        var leaving = partitions.Where(_partitions.ContainsKey).Select(partition => _partitions[partition]).ToList();
        leaving.ForEach(progress => progress.Leave(stillOurs ? Drain : TimeSpan.Zero));
        SpinWait.SpinUntil(() => leaving.TrueForAll(progress => progress.IsIdle), Drain + TimeSpan.FromSeconds(2));
        if (stillOurs)
        {
            try
            {
                StoreOffsets(consumer); // committed when the callback returns
            }
            catch (KafkaException e)
            {
                LogClient(logger, module, e.Error.Reason); // gone meanwhile: the next owner repeats, and the handlers see that they know it
            }
        }

        partitions.ForEach(partition => _partitions.Remove(partition));
    }

    private void Observe(string statistics)
    {
        using var document = JsonDocument.Parse(statistics);
        foreach (var topic in document.RootElement.GetProperty("topics").EnumerateObject())
        {
            var lags = topic.Value.GetProperty("partitions").EnumerateObject()
                .Where(partition => int.TryParse(partition.Name, out var id) && _partitions.ContainsKey(new TopicPartition(topic.Name, id)))
                .Select(partition => partition.Value.GetProperty("consumer_lag").GetInt64()).Where(lag => lag >= 0); // -1: not known yet
            KafkaMetrics.Lag(module, topic.Name, lags.Sum());
        }
    }

    [LoggerMessage("{Module} cannot take events from Kafka: {Reason}")]
    private static partial void LogCannotConsume(ILogger logger, LogLevel level, string module, string reason);

    [LoggerMessage(LogLevel.Debug, "Kafka consumer of {Module}: {Message}")]
    private static partial void LogClient(ILogger logger, string module, string message);
}
