using System.Globalization;
using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

/// <summary>
/// Parked events in <c>&lt;topic&gt;.dlq</c>: the record as it was, with headers that say for whom, why and from where. A compacted
/// topic keyed by consumer and event, so that a letter parked twice is one letter; what was replayed or discarded gets a record without a value.
/// </summary>
internal sealed class DeadLetterTopics(KafkaProducer producer, KafkaTopics topics, KafkaOptions options, EventCatalog catalog, ConsumerEndpoints endpoints, BrokerState state, TimeProvider time, ILogger<IDeadLetterStore> logger) : IDeadLetterStore
{
    private const int ReplayBatch = 1000;
    private const int LongestError = 8000;

    /// <inheritdoc/>
    public Task StoreAsync(ConsumerEndpoint endpoint, EventEnvelope envelope, Exception error, CancellationToken cancellationToken) =>
        StoreAsync(envelope.Origin?.Topic ?? options.TopicOf(catalog.Find(envelope.Type)!.Topic), LetterOf(endpoint.Name, envelope), endpoint.Name, envelope.Origin, error, cancellationToken);

    /// <summary>Parks a record that is no event, as it is.</summary>
    public Task StoreRawAsync(string module, ConsumeResult<byte[], byte[]> record, Exception error, CancellationToken cancellationToken)
    {
        var origin = new EventOrigin(record.Topic, record.Partition.Value, record.Offset.Value);
        var letter = new Message<byte[], byte[]> { Key = Key(module, $"{origin.Topic}/{origin.Partition}/{origin.Offset}"), Value = record.Message.Value ?? [], Headers = Copy(record.Message.Headers) };
        return StoreAsync(record.Topic, letter, module, origin, error, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        var letters = new List<DeadLetter>();
        await VisitAsync(null, null, places => places.Take(limit), letter => letters.Add(letter.Description), cancellationToken);
        return letters;
    }

    /// <inheritdoc/>
    public async Task<ReplayOutcome> ReplayAsync(string? consumer, Guid? eventId, CancellationToken cancellationToken)
    {
        var (succeeded, failed) = (0, 0);
        await VisitAsync(consumer, eventId, places => places.GroupBy(place => ModuleOf(place.Consumer)).SelectMany(module => module.Take(ReplayBatch)), async letter =>
        {
            if (letter.Envelope is not { } envelope || endpoints.Find(letter.Description.Consumer) is not { } endpoint || !endpoint.Takes(envelope.Type))
            {
                failed++; // no event, or its handler or this version for it is not here: the letter stays for a build that has it
                return;
            }

            try
            {
                await endpoint.DispatchAsync(envelope, cancellationToken);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                await StoreAgainAsync(letter, envelope, error, cancellationToken);
                failed++;
                return;
            }

            await RemoveAsync(letter.Place, cancellationToken);
            succeeded++;
        }, cancellationToken);
        return new(succeeded, failed);
    }

    /// <inheritdoc/>
    public async Task<int> DiscardAsync(string? consumer, Guid? eventId, CancellationToken cancellationToken)
    {
        DeadLetterDiscard.Check(consumer, eventId);
        using var reading = Open();
        var places = await PlacesAsync(reading, consumer, eventId, cancellationToken);
        foreach (var place in places)
        {
            await RemoveAsync(place, cancellationToken);
            DeadLetterDiscard.Say(logger, place.Consumer, place.EventId);
        }

        return places.Count;
    }

    private Task RemoveAsync(DeadLetterReading.Place place, CancellationToken cancellationToken) =>
        ChangeAsync(() => producer.SendAsync(place.Record.Topic, new() { Key = CloudEventsBinding.Utf8(place.Key), Value = null! }, cancellationToken));

    private async Task StoreAsync(string topic, Message<byte[], byte[]> letter, string consumer, EventOrigin? origin, Exception error, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(KafkaOptions.DeadLettersOf(topic), letter, consumer, origin, error, 1, cancellationToken);
        }
        catch (KafkaException e) when (e.Error.Code == ErrorCode.MsgSizeTooLarge && origin is not null)
        {
            // Others may write records as large as brokers take, and the reasons do not fit beside them: they say where it lies.
            var place = new Message<byte[], byte[]> { Key = letter.Key, Value = CloudEventsBinding.Utf8($"{letter.Value.Length} bytes, too large to be kept here"), Headers = [] };
            await SendAsync(KafkaOptions.DeadLettersOf(topic), place, consumer, origin, error, 1, cancellationToken);
        }
    }

