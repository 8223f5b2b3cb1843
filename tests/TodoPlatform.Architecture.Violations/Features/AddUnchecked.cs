using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Offenders.Features;

/// <summary>Offends: a body without a validator.</summary>
internal static class AddUnchecked
{
    internal sealed record Request(int Amount);

    internal sealed record Command(int Amount) : ICommand<Nothing>;

    internal sealed class Handler : ICommandHandler<Command, Nothing>
    {
        public Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken) => Task.FromResult<Result<Nothing>>(default(Nothing)!);
    }
}
