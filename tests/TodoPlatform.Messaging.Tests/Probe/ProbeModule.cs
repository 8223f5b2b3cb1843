using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Messaging.Tests.Probe;

/// <summary>An event of the probe module.</summary>
[IntegrationEvent("probe.counter-raised.v1", "probe")]
public sealed record CounterRaised(Guid UserId, Guid CounterId, long Version, string Text, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => CounterId;

    long IIntegrationEvent.Sequence => Version;
}

/// <summary>An event of the probe module that is handled in batches.</summary>
[IntegrationEvent("probe.counter-tallied.v1", "probe")]
public sealed record CounterTallied(Guid UserId, Guid CounterId, string Text, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => CounterId;

    long IIntegrationEvent.Sequence => 1;
}

/// <summary>An event that nobody takes.</summary>
[IntegrationEvent("probe.counter-ignored.v1", "probe")]
public sealed record CounterIgnored(Guid UserId, Guid CounterId, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => CounterId;

    long IIntegrationEvent.Sequence => 1;
}

/// <summary>A module like any other, whose handlers fail on demand and write down what they saw, in order.</summary>
internal sealed class ProbeModule : IModule
{
    public const string Schema = "probe";

    public string Name => Schema;

    public IReadOnlyList<string> RoutePrefixes => [];

    public void Configure(ModuleBuilder module)
    {
        module
            .UseDatabase<ProbeDbContext>()
            .On<CounterRaised, WriteDownWhenCounterRaised>()
            .On<CounterRaised, WriteDownTooWhenCounterRaised>()
            .OnBatch<CounterTallied, WriteDownWhenCounterTallied>();
        module.Services.AddSingleton<WeatherOfConnections>();
        module.Services.ConfigureDbContext<ProbeDbContext>((provider, options) => options.AddInterceptors(provider.GetRequiredService<WeatherOfConnections>()), ServiceLifetime.Singleton);
    }

    public void Map(ModuleRoutes routes)
    {
    }
}

internal sealed class ProbeDbContext(DbContextOptions<ProbeDbContext> options) : ModuleDbContext(options)
{
    public override string Schema => ProbeModule.Schema;
}

internal sealed class WeatherOfConnections(Weather weather) : DbConnectionInterceptor
{
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        weather.WhenConnected();
        return Task.CompletedTask;
    }
}

/// <summary>What the next attempts are to run into.</summary>
internal sealed class Weather
{
    public Func<string, CounterRaised, Task> Strike { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Runs when a unit of work has its connection, before its transaction.</summary>
    public Action WhenConnected { get; set; } = () => { };

    /// <summary>Cancelled when whoever raises an event is gone.</summary>
    public CancellationToken Gone { get; set; }

    public ConcurrentQueue<(string Handler, Guid EventId)> Attempts { get; } = [];

    public Func<IReadOnlyList<CounterTallied>, Task> StrikeBatch { get; set; } = _ => Task.CompletedTask;
}

internal sealed class WriteDownWhenCounterRaised(ProbeDbContext db, Weather weather) : IEventHandler<CounterRaised>
{
    public Task HandleAsync(CounterRaised happened, EventEnvelope envelope, CancellationToken cancellationToken) => WritingDown.RunAsync("first", db, weather, happened, envelope, cancellationToken);
}

internal sealed class WriteDownTooWhenCounterRaised(ProbeDbContext db, Weather weather) : IEventHandler<CounterRaised>
{
    public Task HandleAsync(CounterRaised happened, EventEnvelope envelope, CancellationToken cancellationToken) => WritingDown.RunAsync("second", db, weather, happened, envelope, cancellationToken);
}

/// <summary>A module beside the probe, with a database role of its own that can be locked out.</summary>
internal sealed class NeighbourModule : IModule
{
    public const string Schema = "neighbour";

    public string Name => Schema;

    public IReadOnlyList<string> RoutePrefixes => [];

    public void Configure(ModuleBuilder module) => module.UseDatabase<NeighbourDbContext>().On<CounterRaised, NoteWhenCounterRaised>().OnBatch<CounterTallied, NoteWhenCounterTallied>();

    public void Map(ModuleRoutes routes)
    {
    }
}

internal sealed class NeighbourDbContext(DbContextOptions<NeighbourDbContext> options) : ModuleDbContext(options)
{
    public override string Schema => NeighbourModule.Schema;
}

internal sealed class NoteWhenCounterRaised(NeighbourDbContext db, Weather weather) : IEventHandler<CounterRaised>
{
    public async Task HandleAsync(CounterRaised happened, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        weather.Attempts.Enqueue(("neighbour", envelope.Id));
        await weather.Strike("neighbour", happened);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO neighbour.seen (handler, event_id, subject, sequence) VALUES ('raised', {envelope.Id}, {happened.CounterId}, {happened.Version}) ON CONFLICT DO NOTHING", cancellationToken);
    }
}

internal sealed class NoteWhenCounterTallied(NeighbourDbContext db) : IEventBatchHandler<CounterTallied>
{
    public async Task HandleAsync(IReadOnlyList<ArrivedEvent<CounterTallied>> arrived, CancellationToken cancellationToken)
    {
        foreach (var one in arrived)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO neighbour.seen (handler, event_id, subject, sequence) VALUES ('tallied', {one.Envelope.Id}, {one.Happened.CounterId}, 1) ON CONFLICT DO NOTHING", cancellationToken);
        }
    }
}

internal static class WritingDown
{
    public static async Task RunAsync(string handler, ProbeDbContext db, Weather weather, CounterRaised happened, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        weather.Attempts.Enqueue((handler, envelope.Id));
        await weather.Strike(handler, happened);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO probe.seen (handler, event_id, subject, sequence) VALUES ({handler}, {envelope.Id}, {happened.CounterId}, {happened.Version}) ON CONFLICT DO NOTHING", cancellationToken);
    }
}

internal sealed class WriteDownWhenCounterTallied(ProbeDbContext db, Weather weather) : IEventBatchHandler<CounterTallied>
{
    public async Task HandleAsync(IReadOnlyList<ArrivedEvent<CounterTallied>> arrived, CancellationToken cancellationToken)
    {
        foreach (var one in arrived)
        {
            // Without "on conflict": what a failed batch left behind would show.
            await db.Database.ExecuteSqlAsync($"INSERT INTO probe.seen (handler, event_id, subject, sequence) VALUES ('batch', {one.Envelope.Id}, {one.Happened.CounterId}, 1)", cancellationToken);
        }

        await weather.StrikeBatch([.. arrived.Select(one => one.Happened)]);
    }
}
