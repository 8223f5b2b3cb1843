using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence.Undo;

/// <summary>What one row was before a write, whatever the write did to it in between.</summary>
/// <param name="IsMade">It was not there.</param>
/// <param name="IsGone">It was there, and its row is gone.</param>
/// <param name="VersionAfter">The version that it must still have; of a row that is gone, its last one.</param>
/// <param name="RankAfter">Where nothing but the rank changed: the rank that it must still have.</param>
/// <param name="IsCarried">It only moved with an occurrence that was withdrawn or came back.</param>
internal sealed record FormerState(Guid Id, bool IsMade, bool IsGone, long VersionAfter, string? RankAfter, bool IsCarried, IReadOnlyDictionary<string, JsonElement> Before);

/// <summary>What is kept of one write. Rows are read a lot at a time.</summary>
internal sealed class UndoRecord
{
    /// <summary>How many rows are in memory at once.</summary>
    public const int RowsAtOnce = 200;

    private readonly TasksDbContext _db;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Guid>> _ids;

    private UndoRecord(TasksDbContext db, Guid token, IReadOnlyDictionary<string, IReadOnlyList<Guid>> ids) => (_db, Token, _ids) = (db, token, ids);

    public Guid Token { get; }

    /// <summary>The ids of everything that the write made new.</summary>
    public HashSet<Guid> Made { get; } = [];

    /// <summary>When a write of the user was, and the token of the undo that took it back already; null when nothing is kept of it.</summary>
    public static Task<UndoChange?> FindAsync(TasksDbContext db, Guid token, CancellationToken cancellationToken) =>
        db.UndoChanges.AsNoTracking().Where(change => change.UndoId == token).OrderBy(change => change.Ordinal).FirstOrDefaultAsync(cancellationToken);

    public static async Task<UndoRecord> OpenAsync(TasksDbContext db, Guid token, CancellationToken cancellationToken)
    {
        var rows = await db.UndoChanges.AsNoTracking().Where(change => change.UndoId == token).OrderBy(change => change.Ordinal)
            .Select(change => new { change.Resource, change.ResourceId, change.Kind }).ToListAsync(cancellationToken);
        var record = new UndoRecord(db, token, rows.GroupBy(row => row.Resource)
            .ToDictionary(group => group.Key, IReadOnlyList<Guid> (group) => [.. group.Select(row => row.ResourceId).Distinct().Order()]));
        record.Made.UnionWith(rows.Where(row => row.Kind == UndoKind.Made).Select(row => row.ResourceId));
        return record;
    }

    /// <summary>The ids of one kind of rows, ascending.</summary>
    public IReadOnlyList<Guid> IdsOf(string resource) => _ids.GetValueOrDefault(resource) ?? [];

    /// <summary>The former states of some rows, by their ids.</summary>
    public async Task<IReadOnlyDictionary<Guid, FormerState>> ReadAsync(string resource, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.ToArray();
        var rows = await _db.UndoChanges.AsNoTracking().Where(change => change.UndoId == Token && change.Resource == resource && wanted.Contains(change.ResourceId))
            .OrderBy(change => change.Ordinal).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.ResourceId).ToDictionary(group => group.Key, group => Merge(group.Key, [.. group]));
    }

    /// <summary>The rows that are not any more as the write left them, at most <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<Guid>> FindChangedSinceAsync<T>(string resource, int most, CancellationToken cancellationToken)
        where T : class, IRevertible
    {
        var changed = new List<Guid>();
        foreach (var ids in IdsOf(resource).Chunk(RowsAtOnce))
        {
            var states = await ReadAsync(resource, ids, cancellationToken);
            var versions = await _db.Set<T>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Version }).ToDictionaryAsync(row => row.Id, row => row.Version, cancellationToken);
            changed.AddRange(states.Values.Where(state => state.RankAfter is null && (versions.TryGetValue(state.Id, out var version) ? state.IsGone || version != state.VersionAfter : !state.IsGone))
                .Select(state => state.Id));
            if (changed.Count >= most)
            {
                break;
            }
        }

        return changed.Count > most ? changed[..most] : changed;
    }

    /// <summary>A row as it was: <paramref name="current"/> with the former values, or, of one that is gone, those alone. It is not tracked.</summary>
    public T Former<T>(FormerState state, T? current)
        where T : class, IRevertible
    {
        var former = current is null ? (T)Activator.CreateInstance(typeof(T), nonPublic: true)! : (T)_db.Entry(current).CurrentValues.ToObject();
        foreach (var property in _db.Model.FindEntityType(typeof(T))!.GetProperties())
        {
            if (state.Before.TryGetValue(property.Name, out var value))
            {
                property.PropertyInfo!.SetValue(former, value.Deserialize(property.ClrType, EventCatalog.Json));
            }
        }

        return former;
    }

    /// <summary>Whether two states of a series are the same but for what each write changes.</summary>
    public bool IsSame(Series one, Series other) => _db.Model.FindEntityType(typeof(Series))!.GetProperties()
        .Where(property => property.Name is not (nameof(Series.Version) or nameof(Series.UpdatedAt) or nameof(Series.Generation)))
        .All(property => property.GetValueComparer().Equals(property.PropertyInfo!.GetValue(one), property.PropertyInfo.GetValue(other)));

    /// <summary>Several saves of one row: the earliest values, the latest version.</summary>
    private static FormerState Merge(Guid id, List<UndoChange> rows)
    {
        var before = new Dictionary<string, JsonElement>();
        foreach (var row in rows.Where(row => row.Before is not null))
        {
            using var read = JsonDocument.Parse(row.Before!);
            foreach (var member in read.RootElement.EnumerateObject())
            {
                before.TryAdd(member.Name, member.Value.Clone());
            }
        }

        var last = rows[^1];
        return new FormerState(id, rows[0].Kind == UndoKind.Made, last.Kind == UndoKind.Removed, last.VersionAfter, rows.TrueForAll(row => row.Kind == UndoKind.Ranked) ? last.RankAfter : null, rows.TrueForAll(row => row.Carried), before);
    }
}
