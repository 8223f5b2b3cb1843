using System.Globalization;
using System.Text;
using System.Text.Json;
using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.BuildingBlocks.Messaging.Kafka;
using TodoPlatform.Messaging.Tests.Kafka;
using TodoPlatform.Messaging.Tests.Probe;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests.Carriers;

/// <summary>The carrier over Kafka, and what its records look like.</summary>
public sealed class KafkaCarrierTests(TestPostgres postgres, KafkaCluster cluster) : CarrierTests(postgres), IClassFixture<KafkaCluster>
{
    protected override int Concurrency => 4;

    private protected override Task<ProbeHost> StartAsync(string database, bool relay = true, string? neighbour = null, ILoggerProvider? log = null) => ProbeHost.StartAsync(database, relay, cluster.OptionsFor(database), log, neighbour);

    [Fact]
    public async Task A_record_is_a_CloudEvent_in_binary_mode_keyed_by_its_aggregate()
    {
        await using var host = await StartAsync();
        var counter = Guid.CreateVersion7();
        await host.RaiseAsync(counter, "text");
        await host.DrainAsync();

        var record = Assert.Single(cluster.Read(cluster.OptionsFor(host.Database).TopicOf("probe")));
        Assert.Equal(counter.ToString(), Encoding.UTF8.GetString(record.Message.Key));
        Assert.Contains("\"text\":\"text\"", Encoding.UTF8.GetString(record.Message.Value), StringComparison.Ordinal);
        var headers = record.Message.Headers.ToDictionary(header => header.Key, header => Encoding.UTF8.GetString(header.GetValueBytes()));
        Assert.Equal(("1.0", "probe.counter-raised.v1", "/todoplatform/probe", "application/json"), (headers["ce_specversion"], headers["ce_type"], headers["ce_source"], headers["content-type"]));
        Assert.Equal((counter.ToString(), counter.ToString(), "00000000000000000001"), (headers["ce_subject"], headers["ce_partitionkey"], headers["ce_sequence"]));
        Assert.True(Guid.TryParse(headers["ce_id"], out _) && Guid.TryParse(headers["ce_userid"], out _) && headers["ce_time"].EndsWith('Z'));
    }

    [Fact]
    public async Task What_was_parked_in_process_goes_over_the_brokers_before_what_came_later()
    {
        await using var locks = await DatabaseLock.CreateAsync(await CreateDatabaseAsync(), "rights");
        await using (var before = await ProbeHost.StartAsync(locks.Database, neighbour: locks.Login))
        {
            await locks.LockAsync();
            await before.RaiseAsync(locks.Counter, events: 20);
            await Eventually.TrueAsync(async () => await before.CountAsync("probe.parked_events") == 20, "its events are parked");
        }

        await locks.UnlockAsync();
        await using var host = await StartAsync(locks.Database, neighbour: locks.Login);
        await host.RaiseAsync(locks.Counter, events: 20);
        await host.DrainAsync();
        Assert.Equal(Enumerable.Range(1, 40).Select(i => (long)i), await host.QueryAsync<long>("SELECT sequence FROM neighbour.seen ORDER BY place"));
        Assert.Equal(80, await host.CountAsync("probe.seen"));
    }

    [Fact]
    public async Task Structured_mode_is_written_when_configured_and_read_by_everybody()
    {
        var database = await CreateDatabaseAsync();
        await using var writer = await ProbeHost.StartAsync(database, relay: true, cluster.OptionsFor(database, ContentMode.Structured));
        await writer.RaiseAsync(Guid.CreateVersion7(), events: 5);
        await writer.DrainAsync();
        Assert.All(cluster.Read(cluster.OptionsFor(database).TopicOf("probe")), record => Assert.StartsWith("{\"specversion\":\"1.0\"", Encoding.UTF8.GetString(record.Message.Value), StringComparison.Ordinal));
        Assert.Equal(10, await writer.CountAsync("probe.seen"));
    }

