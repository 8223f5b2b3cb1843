using MassTransit;
using MassTransit.Transports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Events;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>
/// One MassTransit receive pipeline for one handler class: deserialization, retry, scope, handler, telemetry. Dispatch
/// completes when the handler has committed, and throws what the handler threw after the last retry: that is the
/// acknowledgement which both carriers need. Nothing is ever published on MassTransit's own bus.
/// </summary>
public sealed class ConsumerEndpoint
{
    private readonly Dictionary<string, string> _messageTypes;
    private readonly ReceiveEndpointDispatcher _dispatcher;

    private ConsumerEndpoint(string name, string module, Circuit circuit, Dictionary<string, string> messageTypes, ReceiveEndpointDispatcher dispatcher) =>
        (Name, Module, Circuit, _messageTypes, _dispatcher) = (name, module, circuit, messageTypes, dispatcher);

    /// <summary>Module and handler, e.g. <c>recurrence.plan-next-when-task-completed</c>: names the consumer in dead letters and metrics.</summary>
    public string Name { get; }

    /// <summary>The subscribing module.</summary>
    public string Module { get; }

    /// <summary>Open while the handler's module is in an outage, as far as this process knows.</summary>
    internal Circuit Circuit { get; }

    /// <summary>Whether the handler takes this event type.</summary>
    public bool Takes(string eventType) => _messageTypes.ContainsKey(eventType);

    /// <summary>Runs the handler, with retries; in an open circuit, without.</summary>
    /// <returns>Whether the handler was called: not for an event that it says does not concern it.</returns>
    public async Task<bool> DispatchAsync(EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<string, object>(4)
        {
            [MessageHeaders.ContentType] = "application/json",
            [MessageHeaders.MessageType] = _messageTypes[envelope.Type], // without it any consumer type accepts the body
            [MessageHeaders.MessageId] = envelope.Id.ToString(),
        };
        if (envelope.TraceParent is not null)
        {
            headers["MT-Activity-Id"] = envelope.TraceParent; // a "traceparent" header is not read
        }

        var delivery = new Delivery(Module, envelope);
        await _dispatcher.Dispatch(envelope.Data, headers, cancellationToken, delivery);
        return !delivery.Unconcerned;
    }

    internal static ConsumerEndpoint Build(IBusRegistrationContext context, IBusInstance bus, IGrouping<(string Module, Type Handler), Subscription> subscriptions)
    {
        var (module, handler) = subscriptions.Key;
        var name = $"{module}.{KebabCaseEndpointNameFormatter.Instance.SanitizeName(handler.Name)}";
        var circuit = new Circuit(name, context.GetRequiredService<TimeProvider>(), context.GetRequiredService<ILoggerFactory>().CreateLogger<ConsumerEndpoint>());
        var configuration = bus.HostConfiguration.CreateReceiveEndpointConfiguration(name, endpoint =>
        {
            endpoint.ThrowOnSkippedMessages(); // nothing took it: an exception, never a silent loss
            endpoint.RethrowFaultedMessages(); // the exception goes to our caller, not to an _error queue
            endpoint.PublishFaults = false;
            endpoint.ConfigureConsumeTopology = false;
            endpoint.UseRawJsonSerializer(RawSerializerOptions.CopyHeaders, isDefault: true);
            endpoint.UseMessageRetry(retry =>
            {
                retry.Ignore<PoisonEventException>();
                retry.Ignore<Exception>(error => circuit.IsOpen && OutageFailure.Is(error));
                retry.ConnectRetryObserver(new RetryCounter(name));
                retry.Exponential(4, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(100));
            });
            foreach (var subscription in subscriptions)
            {
                endpoint.ConfigureConsumer(context, AdapterOf(subscription));
            }
        });

        // Not only a check: enumerating Validate() is what connects the retry to the consumers (configuration observers).
        configuration.Validate().ThrowIfContainsFailure($"endpoint {name}");
        RelayMetrics.DeadLetters.Add(0, RelayMetrics.Consumer(name)); // a series that begins at its first letter has not increased, and alerts nobody
        RelayMetrics.Retries.Add(0, RelayMetrics.Consumer(name));
        RelayMetrics.Watch(name, () => circuit.Trouble is not null);
        return new ConsumerEndpoint(
            name,
            module,
            circuit,
            subscriptions.ToDictionary(subscription => EventCatalog.Describe(subscription.Event).Type, subscription => MessageUrn.ForTypeString(subscription.Event)),
            new ReceiveEndpointDispatcher(configuration.CreateReceiveEndpointContext()));
    }

    internal static Type AdapterOf(Subscription subscription) =>
        (subscription.Handler.IsAssignableTo(typeof(IEnvelopeBatchHandler)) ? typeof(EnvelopeConsumerAdapter<,>)
            : subscription.Handler.IsAssignableTo(typeof(IEventBatchHandler<>).MakeGenericType(subscription.Event)) ? typeof(BatchConsumerAdapter<,>)
            : typeof(ConsumerAdapter<,>)).MakeGenericType(subscription.Handler, subscription.Event);

    /// <summary>MassTransit's own counter of retries is never written to by the way that we dispatch.</summary>
    private sealed class RetryCounter(string consumer) : IRetryObserver
    {
        public Task PreRetry<T>(RetryContext<T> context)
            where T : class, PipeContext
        {
            RelayMetrics.Retries.Add(1, RelayMetrics.Consumer(consumer));
            return Task.CompletedTask;
        }

        public Task PostCreate<T>(RetryPolicyContext<T> context)
            where T : class, PipeContext => Task.CompletedTask;

        public Task PostFault<T>(RetryContext<T> context)
            where T : class, PipeContext => Task.CompletedTask;

        public Task RetryFault<T>(RetryContext<T> context)
            where T : class, PipeContext => Task.CompletedTask;

        public Task RetryComplete<T>(RetryContext<T> context)
            where T : class, PipeContext => Task.CompletedTask;
    }
}

/// <summary>The endpoints of all modules that this process hosts. Built at the first use: the bus must exist.</summary>
public sealed class ConsumerEndpoints(IBusRegistrationContext context, IBusInstance bus, IEnumerable<Subscription> subscriptions)
{
    private readonly Lazy<IReadOnlyList<ConsumerEndpoint>> _all = new(() =>
        [.. subscriptions.GroupBy(subscription => (subscription.Module, subscription.Handler)).Select(group => ConsumerEndpoint.Build(context, bus, group))]);

    /// <summary>All endpoints.</summary>
    public IReadOnlyList<ConsumerEndpoint> All => _all.Value;

    /// <summary>The endpoint of that name, or null.</summary>
    public ConsumerEndpoint? Find(string name) => All.FirstOrDefault(endpoint => endpoint.Name == name);
}
