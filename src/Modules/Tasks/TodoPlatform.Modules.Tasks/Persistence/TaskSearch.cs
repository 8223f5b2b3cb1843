using Microsoft.EntityFrameworkCore;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>The full-text and trigram indexes.</summary>
internal static class TaskSearch
{
    /// <summary>So many of the tasks that match, the latest changed ones, are ranked: a word that is everywhere must not cost what all of them cost.</summary>
    private const int Ranked = 1000;

    /// <summary>PostgreSQL knows no text with U+0000, so nothing can have it.</summary>
    public static bool CanBeAsked(string? text) => text?.Contains('\0', StringComparison.Ordinal) != true;

    /// <summary>The tasks that meet a condition, all of it in the one statement that reads them.</summary>
    public static IQueryable<TaskItem> Search(this TasksDbContext db, FilterSql condition) =>
        condition.Statement is { } statement ? db.Tasks.FromSqlRaw(statement, condition.Parameters) : db.Tasks;

    /// <summary>
    /// The user's tasks that have all words of <paramref name="text"/>, the last one also as the beginning of a word; or, when
    /// <paramref name="fuzzy"/>, words like them: a beginning that is alike (&lt;%), or whole words that are (&lt;&lt;%). Open ones first,
    /// then by rank: words in the title weigh more than those in labels, and these more than those in the description.
    /// </summary>
    public static async Task<List<TaskItem>> RankAsync(this TasksDbContext db, string text, bool fuzzy, int limit, CancellationToken cancellationToken)
    {
        var ids = await (fuzzy
            ? db.Database.SqlQuery<Guid>($"""
                SELECT c.id AS "Value" FROM (
                    SELECT id, status, updated_at, word_similarity({text}, title) + word_similarity({text}, title || ' ' || tasks.words(labels) || ' ' || coalesce(description, '')) AS rank
                    FROM tasks.tasks
                    WHERE user_id = {db.UserId} AND deleted_at IS NULL
                        AND ({text} <% (title || ' ' || tasks.words(labels) || ' ' || coalesce(description, ''))
                            OR {text} <<% (title || ' ' || tasks.words(labels) || ' ' || coalesce(description, '')))
                    ORDER BY updated_at DESC LIMIT {Ranked}) c
                ORDER BY c.status <> 'open', c.rank DESC, c.updated_at DESC, c.id LIMIT {limit}
                """)
            : db.Database.SqlQuery<Guid>($"""
                SELECT c.id AS "Value" FROM (
                    SELECT id, status, updated_at, ts_rank_cd(search, tasks.prefix_query({text})) AS rank
                    FROM tasks.tasks
                    WHERE user_id = {db.UserId} AND deleted_at IS NULL AND search @@ tasks.prefix_query({text})
                    ORDER BY updated_at DESC LIMIT {Ranked}) c
                ORDER BY c.status <> 'open', c.rank DESC, c.updated_at DESC, c.id LIMIT {limit}
                """)).ToListAsync(cancellationToken);
        var found = await db.Tasks.AsNoTracking().Where(task => ids.Contains(task.Id)).ToDictionaryAsync(task => task.Id, cancellationToken);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>Projects, likewise by name.</summary>
    public static IQueryable<Project> SearchProjects(this TasksDbContext db, string text, bool fuzzy) => fuzzy
        ? db.Projects.FromSql($"SELECT * FROM tasks.projects WHERE {text} <% name OR {text} <<% name")
        : db.Projects.FromSql($"SELECT * FROM tasks.projects WHERE search @@ tasks.prefix_query({text})");
}
