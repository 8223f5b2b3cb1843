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

internal static class GetComment
{
    internal sealed record Query(Guid Id) : IQuery<CommentResource>;

    internal sealed class Handler(TasksDbContext db) : IQueryHandler<Query, CommentResource>
    {
        public async Task<Result<CommentResource>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Comments.AsNoTracking()
                .SingleOrDefaultAsync(comment => comment.Id == query.Id && comment.DeletedAt == null && db.Tasks.Any(task => task.Id == comment.TaskId && task.DeletedAt == null), cancellationToken) is { } comment
                ? CommentResource.Of(comment)
                : Error.NotFound("comment", query.Id);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/comments/{id:guid}", async (Guid id, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(id), ct)).ToOk(http))
            .WithName("GetComment").WithTags("Comments").WithSummary("One comment")
            .Produces<CommentResource>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
}
