using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Npgsql;

namespace TodoPlatform.Host.Platform;

/// <summary>
/// Makes the first key of the ring that all processes share, one process at a time. Two that start at once on a fresh
/// database would else make one each, and neither would know the other's for as long as it keeps its ring (a day):
/// tickets of one would be refused by the other. Later keys are made days before they are used.
/// </summary>
internal sealed class SharedKeys(PlatformDatabase database, IKeyManager keys, IOptions<KeyManagementOptions> options) : IHostedLifecycleService
{
    /// <summary>Until the end of the transaction nobody else makes or rewrites keys.</summary>
    public const string Turn = "SELECT pg_advisory_xact_lock(hashtextextended('todoplatform.keys', 0))";

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using var turn = new NpgsqlCommand(Turn, connection, transaction);
            await turn.ExecuteNonQueryAsync(cancellationToken);
            var now = TimeProvider.System.GetUtcNow(); // the ring lives by the machine's clock
            var all = keys.GetAllKeys();
            if (KeyEncryption.CountClosed(all) is > 0 and var closed)
            {
                throw new StartupException(KeyEncryption.Advice(closed, all.Count)); // or it would go on with a key of its own
            }

            if (!all.Any(key => !key.IsRevoked && key.ActivationDate <= now && key.ExpirationDate > now))
            {
                keys.CreateNewKey(now, now + options.Value.NewKeyLifetime);
            }
        }
        catch (NpgsqlException)
        {
            // Not migrated yet, or away: readiness says so, and whoever needs a key first makes it.
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
