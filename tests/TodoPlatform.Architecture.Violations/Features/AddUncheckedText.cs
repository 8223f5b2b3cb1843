using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Offenders.Features;

/// <summary>Offends: text without a validator.</summary>
internal static class AddUncheckedText
{
    internal sealed record Command(IReadOnlyList<string> Labels) : ICommand<Nothing>;

    internal sealed class Handler : ICommandHandler<Command, Nothing>
    {
        public Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken) => Task.FromResult<Result<Nothing>>(default(Nothing)!);
    }
}
