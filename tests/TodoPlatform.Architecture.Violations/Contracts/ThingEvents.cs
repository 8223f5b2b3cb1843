using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.Modules.Offenders.Contracts;

/// <summary>Offends: neither past tense nor named on the wire as it is called; consumed and recorded by nobody.</summary>
[IntegrationEvent("things.has-happened.v1", Topics.Tasks)]
public sealed record ThingHappend(Guid UserId, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => UserId;

    long IIntegrationEvent.Sequence => 1;
}

/// <summary>Offends: not sealed.</summary>
[IntegrationEvent("offenders.thing-opened.v1", Topics.Tasks)]
public record ThingOpened(Guid UserId, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => UserId;

    long IIntegrationEvent.Sequence => 1;
}

/// <summary>Offends: without its wire name.</summary>
public sealed record ThingNamelessCreated(Guid UserId, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => UserId;

    long IIntegrationEvent.Sequence => 1;
}

/// <summary>Offends: no record.</summary>
[IntegrationEvent("offenders.thing-class-closed.v1", Topics.Tasks)]
public sealed class ThingClassClosed : IIntegrationEvent
{
    public Guid UserId => Guid.Empty;

    public DateTimeOffset OccurredAt => DateTimeOffset.UnixEpoch;

    Guid IIntegrationEvent.Subject => UserId;

    long IIntegrationEvent.Sequence => 1;
}
