using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Offenders.Features;

/// <summary>Offends: the module neither registers nor maps it.</summary>
internal static class AddUnregistered
{
    internal sealed record Command(string Name) : ICommand<Nothing>;

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler : ICommandHandler<Command, Nothing>
    {
        public Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken) => Task.FromResult<Result<Nothing>>(default(Nothing)!);
    }

    internal static void Map(IEndpointRouteBuilder api) => api.MapPost("/things", () => "never reached");
}