    [Fact]
    public async Task A_dead_letter_says_for_whom_why_and_from_where()
    {
        await using var host = await StartAsync();
        host.Weather.Strike = (handler, _) => handler == "first" ? throw new BuildingBlocks.Events.PoisonEventException("cannot") : Task.CompletedTask;
        await host.RaiseAsync(Guid.CreateVersion7());
        await host.DrainAsync();

        var topic = cluster.OptionsFor(host.Database).TopicOf("probe");
        var origin = Assert.Single(cluster.Read(topic));
        var letter = Assert.Single(cluster.Read(topic + ".dlq"));
        var headers = letter.Message.Headers.ToDictionary(header => header.Key, header => Encoding.UTF8.GetString(header.GetValueBytes()));
        Assert.Equal(("probe.write-down-when-counter-raised", "cannot", "1"), (headers["dlq_consumer"], headers["dlq_error"], headers["dlq_failures"]));
        Assert.Equal((topic, $"{origin.Partition.Value}", $"{origin.Offset.Value}"), (headers["dlq_topic"], headers["dlq_partition"], headers["dlq_offset"]));
        Assert.Contains(nameof(BuildingBlocks.Events.PoisonEventException), headers["dlq_exception"], StringComparison.Ordinal);
        Assert.Equal(origin.Message.Value, letter.Message.Value);
        Assert.Equal(origin.Message.Headers.GetLastBytes("ce_id"), letter.Message.Headers.GetLastBytes("ce_id"));
    }

    [Fact]
    public async Task Records_of_strangers_are_parked_raw_or_skipped_and_stop_nothing()
    {
        await using var host = await StartAsync();
        var options = cluster.OptionsFor(host.Database);
        using (var producer = new ProducerBuilder<byte[]?, byte[]?>(new ProducerConfig { BootstrapServers = options.BootstrapServers }).SetLogHandler((_, _) => { }).Build())
        {
            Headers foreign = [new Header("ce_specversion", "1.0"u8.ToArray()), new Header("ce_type", "com.example.other"u8.ToArray()), new Header("ce_id", "7"u8.ToArray())];
            Headers broken = [new Header("ce_specversion", "1.0"u8.ToArray()), new Header("ce_type", "probe.counter-raised.v1"u8.ToArray()), new Header("ce_id", "7"u8.ToArray())];
            await producer.ProduceAsync(options.TopicOf("probe"), new() { Key = null, Value = "{garbage"u8.ToArray() });
            await producer.ProduceAsync(options.TopicOf("probe"), new() { Key = [0xFF, 0x00], Value = null });
            await producer.ProduceAsync(options.TopicOf("probe"), new() { Key = "k"u8.ToArray(), Value = "{}"u8.ToArray(), Headers = foreign });
            await producer.ProduceAsync(options.TopicOf("probe"), new() { Key = "k"u8.ToArray(), Value = "{}"u8.ToArray(), Headers = broken });
        }

        await host.RaiseAsync(Guid.CreateVersion7(), events: 3);
        await host.DrainAsync();
        Assert.Equal(6, await host.CountAsync("probe.seen"));

        var letters = await Letters(host).ListAsync(10, default);
        Assert.Equal(3, letters.Count);
        Assert.All(letters, letter => Assert.Equal(("probe", ""), (letter.Consumer, letter.EventType)));
        Assert.Distinct(letters.Select(letter => letter.EventId));
        Assert.Contains(letters, letter => letter.Error.Contains("the attribute", StringComparison.Ordinal));
        Assert.Equal(new ReplayOutcome(0, 3), await Letters(host).ReplayAsync(null, null, default));

        cluster.Brokers.PushErrors(0, 29, 1000);
        var refused = await Assert.ThrowsAsync<MessagingException>(() => Letters(host).DiscardAsync("probe", null, default));
        Assert.Contains("Topic authorization failed", refused.Message, StringComparison.Ordinal);
        cluster.Brokers.ClearErrors(0);
        Assert.Equal(3, await Letters(host).DiscardAsync("probe", null, default)); // what can never be replayed
        Assert.Empty(await Letters(host).ListAsync(10, default));
    }

