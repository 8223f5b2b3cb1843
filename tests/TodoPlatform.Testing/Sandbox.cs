using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Messaging;
using Xunit;

namespace TodoPlatform.Testing;

/// <summary>Class fixture: a database and a running Host, with all modules, of the class's own.</summary>
public class Sandbox(TestPostgres postgres) : IAsyncLifetime
{
    private int _users;

    /// <summary>The running Host.</summary>
    public TestHost Host { get; private set; } = null!;

    /// <summary>Settings of the Host beside the defaults for tests.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    /// <summary>The Host's clock.</summary>
    protected virtual TimeProvider? Time => null;

    /// <summary>Last word on the Host's services.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    public async ValueTask InitializeAsync() => Host = new TestHost(await postgres.CreateDatabaseAsync(), Settings, Time, Configure).Start();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Host.DisposeAsync();
    }

    /// <summary>A client that is nobody.</summary>
    public TestUser Stranger() => new(CreateHttpClient());

    /// <summary>A new account, signed in by bearer token.</summary>
    public async Task<TestUser> RegisterAsync(string? timeZone = null)
    {
        var user = new TestUser(CreateHttpClient()) { Email = $"user{Interlocked.Increment(ref _users)}-{Guid.CreateVersion7():N}@example.org" };
        var registered = await user.PostAsync("/auth/register", new { email = user.Email, password = TestUser.Password, displayName = "Test User", timeZone }, HttpStatusCode.Created);
        user.Id = Guid.Parse((string)registered!["id"]!);
        await user.SignInAsync();
        return user;
    }

    /// <summary>Waits until every event has been delivered to every consumer.</summary>
    public Task DrainAsync() => Eventually.TrueAsync(
        async () => await QuerySingleAsync<long>(string.Join(" + ", Schemas.Select(schema => $"(SELECT count(*) FROM {schema}.outbox)")).Insert(0, "SELECT ")) == 0,
        "every outbox is empty");

    /// <summary>Delivers an event to the consumers of one module, through the real pipeline, as the relay would.</summary>
    public async Task DeliverAsync(string module, IIntegrationEvent happened, Guid? eventId = null)
    {
        var envelope = Wrap(happened, eventId);
        var endpoints = Host.Services.GetRequiredService<ConsumerEndpoints>().All.Where(endpoint => endpoint.Module == module && endpoint.Takes(envelope.Type)).ToList();
        Assert.NotEmpty(endpoints);
        foreach (var endpoint in endpoints)
        {
            await endpoint.DispatchAsync(envelope, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>An event as the outbox would hold it.</summary>
    public static EventEnvelope Wrap(IIntegrationEvent happened, Guid? eventId = null)
    {
        var type = EventCatalog.Describe(happened.GetType()).Type;
        return new EventEnvelope(
            eventId ?? Guid.CreateVersion7(), type, "/todoplatform/" + type.Split('.')[0], happened.Subject, happened.PartitionKey, happened.Sequence, happened.UserId, happened.OccurredAt, null,
            System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), EventCatalog.Json));
    }

    /// <summary>The first column of all rows, as the database's owner.</summary>
    public Task<IReadOnlyList<T>> QueryAsync<T>(string sql, params object?[] args) => Sql.QueryAsync<T>(Host.ConnectionString, sql, args);

    /// <summary>The first column of the only row.</summary>
    public async Task<T> QuerySingleAsync<T>(string sql, params object?[] args) => Assert.Single(await QueryAsync<T>(sql, args));

    /// <summary>Runs a statement as the database's owner.</summary>
    public Task<int> ExecuteAsync(string sql, params object?[] args) => Sql.ExecuteAsync(Host.ConnectionString, sql, args);

    private static readonly string[] Schemas = ["accounts", "tasks", "recurrence", "notifications", "audit", "realtime"];

    private HttpClient CreateHttpClient()
    {
        var client = new HttpClient { BaseAddress = Host.Address };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return client;
    }
}

/// <summary>A sandbox whose Host lives by a clock that the tests move. It starts at Friday 20 November 2026, 08:00 UTC.</summary>
public class ClockedSandbox(TestPostgres postgres) : Sandbox(postgres)
{
    /// <summary>The Host's clock.</summary>
    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));

    /// <inheritdoc/>
    protected override TimeProvider Time => Clock;
}
