using Microsoft.EntityFrameworkCore;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Imports;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>Whether something of a file is in the account.</summary>
internal enum ImportPresence
{
    /// <summary>It is not.</summary>
    Free,

    /// <summary>It is, because this job made it.</summary>
    Made,

    /// <summary>It was there before.</summary>
    There,

    /// <summary>It is in the trash.</summary>
    InTrash,
}

/// <param name="Version">Of what is made anew, the first; of what this job made, that of then.</param>
internal sealed record ImportTarget(Guid Id, ImportPresence Presence, long Version)
{
    public bool IsFree => Presence == ImportPresence.Free;
}

/// <summary>
/// Which id each thing of a file has here. An id of our own files is kept while it is free or the user's; otherwise, and for other programs, it is derived
/// (<see cref="ImportIds"/>). What belongs to somebody else is never looked at.
/// </summary>
internal sealed class ImportTargets
{
    private const int IdsAtOnce = 4000;

    private readonly Dictionary<(ImportKind Kind, string Key), ImportTarget> _targets = [];

    /// <summary>The key of the series that a task begins here.</summary>
    public static string BegunBy(string taskKey) => "task " + taskKey;

    /// <summary>Null for a key that the plan does not have.</summary>
    public ImportTarget? Find(ImportKind kind, string? key) => key is null ? null : _targets.GetValueOrDefault((kind, key));

    public ImportTarget Of(ImportKind kind, string key) => _targets[(kind, key)];

    public void MarkMade(ImportKind kind, string key, long version) => _targets[(kind, key)] = _targets[(kind, key)] with { Presence = ImportPresence.Made, Version = version };

    /// <param name="source">See <see cref="ImportIds.Derive"/>.</param>
    /// <param name="importId">The job; an empty one for a dry run.</param>
    public static async Task<ImportTargets> ResolveAsync(TasksDbContext db, Guid userId, string source, Guid importId, ImportPlan plan, CancellationToken cancellationToken)
    {
        var targets = new ImportTargets();
        var wanted = KeysOf(plan).Distinct().Select(key => (Key: key, Own: source == PlatformFile.FormatName ? ImportIds.Own(key.Key) : null, Derived: ImportIds.Derive(userId, source, key.Kind, key.Key))).ToList();
        Guid[] candidates = [.. wanted.SelectMany(entry => (Guid?[])[entry.Own, entry.Derived]).OfType<Guid>().Distinct()];
        var rows = new Dictionary<Guid, Row>();
        var tombstones = new Dictionary<Guid, long>();
        foreach (var ids in candidates.Chunk(IdsAtOnce))
        {
            foreach (var row in await ReadAsync(db, ids, cancellationToken))
            {
                rows[row.Id] = row;
            }

            foreach (var stone in await db.Database.SqlQuery<Stone>($"""SELECT id AS "Id", version AS "Version" FROM tasks.import_tombstones WHERE user_id = {userId} AND id = ANY ({ids})""").ToListAsync(cancellationToken))
            {
                tombstones[stone.Id] = stone.Version;
            }
        }

        var made = importId == Guid.Empty ? [] : (await db.Database.SqlQuery<Stone>($"""SELECT id AS "Id", version AS "Version" FROM tasks.import_items WHERE import_id = {importId}""").ToListAsync(cancellationToken))
            .ToDictionary(item => item.Id, item => item.Version);
        foreach (var (key, own, derived) in wanted)
        {
            targets._targets[key] = IsUsers(derived) ? Existing(derived) : own is { } id && IsUsers(id) ? Existing(id) : New(own is { } free && !rows.ContainsKey(free) ? free : derived);

            bool IsUsers(Guid candidate) => rows.TryGetValue(candidate, out var row) && row.UserId == userId && row.Kind == (int)key.Kind;
        }

        return targets;

        ImportTarget Existing(Guid id) => made.TryGetValue(id, out var version) ? new(id, ImportPresence.Made, version)
            : new(id, rows[id].IsGone ? ImportPresence.InTrash : ImportPresence.There, 0);

        ImportTarget New(Guid id) => new(id, ImportPresence.Free, tombstones.GetValueOrDefault(id) + 1);
    }

