using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace TodoPlatform.BuildingBlocks.Persistence;

/// <summary>A schema that the migrator keeps: the scripts an assembly embeds as <c>Migrations/NNNN_name.sql</c>.</summary>
/// <param name="Schema">The module's name.</param>
/// <param name="Assembly">Where the scripts are embedded.</param>
/// <param name="WritesPlatform">Whether the module may write the shared schema <c>platform</c>, which all may read.</param>
public sealed record ModuleMigrations(string Schema, Assembly Assembly, bool WritesPlatform = false);

/// <summary>One migration: applied once, in order, never edited afterwards.</summary>
internal sealed record MigrationScript(string Stream, int Version, string Name, string Sql)
{
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>CREATE INDEX CONCURRENTLY and the like cannot run in one.</summary>
    public bool Transactional => !Sql.StartsWith("-- no transaction", StringComparison.Ordinal);

    /// <summary>The embedded scripts of a folder, in order.</summary>
    /// <exception cref="MigrationException">The numbers have a gap or a repetition.</exception>
    public static List<MigrationScript> Read(string stream, Assembly assembly, string folder, string schema)
    {
        var scripts = assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(resource =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                var name = resource[(folder.Length + 1)..];
                // Git may check scripts out with other line ends: they do not count.
                var sql = reader.ReadToEnd().ReplaceLineEndings("\n").Replace("{schema}", schema, StringComparison.Ordinal);
                return new MigrationScript(stream, int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, sql);
            })
            .OrderBy(script => script.Version)
            .ToList();

        return scripts.Select(script => script.Version).SequenceEqual(Enumerable.Range(1, scripts.Count))
            ? scripts
            : throw new MigrationException($"The migrations of {stream} must be numbered 1, 2, 3, … without gap or repetition.");
    }
}

/// <summary>The database cannot be brought to the state that this build needs; the message says what to do.</summary>
public sealed class MigrationException(string message, Exception? inner = null) : Exception(message, inner);
