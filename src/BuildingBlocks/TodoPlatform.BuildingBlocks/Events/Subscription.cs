namespace TodoPlatform.BuildingBlocks.Events;

/// <summary>One event class that one handler of one module takes.</summary>
/// <param name="Module">The subscribing module.</param>
/// <param name="Handler">Implements <see cref="IEventHandler{TEvent}"/> or <see cref="IEventBatchHandler{TEvent}"/> of <paramref name="Event"/>, or <see cref="IEnvelopeBatchHandler"/>.</param>
/// <param name="Event">The event class.</param>
public sealed record Subscription(string Module, Type Handler, Type Event);
