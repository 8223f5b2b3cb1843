using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Persistence;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>Empties the trash of the user now, for good.</summary>
internal static class PurgeTrash
{
    internal sealed record Command : ICommand<Nothing>;

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.Now();
            while (await db.PurgeAsync(user.Id, now, cancellationToken))
            {
            }

            return default(Nothing);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete("/trash", async (IMediator mediator, CancellationToken ct) => (await mediator.Send(new Command(), ct)).ToNoContent())
            .WithMetadata(new CannotBeUndone())
            .WithName("PurgeTrash").WithTags("Trash").WithSummary("Empty the trash, for good")
            .Produces(StatusCodes.Status204NoContent);
}
