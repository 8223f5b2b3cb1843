using Confluent.Kafka;
using Microsoft.Extensions.Configuration;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.BuildingBlocks.Messaging.Kafka;
using TodoPlatform.Messaging.Tests.Probe;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests.Kafka;

/// <summary>Settings are checked before anything starts, in sentences, and secrets stay secret.</summary>
public sealed class KafkaOptionsTests(TestPostgres postgres, KafkaCluster cluster) : IClassFixture<KafkaCluster>
{
    private const string Secret = "s3cr3t-Passw0rd";

    [Fact]
    public void A_cloud_cluster_needs_settings_only()
    {
        var options = Read(("BootstrapServers", "seed.example.org:9092"), ("SecurityProtocol", "SaslSsl"), ("SaslMechanism", "ScramSha256"), ("SaslUsername", "ana"), ("SaslPassword", Secret), ("Retention", "3.00:00:00"), ("ContentMode", "structured"));
        var client = options.Connect(new ProducerConfig(), "producer");
        Assert.Equal((SecurityProtocol.SaslSsl, SaslMechanism.ScramSha256, "ana", Secret), (client.SecurityProtocol, client.SaslMechanism, client.SaslUsername, client.SaslPassword));
        Assert.Equal((TimeSpan.FromDays(3), ContentMode.Structured), (options.Retention, options.ContentMode));
        Assert.Equal(("todoplatform.tasks", "task-events"), (options.GroupOf("tasks"), options.TopicOf("task-events")));
    }

    [Theory]
    [InlineData("Set Messaging:Kafka:BootstrapServers")]
    [InlineData("There is no setting Messaging:Kafka:BootstrapServer.", "BootstrapServer", "a:1")]
    [InlineData("SaslMechanism to Plain, ScramSha256 or ScramSha512", "BootstrapServers", "a:1", "SecurityProtocol", "SaslSsl", "SaslPassword", Secret)]
    [InlineData("which sends none", "BootstrapServers", "a:1", "SaslUsername", "ana", "SaslPassword", Secret)]
    [InlineData("which does not encrypt", "BootstrapServers", "a:1", "SslKeyPassword", Secret)]
    [InlineData("/nowhere/ca.pem, which is not there", "BootstrapServers", "a:1", "SecurityProtocol", "Ssl", "SslCaLocation", "/nowhere/ca.pem")]
    [InlineData("Messaging:Kafka:Partitions", "BootstrapServers", "a:1", "Partitions", "many")]
    [InlineData("Messaging:Kafka:Partitions must be 1 or more", "BootstrapServers", "a:1", "Partitions", "0")]
    [InlineData("MaxInFlight not below it", "BootstrapServers", "a:1", "MaxInFlight", "3")]
    [InlineData("Retention must be an hour or more", "BootstrapServers", "a:1", "Retention", "00:00:01")]
    public void A_setting_that_cannot_work_is_named(string expected, params string[] settings)
    {
        var refused = Assert.Throws<MessagingException>(() => Read([.. settings.Chunk(2).Select(pair => (pair[0], pair[1]))]));
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_is_logged_at_any_level_even_when_signing_in_fails()
    {
        var database = await ProbeHost.CreateDatabaseAsync(postgres);
        var log = new RecordedLog();
        var options = Read(("BootstrapServers", cluster.Brokers.BootstrapServers), ("SecurityProtocol", "SaslPlaintext"), ("SaslMechanism", "Plain"), ("SaslUsername", "ana"), ("SaslPassword", Secret));
        await using (var host = await ProbeHost.StartAsync(database, relay: true, options, log))
        {
            await host.RaiseAsync(Guid.CreateVersion7());
            await Eventually.TrueAsync(() => Task.FromResult(log.Lines.Any(line => line.Contains("sasl", StringComparison.OrdinalIgnoreCase))), "the client says that it cannot sign in");
        }

        Assert.DoesNotContain(log.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("The Kafka topics are not ready", StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, options.ToString(), StringComparison.Ordinal);
    }

    private static KafkaOptions Read(params (string Key, string Value)[] settings) =>
        KafkaOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Messaging:Kafka:{setting.Key}", (string?)setting.Value))).Build());
}
