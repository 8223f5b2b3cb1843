using System.Runtime.CompilerServices;
using Confluent.Kafka;
using TodoPlatform.BuildingBlocks.Events;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

/// <summary>Reads what is written to the platform's topics, without a place in any consumer group: nobody else notices.</summary>
public static class TopicTail
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The events of all topics in the order of each partition; records that are no events of this platform are left out.</summary>
    /// <param name="options">Checked settings.</param>
    /// <param name="catalog">Whose topics.</param>
    /// <param name="fromBeginning">From the oldest that the brokers keep; false: from now on.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="MessagingException">No broker answers, or it knows none of the topics.</exception>
    public static async IAsyncEnumerable<EventEnvelope> ReadAsync(KafkaOptions options, EventCatalog catalog, bool fromBeginning, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Librdkafka.EnsureLoaded(options.LibraryPath);
        var config = options.Connect(new ConsumerConfig { GroupId = options.GroupOf("tail"), EnableAutoCommit = false, EnableAutoOffsetStore = false }, "tail");
        using var consumer = new ConsumerBuilder<byte[], byte[]>(config).SetLogHandler(static (_, _) => { }).SetErrorHandler(static (_, _) => { }).Build();
        using var admin = new DependentAdminClientBuilder(consumer.Handle).Build();
        var names = catalog.All.Select(description => options.TopicOf(description.Topic)).ToHashSet();
        var partitions = PartitionsOf(admin, names, options);
        consumer.Assign(partitions.Select(partition => new TopicPartitionOffset(partition, fromBeginning ? Offset.Beginning : Offset.End)));
        while (!cancellationToken.IsCancellationRequested)
        {
            if (await Task.Run(() => consumer.Consume(TimeSpan.FromMilliseconds(200)), CancellationToken.None) is { } record && Read(record) is { } envelope)
            {
                yield return envelope;
            }
        }

        consumer.Close();
    }

    private static List<TopicPartition> PartitionsOf(IAdminClient admin, HashSet<string> names, KafkaOptions options)
    {
        List<TopicPartition> partitions;
        try
        {
            partitions = [.. admin.GetMetadata(Patience).Topics.Where(topic => names.Contains(topic.Topic)).SelectMany(topic => topic.Partitions.Select(partition => new TopicPartition(topic.Topic, partition.PartitionId)))];
        }
        catch (KafkaException e)
        {
            throw new MessagingException($"No Kafka broker answers at {options.BootstrapServers}: {e.Error.Reason}.", e);
        }

        return partitions.Count > 0 ? partitions : throw new MessagingException($"The brokers at {options.BootstrapServers} know none of these topics: {string.Join(", ", names.Order())}. Is the prefix right?");
    }

    private static EventEnvelope? Read(ConsumeResult<byte[], byte[]> record)
    {
        try
        {
            return CloudEventsBinding.ToEnvelope(record.Message, new(record.Topic, record.Partition.Value, record.Offset.Value));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
