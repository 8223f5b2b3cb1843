using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>What a client wants to know, read and checked.</summary>
/// <param name="Kinds">What it keeps, some of <see cref="SyncReads.Kinds"/>.</param>
internal sealed record SyncStart(SyncToken? Token, IReadOnlyList<string> Kinds, int Limit);

/// <summary>How far a client's copy goes.</summary>
/// <param name="Epoch">Tokens of another one are void.</param>
/// <param name="Kinds">What the copy holds.</param>
/// <param name="Revision">Everything up to this one is known, unless the others say less.</param>
/// <param name="Kind">In the middle of a revision, or of a full sync: the kind of the last thing that is known.</param>
/// <param name="Id">And its id.</param>
/// <param name="CreatedAt">Of a full sync, which goes by creation (comments by id): when the last thing was made. Null otherwise.</param>
internal sealed record SyncToken(Guid Epoch, string[] Kinds, long Revision, string? Kind = null, Guid Id = default, DateTimeOffset? CreatedAt = null);

/// <summary>
/// Reads changes. A number is given under a lock that lasts to the commit, so one statement that sees a number sees every write up to it;
/// what the things look like is read afterwards and may be newer, which the next sync tells again.
/// </summary>
internal sealed class SyncReads(TasksDbContext db, CurrentUser user, PageCursor cursors)
{
    private const string ProjectKind = "project", SectionKind = "section", LabelKind = "label", FilterKind = "filter", TaskKind = "task", CommentKind = "comment";
    private const string Signature = "sync";

    /// <summary>In the order of a full sync: what others refer to comes first.</summary>
    public static readonly IReadOnlyList<string> Kinds = [ProjectKind, SectionKind, LabelKind, FilterKind, TaskKind, CommentKind];

    /// <summary>Checks what a client asks for.</summary>
    /// <param name="resources">Plural names with commas between them; null for all, or for those of the token.</param>
    public Result<SyncStart> Read(string? token, int? limit, string? resources)
    {
        if (limit is < 1 or > SyncRules.MaxLimit)
        {
            return Malformed("bad-limit", "limit", $"limit must be between 1 and {SyncRules.MaxLimit}.");
        }

        string[]? wanted = null;
        if (!string.IsNullOrEmpty(resources))
        {
            wanted = [.. resources.Split(',').Distinct(StringComparer.Ordinal)];
            if (wanted.Any(name => !name.EndsWith('s') || !Kinds.Contains(name[..^1], StringComparer.Ordinal)))
            {
                return Malformed("bad-resources", "resources", $"resources must be some of {string.Join(",", Kinds.Select(kind => kind + "s"))}, with commas between them.");
            }

            wanted = [.. Kinds.Where(kind => wanted.Contains(kind + "s", StringComparer.Ordinal))];
        }

        var known = cursors.Read<SyncToken>(Signature, token);
        return !known.Succeeded ? Malformed("bad-sync-token", "token", "This is not a sync token of this account. Send the latest one exactly as it was answered, or none for a full sync.")
            : known.Value is { } read && wanted is not null && !wanted.SequenceEqual(read.Kinds) ? Malformed("bad-sync-token", "token", "This token is of other resources. Leave resources out to go on with those, or the token for a full sync of these.")
            : new SyncStart(known.Value, known.Value?.Kinds ?? wanted ?? Kinds, limit ?? SyncRules.DefaultLimit);
    }

    /// <summary>What changed, or everything where the token is missing, too old, or of a database that was replaced by a backup.</summary>
    public async Task<SyncAnswer> ReadAsync(SyncStart start, CancellationToken cancellationToken)
    {
        var (token, found) = (start.Token, new Found());
        var log = await LogAsync(start, cancellationToken);
        var (epoch, current, floor) = (log[0].Epoch, log[0].Current, log[0].Floor);
        var isVoid = token is null || token.Epoch != epoch || token.Revision > current;
        if (isVoid || token!.CreatedAt is not null || token.Revision - (token.Kind is null ? 0 : 1) < floor)
        {
            var position = isVoid || token!.CreatedAt is null ? new SyncToken(epoch, [.. start.Kinds], current) : token;
            var reached = await EverythingAsync(position, start.Limit, found, cancellationToken);
            return found.ToAnswer(fullSync: position != token, reached is not null, Write(reached ?? position with { Kind = null, Id = default, CreatedAt = null }));
        }

        List<Row> changes = [.. log.Where(row => row.Resource is not null)];
        await ChangesAsync(changes, found, cancellationToken);
        var hasMore = changes.Count == start.Limit;
        return found.ToAnswer(fullSync: false, hasMore, Write(hasMore
            ? token with { Revision = changes[^1].Revision!.Value, Kind = changes[^1].Resource, Id = changes[^1].Id!.Value }
            : token with { Revision = current, Kind = null, Id = default }));
    }

