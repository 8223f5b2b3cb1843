using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>Tasks and projects that have the words of a text; similar ones only when none has.</summary>
internal static class SearchEverything
{
    internal sealed record Query(string? Q, int? Limit) : IQuery<Response>;

    /// <param name="Tasks">Open ones first, then the latest changed.</param>
    /// <param name="Fuzzy">Nothing has the words: these are similar.</param>
    internal sealed record Response(IReadOnlyList<TaskResource> Tasks, IReadOnlyList<ProjectResource> Projects, bool Fuzzy);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(query => query.Q).NotEmpty().MaximumLength(TaskLimits.Search).Must(TaskSearch.CanBeAsked).OverridePropertyName("q");
    }

    internal sealed class Handler(TasksDbContext db) : IQueryHandler<Query, Response>
    {
        public async Task<Result<Response>> Handle(Query query, CancellationToken cancellationToken)
        {
            var limit = PageCursor.Limit(query.Limit);
            if (!limit.Succeeded)
            {
                return limit.Error;
            }

            var exact = await ReadAsync(query.Q!, fuzzy: false, limit.Value, cancellationToken);
            return exact.Tasks.Count + exact.Projects.Count > 0 ? exact : await ReadAsync(query.Q!, fuzzy: true, limit.Value, cancellationToken);
        }

        private async Task<Response> ReadAsync(string text, bool fuzzy, int limit, CancellationToken cancellationToken)
        {
            var tasks = await db.Search(text, fuzzy).AsNoTracking().Where(task => task.DeletedAt == null)
                .OrderByDescending(task => task.Status == TaskProgress.Open).ThenByDescending(task => task.UpdatedAt).ThenBy(task => task.Id)
                .Take(limit).ToListAsync(cancellationToken);
            var projects = await db.SearchProjects(text, fuzzy).AsNoTracking().Where(project => project.DeletedAt == null)
                .OrderBy(project => project.Order).ThenBy(project => project.Id).Take(limit).ToListAsync(cancellationToken);
            return new Response(await db.WithSeriesAsync(tasks, cancellationToken), [.. projects.Select(ProjectResource.Of)], fuzzy && tasks.Count + projects.Count > 0);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/search", async (string? q, int? limit, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(q, limit), ct)).ToOk(http))
            .WithName("SearchEverything").WithTags("Search").WithSummary("Search tasks and projects together")
            .Produces<Response>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
