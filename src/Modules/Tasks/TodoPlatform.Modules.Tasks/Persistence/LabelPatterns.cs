using Microsoft.EntityFrameworkCore;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Filters;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>
/// What the wildcards of a filter stand for among the labels that the user's tasks ever had. Looked up before the statement of the filter is written: by
/// the labels themselves PostgreSQL finds tasks in its index, and knows how many to expect; of a pattern it knows neither, and reads all that have labels.
/// </summary>
internal sealed class LabelPatterns
{
    /// <summary>Where a pattern stands for more labels, each task's are compared with it: so many looks into the index cost more.</summary>
    private const int Most = 200;

    private readonly Dictionary<NamePattern, string[]> _keys = [];
    private readonly Dictionary<FilterNode, string[]> _others = [];

    private LabelPatterns()
    {
    }

    public static string LikeOf(NamePattern name) => TaskContent.KeyOf(name.ToLike());

    /// <param name="filter">Without any wildcard in it, and where it does not want labels but not some, nothing is asked.</param>
    public static async Task<LabelPatterns> ReadAsync(TasksDbContext db, FilterNode? filter, CancellationToken cancellationToken)
    {
        var patterns = new LabelPatterns();
        if (filter is null)
        {
            return patterns;
        }

        foreach (var name in filter.Terms().OfType<LabelFilter>().Select(label => label.Name).Where(name => name.Name is null).Distinct())
        {
            var like = LikeOf(name);
            if (await FewAsync(db.Database.SqlQuery<string>($"""SELECT key AS "Value" FROM tasks.label_keys WHERE user_id = {db.UserId} AND key LIKE {like} LIMIT {Most + 1}"""), cancellationToken) is { } keys)
            {
                patterns._keys.Add(name, keys);
            }
        }

        if (UnwantedIn(filter) is { Length: > 0 } unwanted
            && await FewAsync(db.Database.SqlQuery<string>($"""SELECT key AS "Value" FROM tasks.label_keys WHERE user_id = {db.UserId} AND NOT key LIKE ANY ({unwanted}) LIMIT {Most + 1}"""), cancellationToken) is { } others)
        {
            patterns._others.Add(filter, others);
        }

        return patterns;
    }

    /// <summary>Null where they are too many.</summary>
    public string[]? KeysOf(NamePattern name) => _keys.GetValueOrDefault(name);

    /// <summary>Of these a task has one that the filter is true of, because it must have labels and none of some; null where nothing like that follows, or they are too many.</summary>
    public string[]? OthersIn(FilterNode filter) => _others.GetValueOrDefault(filter);

    private static string[] UnwantedIn(FilterNode filter)
    {
        List<FilterNode> conditions = [.. filter.Conditions()];
        return conditions.Contains(new NotFilter(new AbsentFilter(FilterPart.Labels))) ? [.. conditions.OfType<NotFilter>().Select(not => not.Inner).OfType<LabelFilter>().Select(label => LikeOf(label.Name))] : [];
    }

    private static async Task<string[]?> FewAsync(IQueryable<string> keys, CancellationToken cancellationToken) => await keys.ToArrayAsync(cancellationToken) is { Length: <= Most } few ? few : null;
}
