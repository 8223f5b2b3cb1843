using System.Runtime.CompilerServices;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Modules.Audit.Persistence;

/// <summary>Reads by the time in the ids of events: the unique index on them serves it, however long the log is.</summary>
internal sealed class EventLog(ModuleDataSources sources) : IEventLog
{
    public async IAsyncEnumerable<EventEnvelope> ReadAsync(DateTimeOffset from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var select = sources.Of("audit").CreateCommand("SELECT event_id, type, source, subject, sequence, user_id, occurred_at FROM audit.entries WHERE event_id >= $1 ORDER BY event_id");
        select.Parameters.Add(new() { Value = Guid.CreateVersion7(from) });
        await using var reader = await select.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return new(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetGuid(3), reader.GetGuid(3), reader.GetInt64(4), reader.GetGuid(5), reader.GetFieldValue<DateTimeOffset>(6), null, []);
        }
    }
}
