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

    private LabelPatterns()
    {
    }

    public static string LikeOf(NamePattern name) => TaskContent.KeyOf(name.ToLike());

    /// <param name="filter">Without any wildcard in it nothing is asked.</param>
    public static async Task<LabelPatterns> ReadAsync(TasksDbContext db, FilterNode? filter, CancellationToken cancellationToken)
    {
        var patterns = new LabelPatterns();
        foreach (var name in (filter?.Terms() ?? []).OfType<LabelFilter>().Select(label => label.Name).Where(name => name.Name is null).Distinct())
        {
            var like = LikeOf(name);
            var keys = await db.Database.SqlQuery<string>($"""SELECT key AS "Value" FROM tasks.label_keys WHERE user_id = {db.UserId} AND key LIKE {like} LIMIT {Most + 1}""").ToArrayAsync(cancellationToken);
            if (keys.Length <= Most)
            {
                patterns._keys.Add(name, keys);
            }
        }

        return patterns;
    }

    /// <summary>Null where they are too many.</summary>
    public string[]? KeysOf(NamePattern name) => _keys.GetValueOrDefault(name);
}
