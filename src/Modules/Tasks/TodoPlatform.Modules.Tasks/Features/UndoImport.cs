using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain.Imports;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>
/// Removes everything that an import made, for good: it is not in the trash, and can be imported again. Refused when some of it was changed since, unless that is to stay.
/// </summary>
internal static class UndoImport
{
    private const int Named = 20;

    internal sealed record Command(Guid Id, bool KeepsChanged) : ICommand<ImportResource>;

    internal sealed class Handler(TasksDbContext db) : ICommandHandler<Command, ImportResource>
    {
        public async Task<Result<ImportResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.Imports.FromSql($"SELECT * FROM tasks.imports WHERE id = {command.Id} FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken) is not { } job)
            {
                return Error.NotFound("import", command.Id);
            }

            if (job.Status is ImportStatus.Undoing or ImportStatus.Undone)
            {
                return ImportResource.Of(job); // a repeat
            }

            if (!job.HasEnded)
            {
                return Error.Conflict("import-running", "The import is still waiting or running. Cancel it first (DELETE), then undo it.", ImportResource.Of(job));
            }

            if (!command.KeepsChanged && await ImportUndo.ReadChangedAsync(db, job, Named + 1, cancellationToken) is { Count: > 0 } changed)
            {
                var which = changed.Count > Named ? $"More than {Named} things" : $"{changed.Count} things";
                return new Error(ErrorKind.Conflict, "import-changed", $"{which} of this import were changed, commented on or added to since (in 'changed'). Send ?keepChanged=true to remove all but these.")
                {
                    Extensions = new Dictionary<string, object?> { ["changed"] = changed.Take(Named).ToList() },
                };
            }

            var total = await db.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM tasks.import_items WHERE import_id = {job.Id}""").SingleAsync(cancellationToken);
            job.BeginUndo(total, command.KeepsChanged);
            return ImportResource.Of(job);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/import/{id:guid}/undo", async (Guid id, bool? keepChanged, IMediator mediator, ImportSignal signal, HttpContext http, CancellationToken ct) =>
            {
                http.Response.OnCompleted(() =>
                {
                    signal.Wake(); // by then it is committed
                    return Task.CompletedTask;
                });
                var answer = await mediator.Send(new Command(id, keepChanged == true), ct);
                return answer.Succeeded ? TypedResults.Accepted($"/api/v1/import/{id}", answer.Value) : answer.Error.ToProblem();
            })
            .WithName("UndoImport").WithTags("Import").WithSummary("Remove everything that an import made; keepChanged=true leaves alone what was changed since").WithMetadata(new CannotBeUndone())
            .Produces<ImportResource>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
