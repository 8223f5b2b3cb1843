using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Npgsql;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Messaging.Kafka;
using TodoPlatform.Host.Platform;

namespace TodoPlatform.Host.Verbs;

/// <summary><c>events tail</c> and <c>outbox status</c>: what happens, and what waits to happen. Data of people is shown only when asked for.</summary>
internal static class EventVerbs
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(0.5);

    /// <summary>How late an event may reach the audit log and still be shown.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    public static Command Events(string[] settings)
    {
        var since = new Option<bool>("--from-beginning") { Description = "Begin with the oldest event that is kept, instead of now." };
        var count = new Option<int?>("--count") { Description = "End after so many events, instead of on Ctrl-C.", HelpName = "N" };
        var data = new Option<bool>("--data") { Description = "Also show the events' data: the content of people's tasks. Over Kafka only; the audit log keeps it encrypted." };
        var tail = new Command("tail", "Show events as they happen: time, type, subject, sequence, user and trace, separated by tabs. Over Kafka from the topics, else from the audit log (which has no traces).") { since, count, data };
        tail.SetAction(async (parsed, stop) =>
        {
            var configuration = VerbServices.Configuration(settings);
            var kafka = "Kafka".Equals(configuration["Messaging:Carrier"], StringComparison.OrdinalIgnoreCase);
            var showData = parsed.GetValue(data);
            if (showData && !kafka)
            {
                throw new StartupException("--data needs Messaging:Carrier=Kafka: in-process, events are kept only in the audit log, where their data is encrypted for their owner.");
            }

            var events = kafka
                ? TopicTail.ReadAsync(KafkaOptions.Read(configuration), new EventCatalog(ModuleCatalog.Contracts), parsed.GetValue(since), stop)
                : AuditedAsync(settings, parsed.GetValue(since), stop);
            var left = parsed.GetValue(count) ?? int.MaxValue;
            await foreach (var e in events)
            {
                Console.WriteLine(Line(e, showData));
                if (--left <= 0)
                {
                    break;
                }
            }

            return 0;
        });
        return new Command("events", "What happens.") { tail };
    }

    public static Command Outbox(string[] settings)
    {
        var maxAge = new Option<int?>("--max-age") { Description = "End with 1 when an event waits for longer.", HelpName = "SECONDS" };
        var status = new Command("status", "Show how many events of each module wait for the relay, for how many seconds the oldest event waits, and how many are parked for consumers in an outage, separated by tabs.") { maxAge };
        status.SetAction(async (parsed, stop) =>
        {
            await using var connection = new NpgsqlConnection(VerbServices.OwnerOf(VerbServices.Configuration(settings)));
            await connection.OpenAsync(stop);
            var oldest = 0.0;
            foreach (var module in ModuleCatalog.All)
            {
#pragma warning disable CA2100 // the module's own name
                await using var select = new NpgsqlCommand($"""
                    SELECT count(*) FILTER (WHERE NOT parked), coalesce(extract(epoch FROM now() - min(occurred_at)), 0)::float8, count(*) FILTER (WHERE parked)
                    FROM (SELECT occurred_at, false AS parked FROM {module.Name}.outbox UNION ALL SELECT occurred_at, true FROM {module.Name}.parked_events) events
                    """, connection);
#pragma warning restore CA2100
                await using var reader = await select.ExecuteReaderAsync(stop);
                await reader.ReadAsync(stop);
                var age = Math.Max(0, reader.GetDouble(1));
                oldest = Math.Max(oldest, age);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{module.Name}\t{reader.GetInt64(0)}\t{age:F1}\t{reader.GetInt64(2)}"));
            }

            return parsed.GetValue(maxAge) is { } limit && oldest > limit ? 1 : 0;
        });
        return new Command("outbox", "What waits to happen.") { status };
    }

    private static string Line(EventEnvelope e, bool data) => string.Join('\t', (string[])
    [
        e.Time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), e.Type, e.Subject.ToString(), e.Sequence.ToString(CultureInfo.InvariantCulture), e.UserId.ToString(), e.TraceParent ?? "-",
        .. data ? [Encoding.UTF8.GetString(e.Data)] : (string[])[],
    ]);

    private static async IAsyncEnumerable<EventEnvelope> AuditedAsync(string[] settings, bool fromBeginning, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var platform = VerbServices.Compose(settings);
        var log = platform.Services.GetRequiredService<IEventLog>();
        var shown = new Dictionary<Guid, DateTimeOffset>();
        var started = fromBeginning ? DateTimeOffset.UnixEpoch : TimeProvider.System.GetUtcNow();
        for (var from = started; !stop.IsCancellationRequested; )
        {
            var now = TimeProvider.System.GetUtcNow();
            await foreach (var e in log.ReadAsync(from, CancellationToken.None))
            {
                if (shown.TryAdd(e.Id, now))
                {
                    yield return e;
                }
            }

            from = now - Window < started ? started : now - Window;
            foreach (var old in shown.Where(entry => entry.Value < now - Window - Window).Select(entry => entry.Key).ToList())
            {
                shown.Remove(old);
            }

            await Task.Delay(Poll, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
