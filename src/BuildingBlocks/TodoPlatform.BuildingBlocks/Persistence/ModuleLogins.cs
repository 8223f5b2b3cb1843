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
            await AlterAsync(connection, module, login.Password!, cancellationToken);
            logins[module] = login.ConnectionString;
        }

        return logins;
    }

    /// <summary>Gives roles the passwords that their processes already have. Any number of times; open sessions stay.</summary>
    /// <param name="connectionStrings">By module, with its role's name and a password; other modules' roles are left alone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The modules whose logins were set.</returns>
    /// <exception cref="MigrationException">A connection string names another role or no password, or the owner may not change the roles.</exception>
    public async Task<IReadOnlyList<string>> SetAsync(IReadOnlyDictionary<string, string> connectionStrings, CancellationToken cancellationToken = default)
    {
        var logins = modules.Select(module => module.Schema).Where(connectionStrings.ContainsKey).Select(module => (Module: module, Password: PasswordIn(connectionStrings[module], module))).ToList();
        await using var connection = new NpgsqlConnection(address.Owner);
        await connection.OpenAsync(cancellationToken);
        foreach (var (module, password) in logins)
        {
            await AlterAsync(connection, module, password, cancellationToken);
        }

        return [.. logins.Select(login => login.Module)];
    }

    private static string PasswordIn(string connectionString, string module)
    {
        var login = new NpgsqlConnectionStringBuilder(connectionString);
        return login.Username == ModuleRole.NameOf(module) && login.Password is { Length: > 0 } password
            ? password
            : throw new MigrationException($"ConnectionStrings:Postgres:{module} must have Username={ModuleRole.NameOf(module)} and a Password, so that its login can be set.");
    }

    private static async Task AlterAsync(NpgsqlConnection connection, string module, string password, CancellationToken cancellationToken)
    {
        var role = ModuleRole.NameOf(module);
        try
        {
            // Not the password itself: the server may log the statement, and shows it to its superusers.
#pragma warning disable CA2100 // names and a verifier of our own; ALTER ROLE takes no parameters
            await using var alter = new NpgsqlCommand($"ALTER ROLE {role} LOGIN PASSWORD '{ScramVerifier.Of(password)}'", connection);
#pragma warning restore CA2100
            await alter.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.UndefinedObject)
        {
            throw new MigrationException($"The role {role} cannot be made a login ({e.MessageText}). docs/runbook.md shows how a superuser does it.", e);
        }
    }
}
