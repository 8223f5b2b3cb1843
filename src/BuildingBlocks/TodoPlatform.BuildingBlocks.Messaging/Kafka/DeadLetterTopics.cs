using System.Globalization;
using System.Text;
using Confluent.Kafka;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

/// <summary>
/// Parked events in <c>&lt;topic&gt;.dlq</c>: the record as it was, with headers that say for whom, why and from where. A compacted
/// topic keyed by consumer and event, so that a letter parked twice is one letter; what was replayed gets a record without a value.
/// </summary>
internal sealed class DeadLetterTopics(KafkaProducer producer, KafkaTopics topics, KafkaOptions options, EventCatalog catalog, ConsumerEndpoints endpoints, TimeProvider time) : IDeadLetterStore
{
    private const int ReplayBatch = 1000;
    private const int LongestError = 8000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public Task StoreAsync(ConsumerEndpoint endpoint, EventEnvelope envelope, Exception error, CancellationToken cancellationToken) => StoreAsync(endpoint.Name, envelope, error, 1, cancellationToken);

    /// <summary>Parks a record that is no event, as it is.</summary>
    public Task StoreRawAsync(string module, ConsumeResult<byte[], byte[]> record, Exception error, CancellationToken cancellationToken)
    {
        var origin = new EventOrigin(record.Topic, record.Partition.Value, record.Offset.Value);
        var letter = new Message<byte[], byte[]> { Key = Key(module, $"{origin.Topic}/{origin.Partition}/{origin.Offset}"), Value = record.Message.Value ?? [], Headers = Copy(record.Message.Headers) };
        return SendRawAsync(KafkaOptions.DeadLettersOf(record.Topic), letter, module, origin, error, cancellationToken);
    }

