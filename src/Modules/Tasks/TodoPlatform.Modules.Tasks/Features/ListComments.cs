using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

internal static class ListComments
{
    internal sealed record Query(Guid TaskId, int? Limit, string? Cursor) : IQuery<Page<CommentResource>>;

    internal sealed record Position(DateTimeOffset CreatedAt, Guid Id);

    internal sealed class Handler(TasksDbContext db, PageCursor cursors) : IQueryHandler<Query, Page<CommentResource>>
    {
        public async Task<Result<Page<CommentResource>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var signature = $"comments\n{query.TaskId}";
            var limit = PageCursor.Limit(query.Limit);
            var after = cursors.Read<Position>(signature, query.Cursor);
            if ((limit.Error ?? after.Error) is { } malformed)
            {
                return malformed;
            }

            if (!await db.Tasks.AnyAsync(task => task.Id == query.TaskId && task.DeletedAt == null, cancellationToken))
            {
                return Error.NotFound("task", query.TaskId);
            }

            var comments = db.Comments.AsNoTracking().Where(comment => comment.TaskId == query.TaskId && comment.DeletedAt == null);
            if (after.Value is { } position)
            {
                comments = comments.Where(comment => EF.Functions.GreaterThan(ValueTuple.Create(comment.CreatedAt, comment.Id), ValueTuple.Create(position.CreatedAt, position.Id)));
            }

            var found = await comments.OrderBy(comment => comment.CreatedAt).ThenBy(comment => comment.Id).Take(limit.Value + 1).ToListAsync(cancellationToken);
            var page = found.Take(limit.Value).ToList();
            return new Page<CommentResource>(
                [.. page.Select(CommentResource.Of)],
                found.Count > page.Count ? cursors.Write(signature, new Position(page[^1].CreatedAt, page[^1].Id)) : null);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/tasks/{id:guid}/comments", async (Guid id, int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Query(id, limit, cursor), ct)).ToOk(http))
            .WithName("ListComments").WithTags("Comments").WithSummary("The comments on a task, oldest first")
            .Produces<Page<CommentResource>>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
}
