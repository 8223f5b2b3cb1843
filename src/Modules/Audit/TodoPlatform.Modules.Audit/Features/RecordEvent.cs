using System.Text.Json;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Audit.Domain;
using TodoPlatform.Modules.Audit.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Audit.Features;

/// <summary>
/// Every event becomes one entry. A repeat finds its entry under the lock of the chain and changes nothing. The deletion
/// of the account is recorded too, then the key goes; what comes later is recorded without its data, so that the log
/// holds each event once all the same.
/// </summary>
internal sealed class RecordEvent(AuditDbContext db, ChainLock chains, PayloadKeys keys, TimeProvider time) : IEnvelopeBatchHandler
{
    private static readonly string DeletionType = EventCatalog.Describe(typeof(UserDeleted)).Type;
    private static readonly HashSet<string> CommentTypes = [.. ((Type[])[typeof(CommentCreated), typeof(CommentUpdated), typeof(CommentDeleted)]).Select(type => EventCatalog.Describe(type).Type)];

    public async Task HandleAsync(IReadOnlyList<EventEnvelope> envelopes, CancellationToken cancellationToken)
    {
        var locked = await chains.TakeAsync(envelopes, cancellationToken);
        var now = time.Now();
        foreach (var envelope in envelopes.Where(envelope => locked.Recorded.Add(envelope.Id)))
        {
            var chain = locked.Chains[envelope.UserId];
            var payload = chain.ErasedAt is null ? Payload.Seal(KeyOf(locked, envelope.UserId), envelope.UserId, envelope.Id, envelope.Data) : Payload.None;
            db.Add(chain.Append(envelope, AboutOf(envelope), payload, now));
            if (envelope.Type == DeletionType)
            {
                chain.Erase(now);
                await keys.DestroyAsync(envelope.UserId, cancellationToken);
            }
        }
    }

    /// <summary>What is written below a task happens to the task as well. All events of comments hold the comment in the same way.</summary>
    private static Guid? AboutOf(EventEnvelope envelope) =>
        CommentTypes.Contains(envelope.Type) ? JsonSerializer.Deserialize<CommentCreated>(envelope.Data, EventCatalog.Json)!.Comment.TaskId : null;

    private byte[] KeyOf(LockedChains locked, Guid userId)
    {
        if (!locked.Keys.TryGetValue(userId, out var key))
        {
            locked.Keys.Add(userId, key = keys.ForWriting(userId, locked.WrappedKeys.GetValueOrDefault(userId)));
        }

        return key;
    }
}