    private async Task SendRawAsync(string topic, Message<byte[], byte[]> letter, string module, EventOrigin origin, Exception error, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(topic, letter, module, origin, error, 1, cancellationToken);
        }
        catch (KafkaException e) when (e.Error.Code == ErrorCode.MsgSizeTooLarge)
        {
            // A stranger's record may be as large as brokers take, and the reasons do not fit beside it: they say where it lies.
            var place = new Message<byte[], byte[]> { Key = letter.Key, Value = CloudEventsBinding.Utf8($"{letter.Value.Length} bytes, too large to be kept here"), Headers = [] };
            await SendAsync(topic, place, module, origin, error, 1, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(int limit, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(cancellationToken)).Take(limit).Select(letter => letter.Description)];

    /// <inheritdoc/>
    public async Task<ReplayOutcome> ReplayAsync(string? consumer, Guid? eventId, CancellationToken cancellationToken)
    {
        var (succeeded, failed) = (0, 0);
        var letters = (await ReadAsync(cancellationToken)).Where(letter => (consumer ?? letter.Description.Consumer) == letter.Description.Consumer && (eventId ?? letter.Description.EventId) == letter.Description.EventId);
        foreach (var letter in letters.GroupBy(letter => ModuleOf(letter.Description.Consumer)).SelectMany(module => module.Take(ReplayBatch)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (letter.Envelope is not { } envelope || endpoints.Find(letter.Description.Consumer) is not { } endpoint || !endpoint.Takes(envelope.Type))
            {
                failed++; // no event, or its handler or this version for it is not here: the letter stays for a build that has it
                continue;
            }

            try
            {
                await endpoint.DispatchAsync(envelope, cancellationToken);
                await producer.SendAsync(letter.Topic, new() { Key = letter.Key, Value = null! }, cancellationToken);
                succeeded++;
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                await StoreAsync(endpoint.Name, envelope, error, letter.Description.Failures + 1, cancellationToken);
                failed++;
            }
        }

        return new(succeeded, failed);
    }

    private Task StoreAsync(string consumer, EventEnvelope envelope, Exception error, int failures, CancellationToken cancellationToken)
    {
        var topic = envelope.Origin?.Topic ?? options.TopicOf(catalog.Find(envelope.Type)!.Topic);
        var message = CloudEventsBinding.ToMessage(envelope, ContentMode.Binary);
        message.Key = Key(consumer, envelope.Id.ToString());
        return SendAsync(KafkaOptions.DeadLettersOf(topic), message, consumer, envelope.Origin, error, failures, cancellationToken);
    }

    private Task SendAsync(string topic, Message<byte[], byte[]> letter, string consumer, EventOrigin? origin, Exception error, int failures, CancellationToken cancellationToken)
    {
        Add("dlq_consumer", consumer);
        Add("dlq_error", error.GetBaseException().Message);
        Add("dlq_exception", error.ToString());
        Add("dlq_failures", failures.ToString(CultureInfo.InvariantCulture));
        Add("dlq_failed_at", time.Now().ToString("O", CultureInfo.InvariantCulture));
        if (origin is not null)
        {
            Add("dlq_topic", origin.Topic);
            Add("dlq_partition", origin.Partition.ToString(CultureInfo.InvariantCulture));
            Add("dlq_offset", origin.Offset.ToString(CultureInfo.InvariantCulture));
        }

        return producer.SendAsync(topic, letter, cancellationToken);

        void Add(string name, string value) => letter.Headers.Add(name, CloudEventsBinding.Utf8(value.Length > LongestError ? value[..LongestError] : value));
    }

    /// <summary>All letters of the hosted modules, oldest event first.</summary>
    private async Task<List<Letter>> ReadAsync(CancellationToken cancellationToken)
    {
        var hosted = endpoints.All.Select(endpoint => endpoint.Module).ToHashSet();
        List<Letter> letters;
        try
        {
            letters = await Task.Run(() => Read(cancellationToken), cancellationToken);
        }
        catch (KafkaException e)
        {
            throw new MessagingException($"The dead letters cannot be read at {options.BootstrapServers}: {e.Error.Reason}. Nothing was changed; try again when the brokers answer.", e);
        }

        return [.. letters.Where(letter => hosted.Contains(ModuleOf(letter.Description.Consumer))).OrderBy(letter => letter.Description.OccurredAt).ThenBy(letter => letter.Description.Sequence)];
    }

    private List<Letter> Read(CancellationToken cancellationToken)
    {
        using var admin = new DependentAdminClientBuilder(producer.Handle).Build();
        using var consumer = new ConsumerBuilder<byte[], byte[]>(options.Connect(
            new ConsumerConfig { GroupId = options.GroupOf("dead-letters"), EnableAutoCommit = false, AutoOffsetReset = AutoOffsetReset.Earliest, EnablePartitionEof = true, FetchWaitMaxMs = (int)options.FetchWait.TotalMilliseconds }, "dead-letters"))
            .SetLogHandler(static (_, _) => { }).SetErrorHandler(static (_, _) => { }).Build();
        var partitions = topics.Names.Select(KafkaOptions.DeadLettersOf)
            .SelectMany(topic => admin.GetMetadata(topic, Patience).Topics.SelectMany(found => found.Partitions.Select(partition => new TopicPartition(found.Topic, partition.PartitionId)))).ToHashSet();
        consumer.Assign(partitions.Select(partition => new TopicPartitionOffset(partition, Offset.Beginning)));

        var (letters, started) = (new Dictionary<string, Letter>(), time.GetTimestamp());
        while (partitions.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (time.GetElapsedTime(started) > Patience)
            {
                throw new KafkaException(new Error(ErrorCode.Local_TimedOut, "The brokers did not let the dead letters be read in time."));
            }

            if (consumer.Consume(TimeSpan.FromMilliseconds(200)) is not { } record)
            {
                continue;
            }

            if (record.IsPartitionEOF)
            {
                partitions.Remove(record.TopicPartition);
                continue;
            }

            started = time.GetTimestamp();
            if (record.Message.Key is { } key && record.Message.Value is not null)
            {
                letters[Encoding.UTF8.GetString(key)] = Letter.Read(record);
            }
            else if (record.Message.Key is { } replayed)
            {
                letters.Remove(Encoding.UTF8.GetString(replayed));
            }
        }

        return [.. letters.Values];
    }

    private static string ModuleOf(string consumer) => consumer.Split('.')[0];

    private static byte[] Key(string consumer, string id) => CloudEventsBinding.Utf8($"{consumer}/{id}");

    private static Headers Copy(Headers? headers)
    {
        var copy = new Headers();
        foreach (var header in headers ?? [])
        {
            copy.Add(header.Key, header.GetValueBytes());
        }

        return copy;
    }

    /// <summary>A record of a dead-letter topic. Without an envelope when it was no event.</summary>
    private sealed record Letter(string Topic, byte[] Key, DeadLetter Description, EventEnvelope? Envelope)
    {
        public static Letter Read(ConsumeResult<byte[], byte[]> record)
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
            var id = envelope?.Id ?? new Guid(System.Security.Cryptography.SHA256.HashData(message.Key)[..16]);
            return new(record.Topic, message.Key, new(Text("dlq_consumer"), id, envelope?.Type ?? "", envelope?.Subject ?? Guid.Empty, envelope?.Sequence ?? 0, envelope?.Time ?? failedAt, Text("dlq_error"), (int)Number("dlq_failures"), failedAt), envelope);

            string Text(string name) => CloudEventsBinding.Header(message, name) ?? "";
            long Number(string name) => long.TryParse(Text(name), CultureInfo.InvariantCulture, out var number) ? number : 0;
        }
    }
}
