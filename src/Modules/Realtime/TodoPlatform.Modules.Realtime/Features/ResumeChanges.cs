using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Realtime.Live;
using TodoPlatform.Modules.Realtime.Persistence;

namespace TodoPlatform.Modules.Realtime.Features;

/// <summary>What a client missed. Called through the hub, not over HTTP.</summary>
internal static class ResumeChanges
{
    public const int PageSize = 500;

    /// <param name="Position">The last change that the client has applied.</param>
    internal sealed record Query(long Position) : IQuery<Response>;

    /// <param name="Reset">The log does not reach back to the position: load everything, then go on from <paramref name="Position"/>.</param>
    /// <param name="Position">Up to where <paramref name="Changes"/> reach.</param>
    /// <param name="More">There are further changes: call again with <paramref name="Position"/>.</param>
    /// <param name="Changes">In the order of their positions.</param>
    internal sealed record Response(bool Reset, long Position, bool More, IReadOnlyList<ClientChange> Changes);

    internal sealed class Handler(RealtimeDbContext db) : IQueryHandler<Query, Response>
    {
        public async Task<Result<Response>> Handle(Query request, CancellationToken cancellationToken)
        {
            // The changes before the head: when they are pruned in between, the head tells.
            var changes = await db.Changes.AsNoTracking().Where(change => change.Position > request.Position)
                .OrderBy(change => change.Position).Take(PageSize + 1).ToListAsync(cancellationToken);
            var head = await db.Heads.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            if (head is null ? request.Position != 0 : !head.CanResumeFrom(request.Position))
            {
                return new Response(true, head?.Position ?? 0, false, []);
            }

            var page = changes.Take(PageSize).Select(ClientChange.Of).ToList();
            return new Response(false, page.Count > 0 ? page[^1].Position : request.Position, changes.Count > PageSize, page);
        }
    }
}