    private static Error Malformed(string code, string field, string message) =>
        new(ErrorKind.Malformed, code, message) { Fields = new Dictionary<string, string[]> { [field] = [message] } };

    private string Write(SyncToken token) => cursors.Write(Signature, token);

    /// <summary>Where the user's changes stand, with those behind the token; one row without a change where there are none.</summary>
    private Task<List<Row>> LogAsync(SyncStart start, CancellationToken cancellationToken)
    {
        var token = start.Token;
        var limit = token is null or { CreatedAt: not null } ? 0 : start.Limit;
        var (revision, kind, id, kinds) = (token?.Revision ?? 0, token?.Kind ?? "~", token?.Id ?? Guid.Empty, start.Kinds.ToArray()); // ~ comes behind every kind
        return db.Database.SqlQuery<Row>($"""
            SELECT e.epoch AS "Epoch", coalesce(c.revision, 0) AS "Current", coalesce(c.floor, 0) AS "Floor",
                n.resource AS "Resource", n.id AS "Id", n.revision AS "Revision", n.gone AS "Gone", n.name AS "Name"
            FROM tasks.sync_epoch e
            LEFT JOIN tasks.sync_counters c ON c.user_id = {user.Id}
            LEFT JOIN LATERAL (
                SELECT * FROM tasks.sync_changes s
                WHERE s.user_id = {user.Id} AND (s.revision, s.resource, s.id) > ({revision}, {kind}, {id}) AND s.resource = ANY ({kinds})
                ORDER BY s.revision, s.resource, s.id LIMIT {limit}) n ON true
            ORDER BY n.revision, n.resource, n.id
            """).ToListAsync(cancellationToken);
    }

    private async Task ChangesAsync(List<Row> changes, Found found, CancellationToken cancellationToken)
    {
        foreach (var kind in changes.Where(change => change.Gone == false).GroupBy(change => change.Resource!, change => change.Id!.Value))
        {
            await found.TakeAsync(kind.Key, db, new Choice([.. kind], default, kind.Count()), cancellationToken);
        }

        // What went after its change was seen is told as gone already: that is what there is to know of it.
        var there = Kinds.SelectMany(kind => found.IdsOf(kind).Select(id => (kind, id))).ToHashSet();
        found.Deleted.AddRange(changes.Where(change => !there.Contains((change.Resource!, change.Id!.Value))).Select(change => new DeletedItem(change.Resource!, change.Id!.Value, change.Name)));
    }

    /// <summary>The next things of a full sync; where it stopped, null at the end.</summary>
    private async Task<SyncToken?> EverythingAsync(SyncToken position, int limit, Found found, CancellationToken cancellationToken)
    {
        foreach (var kind in Kinds.Where(kind => position.Kinds.Contains(kind, StringComparer.Ordinal)).SkipWhile(kind => position.Kind is not null && kind != position.Kind))
        {
            var after = kind == position.Kind ? new Place(position.CreatedAt!.Value, position.Id) : new Place(DateTimeOffset.MinValue, Guid.Empty);
            if (await found.TakeAsync(kind, db, new Choice(null, after, limit - found.Count), cancellationToken) is { } reached)
            {
                return position with { Kind = kind, CreatedAt = reached.CreatedAt, Id = reached.Id };
            }
        }

        return null;
    }

    private sealed record Row(Guid Epoch, long Current, long Floor, string? Resource, Guid? Id, long? Revision, bool? Gone, string? Name);

    /// <summary>A thing's place in a full sync.</summary>
    private readonly record struct Place(DateTimeOffset CreatedAt, Guid Id);

