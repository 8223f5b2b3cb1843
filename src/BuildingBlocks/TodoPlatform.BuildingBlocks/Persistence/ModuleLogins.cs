using System.Security.Cryptography;
using Npgsql;

namespace TodoPlatform.BuildingBlocks.Persistence;

/// <summary>
/// Turns the modules' roles into logins, for processes that host one module each and shall reach nothing but its schema.
/// Run it as the owner of the database, after migrating.
/// </summary>
public sealed class ModuleLogins(PostgresAddress address, IEnumerable<ModuleMigrations> modules)
{
    /// <summary>Gives every role a new random password. Logins that exist lose their old one; their open sessions stay.</summary>
    /// <returns>Connection strings by module: secrets, so hand them over by environment or file, never on a command line.</returns>
    /// <exception cref="MigrationException">The owner may not change the roles.</exception>
    public async Task<IReadOnlyDictionary<string, string>> RenewAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(address.Owner);
        await connection.OpenAsync(cancellationToken);
        var logins = new Dictionary<string, string>();
        foreach (var module in modules.Select(module => module.Schema))
        {
            var login = new NpgsqlConnectionStringBuilder(address.Owner) { Username = ModuleRole.NameOf(module), Password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)) };
            try
            {
                // Not the password itself: the server may log the statement, and shows it to its superusers.
#pragma warning disable CA2100 // names and a verifier of our own; ALTER ROLE takes no parameters
                await using var alter = new NpgsqlCommand($"ALTER ROLE {login.Username} LOGIN PASSWORD '{ScramVerifier.Of(login.Password!)}'", connection);
#pragma warning restore CA2100
                await alter.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.UndefinedObject)
            {
                throw new MigrationException($"The role {login.Username} cannot be made a login ({e.MessageText}). docs/runbook.md shows how a superuser does it.", e);
            }

            logins[module] = login.ConnectionString;
        }

        return logins;
    }
}
