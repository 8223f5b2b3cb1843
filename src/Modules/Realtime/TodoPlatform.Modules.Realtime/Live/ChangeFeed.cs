using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Modules.Realtime.Live;

/// <summary>The state of a user's log that concerns clients.</summary>
internal sealed record LogState(long Position, long PrunedTo, bool Erased)
{
    public static LogState Empty { get; } = new(0, 0, false);
}

/// <summary>
/// Pushes to the clients connected to this process what their logs hold beyond what they have, exactly in the order of
/// the log. Woken by handlers of this process and by other processes (<see cref="ChangeSignal"/>); a poll each second
/// covers lost signals, so that several equal processes need no more than the database. One loop reads for many users at
/// once: signals that arrive during a read are answered together by the next one.
/// </summary>
internal sealed partial class ChangeFeed(ModuleDataSources sources, TimeProvider time, ILogger<ChangeFeed> logger) : BackgroundService
{
    private const int UsersPerRead = 100;
    private const int ChangesPerUser = 100;
    private const int PollsPerSessionCheck = 10;
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(15);

    private static readonly UpDownCounter<int> Connections = PlatformTelemetry.Meter.CreateUpDownCounter<int>("todoplatform.realtime.connections", "{connection}", "Clients connected now.");
    private static readonly Counter<long> Pushed = PlatformTelemetry.Meter.CreateCounter<long>("todoplatform.realtime.pushed", "{change}", "Changes handed to clients.");

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, List<ConnectedClient>> _clients = [];
    private readonly ConcurrentDictionary<Guid, bool> _behind = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly Outage _outage = new(logger, "The feed of changes");

    private NpgsqlDataSource Source => sources.Of("realtime");

    /// <summary>From now on the client gets what is newer than its position.</summary>
    public void Connect(ConnectedClient client)
    {
        lock (_gate)
        {
            if (!_clients.TryGetValue(client.UserId, out var clients))
            {
                _clients[client.UserId] = clients = [];
            }

            clients.Add(client);
        }

        Connections.Add(1);
        Poke(client.UserId); // what was committed since its position was read
    }

    /// <summary>The client is gone. A second call does nothing.</summary>
    public void Disconnect(ConnectedClient client)
    {
        lock (_gate)
        {
            if (!_clients.TryGetValue(client.UserId, out var clients) || !clients.Remove(client))
            {
                return;
            }

            if (clients.Count == 0)
            {
                _clients.Remove(client.UserId);
            }
        }

        Connections.Add(-1);
    }

    /// <summary>The user's log may have grown.</summary>
    public void Poke(Guid userId)
    {
        lock (_gate)
        {
            if (!_clients.ContainsKey(userId))
            {
                return;
            }
        }

        _behind[userId] = true;
        _wake.Writer.TryWrite(true);
    }

    /// <summary>Where a user's log stands.</summary>
    public async Task<LogState> StateOfAsync(Guid userId, CancellationToken cancellationToken) =>
        (await StatesOfAsync([userId], cancellationToken)).GetValueOrDefault(userId, LogState.Empty);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(PushLoopAsync(stoppingToken), PollLoopAsync(stoppingToken));

