using Confluent.Kafka;
using Microsoft.Extensions.Logging;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

/// <summary>
/// The process's one producer. Idempotent: within its retries a record is written once and in order. After a fatal error it can
/// never work again, and a new one takes its place.
/// </summary>
internal sealed partial class KafkaProducer(KafkaOptions options, BrokerState state, ILogger<KafkaProducer> logger) : IDisposable
{
    private static readonly TimeSpan MessageTimeout = TimeSpan.FromSeconds(60);
    private readonly Lock _gate = new();
    private IProducer<byte[], byte[]>? _producer;
    private bool _disposed;

    /// <summary>For administration over the same connections.</summary>
    public Handle Handle => Producer().Handle;

    /// <summary>Completes when all replicas that are in step have the record.</summary>
    /// <exception cref="KafkaException">They have not, within a minute or for good. It may have been written nevertheless.</exception>
    public async Task SendAsync(string topic, Message<byte[], byte[]> message, CancellationToken cancellationToken)
    {
        var producer = Producer();
        try
        {
            // The watchdog: the task of a producer that is disposed before its delivery report never completes.
            await producer.ProduceAsync(topic, message, cancellationToken).WaitAsync(MessageTimeout + TimeSpan.FromSeconds(5), cancellationToken);
            state.Delivered();
        }
        catch (KafkaException e)
        {
            state.Failed($"{topic}: {e.Error.Code.GetReason()}");
            if (e.Error.IsFatal || e.Error.Code == ErrorCode.Local_Fatal)
            {
                Replace(producer, e.Error);
            }

            throw;
        }
        catch (ObjectDisposedException e)
        {
            throw new KafkaException(new Error(ErrorCode.Local_Destroy, "The producer was replaced."), e);
        }
    }

    public void Dispose()
    {
        IProducer<byte[], byte[]>? producer;
        lock (_gate)
        {
            (producer, _producer, _disposed) = (_producer, null, true);
        }

        producer?.Flush(TimeSpan.FromSeconds(5));
        producer?.Dispose();
    }

    private IProducer<byte[], byte[]> Producer()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _producer ??= Build();
        }
    }

    private IProducer<byte[], byte[]> Build()
    {
        Librdkafka.EnsureLoaded(options.LibraryPath);
        return new ProducerBuilder<byte[], byte[]>(options.Connect(
                new ProducerConfig
                {
                    Acks = Acks.All,
                    EnableIdempotence = true,

                    // It still batches, so this costs nothing; and where a broker does not check sequence numbers (the mock cluster),
                    // a later batch in flight would succeed after a failed one, which then counts as acknowledged: an event lost.
                    MaxInFlight = 1,
                    MessageTimeoutMs = (int)MessageTimeout.TotalMilliseconds,
                    LingerMs = 1,
                    CompressionType = options.Compression,
                    Partitioner = Partitioner.Murmur2Random, // as Java's clients; librdkafka's own default is another
                },
                "producer"))
            .SetErrorHandler((producer, error) =>
            {
                if (error.IsFatal)
                {
                    Replace((IProducer<byte[], byte[]>)producer, error);
                }
                else
                {
                    LogClient(logger, error.Reason);
                }
            })
            .SetStatisticsHandler((_, json) => state.Observe(json))
            .SetLogHandler((_, line) => LogClient(logger, line.Message))
            .Build();
    }

    private void Replace(IProducer<byte[], byte[]> producer, Error error)
    {
        lock (_gate)
        {
            if (_producer != producer)
            {
                return;
            }

            _producer = null;
        }

        LogReplaced(logger, error.Reason);

        // Flush brings the reports of what is queued. Not on the callback's own thread: Dispose waits for that.
        _ = Task.Run(() =>
        {
            try
            {
                producer.Flush(TimeSpan.FromSeconds(10));
            }
            finally
            {
                producer.Dispose();
            }
        });
    }

    [LoggerMessage(LogLevel.Debug, "Kafka producer: {Message}")]
    private static partial void LogClient(ILogger logger, string message);

    [LoggerMessage(LogLevel.Warning, "The Kafka producer cannot go on and is replaced: {Reason}")]
    private static partial void LogReplaced(ILogger logger, string reason);
}
