using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using TodoPlatform.BuildingBlocks.Messaging.Kafka;

namespace TodoPlatform.DevelopmentBroker;

/// <summary>
/// librdkafka's own mock of a Kafka cluster: real listeners on 127.0.0.1 that speak the real protocol, and errors on demand.
/// It lives in memory and is not for production: 5 MB or 100 000 records per partition, no admin API, no static membership, no
/// check of sequence numbers, no authentication; an empty fetch is held for the whole of <c>fetch.wait.max.ms</c>.
/// </summary>
public sealed partial class MockCluster : IDisposable
{
    private const string L = "librdkafka";
    private static readonly Lazy<bool> Ready = new(() =>
    {
        Librdkafka.EnsureLoaded();
        Librdkafka.ResolveFor(Assembly.GetExecutingAssembly());
        return true;
    });

    private readonly IntPtr _client;
    private readonly IntPtr _cluster;
    private bool _disposed;

    /// <summary>Starts the brokers 1 to <paramref name="brokers"/>, each on a port of the system's choice.</summary>
    /// <exception cref="BuildingBlocks.Messaging.MessagingException">There is no librdkafka.</exception>
    public MockCluster(int brokers = 3)
    {
        _ = Ready.Value;
        Brokers = brokers;
        var error = new byte[512];
        _client = rd_kafka_new(0, IntPtr.Zero, error, error.Length);
        if (_client == IntPtr.Zero)
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(error).TrimEnd('\0'));
        }

        _cluster = WithoutSignals(() => rd_kafka_mock_cluster_new(_client, brokers));
        rd_kafka_mock_set_controller_id(_cluster, 1); // who asks for a topic is told at once that the API is missing, and not left waiting
        rd_kafka_mock_group_initial_rebalance_delay_ms(_cluster, 0); // 3 s otherwise, at each first member of a group
    }

    /// <summary>How many brokers there are.</summary>
    public int Brokers { get; }

    /// <summary><c>host:port</c> of every broker, separated by commas.</summary>
    public string BootstrapServers => Marshal.PtrToStringUTF8(rd_kafka_mock_cluster_bootstraps(_cluster))!;

    /// <summary>Makes a topic; one that is not made is made with four partitions when somebody first asks for it.</summary>
    public void CreateTopic(string name, int partitions) => Check(rd_kafka_mock_topic_create(_cluster, name, partitions, Brokers));

    /// <summary>Closes or opens the listeners and connections of one broker, or of all of them.</summary>
    public void SetUp(bool up, int? broker = null) => ForEach(broker, id => Check(up ? rd_kafka_mock_broker_set_up(_cluster, id) : rd_kafka_mock_broker_set_down(_cluster, id)));

    /// <summary>Makes every answer of one broker, or of all, take that much longer.</summary>
    public void SetRoundTrip(TimeSpan time, int? broker = null) => ForEach(broker, id => Check(rd_kafka_mock_broker_set_rtt(_cluster, id, (int)time.TotalMilliseconds)));

    /// <summary>The next <paramref name="count"/> requests of that kind are answered with the error.</summary>
    /// <param name="request">Api key of the protocol: 0 Produce, 1 Fetch, 8 OffsetCommit, 12 Heartbeat.</param>
    /// <param name="error">Error code of the protocol.</param>
    /// <param name="count">How many.</param>
    public void PushErrors(short request, int error, int count) => rd_kafka_mock_push_request_errors_array(_cluster, request, count, [.. Enumerable.Repeat(error, count)]);

    /// <summary>Takes back the errors that have not been answered yet.</summary>
    public void ClearErrors(short request) => rd_kafka_mock_clear_request_errors(_cluster, request);

    /// <summary>Counts requests from now on; only what is to be looked at, because each is kept.</summary>
    public void StartCounting() => rd_kafka_mock_start_request_tracking(_cluster);

    /// <summary>Requests of that kind since <see cref="StartCounting"/>.</summary>
    public int Count(short request)
    {
        var requests = rd_kafka_mock_get_requests(_cluster, out var count);
        var found = Enumerable.Range(0, (int)count).Count(i => rd_kafka_mock_request_api_key(Marshal.ReadIntPtr(requests, i * IntPtr.Size)) == request);
        rd_kafka_mock_request_destroy_array(requests, count);
        return found;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            rd_kafka_mock_cluster_destroy(_cluster);
            rd_kafka_destroy(_client);
        }
    }

    private void ForEach(int? broker, Action<int> act)
    {
        foreach (var id in broker is { } one ? [one] : Enumerable.Range(1, Brokers))
        {
            act(id);
        }
    }

    /// <summary>
    /// Runs what starts the cluster's thread, which inherits that no signal interrupts it: it takes an interrupted poll for its end, and .NET
    /// handles SIGCONT, SIGCHLD and SIGWINCH on whichever thread the kernel chooses. librdkafka protects its other threads itself.
    /// </summary>
    private static T WithoutSignals<T>(Func<T> start)
    {
        const int SizeOfSet = 128; // Linux; macOS has 4
        var (all, before) = (new byte[SizeOfSet], new byte[SizeOfSet]);
        var setMask = OperatingSystem.IsMacOS() ? 3 : 2;
        _ = sigfillset(all);
        Check(pthread_sigmask(setMask, all, before));
        try
        {
            return start();
        }
        finally
        {
            Check(pthread_sigmask(setMask, before, null));
        }
    }

    private static void Check(int error)
    {
        if (error != 0)
        {
            throw new InvalidOperationException($"The mock cluster answered with error {error}.");
        }
    }

    [LibraryImport("libc")]
    private static partial int sigfillset([In, Out] byte[] set);

    [LibraryImport("libc")]
    private static partial int pthread_sigmask(int how, byte[] set, [In, Out] byte[]? before);

    [LibraryImport(L)]
    private static partial IntPtr rd_kafka_new(int type, IntPtr configuration, [In, Out] byte[] error, nint size);

    [LibraryImport(L)]
    private static partial void rd_kafka_destroy(IntPtr client);

    [LibraryImport(L)]
    private static partial IntPtr rd_kafka_mock_cluster_new(IntPtr client, int brokers);

    [LibraryImport(L)]
    private static partial void rd_kafka_mock_cluster_destroy(IntPtr cluster);

    [LibraryImport(L)]
    private static partial IntPtr rd_kafka_mock_cluster_bootstraps(IntPtr cluster);

    [LibraryImport(L)]
    private static partial void rd_kafka_mock_set_controller_id(IntPtr cluster, int broker);

    [LibraryImport(L)]
    private static partial void rd_kafka_mock_group_initial_rebalance_delay_ms(IntPtr cluster, int milliseconds);

    [LibraryImport(L, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int rd_kafka_mock_topic_create(IntPtr cluster, string topic, int partitions, int replicas);

    [LibraryImport(L)]
    private static partial int rd_kafka_mock_broker_set_down(IntPtr cluster, int broker);

    [LibraryImport(L)]
    private static partial int rd_kafka_mock_broker_set_up(IntPtr cluster, int broker);

    [LibraryImport(L)]
    private static partial int rd_kafka_mock_broker_set_rtt(IntPtr cluster, int broker, int milliseconds);

    [LibraryImport(L)]
    private static partial void rd_kafka_mock_push_request_errors_array(IntPtr cluster, short request, nint count, int[] errors); // its namesake is variadic: not callable from here

    [LibraryImport(L)]
    private static partial void rd_kafka_mock_clear_request_errors(IntPtr cluster, short request);

    [LibraryImport(L)]
    private static partial void rd_kafka_mock_start_request_tracking(IntPtr cluster);

    [LibraryImport(L)]
    private static partial IntPtr rd_kafka_mock_get_requests(IntPtr cluster, out nint count);

    [LibraryImport(L)]
    private static partial short rd_kafka_mock_request_api_key(IntPtr request);

    [LibraryImport(L)]
    private static partial void rd_kafka_mock_request_destroy_array(IntPtr requests, nint count);
}