    /// <summary>What an import would do now.</summary>
    public ImportCounts Count(ImportPlan plan, IReadOnlySet<string> coloredLabels)
    {
        var counts = plan.LeftOut;
        foreach (var step in plan.Steps)
        {
            counts = step switch
            {
                ImportStep.OfProject s => Plus(counts, ImportKind.Project, plan.InboxKeys.Contains(s.Project.Key) ? null : Of(ImportKind.Project, s.Project.Key)),
                ImportStep.OfSection s => Plus(counts, ImportKind.Section, Of(ImportKind.Section, s.Section.Key)),
                ImportStep.OfFilter s => Plus(counts, ImportKind.Filter, Of(ImportKind.Filter, s.Filter.Key)),
                ImportStep.OfSeries s => Plus(counts, ImportKind.Series, Of(ImportKind.Series, s.Series.Key)),
                ImportStep.OfLabel s => counts.Plus(ImportKind.Label, coloredLabels.Contains(TaskContent.KeyOf(s.Label.Name)) ? 0 : 1, coloredLabels.Contains(TaskContent.KeyOf(s.Label.Name)) ? 1 : 0),
                ImportStep.OfTask s => CountTask(counts, s),
                _ => counts,
            };
        }

        return counts;
    }

    private ImportCounts CountTask(ImportCounts counts, ImportStep.OfTask step)
    {
        var target = Of(ImportKind.Task, step.Task.Key);
        if (target.IsFree && step.Task.Occurrence is { } occurrence && Find(ImportKind.Series, occurrence.SeriesKey) is { IsFree: false })
        {
            return counts.Plus(ImportKind.Task, leftOut: 1).Plus(ImportKind.Comment, leftOut: step.Comments.Count);
        }

        counts = Plus(counts, ImportKind.Task, target);
        counts = target.IsFree && step.Task.Recurrence is not null ? counts.Plus(ImportKind.Series, made: 1) : counts;
        return step.Comments.Aggregate(counts, (sum, comment) => Plus(sum, ImportKind.Comment, Of(ImportKind.Comment, comment.Key)));
    }

    private static ImportCounts Plus(ImportCounts counts, ImportKind kind, ImportTarget? target) => counts.Plus(kind, target?.IsFree == true ? 1 : 0, target?.IsFree == true ? 0 : 1);

    private static IEnumerable<(ImportKind Kind, string Key)> KeysOf(ImportPlan plan)
    {
        foreach (var step in plan.Steps)
        {
            switch (step)
            {
                case ImportStep.OfProject s when !plan.InboxKeys.Contains(s.Project.Key):
                    yield return (ImportKind.Project, s.Project.Key);
                    break;
                case ImportStep.OfSection s:
                    yield return (ImportKind.Section, s.Section.Key);
                    break;
                case ImportStep.OfFilter s:
                    yield return (ImportKind.Filter, s.Filter.Key);
                    break;
                case ImportStep.OfSeries s:
                    yield return (ImportKind.Series, s.Series.Key);
                    break;
                case ImportStep.OfTask s:
                    yield return (ImportKind.Task, s.Task.Key);
                    if (s.Task.Recurrence is not null)
                    {
                        yield return (ImportKind.Series, BegunBy(s.Task.Key));
                    }

                    foreach (var comment in s.Comments)
                    {
                        yield return (ImportKind.Comment, comment.Key);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private static Task<List<Row>> ReadAsync(TasksDbContext db, Guid[] ids, CancellationToken cancellationToken) => db.Database.SqlQuery<Row>($"""
        SELECT {(int)ImportKind.Project} AS "Kind", id AS "Id", user_id AS "UserId", deleted_at IS NOT NULL AS "IsGone" FROM tasks.projects WHERE id = ANY ({ids})
        UNION ALL SELECT {(int)ImportKind.Section}, id, user_id, deleted_at IS NOT NULL FROM tasks.sections WHERE id = ANY ({ids})
        UNION ALL SELECT {(int)ImportKind.Series}, id, user_id, false FROM tasks.series WHERE id = ANY ({ids})
        UNION ALL SELECT {(int)ImportKind.Task}, id, user_id, deleted_at IS NOT NULL FROM tasks.tasks WHERE id = ANY ({ids})
        UNION ALL SELECT {(int)ImportKind.Comment}, id, user_id, deleted_at IS NOT NULL FROM tasks.comments WHERE id = ANY ({ids})
        UNION ALL SELECT {(int)ImportKind.Filter}, id, user_id, deleted_at IS NOT NULL FROM tasks.filters WHERE id = ANY ({ids})
        """).ToListAsync(cancellationToken);

    private sealed record Row(int Kind, Guid Id, Guid UserId, bool IsGone);

    private sealed record Stone(Guid Id, long Version);
}
