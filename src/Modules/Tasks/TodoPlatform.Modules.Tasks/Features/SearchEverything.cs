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

/// <summary>Tasks, projects and comments that have the words of a text; similar ones only when none has.</summary>
internal static class SearchEverything
{
    internal sealed record Query(string? Q, int? Limit) : IQuery<Response>;

    /// <param name="Tasks">Open ones first, then by rank.</param>
    /// <param name="Comments">Those of open tasks first, then by rank.</param>
    /// <param name="Fuzzy">Nothing has the words: these are similar.</param>
    /// <param name="Highlights">Of each task, project and comment, in their order.</param>
    internal sealed record Response(
        IReadOnlyList<TaskResource> Tasks, IReadOnlyList<ProjectResource> Projects, IReadOnlyList<CommentHit> Comments, bool Fuzzy, IReadOnlyList<Highlight> Highlights);

    /// <param name="TaskTitle">Of the task that it is about.</param>
    internal sealed record CommentHit(Guid Id, Guid TaskId, string TaskTitle, TaskProgress TaskStatus, string Text, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, long Version)
    {
        public static CommentHit Of(FoundComment found)
        {
            var (comment, task) = found;
            return new(comment.Id, task.Id, task.Title, task.Status, comment.Text, comment.CreatedAt, comment.UpdatedAt, comment.Version);
        }
    }

    /// <summary>What was found, as ranges of the texts as they are in the answer.</summary>
    /// <param name="Title">In the title of a task or the name of a project.</param>
    /// <param name="Labels">The labels that have one of the words.</param>
    /// <param name="Text">In the text of a comment.</param>
    internal sealed record Highlight(Guid Id, IReadOnlyList<TextRange> Title, IReadOnlyList<TextRange> Description, IReadOnlyList<string> Labels, IReadOnlyList<TextRange> Text);

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

            var found = new Response([], [], [], false, []);
            await foreach (var way in db.WaysAsync(query.Q!, everywhere: true, cancellationToken))
            {
                found = await ReadAsync(way, limit.Value, cancellationToken);
                if (found.Highlights.Count > 0)
                {
                    break;
                }
            }

            return found;
        }

        private async Task<Response> ReadAsync(SearchWords search, int limit, CancellationToken cancellationToken)
        {
            var tasks = await db.RankAsync(search, limit, cancellationToken);
            var projects = await db.SearchProjects(search).AsNoTracking().Where(project => project.DeletedAt == null)
                .OrderBy(project => project.Order).ThenBy(project => project.Id).Take(limit).ToListAsync(cancellationToken);
            var comments = await db.RankCommentsAsync(search, limit, cancellationToken);
            return new Response(
                await db.WithSeriesAsync(tasks, cancellationToken), [.. projects.Select(ProjectResource.Of)], [.. comments.Select(CommentHit.Of)],
                search.Spelling != Spelling.AsTyped && tasks.Count + projects.Count + comments.Count > 0,
                [
                    .. tasks.Select(task => Highlighted(task, search)),
                    .. projects.Select(project => new Highlight(project.Id, Highlights.Find(project.Name, search), [], [], [])),
                    .. comments.Select(found => new Highlight(found.Comment.Id, [], [], [], Highlights.Find(found.Comment.Text, search))),
                ]);
        }

        private static Highlight Highlighted(TaskItem task, SearchWords search) => new(
            task.Id, Highlights.Find(task.Title, search), Highlights.Find(task.Description, search), [.. task.Labels.Where(label => Highlights.Find(label, search).Count > 0)], []);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/search", async (string? q, int? limit, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(q, limit), ct)).ToOk(http))
            .WithName("SearchEverything").WithTags("Search").WithSummary("Search tasks, projects and comments together")
            .Produces<Response>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
