using Confluent.Kafka;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.BuildingBlocks.Messaging.Kafka;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Messaging.Tests.Kafka;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests.Probe;

/// <summary>A process that hosts the probe module: the real outbox, relay and pipelines on a real database.</summary>
internal sealed class ProbeHost : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly string _connectionString;
    private readonly KafkaOptions? _kafka;
    private string[] _modules = [];

    private ProbeHost(IHost host, string connectionString, KafkaOptions? kafka) => (_host, _connectionString, _kafka) = (host, connectionString, kafka);

    public string Database => _connectionString;

    public Weather Weather => _host.Services.GetRequiredService<Weather>();

    public IServiceProvider Services => _host.Services;

    /// <summary>Starts a process; over Kafka when its settings are given; with a second module when its connection string is (empty: the owner's).</summary>
    public static async Task<ProbeHost> StartAsync(string connectionString, bool relay = true, KafkaOptions? kafka = null, ILoggerProvider? log = null, string? neighbour = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(log is null ? LogLevel.None : LogLevel.Trace);
        if (log is not null)
        {
            builder.Logging.AddProvider(log);
        }

        if (neighbour is { Length: > 0 })
        {
            builder.Configuration["ConnectionStrings:Postgres:neighbour"] = neighbour;
        }

        List<IModule> modules = [new ProbeModule(), .. neighbour is null ? Array.Empty<IModule>() : [new NeighbourModule()]];
        string[] names = [.. modules.Select(module => module.Name)];
        var services = builder.Services;
        services.AddSingleton(new PostgresAddress { Owner = connectionString }).AddSingleton<ModuleDataSources>().AddSingleton<SqlMigrator>();
        services.AddSingleton(TimeProvider.System).AddScoped<CurrentUser>().AddScoped<WriteScope>().AddSingleton<Weather>();
        services.AddSingleton(new EventCatalog([typeof(CounterRaised).Assembly]));
        modules.ForEach(module => module.Configure(new ModuleBuilder(module, services, new ConfigurationBuilder().Build())));
        _ = kafka is null ? services.AddInProcessMessaging(names, relay, "ready") : services.AddKafkaMessaging(names, kafka, relay, "ready");
        var host = builder.Build();
        await host.Services.GetRequiredService<SqlMigrator>().MigrateAsync();
        await host.StartAsync();
        return new ProbeHost(host, connectionString, kafka) { _modules = names };
    }

    public static Task<string> CreateDatabaseAsync(TestPostgres postgres) => postgres.CreateEmptyDatabaseAsync();

    /// <summary>One business transaction: raises the counter under its row lock, tells so, and commits or not.</summary>
    public async Task<long> RaiseAsync(Guid counter, string text = "", bool commit = true, int events = 1)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var user = Guid.CreateVersion7();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(user);
        var db = scope.ServiceProvider.GetRequiredService<ProbeDbContext>();
        return await scope.ServiceProvider.GetRequiredService<ModuleUnitOfWork<ProbeDbContext>>().ExecuteAsync(
            async () =>
            {
                var version = 0L;
                for (var i = 0; i < events; i++)
                {
                    version = (await db.Database.SqlQuery<long>(
                        $"INSERT INTO probe.counters AS c VALUES ({counter}, 1) ON CONFLICT (id) DO UPDATE SET version = c.version + 1 RETURNING version AS \"Value\"").ToListAsync())[0];
                    db.Raise(new CounterRaised(user, counter, version, text, DateTimeOffset.UtcNow));
                }

                return version;
            },
            _ => commit,
            Weather.Gone);
    }

    public Task<IReadOnlyList<T>> QueryAsync<T>(string sql) => Sql.QueryAsync<T>(_connectionString + ";Pooling=false", sql); // tests kill pooled sessions

    public async Task<long> CountAsync(string sql) => (await QueryAsync<long>("SELECT count(*) FROM " + sql))[0];

    /// <summary>Waits until every committed event is done with: the outbox is empty and nothing is parked, and over Kafka the groups have committed all records.</summary>
    public async Task DrainAsync(TimeSpan? timeout = null)
    {
        await Eventually.TrueAsync(async () => await CountAsync("probe.outbox") + await CountAsync("probe.parked_events") == 0, "the outbox is empty and nothing is parked", timeout);
        foreach (var module in _kafka is null ? [] : _modules)
        {
            using var observer = new ConsumerBuilder<byte[], byte[]>(_kafka!.Connect(new ConsumerConfig { GroupId = _kafka.GroupOf(module), EnableAutoCommit = false }, "observer")).SetLogHandler((_, _) => { }).Build();
            await Eventually.TrueAsync(() => Task.FromResult(HasCommittedAll(observer, _kafka!.TopicOf("probe"))), $"{module} has committed all records", timeout);
        }
    }

    private static bool HasCommittedAll(IConsumer<byte[], byte[]> observer, string topic)
    {
        try
        {
            var partitions = Enumerable.Range(0, KafkaCluster.Partitions).Select(partition => new TopicPartition(topic, partition));
            return observer.Committed(partitions, TimeSpan.FromSeconds(5)).All(committed =>
                Math.Max(0, committed.Offset.Value) == observer.QueryWatermarkOffsets(committed.TopicPartition, TimeSpan.FromSeconds(5)).High.Value);
        }
        catch (KafkaException)
        {
            return false; // an injected error, or a broker that is away
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
