using System.Data;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Audit.Domain;
using TodoPlatform.Modules.Audit.Persistence;

namespace TodoPlatform.Modules.Audit.Features;

internal static class VerifyChain
{
    internal sealed record Query : IQuery<Response>;

    /// <param name="Valid">Whether every entry is there, unchanged and in its place.</param>
    /// <param name="Entries">How many entries were found sound: all of them, or those before the first broken one.</param>
    /// <param name="Head">Hash of the last sound entry, lower-case hexadecimal; null while there is none. Whoever keeps it can prove later that nothing before it changed.</param>
    /// <param name="FirstBroken">Null for a valid chain.</param>
    internal sealed record Response(bool Valid, long Entries, string? Head, BrokenEntry? FirstBroken);

    internal sealed class Handler(AuditDbContext db) : IQueryHandler<Query, Response>
    {
        public async Task<Result<Response>> Handle(Query request, CancellationToken cancellationToken)
        {
            // One snapshot: an entry that is appended meanwhile must not look like one that the head does not know.
            await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            var verification = new ChainVerification(await db.Chains.AsNoTracking().SingleOrDefaultAsync(cancellationToken));
            BrokenEntry? broken = null;
            await foreach (var entry in db.Entries.AsNoTracking().OrderBy(entry => entry.Position).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                broken = verification.Take(entry);
                if (broken is not null)
                {
                    break;
                }
            }

            broken ??= verification.End();
            return new Response(broken is null, verification.Entries, verification.Entries == 0 ? null : Convert.ToHexStringLower(verification.Hash), broken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/audit/verify", async (IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(), ct)).ToOk(http))
            .WithName("VerifyAuditChain").WithTags("Audit").WithSummary("Whether the account's record is still what was once written")
            .Produces<Response>();
}