    private async Task PushLoopAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _wake.Reader.ReadAsync(stoppingToken);
                for (var users = TakeBehind(); users.Length > 0; users = TakeBehind())
                {
                    await PushAsync(users, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                var level = _outage.Failed();
                LogFailed(logger, level, e.Message); // the poll finds these users again
            }
        }
    }

    private Guid[] TakeBehind() => [.. _behind.Keys.Take(UsersPerRead).Where(user => _behind.TryRemove(user, out _))];

    private async Task PushAsync(Guid[] users, CancellationToken stoppingToken)
    {
        var idle = users.SelectMany(user => ClientsOf(user)).Where(client => client.IsIdle()).ToLookup(client => client.UserId);
        if (idle.Count == 0)
        {
            return;
        }

        var (states, changes) = await ReadAsync(idle.ToDictionary(clients => clients.Key, clients => clients.Min(client => client.Position)), stoppingToken);
        foreach (var clients in idle)
        {
            if (states.GetValueOrDefault(clients.Key, LogState.Empty) is { Erased: true })
            {
                CloseAll(clients);
            }
            else if (changes.TryGetValue(clients.Key, out var news))
            {
                foreach (var client in clients)
                {
                    _ = SendAsync(client, news, stoppingToken); // never waits for a client: see ConnectedClient
                }
            }
        }
    }

    private async Task SendAsync(ConnectedClient client, List<ClientChange> changes, CancellationToken stoppingToken)
    {
        var (sent, again) = await client.SendAsync(changes, SendTimeout, stoppingToken);
        Pushed.Add(sent);
        if (again || (sent > 0 && changes.Count >= ChangesPerUser))
        {
            Poke(client.UserId);
        }
    }

    private async Task PollLoopAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(PollInterval); // of the machine: signals get lost in real time, not in the platform's
        for (var polls = 1; ; polls++)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
                var connected = AllClients();
                await PokeBehindAsync(connected, stoppingToken);
                if (polls % PollsPerSessionCheck == 0)
                {
                    await CloseRevokedAsync(connected, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                var level = _outage.Failed();
                LogFailed(logger, level, e.Message);
            }
        }
    }

    private async Task PokeBehindAsync(List<ConnectedClient> connected, CancellationToken cancellationToken)
    {
        if (connected.Count == 0)
        {
            return;
        }

        var states = await StatesOfAsync([.. connected.Select(client => client.UserId).Distinct()], cancellationToken);
        _outage.Worked();
        foreach (var client in connected)
        {
            if (states.GetValueOrDefault(client.UserId, LogState.Empty) is var state && (state.Erased || state.Position > client.Position))
            {
                Poke(client.UserId);
            }
        }
    }

    /// <summary>A connection outlives the request that opened it: it ends when that request would no longer be let in.</summary>
    internal async Task CloseRevokedAsync(IReadOnlyCollection<ConnectedClient> connected, CancellationToken cancellationToken)
    {
        var sessions = connected.Select(client => client.Credential.SessionId).OfType<Guid>().Distinct().ToArray();
        var tokens = connected.Select(client => client.Credential.TokenHash).OfType<byte[]>().ToArray();
        if (sessions.Length + tokens.Length == 0)
        {
            return;
        }

        await using var batch = Source.CreateBatch();
        var now = time.GetUtcNow();
        batch.BatchCommands.Add(new("SELECT id FROM platform.sessions WHERE id = ANY($1) AND expires_at > $2") { Parameters = { new() { Value = sessions }, new() { Value = now } } });
        batch.BatchCommands.Add(new("SELECT hash FROM platform.access_tokens WHERE hash = ANY($1) AND expires_at > $2") { Parameters = { new() { Value = tokens }, new() { Value = now } } });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var openSessions = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            openSessions.Add(reader.GetGuid(0));
        }

        await reader.NextResultAsync(cancellationToken);
        var openTokens = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            openTokens.Add(Convert.ToHexString(reader.GetFieldValue<byte[]>(0)));
        }

        CloseAll(connected.Where(client =>
            client.Credential.SessionId is { } session ? !openSessions.Contains(session)
            : client.Credential.TokenHash is { } hash && !openTokens.Contains(Convert.ToHexString(hash))));
    }

    /// <summary>The clients connected now.</summary>
    internal List<ConnectedClient> AllClients()
    {
        lock (_gate)
        {
            return [.. _clients.Values.SelectMany(clients => clients)];
        }
    }

    private ConnectedClient[] ClientsOf(Guid userId)
    {
        lock (_gate)
        {
            return _clients.TryGetValue(userId, out var clients) ? [.. clients] : [];
        }
    }

    private static void CloseAll(IEnumerable<ConnectedClient> clients)
    {
        foreach (var client in clients)
        {
            client.Close();
        }
    }

    private async Task<Dictionary<Guid, LogState>> StatesOfAsync(Guid[] users, CancellationToken cancellationToken)
    {
        await using var command = Source.CreateCommand(SelectStates);
        command.Parameters.Add(new() { Value = users });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await ReadStatesAsync(reader, cancellationToken);
    }

    private const string SelectStates = "SELECT user_id, position, pruned_to, erased_at IS NOT NULL FROM realtime.heads WHERE user_id = ANY($1)";

    private static async Task<Dictionary<Guid, LogState>> ReadStatesAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var states = new Dictionary<Guid, LogState>();
        while (await reader.ReadAsync(cancellationToken))
        {
            states[reader.GetGuid(0)] = new LogState(reader.GetInt64(1), reader.GetInt64(2), reader.GetBoolean(3));
        }

        return states;
    }

    private async Task<(Dictionary<Guid, LogState> States, Dictionary<Guid, List<ClientChange>> Changes)> ReadAsync(Dictionary<Guid, long> positions, CancellationToken cancellationToken)
    {
        await using var batch = Source.CreateBatch();
        batch.BatchCommands.Add(new(SelectStates) { Parameters = { new() { Value = positions.Keys.ToArray() } } });
        batch.BatchCommands.Add(new("""
            SELECT change.user_id, change.position, change.resource, change.change, change.resource_id, change.version, change.data
            FROM unnest($1, $2) AS client (user_id, position)
            CROSS JOIN LATERAL (
                SELECT * FROM realtime.changes WHERE user_id = client.user_id AND position > client.position ORDER BY position LIMIT $3) change
            ORDER BY change.user_id, change.position
            """)
        {
            Parameters = { new() { Value = positions.Keys.ToArray() }, new() { Value = positions.Values.ToArray() }, new() { Value = ChangesPerUser } },
        });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var states = await ReadStatesAsync(reader, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var changes = new Dictionary<Guid, List<ClientChange>>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (!changes.TryGetValue(reader.GetGuid(0), out var news))
            {
                changes[reader.GetGuid(0)] = news = [];
            }

            news.Add(ClientChange.Of(reader.GetInt64(1), reader.GetString(2), reader.GetString(3), reader.GetGuid(4), reader.GetInt64(5), reader.IsDBNull(6) ? null : reader.GetString(6)));
        }

        return (states, changes);
    }

    [LoggerMessage("Changes could not be read and pushed, the next poll tries again: {Reason}")]
    private static partial void LogFailed(ILogger logger, LogLevel level, string reason);
}
