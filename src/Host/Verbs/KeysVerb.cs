using System.CommandLine;
using System.Xml.Linq;
using Npgsql;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Host.Platform;

namespace TodoPlatform.Host.Verbs;

/// <summary><c>keys encrypt</c>: for a first certificate, and for a new one.</summary>
internal static class KeysVerb
{
    public static Command Create(string[] settings)
    {
        var encrypt = new Command("encrypt", "Encrypt all keys of the installation with DataProtection:Certificate. Those of DataProtection:OldCertificates open what is there, and are not needed afterwards. All keys, or none.");
        encrypt.SetAction(async (_, stop) =>
        {
            await using var platform = VerbServices.Compose(settings);
            await using var connection = new NpgsqlConnection(platform.Services.GetRequiredService<PostgresAddress>().Owner);
            await connection.OpenAsync(stop);
            await using var transaction = await connection.BeginTransactionAsync(stop);
            await using (var turn = new NpgsqlCommand(SharedKeys.Turn, connection, transaction))
            {
                await turn.ExecuteNonQueryAsync(stop); // no process adds a key meanwhile
            }

            var keys = await ReadAsync(connection, transaction, stop);
            foreach (var (id, xml) in keys)
            {
                await using var update = new NpgsqlCommand("UPDATE platform.data_protection_keys SET xml = $2 WHERE name = $1", connection, transaction)
                {
                    Parameters = { new() { Value = id }, new() { Value = Encrypted(id, xml, platform.Services).ToString(SaveOptions.DisableFormatting) } },
                };
                await update.ExecuteNonQueryAsync(stop);
            }

            await transaction.CommitAsync(stop);
            Console.WriteLine($"{keys.Count} keys are encrypted with {platform.Configuration["DataProtection:Certificate:Path"]}.");
            return 0;
        });
        return new Command("keys", "The keys that sign people in and protect audit entries.") { encrypt };
    }

    private static XElement Encrypted(string name, string xml, IServiceProvider services)
    {
        try
        {
            return KeyEncryption.Encrypt(XElement.Parse(xml), services);
        }
        catch (Exception e) when (KeyEncryption.CannotBeOpened(e))
        {
            throw new StartupException($"{name} cannot be opened with the configured certificates, so nothing was changed: {e.Message}");
        }
    }

    private static async Task<List<(string Name, string Xml)>> ReadAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken stop)
    {
        await using var select = new NpgsqlCommand("SELECT name, xml FROM platform.data_protection_keys FOR UPDATE", connection, transaction);
        await using var reader = await select.ExecuteReaderAsync(stop);
        var keys = new List<(string, string)>();
        while (await reader.ReadAsync(stop))
        {
            keys.Add((reader.GetString(0), reader.GetString(1)));
        }

        return keys;
    }
}
