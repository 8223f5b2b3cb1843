using System.Collections.Concurrent;
using Npgsql;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Host.Platform;

/// <summary>The shared <c>platform</c> schema, through the role of a hosted module: Accounts may write it, all may read it.</summary>
internal sealed class PlatformDatabase(ModuleDataSources sources, HostedModules hosted)
{
    public NpgsqlDataSource Source => sources.Of((hosted.Modules.FirstOrDefault(module => module.Name == "accounts") ?? hosted.Modules[0]).Name);
}

/// <summary>
/// Which sessions are open. Answers are kept for <c>Sessions:CacheSeconds</c> (1 by default): as long may a ticket outlive
/// its session, in every process.
/// </summary>
internal sealed class Sessions(PlatformDatabase database, IConfiguration configuration, TimeProvider time)
{
    private const int ManyEntries = 100_000;

    private readonly ConcurrentDictionary<Guid, (bool Open, long AskedAt)> _known = new();
    private readonly TimeSpan _keep = TimeSpan.FromSeconds(configuration.GetValue("Sessions:CacheSeconds", 1.0));

    public async ValueTask<bool> IsOpenAsync(Guid session, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(session, out var known) && time.GetElapsedTime(known.AskedAt) < _keep)
        {
            return known.Open;
        }

        await using var command = database.Source.CreateCommand("SELECT EXISTS (SELECT FROM platform.sessions WHERE id = $1 AND expires_at > $2)");
        command.Parameters.Add(new() { Value = session });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        var open = await command.ExecuteScalarAsync(cancellationToken) is true;
        if (_known.Count > ManyEntries)
        {
            _known.Clear();
        }

        _known[session] = (open, time.GetTimestamp());
        return open;
    }
}
