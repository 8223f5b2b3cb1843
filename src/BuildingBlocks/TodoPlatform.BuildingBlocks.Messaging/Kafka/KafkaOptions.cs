using System.Reflection;
using Confluent.Kafka;
using Microsoft.Extensions.Configuration;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

/// <summary>How CloudEvents become records.</summary>
public enum ContentMode
{
    /// <summary>Attributes as <c>ce_</c> headers, the data as the value.</summary>
    Binary,

    /// <summary>One JSON document as the value. Both are always read, whatever is written.</summary>
    Structured,
}

/// <summary>
/// <c>Messaging:Kafka</c>. Suits Apache Kafka, Redpanda, Redpanda Cloud and Confluent Cloud. Holds secrets: it is never logged or
/// serialized as a whole, and no message about it says their values.
/// </summary>
public sealed class KafkaOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Messaging:Kafka";

    /// <summary><c>host:port</c> of some brokers, separated by commas.</summary>
    public string BootstrapServers { get; init; } = "";

    /// <summary>Precedes every topic, e.g. <c>staging.</c>.</summary>
    public string TopicPrefix { get; init; } = "";

    /// <summary>Precedes the module's name in its consumer group.</summary>
    public string GroupPrefix { get; init; } = "todoplatform.";

    /// <summary>What is written.</summary>
    public ContentMode ContentMode { get; init; } = ContentMode.Binary;

    /// <summary>Create missing topics at start; false: say which are missing, and end.</summary>
    public bool CreateTopics { get; init; } = true;

    /// <summary>Partitions of a topic that is created: as many instances of a module can share its work. A dead-letter topic has one.</summary>
    public int Partitions { get; init; } = 12;

    /// <summary>Replicas of a topic that is created; -1 is the broker's default.</summary>
    public short ReplicationFactor { get; init; } = -1;

    /// <summary>How long a created topic keeps events. Longer than any module is ever down. Dead letters are kept until they are replayed.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Compression of what is written.</summary>
    public CompressionType Compression { get; init; } = CompressionType.Lz4;

    /// <summary>
    /// How long a member of a group may be silent before its partitions go to others: a killed process's successor waits for it. Brokers
    /// usually demand 6 s or more. Heartbeats come three times as often, from a thread of their own.
    /// </summary>
    public TimeSpan SessionTimeout { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>How long the broker may hold an empty fetch.</summary>
    public TimeSpan FetchWait { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How often the state of the connections and the lag are looked at.</summary>
    public TimeSpan StatisticsInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Events that are handled at a time, per module. Well below the module's connections to the database, which requests need too.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>Records taken and not done, per module, before the module takes no more.</summary>
    public int MaxInFlight { get; init; } = 500;

    /// <summary>librdkafka itself; null looks where <c>build/librdkafka</c> puts it, then where the system looks.</summary>
    public string? LibraryPath { get; init; }

    /// <summary><c>Plaintext</c>, <c>Ssl</c>, <c>SaslPlaintext</c> or <c>SaslSsl</c>.</summary>
    public SecurityProtocol SecurityProtocol { get; init; } = SecurityProtocol.Plaintext;

    /// <summary><c>Plain</c>, <c>ScramSha256</c> or <c>ScramSha512</c>; with a Sasl protocol only.</summary>
    public SaslMechanism? SaslMechanism { get; init; }

    /// <summary>User name, or API key.</summary>
    public string? SaslUsername { get; init; }

    /// <summary>Secret.</summary>
    public string? SaslPassword { get; init; }

    /// <summary>File of the trusted certificate authorities; null trusts the system's.</summary>
    public string? SslCaLocation { get; init; }

    /// <summary>File of the client's certificate, where the broker demands one.</summary>
    public string? SslCertificateLocation { get; init; }

    /// <summary>File of the client's key.</summary>
    public string? SslKeyLocation { get; init; }

    /// <summary>Secret.</summary>
    public string? SslKeyPassword { get; init; }

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="MessagingException">It cannot work; the message names every setting that is wrong, and no value of a secret.</exception>
    public static KafkaOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var known = typeof(KafkaOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).ToList();
        if (section.GetChildren().FirstOrDefault(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new MessagingException($"There is no setting {unknown.Path}. There are: {string.Join(", ", known)}.");
        }

        KafkaOptions options;
        try
        {
            options = section.Get<KafkaOptions>() ?? new();
        }
        catch (InvalidOperationException e)
        {
            throw new MessagingException(e.Message); // names the setting and the type that it should have
        }

        var problems = options.Problems().ToList();
        return problems.Count == 0 ? options : throw new MessagingException(string.Join(Environment.NewLine, problems));
    }

    /// <summary>Name on the broker of one of <see cref="Contracts.Topics"/>.</summary>
    internal string TopicOf(string topic) => TopicPrefix + topic;

    /// <summary>Where the dead letters of a broker's topic lie.</summary>
    internal static string DeadLettersOf(string topic) => topic + ".dlq";

    internal string GroupOf(string module) => GroupPrefix + module;

    /// <summary>What producer, consumers and administration have in common.</summary>
    internal T Connect<T>(T config, string role)
        where T : ClientConfig
    {
        config.BootstrapServers = BootstrapServers;
        config.ClientId = $"todoplatform-{role}-{Environment.MachineName}-{Environment.ProcessId}";
        config.ReconnectBackoffMaxMs = 2000;
        config.StatisticsIntervalMs = (int)StatisticsInterval.TotalMilliseconds;
        config.SecurityProtocol = SecurityProtocol;
        if (UsesSasl)
        {
            (config.SaslMechanism, config.SaslUsername, config.SaslPassword) = (SaslMechanism, SaslUsername, SaslPassword);
        }

        if (UsesTls)
        {
            config.SslCaLocation = SslCaLocation;
            (config.SslCertificateLocation, config.SslKeyLocation, config.SslKeyPassword) = (SslCertificateLocation, SslKeyLocation, SslKeyPassword);
        }

        return config;
    }

    private bool UsesSasl => SecurityProtocol is SecurityProtocol.SaslPlaintext or SecurityProtocol.SaslSsl;

    private bool UsesTls => SecurityProtocol is SecurityProtocol.Ssl or SecurityProtocol.SaslSsl;

    private IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(BootstrapServers))
        {
            yield return $"Set {Section}:BootstrapServers to the addresses of your brokers, e.g. broker1:9092,broker2:9092.";
        }

        if (UsesSasl && (SaslMechanism is not (Confluent.Kafka.SaslMechanism.Plain or Confluent.Kafka.SaslMechanism.ScramSha256 or Confluent.Kafka.SaslMechanism.ScramSha512) || string.IsNullOrEmpty(SaslUsername) || string.IsNullOrEmpty(SaslPassword)))
        {
            yield return $"{Section}:SecurityProtocol is {SecurityProtocol}: set {Section}:SaslMechanism to Plain, ScramSha256 or ScramSha512, and {Section}:SaslUsername and {Section}:SaslPassword.";
        }

        if (!UsesSasl && (SaslMechanism is not null || !string.IsNullOrEmpty(SaslUsername) || !string.IsNullOrEmpty(SaslPassword)))
        {
            yield return $"{Section} has credentials, but {Section}:SecurityProtocol is {SecurityProtocol}, which sends none. Set it to SaslSsl (or SaslPlaintext), or remove them.";
        }

        if (!UsesTls && new[] { SslCaLocation, SslCertificateLocation, SslKeyLocation, SslKeyPassword }.Any(value => !string.IsNullOrEmpty(value)))
        {
            yield return $"{Section} has certificates, but {Section}:SecurityProtocol is {SecurityProtocol}, which does not encrypt. Set it to Ssl or SaslSsl, or remove them.";
        }

        foreach (var (name, file) in new[] { (nameof(SslCaLocation), SslCaLocation), (nameof(SslCertificateLocation), SslCertificateLocation), (nameof(SslKeyLocation), SslKeyLocation) })
        {
            if (!string.IsNullOrEmpty(file) && !File.Exists(file))
            {
                yield return $"{Section}:{name} names the file {file}, which is not there.";
            }
        }

        if (Partitions < 1 || ReplicationFactor is < -1 or 0)
        {
            yield return $"{Section}:Partitions must be 1 or more, and {Section}:ReplicationFactor 1 or more, or -1 for the broker's default.";
        }

        if (Concurrency < 1 || MaxInFlight < Concurrency)
        {
            yield return $"{Section}:Concurrency must be 1 or more, and {Section}:MaxInFlight not below it.";
        }

        if (Retention < TimeSpan.FromHours(1) || SessionTimeout < TimeSpan.FromSeconds(1) || SessionTimeout > TimeSpan.FromSeconds(30) || FetchWait < TimeSpan.FromMilliseconds(1) || StatisticsInterval < TimeSpan.FromMilliseconds(100))
        {
            yield return $"{Section}:Retention must be an hour or more, {Section}:SessionTimeout from 1 to 30 seconds, {Section}:FetchWait a millisecond or more, {Section}:StatisticsInterval 100 ms or more (as d.hh:mm:ss.fff).";
        }
    }
}
