using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>Tasks and projects that have the words of a text; similar ones only when none has.</summary>
internal static class SearchEverything
{
    internal sealed record Query(string? Q, int? Limit) : IQuery<Response>;

    /// <param name="Tasks">Open ones first, then by rank.</param>
    /// <param name="Fuzzy">Nothing has the words: these are similar.</param>
    /// <param name="Highlights">Of each task and project, in their order.</param>
    internal sealed record Response(IReadOnlyList<TaskResource> Tasks, IReadOnlyList<ProjectResource> Projects, bool Fuzzy, IReadOnlyList<Highlight> Highlights);

    /// <summary>What was found, as ranges of the texts as they are in the answer.</summary>
    /// <param name="Title">In the title of a task or the name of a project.</param>
    /// <param name="Labels">The labels that have one of the words.</param>
    internal sealed record Highlight(Guid Id, IReadOnlyList<TextRange> Title, IReadOnlyList<TextRange> Description, IReadOnlyList<string> Labels);

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
            var tasks = await db.RankAsync(text, fuzzy, limit, cancellationToken);
            var projects = await db.SearchProjects(text, fuzzy).AsNoTracking().Where(project => project.DeletedAt == null)
                .OrderBy(project => project.Order).ThenBy(project => project.Id).Take(limit).ToListAsync(cancellationToken);
            return new Response(
                await db.WithSeriesAsync(tasks, cancellationToken), [.. projects.Select(ProjectResource.Of)], fuzzy && tasks.Count + projects.Count > 0,
                [.. tasks.Select(task => Highlighted(task, text, fuzzy)), .. projects.Select(project => new Highlight(project.Id, Highlights.Find(project.Name, text, fuzzy), [], []))]);
        }

        private static Highlight Highlighted(TaskItem task, string text, bool fuzzy) => new(
            task.Id, Highlights.Find(task.Title, text, fuzzy), Highlights.Find(task.Description, text, fuzzy),
            [.. task.Labels.Where(label => Highlights.Find(label, text, fuzzy).Count > 0)]);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/search", async (string? q, int? limit, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(q, limit), ct)).ToOk(http))
            .WithName("SearchEverything").WithTags("Search").WithSummary("Search tasks and projects together")
            .Produces<Response>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
