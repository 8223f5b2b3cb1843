using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Audit.Domain;
using TodoPlatform.Modules.Audit.Persistence;

namespace TodoPlatform.Modules.Audit.Features;

/// <summary>
/// Every event becomes one entry. A repeat finds its entry under the lock of the chain and changes nothing. The deletion
/// of the account is recorded too, then the key goes; what comes later is recorded without its data, so that the log
/// holds each event once all the same.
/// </summary>
internal sealed class RecordEvent(AuditDbContext db, PayloadKeys keys, TimeProvider time) : IEnvelopeHandler
{
    private static readonly string DeletionType = EventCatalog.Describe(typeof(UserDeleted)).Type;

    public async Task HandleAsync(EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var chain = await LockChainAsync(envelope.UserId, cancellationToken);
        if (await db.Entries.AnyAsync(entry => entry.EventId == envelope.Id, cancellationToken))
        {
            return;
        }

        var now = time.Now();
        var payload = chain.ErasedAt is null
            ? Payload.Seal(await keys.ForWritingAsync(envelope.UserId, cancellationToken), envelope.UserId, envelope.Id, envelope.Data)
            : Payload.None;
        db.Add(chain.Append(envelope, payload, now));
        if (envelope.Type == DeletionType)
        {
            chain.Erase(now);
            await keys.DestroyAsync(envelope.UserId, cancellationToken);
        }
    }

    private async Task<Chain> LockChainAsync(Guid userId, CancellationToken cancellationToken)
    {
        var locked = db.Chains.FromSql($"SELECT * FROM audit.chains WHERE user_id = {userId} FOR UPDATE");
        if (await locked.SingleOrDefaultAsync(cancellationToken) is { } known)
        {
            return known;
        }

        var empty = Chain.Of(userId);
        await db.Database.ExecuteSqlAsync($"INSERT INTO audit.chains (user_id, position, hash) VALUES ({empty.UserId}, {empty.Position}, {empty.Hash}) ON CONFLICT DO NOTHING", cancellationToken);
        return await locked.SingleAsync(cancellationToken);
    }
}