    [Fact]
    public async Task What_is_too_large_for_a_dead_letter_is_kept_without_its_value_and_stops_nothing()
    {
        const int Size = 1_500_000;
        await using var host = await StartAsync();
        var reason = "cannot";
        host.Weather.Strike = (handler, happened) => handler == "first" && happened.Text.Length > 0 ? throw new BuildingBlocks.Events.PoisonEventException(reason) : Task.CompletedTask;
        var (topic, counter) = (cluster.OptionsFor(host.Database).TopicOf("probe"), Guid.CreateVersion7());
        var large = Encoding.UTF8.GetBytes(new string('x', Size)); // no event, and no event's data
        var fits = JsonSerializer.SerializeToUtf8Bytes(new CounterRaised(Guid.CreateVersion7(), counter, 9, new string('x', 965_000), DateTimeOffset.UtcNow), BuildingBlocks.Events.EventCatalog.Json);
        List<TopicPartitionOffset> places = [];
        using (var producer = new ProducerBuilder<byte[], byte[]>(new ProducerConfig { BootstrapServers = cluster.Brokers.BootstrapServers, MessageMaxBytes = 2 * Size }).SetLogHandler((_, _) => { }).Build())
        {
            foreach (var (value, headers) in new[] { (large, new Headers()), (large, OfAnEvent()), (fits, OfAnEvent()) })
            {
                places.Add((await producer.ProduceAsync(topic, new() { Key = Encoding.UTF8.GetBytes(counter.ToString()), Value = value, Headers = headers })).TopicPartitionOffset);
            }
        }

        await host.RaiseAsync(counter, events: 3);
        await host.DrainAsync();
        Assert.Equal(7, await host.CountAsync("probe.seen"));

        // What has no value cannot be delivered, and what has one does not fit beside these reasons: each stays as it is.
        reason = new string('€', 10_000);
        Assert.Equal(new ReplayOutcome(0, 4), await Letters(host).ReplayAsync(null, null, default));
        var kept = cluster.Read(topic + ".dlq").Select(letter => new { letter.Message.Value, Headers = letter.Message.Headers.ToDictionary(header => header.Key, header => Encoding.UTF8.GetString(header.GetValueBytes())) }).ToList();
        Assert.Equal(4, kept.Count);
        Assert.Single(kept, letter => letter.Headers["dlq_error"] == "cannot" && letter.Value.AsSpan().SequenceEqual(fits));
        var left = kept.Where(letter => Encoding.UTF8.GetString(letter.Value) == $"{Size} bytes, too large to be kept here").Select(letter => letter.Headers).OrderBy(headers => headers["dlq_consumer"], StringComparer.Ordinal).ToList();
        Assert.Equal(["probe", "probe.write-down-too-when-counter-raised", First], left.Select(headers => headers["dlq_consumer"]));
        Assert.Equal([places[0], places[1], places[1]], left.Select(headers => new TopicPartitionOffset(headers["dlq_topic"], int.Parse(headers["dlq_partition"], CultureInfo.InvariantCulture), long.Parse(headers["dlq_offset"], CultureInfo.InvariantCulture))));

        var letters = await Letters(host).ListAsync(10, default);
        Assert.Equal(["", "", "", "probe.counter-raised.v1"], letters.Select(letter => letter.EventType).Order(StringComparer.Ordinal));
        Assert.All(letters, letter => Assert.Equal(1, letter.Failures));
        Assert.Distinct(letters.Select(letter => letter.EventId));

        Headers OfAnEvent() => [.. new Dictionary<string, string>
        {
            ["ce_specversion"] = "1.0", ["ce_type"] = "probe.counter-raised.v1", ["ce_id"] = Guid.CreateVersion7().ToString(), ["ce_source"] = "/elsewhere", ["ce_subject"] = counter.ToString(),
            ["ce_sequence"] = "9", ["ce_userid"] = Guid.CreateVersion7().ToString(), ["ce_time"] = "2026-11-20T08:00:00Z",
        }.Select(header => new Header(header.Key, Encoding.UTF8.GetBytes(header.Value)))];
    }

    [Fact]
    public async Task Topics_that_are_missing_are_named_where_none_are_to_be_created()
    {
        var database = await CreateDatabaseAsync();
        var options = cluster.OptionsFor(database);
        var strict = new KafkaOptions { BootstrapServers = options.BootstrapServers, TopicPrefix = options.TopicPrefix, GroupPrefix = options.GroupPrefix, CreateTopics = false };
        var refused = await Assert.ThrowsAsync<MessagingException>(() => ProbeHost.StartAsync(database, relay: true, strict));
        Assert.Contains(options.TopicOf("probe") + ".dlq", refused.Message, StringComparison.Ordinal);

        cluster.Brokers.CreateTopic(options.TopicOf("probe"), KafkaCluster.Partitions);
        cluster.Brokers.CreateTopic(options.TopicOf("probe") + ".dlq", 1);
        await using var host = await ProbeHost.StartAsync(database, relay: true, strict);
        await host.RaiseAsync(Guid.CreateVersion7());
        await host.DrainAsync();
        Assert.Equal(2, await host.CountAsync("probe.seen"));
    }
}
