using Confluent.Kafka;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Events;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

/// <summary>
/// Takes a module's events from its topics, as one member of the module's consumer group. One thread polls and never waits for a
/// handler; handlers run in parallel, in order per key. An offset is committed only behind finished work: whatever dies in
/// between is delivered again. While one of its handlers is in an outage the whole module waits: they share the database.
/// </summary>
internal sealed partial class KafkaModuleConsumer(
    string module, KafkaOptions options, KafkaTopics topics, EventCatalog catalog, ConsumerEndpoints endpoints, EventDelivery delivery, DeadLetterTopics deadLetters, ILogger<KafkaModuleConsumer> logger) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private readonly Lazy<IReadOnlyList<ConsumerEndpoint>> _endpoints = new(() => [.. endpoints.All.Where(endpoint => endpoint.Module == module)]);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var subscribed = catalog.All.Where(description => _endpoints.Value.Any(endpoint => endpoint.Takes(description.Type))).Select(description => options.TopicOf(description.Topic)).Distinct().ToList();
        if (subscribed.Count == 0)
        {
            return;
        }

        await topics.Ready.WaitAsync(stoppingToken);
        await Task.Factory.StartNew(() => ConsumeUntil(subscribed, stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private void ConsumeUntil(List<string> subscribed, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                new GroupMember(module, options, Plan, HasOutage, logger).Run(subscribed, stopping);
            }
            catch (Exception e)
            {
                LogRestarts(logger, module, e.Message);
                stopping.WaitHandle.WaitOne(TimeSpan.FromSeconds(2));
            }
            finally
            {
                KafkaMetrics.NoLongerConsuming(module);
            }
        }
    }

    /// <summary>What to do with a record; null when it concerns nobody here.</summary>
    private GroupMember.Work? Plan(ConsumeResult<byte[], byte[]> record)
    {
        try
        {
            var type = CloudEventsBinding.TypeOf(record.Message) ?? throw new FormatException("The record is no CloudEvent.");
            if (!_endpoints.Value.Any(endpoint => delivery.Concerns(endpoint, type)))
            {
                return null;
            }

            var envelope = CloudEventsBinding.ToEnvelope(record.Message, new EventOrigin(record.Topic, record.Partition.Value, record.Offset.Value));
            return new(envelope.PartitionKey, item => DeliverAsync(record, item, envelope));
        }
        catch (FormatException e)
        {
            var key = new Guid(record.Partition.Value, 0, 0, new byte[8]); // in order per partition: it has no key that means anything
            return new(key, item => UntilDoneAsync(record, item, async gone =>
            {
                await deadLetters.StoreRawAsync(module, record, e, gone);
                return true;
            }));
        }
    }

    /// <summary>Not when an attempt is due: whoever had made it may have lost its partition.</summary>
    private bool HasOutage() => _endpoints.Value.Any(endpoint => endpoint.Circuit is { IsOpen: true, IsDue: false });

    private Task DeliverAsync(ConsumeResult<byte[], byte[]> record, PartitionProgress.Item item, EventEnvelope envelope)
    {
        var left = _endpoints.Value;
        return UntilDoneAsync(record, item, async gone =>
        {
            while ((left = await delivery.DeliverAsync(left, envelope, gone)).Count > 0 && !item.Progress.Leaving)
            {
                // In an outage: the record is not done, so its offset is not committed, and the partitions pause.
                await Task.Delay(Poll, gone);
            }

            return left.Count == 0;
        });
    }

    private async Task UntilDoneAsync(ConsumeResult<byte[], byte[]> record, PartitionProgress.Item item, Func<CancellationToken, Task<bool>> deliver)
    {
        var progress = item.Progress;
        var done = false;
        for (var pause = 100; !done && !progress.Leaving; pause = Math.Min(pause * 2, 10_000))
        {
            try
            {
                done = await deliver(progress.Gone);
            }
            catch (Exception e) when (!progress.Gone.IsCancellationRequested)
            {
                // Not even its dead letter could be stored: the later events of this key wait.
                LogNotDone(logger, module, record.TopicPartitionOffset.ToString(), pause, e.Message);
                await Task.Delay(pause, progress.Gone).ContinueWith(static _ => { }, TaskScheduler.Default);
            }
            catch (Exception)
            {
                break; // cancelled: the next owner of the partition gets it
            }
        }

        item.End(done);
    }

    [LoggerMessage(LogLevel.Warning, "The consumer of {Module} was interrupted and starts again: {Reason}")]
    private static partial void LogRestarts(ILogger logger, string module, string reason);

    [LoggerMessage(LogLevel.Warning, "{Module} could not finish {Record}, again in {Pause} ms: {Reason}")]
    private static partial void LogNotDone(ILogger logger, string module, string record, int pause, string reason);
}
