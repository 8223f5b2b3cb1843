using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>What was deleted and can be restored, latest first. What went along with something else is not listed by itself.</summary>
internal static class ListTrash
{
    internal enum Kind
    {
        Task,
        Section,
        Project,
    }

    internal sealed record Query(int? Limit, string? Cursor) : IQuery<Page<DeletedResource>>;

    /// <param name="Title">Title of a task, name of a section or project.</param>
    /// <param name="ProjectId">Of a task or section.</param>
    /// <param name="TaskCount">How many tasks come back with it; of a task, itself included.</param>
    /// <param name="PurgedAt">From then on it cannot be restored.</param>
    internal sealed record DeletedResource(Kind Kind, Guid Id, string Title, Guid? ProjectId, int TaskCount, DateTimeOffset DeletedAt, DateTimeOffset PurgedAt);

    internal sealed record Position(DateTimeOffset DeletedAt, Guid Id);

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, PageCursor cursors) : IQueryHandler<Query, Page<DeletedResource>>
    {
        public async Task<Result<Page<DeletedResource>>> Handle(Query query, CancellationToken cancellationToken)
        {
            const string Signature = "trash";
            var limit = PageCursor.Limit(query.Limit);
            var after = cursors.Read<Position>(Signature, query.Cursor);
            if ((limit.Error ?? after.Error) is { } malformed)
            {
                return malformed;
            }

            var (oldest, count) = (Trash.ExpiredBy(time.Now()), limit.Value + 1);
            var (before, beforeId) = (after.Value?.DeletedAt ?? DateTimeOffset.MaxValue.AddDays(-1), after.Value?.Id ?? Guid.AllBitsSet);
            var found = await db.Database.SqlQuery<Row>($"""
                SELECT d.kind AS "Kind", d.id AS "Id", d.title AS "Title", d.project_id AS "ProjectId", d.deleted_at AS "DeletedAt",
                       greatest((SELECT count(*) FROM tasks.tasks t WHERE t.deleted_with = d.id), CASE d.kind WHEN 0 THEN 1 ELSE 0 END)::int AS "TaskCount"
                FROM (
                    (SELECT 0 AS kind, id, title, project_id, deleted_at FROM tasks.tasks
                        WHERE user_id = {user.Id} AND deleted_at > {oldest} AND (deleted_at, id) < ({before}, {beforeId}) AND coalesce(deleted_with, id) = id ORDER BY deleted_at DESC, id DESC LIMIT {count})
                    UNION ALL
                    (SELECT 1, id, name, project_id, deleted_at FROM tasks.sections
                        WHERE user_id = {user.Id} AND deleted_at > {oldest} AND (deleted_at, id) < ({before}, {beforeId}) AND coalesce(deleted_with, id) = id ORDER BY deleted_at DESC, id DESC LIMIT {count})
                    UNION ALL
                    (SELECT 2, id, name, NULL, deleted_at FROM tasks.projects
                        WHERE user_id = {user.Id} AND deleted_at > {oldest} AND (deleted_at, id) < ({before}, {beforeId}) AND coalesce(deleted_with, id) = id ORDER BY deleted_at DESC, id DESC LIMIT {count})) d
                ORDER BY d.deleted_at DESC, d.id DESC LIMIT {count}
                """).ToListAsync(cancellationToken);
            var page = found.Take(limit.Value).ToList();
            return new Page<DeletedResource>(
                [.. page.Select(row => new DeletedResource((Kind)row.Kind, row.Id, row.Title, row.ProjectId, row.TaskCount, row.DeletedAt, row.DeletedAt + TrashRules.Kept))],
                found.Count > page.Count ? cursors.Write(Signature, new Position(page[^1].DeletedAt, page[^1].Id)) : null);
        }

        private sealed record Row(int Kind, Guid Id, string Title, Guid? ProjectId, DateTimeOffset DeletedAt, int TaskCount);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/trash", async (int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(limit, cursor), ct)).ToOk(http))
            .WithName("ListTrash").WithTags("Trash").WithSummary("What was deleted in the last 30 days and can be restored")
            .Produces<Page<DeletedResource>>().ProducesProblem(StatusCodes.Status400BadRequest);
}
