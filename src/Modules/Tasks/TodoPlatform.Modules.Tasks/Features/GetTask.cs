using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

internal static class GetTask
{
    internal sealed record Query(Guid Id) : IQuery<TaskResource>;

    internal sealed class Handler(TasksDbContext db) : IQueryHandler<Query, TaskResource>
    {
        public async Task<Result<TaskResource>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.ReadTaskAsync(query.Id, cancellationToken) is { } task ? task : Error.NotFound("task", query.Id);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/tasks/{id:guid}", async (Guid id, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(id), ct)).ToOk(http))
            .WithName("GetTask").WithTags("Tasks").WithSummary("One task")
            .Produces<TaskResource>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
}
