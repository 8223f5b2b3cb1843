using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.Modules.Audit.Domain;

namespace TodoPlatform.Modules.Audit.Persistence;

/// <summary>Walks along every account's chain, in one snapshot.</summary>
internal sealed class ChainsCheck(IServiceScopeFactory scopes) : ISelfCheck
{
    public string Subject => "audit chains";

    public async Task<SelfCheckResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AuditDbContext>();
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var heads = await db.Chains.IgnoreQueryFilters().AsNoTracking().ToDictionaryAsync(chain => chain.UserId, cancellationToken);
        var broken = new Dictionary<Guid, BrokenEntry>();
        var entries = 0L;
        (Guid UserId, ChainVerification Chain)? current = null;
        await foreach (var entry in db.Entries.IgnoreQueryFilters().AsNoTracking().OrderBy(entry => entry.UserId).ThenBy(entry => entry.Position).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (current?.UserId != entry.UserId)
            {
                End();
                current = (entry.UserId, new ChainVerification(heads.GetValueOrDefault(entry.UserId)));
                heads.Remove(entry.UserId);
            }

            entries++;
            if (!broken.ContainsKey(entry.UserId) && current.Value.Chain.Take(entry) is { } wrong)
            {
                broken.Add(entry.UserId, wrong);
            }
        }

        End();
        foreach (var (userId, head) in heads.Where(head => head.Value.Position > 0)) // a head without any entry
        {
            broken.Add(userId, new BrokenEntry(1, "missing"));
        }

        return broken.Count == 0
            ? new(true, $"{entries} entries, each in its place")
            : new(false, $"{broken.Count} broken: " + string.Join("; ", broken.Take(10).Select(chain => $"account {chain.Key} at position {chain.Value.Position} ({chain.Value.Reason})")) + ". Somebody wrote to the tables by hand, or a restore was not whole: compare with a backup.");

        void End()
        {
            if (current is { } chain && !broken.ContainsKey(chain.UserId) && chain.Chain.End() is { } wrong)
            {
                broken.Add(chain.UserId, wrong);
            }
        }
    }
}
