using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Persistence;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>The labels that the user's tasks carry, with how many. Spellings that differ in case only are one label.</summary>
internal static class ListLabels
{
    internal sealed record Query(int? Limit, string? Cursor) : IQuery<Page<LabelCount>>;

    /// <param name="Name">As typed in the latest task.</param>
    /// <param name="OpenCount">Open tasks.</param>
    /// <param name="TotalCount">All tasks.</param>
    internal sealed record LabelCount(string Name, int OpenCount, int TotalCount);

    internal sealed record Position(string Key);

    internal sealed class Handler(TasksDbContext db, CurrentUser user, PageCursor cursors) : IQueryHandler<Query, Page<LabelCount>>
    {
        public async Task<Result<Page<LabelCount>>> Handle(Query query, CancellationToken cancellationToken)
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
                SELECT label.key AS "Key", (array_agg(label.name ORDER BY t.updated_at DESC, t.id))[1] AS "Name",
                       (count(*) FILTER (WHERE t.status = 'open'))::int AS "OpenCount", count(*)::int AS "TotalCount"
                FROM tasks.tasks t, unnest(t.label_keys, t.labels) AS label (key, name)
                WHERE t.user_id = {user.Id} AND t.deleted_at IS NULL AND t.label_keys <> ARRAY[]::text[] AND label.key COLLATE "C" > {from}
                GROUP BY label.key ORDER BY label.key COLLATE "C" LIMIT {count}
                """).ToListAsync(cancellationToken);
            var page = found.Take(limit.Value).ToList();
            return new Page<LabelCount>(
                [.. page.Select(row => new LabelCount(row.Name, row.OpenCount, row.TotalCount))],
                found.Count > page.Count ? cursors.Write(Signature, new Position(page[^1].Key)) : null);
        }

        private sealed record Row(string Key, string Name, int OpenCount, int TotalCount);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/labels", async (int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(limit, cursor), ct)).ToOk(http))
            .WithName("ListLabels").WithTags("Labels").WithSummary("All labels with the number of their tasks")
            .Produces<Page<LabelCount>>().ProducesProblem(StatusCodes.Status400BadRequest);
}
