using Confluent.Kafka;
using Npgsql;
using TodoPlatform.BuildingBlocks.Messaging.Kafka;
using TodoPlatform.DevelopmentBroker;

namespace TodoPlatform.Messaging.Tests.Kafka;

/// <summary>Class fixture: a cluster of three brokers that speak the real protocol, in this process.</summary>
public sealed class KafkaCluster : IDisposable
{
    /// <summary>Partitions of a topic that nobody has made: the development broker's own default.</summary>
    public const int Partitions = 4;

    /// <summary>The brokers, and errors on demand.</summary>
    public MockCluster Brokers { get; } = new();

    /// <summary>Settings for the processes of one database: its topics and groups are nobody else's.</summary>
    public KafkaOptions OptionsFor(string database, ContentMode mode = ContentMode.Binary) => OptionsFor(Brokers.BootstrapServers, database, mode);

    /// <summary>Likewise for any brokers.</summary>
    public static KafkaOptions OptionsFor(string bootstrapServers, string database, ContentMode mode = ContentMode.Binary)
    {
        var name = new NpgsqlConnectionStringBuilder(database).Database + ".";
        return new()
        {
            BootstrapServers = bootstrapServers, TopicPrefix = name, GroupPrefix = name, ContentMode = mode, Concurrency = 4, MaxInFlight = 20,
            SessionTimeout = TimeSpan.FromSeconds(3), FetchWait = TimeSpan.FromMilliseconds(20), StatisticsInterval = TimeSpan.FromMilliseconds(300),
        };
    }

    /// <summary>Everything in a topic, in order per partition.</summary>
    public List<ConsumeResult<byte[], byte[]>> Read(string topic)
    {
        using var consumer = new ConsumerBuilder<byte[], byte[]>(new ConsumerConfig { BootstrapServers = Brokers.BootstrapServers, GroupId = "reader", EnableAutoCommit = false, EnablePartitionEof = true, FetchWaitMaxMs = 20 }).SetLogHandler((_, _) => { }).Build();
        var open = Enumerable.Range(0, Partitions).Select(partition => new TopicPartition(topic, partition)).ToHashSet();
        consumer.Assign(open.Select(partition => new TopicPartitionOffset(partition, Offset.Beginning)));
        var records = new List<ConsumeResult<byte[], byte[]>>();
        while (open.Count > 0)
        {
            var record = consumer.Consume(TimeSpan.FromSeconds(10));
            Assert.NotNull(record);
            if (record.IsPartitionEOF)
            {
                open.Remove(record.TopicPartition);
            }
            else
            {
                records.Add(record);
            }
        }

        return records;
    }

    public void Dispose() => Brokers.Dispose();
}
