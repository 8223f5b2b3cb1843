using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Audit.Domain;

namespace TodoPlatform.Modules.Audit.Persistence;

/// <summary>The key of one account's payloads. The only row of this module that may be deleted: that is the erasure.</summary>
internal sealed class PayloadKey : IUserOwned
{
    public Guid UserId { get; init; }

    /// <summary>The key, encrypted by Data Protection, so that this table alone opens nothing.</summary>
    public byte[] Wrapped { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>
/// Keys of accounts, wrapped with ASP.NET Data Protection: a dump of the schema <c>audit</c> opens nothing, and a dump of
/// the whole database opens nothing either where the Data Protection keys are encrypted with a certificate.
/// </summary>
internal sealed class PayloadKeys(AuditDbContext db, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>The key of an account, made on first use. Call it under the lock of the account's chain.</summary>
    public byte[] ForWriting(Guid userId, byte[]? wrapped)
    {
        if (wrapped is not null)
        {
            return ProtectorOf(userId).Unprotect(wrapped);
        }

        var key = RandomNumberGenerator.GetBytes(Payload.KeySize);
        db.Add(new PayloadKey { UserId = userId, Wrapped = ProtectorOf(userId).Protect(key), CreatedAt = time.Now() });
        return key;
    }

    /// <summary>The key of an account; null when there is none (any more).</summary>
    public async Task<byte[]?> FindAsync(Guid userId, CancellationToken cancellationToken)
    {
        var wrapped = await db.Keys.Where(key => key.UserId == userId).Select(key => key.Wrapped).SingleOrDefaultAsync(cancellationToken);
        return wrapped is null ? null : ProtectorOf(userId).Unprotect(wrapped);
    }

    /// <summary>Makes every payload of the account unreadable, for good.</summary>
    public Task DestroyAsync(Guid userId, CancellationToken cancellationToken)
    {
        foreach (var unsaved in db.ChangeTracker.Entries<PayloadKey>().Where(entry => entry.Entity.UserId == userId).ToList())
        {
            unsaved.State = EntityState.Detached; // made a moment ago, for the deletion itself
        }

        return db.Keys.IgnoreQueryFilters().Where(key => key.UserId == userId).ExecuteDeleteAsync(cancellationToken);
    }

    private IDataProtector ProtectorOf(Guid userId) => protection.CreateProtector("audit.payload-key", userId.ToString("N"));
}
