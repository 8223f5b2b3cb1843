using MediatR;

namespace TodoPlatform.Modules.Offenders.Features;

/// <summary>Offends: requests that are neither commands nor queries, and notifications.</summary>
internal static class UseMediatorDirectly
{
    internal sealed record Plain : IRequest<int>;

    internal sealed class PlainHandler : IRequestHandler<Plain, int>
    {
        public Task<int> Handle(Plain request, CancellationToken cancellationToken) => Task.FromResult(1);
    }

    internal sealed record Told : INotification;

    public static Task Tell(IMediator mediator) => mediator.Publish(new Told());
}