    private Task StoreAgainAsync(DeadLetterReading.Letter letter, EventEnvelope envelope, Exception error, CancellationToken cancellationToken) => ChangeAsync(async () =>
    {
        var (consumer, failures) = (letter.Description.Consumer, letter.Description.Failures + 1);
        try
        {
            await SendAsync(letter.Place.Record.Topic, LetterOf(consumer, envelope), consumer, envelope.Origin, error, failures, cancellationToken);
        }
        catch (KafkaException e) when (e.Error.Code == ErrorCode.MsgSizeTooLarge)
        {
            // It stays with its former reasons, which fit beside it: by now it may be the only copy.
        }
    });

    private static Message<byte[], byte[]> LetterOf(string consumer, EventEnvelope envelope)
    {
        var letter = CloudEventsBinding.ToMessage(envelope, ContentMode.Binary);
        letter.Key = Key(consumer, envelope.Id.ToString());
        return letter;
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

    /// <summary>Shows letters one after another, so that no more than one is in memory whole.</summary>
    private async Task VisitAsync(
        string? consumer, Guid? eventId, Func<IEnumerable<DeadLetterReading.Place>, IEnumerable<DeadLetterReading.Place>> choose, Func<DeadLetterReading.Letter, Task> visit, CancellationToken cancellationToken)
    {
        using var reading = Open();
        foreach (var place in choose(await PlacesAsync(reading, consumer, eventId, cancellationToken)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await AskAsync(() => reading.Read(place, cancellationToken)) is { } letter)
            {
                await visit(letter);
            }
        }
    }

    private Task VisitAsync(
        string? consumer, Guid? eventId, Func<IEnumerable<DeadLetterReading.Place>, IEnumerable<DeadLetterReading.Place>> choose, Action<DeadLetterReading.Letter> visit, CancellationToken cancellationToken) =>
        VisitAsync(consumer, eventId, choose, letter =>
        {
            visit(letter);
            return Task.CompletedTask;
        }, cancellationToken);

    private DeadLetterReading Open() => new(producer, topics, options, state, time);

    /// <summary>Where the letters of the hosted modules lie, oldest event first.</summary>
    private async Task<List<DeadLetterReading.Place>> PlacesAsync(DeadLetterReading reading, string? consumer, Guid? eventId, CancellationToken cancellationToken)
    {
        var hosted = endpoints.All.Select(endpoint => endpoint.Module).ToHashSet();
        var places = await AskAsync(() => reading.Find(cancellationToken));
        return [.. places.Where(place => hosted.Contains(ModuleOf(place.Consumer)) && (consumer ?? place.Consumer) == place.Consumer && (eventId ?? place.EventId) == place.EventId).OrderBy(place => place.OccurredAt).ThenBy(place => place.Sequence)];
    }

    private async Task<T> AskAsync<T>(Func<T> question)
    {
        try
        {
            return await Task.Run(question);
        }
        catch (KafkaException e)
        {
            throw Refusal("read", e);
        }
    }

    private async Task ChangeAsync(Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (KafkaException e)
        {
            throw Refusal("changed", e);
        }
    }

    private MessagingException Refusal(string what, KafkaException e) =>
        new($"The dead letters cannot be {what} at {options.BootstrapServers}: {e.Error.Reason}. What was not reached has not changed; try again when the brokers answer and allow it.", e);

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
}
