using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

internal static class DeleteFilter
{
    internal sealed record Command(Guid Id, long? IfVersion) : ICommand<Nothing>;

    internal sealed class Handler(TasksDbContext db, TimeProvider time, Announcements announcements) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.LockFilterAsync(command.Id, cancellationToken) is not { } filter)
            {
                return Error.NotFound("filter", command.Id);
            }

            if (command.IfVersion is { } version && version != filter.Version)
            {
                return Error.VersionMismatch(FilterResource.Of(filter));
            }

            filter.Delete(time.Now());
            announcements.Changed(new FilterDeleted(filter.ToState(), filter.UpdatedAt), filter);
            return default(Nothing);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.OfDeletion("filter", target => new Command(target.Id, target.IfVersion));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete("/filters/{id:guid}", async (Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version), ct)).ToNoContent())
            .WithName("DeleteFilter").WithTags("Filters").WithSummary("Delete a saved filter")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
}
