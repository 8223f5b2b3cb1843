using System.Diagnostics;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Mediation;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

/// <summary>
/// Takes events to their topic, keyed by partition key. Done when all replicas in step have the record; the relay hands over the
/// next event of a key only then, so that their order survives every retry and every replaced producer.
/// </summary>
internal sealed class KafkaCarrier(KafkaProducer producer, KafkaTopics topics, KafkaOptions options, EventCatalog catalog) : IEventCarrier
{
    public async Task DeliverAsync(EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (TopicOf(envelope.Type) is not { } name)
        {
            return; // left behind by another build, and not even its name is known: in-process, nobody would take it either
        }

        await topics.Ready.WaitAsync(cancellationToken); // before that, a broker might make them in a shape of its own
        var topic = options.TopicOf(name);
        using var activity = PlatformTelemetry.Source.StartActivity($"{topic} publish", ActivityKind.Producer, envelope.TraceParent);
        activity?.SetTag("messaging.system", "kafka").SetTag("messaging.destination.name", topic).SetTag("messaging.message.id", envelope.Id.ToString());
        try
        {
            await producer.SendAsync(topic, CloudEventsBinding.ToMessage(activity is null ? envelope : envelope with { TraceParent = activity.Id }, options.ContentMode), cancellationToken);
        }
        catch (Exception e)
        {
            activity?.SetStatus(ActivityStatusCode.Error, e.Message);
            throw;
        }
    }

    private string? TopicOf(string eventType) =>
        catalog.Find(eventType)?.Topic ?? EventVersion.Others(catalog, eventType).Select(type => catalog.Find(type)!.Topic).FirstOrDefault();
}
