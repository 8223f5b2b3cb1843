using Microsoft.EntityFrameworkCore;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>The full-text and trigram indexes.</summary>
internal static class TaskSearch
{
    /// <summary>PostgreSQL knows no text with U+0000, so nothing can have it.</summary>
    public static bool CanBeAsked(string? text) => text?.Contains('\0', StringComparison.Ordinal) != true;

    /// <summary>Tasks that have all words of <paramref name="text"/>, the last one also as the beginning of a word; or, when <paramref name="fuzzy"/>, words like them: a beginning that is alike (&lt;%), or whole words that are (&lt;&lt;%).</summary>
    public static IQueryable<TaskItem> Search(this TasksDbContext db, string text, bool fuzzy) => fuzzy
        ? db.Tasks.FromSql($"""
            SELECT * FROM tasks.tasks
            WHERE {text} <% (title || ' ' || tasks.words(labels) || ' ' || coalesce(description, ''))
                OR {text} <<% (title || ' ' || tasks.words(labels) || ' ' || coalesce(description, ''))
            """)
        : db.Tasks.FromSql($"SELECT * FROM tasks.tasks WHERE search @@ tasks.prefix_query({text})");

    /// <summary>Projects, likewise by name.</summary>
    public static IQueryable<Project> SearchProjects(this TasksDbContext db, string text, bool fuzzy) => fuzzy
        ? db.Projects.FromSql($"SELECT * FROM tasks.projects WHERE {text} <% name OR {text} <<% name")
        : db.Projects.FromSql($"SELECT * FROM tasks.projects WHERE search @@ tasks.prefix_query({text})");
}
