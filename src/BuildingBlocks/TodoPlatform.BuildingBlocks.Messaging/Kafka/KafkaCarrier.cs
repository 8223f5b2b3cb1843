using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Mediation;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

/// <summary>
/// Takes events to their topic, keyed by partition key. Done when all replicas in step have the record; the relay hands over the
/// next event of a key only then, so that their order survives every retry and every replaced producer.
/// </summary>
internal sealed class KafkaCarrier : IEventCarrier, IDisposable
{
    private static readonly TimeSpan LastChance = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationTokenRegistration _stopping;
    private readonly KafkaProducer _producer;
    private readonly KafkaTopics _topics;
    private readonly KafkaOptions _options;
    private readonly EventCatalog _catalog;

    public KafkaCarrier(KafkaProducer producer, KafkaTopics topics, KafkaOptions options, EventCatalog catalog, IHostApplicationLifetime lifetime)
    {
        (_producer, _topics, _options, _catalog) = (producer, topics, options, catalog);
        _stopping = lifetime.ApplicationStopping.Register(() => _ending.CancelAfter(LastChance)); // without a broker, nothing is worth a longer wait
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _ending.Dispose();
    }

    public bool Parks => false;

    public bool Knows(string eventType) => EventVersion.IsKnown(_catalog, eventType);

    public int Concurrency => OutboxRelay.Window; // records that wait together leave as one batch, and are fetched as one: a few at a time cost a request each

    public ConsumerReadiness ReadinessOf(string consumer) => ConsumerReadiness.Away;

    public Task<bool> DeliverParkedAsync(string consumer, EventEnvelope envelope, CancellationToken cancellationToken) => Task.FromResult(false); // they went back to the outbox

    public async Task<IReadOnlyList<string>> DeliverAsync(EventEnvelope envelope, Func<string, bool> held, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ending.Token);
        await _topics.Ready.WaitAsync(either.Token); // before that, a broker might make them in a shape of its own
        var topic = _options.TopicOf(TopicOf(envelope.Type));
        using var activity = PlatformTelemetry.Source.StartActivity($"{topic} publish", ActivityKind.Producer, envelope.TraceParent);
        activity?.SetTag("messaging.system", "kafka").SetTag("messaging.destination.name", topic).SetTag("messaging.message.id", envelope.Id.ToString());
        try
        {
            await _producer.SendAsync(topic, CloudEventsBinding.ToMessage(activity is null ? envelope : envelope with { TraceParent = activity.Id }, _options.ContentMode), either.Token);
            return [];
        }
        catch (Exception e)
        {
            activity?.SetStatus(ActivityStatusCode.Error, e.Message);
            throw;
        }
    }

    private string TopicOf(string eventType) =>
        _catalog.Find(eventType)?.Topic ?? EventVersion.Others(_catalog, eventType).Select(type => _catalog.Find(type)!.Topic).First();
}
