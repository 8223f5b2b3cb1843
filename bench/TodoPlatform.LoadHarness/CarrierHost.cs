using Npgsql;
using TodoPlatform.Testing;

namespace TodoPlatform.LoadHarness;

/// <summary>One Host with all modules over one carrier, whose PostgreSQL keeps commit times.</summary>
internal sealed class CarrierHost(HostProcess process, BrokerProcess? broker, NpgsqlConnection connection) : IAsyncDisposable
{
    /// <summary>How its events travel.</summary>
    /// <param name="Name">For the figures.</param>
    /// <param name="Kafka">Whether by a broker.</param>
    /// <param name="FetchWait">Over Kafka: how long the broker may hold an empty fetch, where not the default is meant.</param>
    internal sealed record Carrier(string Name, bool Kafka, string? FetchWait = null);

    /// <summary>
    /// The development broker answers an empty fetch only when its time is over; a real one as soon as there is a record. With fetches
    /// held for 5 ms the two differ by so much at most, and no more by 100 ms.
    /// </summary>
    public static IReadOnlyList<Carrier> All { get; } = [new("in-process", Kafka: false), new("kafka", Kafka: true), new("kafka-5ms", Kafka: true, FetchWait: "00:00:00.005")];

    public Uri Address => process.Address;

    public string ConnectionString => process.ConnectionString;

    public NpgsqlConnection Connection => connection;

    /// <summary>The end of what the Host wrote: only warnings and errors.</summary>
    public string Tail => process.Tail();

    public Consumption Consumption { get; } = new(connection);

    public static async Task<CarrierHost> StartAsync(string directory, Carrier carrier)
    {
        var settings = new Dictionary<string, string> { ["Accounts:AccessTokenLifetime"] = "1.00:00:00" };
        var broker = carrier.Kafka ? await BrokerProcess.StartAsync() : null;
        if (broker is not null)
        {
            settings["Messaging:Carrier"] = "Kafka";
            settings["Messaging:Kafka:BootstrapServers"] = broker.BootstrapServers;
        }

        if (carrier.FetchWait is { } wait)
        {
            settings["Messaging:Kafka:FetchWait"] = wait;
        }

        var process = new HostProcess(directory, settings);
        await process.StartAsync();
        await Consumption.EnableAsync(process);
        return new CarrierHost(process, broker, await Consumption.OpenAsync(process.ConnectionString));
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await process.DisposeAsync();
        if (broker is not null)
        {
            await broker.DisposeAsync();
        }
    }
}
