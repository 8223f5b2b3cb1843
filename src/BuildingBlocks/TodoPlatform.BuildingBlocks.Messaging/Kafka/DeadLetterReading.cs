using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Confluent.Kafka;
using TodoPlatform.BuildingBlocks.Events;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

/// <summary>
/// One reading of the dead-letter topics: first where the letters lie, then those that are wanted, one at a time. In memory are some
/// hundred bytes per letter that is there, and of the events' data (up to 900 kB each) only what the client fetches ahead. Blocks; not thread-safe.
/// </summary>
internal sealed class DeadLetterReading(KafkaProducer producer, KafkaTopics topics, KafkaOptions options, BrokerState state, TimeProvider time) : IDisposable
{
    /// <summary>Reading on is cheaper than asking the broker anew.</summary>
    private const int NearBy = 100;

    /// <summary>Somebody waits to hear that no broker is there: sooner when it is known, and a moment later a connection that was only idle is there again.</summary>
    private static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstAnswerOfThoseAway = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IConsumer<byte[], byte[]> _consumer = new ConsumerBuilder<byte[], byte[]>(options.Connect(
            new ConsumerConfig
            {
                GroupId = options.GroupOf("dead-letters"), EnableAutoCommit = false, AutoOffsetReset = AutoOffsetReset.Earliest, EnablePartitionEof = true,
                FetchWaitMaxMs = 10, // a letter that is asked for must not wait for a fetch that finds nothing
                QueuedMaxMessagesKbytes = 8 * 1024,
            },
            "dead-letters"))
        .SetLogHandler(static (_, _) => { }).SetErrorHandler(static (_, _) => { }).Build();

    private TopicPartitionOffset? _next;

    /// <summary>Where a letter lies, and what it is found and sorted by.</summary>
    internal sealed record Place(string Key, TopicPartitionOffset Record, string Consumer, Guid EventId, DateTimeOffset OccurredAt, long Sequence);

    /// <summary>A letter. Without an envelope when it was no event.</summary>
    internal sealed record Letter(Place Place, DeadLetter Description, EventEnvelope? Envelope);

    /// <summary>The latest record of every key that has one with a value.</summary>
    /// <exception cref="KafkaException">The brokers do not answer.</exception>
    public IReadOnlyCollection<Place> Find(CancellationToken cancellationToken)
    {
        var patience = state.IsAway ? FirstAnswerOfThoseAway : FirstAnswer;
        using var admin = new DependentAdminClientBuilder(producer.Handle).Build();
        var partitions = topics.Names.Select(KafkaOptions.DeadLettersOf)
            .SelectMany(topic => admin.GetMetadata(topic, patience).Topics.SelectMany(found => found.Partitions.Select(partition => new TopicPartition(found.Topic, partition.PartitionId)))).ToHashSet();
        _consumer.Assign(partitions.Select(partition => new TopicPartitionOffset(partition, Offset.Beginning)));
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        while (partitions.Count > 0)
        {
            var record = Next(cancellationToken);
            if (record.IsPartitionEOF)
            {
                partitions.Remove(record.TopicPartition);
            }
            else if (record.Message.Key is { } bytes && Encoding.UTF8.GetString(bytes) is var key)
            {
                if (record.Message.Value is null)
                {
                    places.Remove(key);
                }
                else
                {
                    places[key] = Interpret(record).Place;
                }
            }
        }

        _next = null;
        return places.Values;
    }

    /// <summary>The letter at a place; null when it is gone meanwhile (parked anew, or compacted away).</summary>
    /// <exception cref="KafkaException">The brokers do not answer.</exception>
    public Letter? Read(Place place, CancellationToken cancellationToken)
    {
        if (_next is null || _next.TopicPartition != place.Record.TopicPartition || place.Record.Offset.Value - _next.Offset.Value is < 0 or > NearBy)
        {
            _consumer.Assign(place.Record);
        }

        ConsumeResult<byte[], byte[]> record;
        do
        {
            record = Next(cancellationToken);
            _next = new TopicPartitionOffset(record.TopicPartition, record.Offset + (record.IsPartitionEOF ? 0 : 1));
        }
        while (record.TopicPartition != place.Record.TopicPartition || (!record.IsPartitionEOF && record.Offset < place.Record.Offset));

        return record.IsPartitionEOF || record.Offset != place.Record.Offset ? null : Interpret(record);
    }

    public void Dispose() => _consumer.Dispose();

    private ConsumeResult<byte[], byte[]> Next(CancellationToken cancellationToken)
    {
        for (var started = time.GetTimestamp(); time.GetElapsedTime(started) < Patience;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_consumer.Consume(TimeSpan.FromMilliseconds(200)) is { } record)
            {
                return record;
            }
        }

        throw new KafkaException(new Error(ErrorCode.Local_TimedOut, "The brokers did not let the dead letters be read in time."));
    }

    private static Letter Interpret(ConsumeResult<byte[], byte[]> record)
    {
        var message = record.Message;
        var origin = new EventOrigin(Text("dlq_topic"), (int)Number("dlq_partition"), Number("dlq_offset"));
        var failedAt = DateTimeOffset.TryParse(Text("dlq_failed_at"), CultureInfo.InvariantCulture, out var at) ? at : new DateTimeOffset(message.Timestamp.UtcDateTime);
        EventEnvelope? envelope = null;
        try
        {
            envelope = CloudEventsBinding.ToEnvelope(message, origin);
        }
        catch (FormatException)
        {
            // It was parked for that.
        }

        // A record that is no event has no id; one made of its place lets an operator name it.
        var id = envelope?.Id ?? new Guid(SHA256.HashData(message.Key)[..16]);
        var consumer = Text("dlq_consumer");
        var description = new DeadLetter(consumer, id, envelope?.Type ?? "", envelope?.Subject ?? Guid.Empty, envelope?.Sequence ?? 0, envelope?.Time ?? failedAt, Text("dlq_error"), (int)Number("dlq_failures"), failedAt);
        return new(new(Encoding.UTF8.GetString(message.Key), record.TopicPartitionOffset, consumer, id, description.OccurredAt, description.Sequence), description, envelope);

        string Text(string name) => CloudEventsBinding.Header(message, name) ?? "";
        long Number(string name) => long.TryParse(Text(name), CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
