using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Persistence.Undo;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>
/// Brings back the state before a write, in one transaction and only as a whole: it is a new write with versions and events of its own,
/// and can be undone like any other. Refused when anything of it has changed since.
/// </summary>
internal static class UndoWrite
{
    /// <param name="Count">How many resources were written.</param>
    /// <param name="Restored">Those resources, at most 200.</param>
    internal sealed record Response(int Count, IReadOnlyList<RevertedResource> Restored);

    internal sealed record Command(Guid Token) : ICommand<Response>;

    internal sealed class Handler(
        TasksDbContext db, CurrentUser user, TimeProvider time, Surroundings surroundings, UndoConflicts conflicts, RevertedSeries series, RevertedTasks tasks, RevertedRows rows, RevertedLabels labels)
        : ICommandHandler<Command, Response>
    {
        public async Task<Result<Response>> Handle(Command command, CancellationToken cancellationToken)
        {
            var zone = await surroundings.HeldZoneAsync(cancellationToken);
            if (!zone.Succeeded)
            {
                return zone.Error;
            }

            // Also keeps two undos of one write apart.
            await db.TakeStructureAsync(user.Id, cancellationToken);
            var now = time.Now();
            var kept = await UndoRecord.FindAsync(db, command.Token, cancellationToken);
            if (kept is null || kept.CreatedAt + UndoChange.Kept <= now)
            {
                return new Error(ErrorKind.NotFound, "undo-not-found", $"There is nothing to undo by this token: it is none of yours, or the write was more than {UndoChange.Kept.TotalMinutes:0} minutes ago. Change back by hand what you want; what was deleted may be in the trash.");
            }

            if (kept.UndoneBy is { } by)
            {
                return new Error(ErrorKind.Conflict, "already-undone", "This write is undone already. To bring it back, undo the undo: its token is in 'undoToken'.")
                {
                    Extensions = new Dictionary<string, object?> { ["undoToken"] = by },
                };
            }

            await db.LockForUndoAsync(user.Id, command.Token, cancellationToken);
            var record = await UndoRecord.OpenAsync(db, command.Token, cancellationToken);
            if (await conflicts.CheckVersionsAsync(record, cancellationToken) is { } changed)
            {
                return changed;
            }

            var undo = new Reversal(record, user.Id, db.Scope?.Undoable?.Token ?? Guid.CreateVersion7(), zone.Value, now);
            try
            {
                if (await RevertAsync(undo, cancellationToken) is { } refusal)
                {
                    return refusal;
                }
            }
            catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                return UndoConflicts.Refusal([]); // another occurrence is open, or has the same date
            }

            await db.ReturnAsync(command.Token, undo.By, cancellationToken);
            await db.Database.ExecuteSqlAsync($"UPDATE tasks.undo_changes SET undone_by = {undo.By}, before = NULL WHERE undo_id = {command.Token}", cancellationToken);
            return new Response(undo.Count, undo.Listed);
        }

        private async Task<Error?> RevertAsync(Reversal undo, CancellationToken cancellationToken)
        {
            await rows.RevertProjectsAsync(undo, cancellationToken);
            await rows.RevertSectionsAsync(undo, cancellationToken);
            if (await series.RunAsync(undo, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            await tasks.RunAsync(undo, cancellationToken);
            if (await rows.RevertCommentsAsync(undo, cancellationToken) is { } taskId)
            {
                return await conflicts.RefuseAsync([("task", taskId)], cancellationToken);
            }

            await rows.RevertFiltersAsync(undo, cancellationToken);
            return await labels.RunAsync(undo, cancellationToken) is { } labelId
                ? await conflicts.RefuseAsync([("label", labelId)], cancellationToken)
                : await conflicts.CheckPlacesAsync(undo.Record, cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/undo/{token:guid}", async (Guid token, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Command(token), ct)).ToOk(http))
            .WithName("UndoWrite").WithTags("Undo").WithSummary("Bring back the state before a write, by the Undo-Token of its answer, for 10 minutes and unless something of it has changed since")
            .Produces<Response>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
