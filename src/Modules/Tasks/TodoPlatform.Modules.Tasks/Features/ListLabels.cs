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

/// <summary>The labels that the user's tasks carry or that have a colour, with how many tasks. Spellings that differ in case only are one label.</summary>
internal static class ListLabels
{
    internal sealed record Query(int? Limit, string? Cursor) : IQuery<Page<LabelResource>>;

    internal sealed record Position(string Key);

    internal sealed class Handler(TasksDbContext db, CurrentUser user, PageCursor cursors) : IQueryHandler<Query, Page<LabelResource>>
    {
        public async Task<Result<Page<LabelResource>>> Handle(Query query, CancellationToken cancellationToken)
        {
            const string Signature = "labels";
            var limit = PageCursor.Limit(query.Limit);
            var after = cursors.Read<Position>(Signature, query.Cursor);
            if ((limit.Error ?? after.Error) is { } malformed)
            {
                return malformed;
            }

            var (from, count) = (after.Value?.Key ?? "", limit.Value + 1);
            var found = await db.Database.SqlQuery<Row>($"""
                SELECT l.key AS "Key", coalesce(own.name, l.name) AS "Name", own.color AS "Color", l.open AS "OpenCount", l.total AS "TotalCount", coalesce(own.version, 0) AS "Version"
                FROM (
                    SELECT label.key, (array_agg(label.name ORDER BY t.updated_at DESC, t.id))[1] AS name, (count(*) FILTER (WHERE t.status = 'open'))::int AS open, count(*)::int AS total
                    FROM tasks.tasks t, unnest(t.label_keys, t.labels) AS label (key, name)
                    WHERE t.user_id = {user.Id} AND t.deleted_at IS NULL AND t.label_keys <> ARRAY[]::text[] AND label.key COLLATE "C" > {from}
                    GROUP BY label.key
                    UNION ALL
                    SELECT unused.key, unused.name, 0, 0 FROM tasks.labels unused
                    WHERE unused.user_id = {user.Id} AND unused.key > {from}
                        AND NOT EXISTS (SELECT FROM tasks.tasks t WHERE t.user_id = {user.Id} AND t.deleted_at IS NULL AND t.label_keys <> ARRAY[]::text[] AND t.label_keys @> ARRAY[unused.key])) l
                LEFT JOIN tasks.labels own ON own.user_id = {user.Id} AND own.key = l.key
                ORDER BY l.key COLLATE "C" LIMIT {count}
                """).ToListAsync(cancellationToken);
            var page = found.Take(limit.Value).ToList();
            return new Page<LabelResource>(
                [.. page.Select(row => new LabelResource(row.Name, row.Color, row.OpenCount, row.TotalCount, row.Version))],
                found.Count > page.Count ? cursors.Write(Signature, new Position(page[^1].Key)) : null);
        }

        private sealed record Row(string Key, string Name, string? Color, int OpenCount, int TotalCount, long Version);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/labels", async (int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(limit, cursor), ct)).ToOk(http))
            .WithName("ListLabels").WithTags("Labels").WithSummary("All labels with the number of their tasks")
            .Produces<Page<LabelResource>>().ProducesProblem(StatusCodes.Status400BadRequest);
}