    /// <summary>Certain things, or as many as fit behind a place.</summary>
    private sealed record Choice(Guid[]? Ids, Place After, int Limit)
    {
        /// <param name="byId">Of things without an index of their user's by creation; of those, the order of a full sync is that of their ids.</param>
        public Task<List<T>> OfAsync<T>(IQueryable<T> all, bool byId, CancellationToken cancellationToken)
            where T : class
        {
            if (Ids is { } ids)
            {
                return all.AsNoTracking().Where(thing => ids.Contains(EF.Property<Guid>(thing, nameof(Place.Id)))).ToListAsync(cancellationToken);
            }

            var (createdAt, id) = After;
            if (byId)
            {
                return all.AsNoTracking().Where(thing => EF.Property<Guid>(thing, nameof(Place.Id)) > id).OrderBy(thing => EF.Property<Guid>(thing, nameof(Place.Id))).Take(Limit).ToListAsync(cancellationToken);
            }

            return all.AsNoTracking()
                .Where(thing => EF.Functions.GreaterThan(ValueTuple.Create(EF.Property<DateTimeOffset>(thing, nameof(Place.CreatedAt)), EF.Property<Guid>(thing, nameof(Place.Id))), ValueTuple.Create(createdAt, id)))
                .OrderBy(thing => EF.Property<DateTimeOffset>(thing, nameof(Place.CreatedAt))).ThenBy(thing => EF.Property<Guid>(thing, nameof(Place.Id))).Take(Limit).ToListAsync(cancellationToken);
        }
    }

    /// <summary>An answer in the making.</summary>
    private sealed class Found
    {
        private readonly List<ProjectResource> _projects = [];
        private readonly List<SectionResource> _sections = [];
        private readonly List<SyncedLabel> _labels = [];
        private readonly List<FilterResource> _filters = [];
        private readonly List<TaskResource> _tasks = [];
        private readonly List<CommentResource> _comments = [];

        public List<DeletedItem> Deleted { get; } = [];

        public int Count => _projects.Count + _sections.Count + _labels.Count + _filters.Count + _tasks.Count + _comments.Count;

        /// <summary>What it holds of a kind.</summary>
        public IEnumerable<Guid> IdsOf(string kind) => kind switch
        {
            ProjectKind => _projects.Select(one => one.Id),
            SectionKind => _sections.Select(one => one.Id),
            LabelKind => _labels.Select(one => one.Id),
            FilterKind => _filters.Select(one => one.Id),
            TaskKind => _tasks.Select(one => one.Id),
            _ => _comments.Select(one => one.Id),
        };

        /// <summary>Reads things of a kind, as far as their user has them; the last one's place where there may be more.</summary>
        public Task<Place?> TakeAsync(string kind, TasksDbContext db, Choice choice, CancellationToken cancellationToken) => kind switch
        {
            ProjectKind => AddAsync(_projects, db.Projects.Where(one => one.DeletedAt == null), choice, one => new Place(one.CreatedAt, one.Id), ProjectResource.Of, cancellationToken),
            SectionKind => AddAsync(_sections, db.Sections.Where(one => one.DeletedAt == null), choice, one => new Place(one.CreatedAt, one.Id), SectionResource.Of, cancellationToken),
            LabelKind => AddAsync(_labels, db.Labels, choice, one => new Place(one.CreatedAt, one.Id), SyncedLabel.Of, cancellationToken),
            FilterKind => AddAsync(_filters, db.Filters.Where(one => one.DeletedAt == null), choice, one => new Place(one.CreatedAt, one.Id), FilterResource.Of, cancellationToken),
            TaskKind => AddTasksAsync(db, choice, cancellationToken),
            _ => AddAsync(
                _comments, db.Comments.Where(one => one.DeletedAt == null && db.Tasks.Any(task => task.Id == one.TaskId && task.DeletedAt == null)),
                choice, one => new Place(one.CreatedAt, one.Id), CommentResource.Of, cancellationToken, byId: true),
        };

        public SyncAnswer ToAnswer(bool fullSync, bool hasMore, string token) => new(fullSync, hasMore, token, _projects, _sections, _labels, _filters, _tasks, _comments, Deleted);

        private static async Task<Place?> AddAsync<T, TResource>(
            List<TResource> resources, IQueryable<T> all, Choice choice, Func<T, Place> placeOf, Func<T, TResource> resourceOf, CancellationToken cancellationToken, bool byId = false)
            where T : class
        {
            var things = await choice.OfAsync(all, byId, cancellationToken);
            resources.AddRange(things.Select(resourceOf));
            return things.Count == choice.Limit ? placeOf(things[^1]) : null;
        }

        private async Task<Place?> AddTasksAsync(TasksDbContext db, Choice choice, CancellationToken cancellationToken)
        {
            var tasks = await choice.OfAsync(db.Tasks.Where(one => one.DeletedAt == null), byId: false, cancellationToken);
            _tasks.AddRange(await db.WithSeriesAsync(tasks, cancellationToken));
            return tasks.Count == choice.Limit ? new Place(tasks[^1].CreatedAt, tasks[^1].Id) : null;
        }
    }
}
