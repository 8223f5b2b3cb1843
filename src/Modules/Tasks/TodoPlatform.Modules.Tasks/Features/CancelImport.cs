using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain.Imports;
using TodoPlatform.Modules.Tasks.Persistence;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>Stops an import that waits or runs. What it has made stays until it is undone. One that has ended, or is being undone, is left alone.</summary>
internal static class CancelImport
{
    internal sealed record Command(Guid Id) : ICommand<Nothing>;

    internal sealed class Handler(TasksDbContext db, TimeProvider time) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.Imports.FromSql($"SELECT * FROM tasks.imports WHERE id = {command.Id} FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken) is not { } job)
            {
                return Error.NotFound("import", command.Id);
            }

            if (job.Status is ImportStatus.Queued or ImportStatus.Running)
            {
                job.Cancel(time.Now());
                await db.Database.ExecuteSqlAsync($"DELETE FROM tasks.import_files WHERE import_id = {job.Id}", cancellationToken);
            }

            return default(Nothing);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete("/import/{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) => (await mediator.Send(new Command(id), ct)).ToNoContent())
            .WithName("CancelImport").WithTags("Import").WithSummary("Stop an import that waits or runs; what it has made stays until it is undone").WithMetadata(new CannotBeUndone())
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
}
