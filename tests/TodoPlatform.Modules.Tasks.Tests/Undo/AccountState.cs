using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Undo;

/// <summary>Everything that a user has, but for what every write changes.</summary>
internal static class AccountState
{
    private static readonly string[] Bookkeeping = ["version", "updatedAt"];

    /// <summary>Each resource in a line, as the API answers it, and the series behind the tasks as they are stored.</summary>
    public static async Task<string> ReadAsync(Sandbox sandbox, TestUser user)
    {
        var lines = new List<string>();
        foreach (var path in (string[])["/projects?archived=all", "/sections", "/labels", "/filters", "/tasks?status=all", "/trash"])
        {
            lines.AddRange(await ItemsAsync(user, path));
        }

        foreach (var task in await sandbox.QueryAsync<Guid>("SELECT id FROM tasks.tasks WHERE user_id = $1 AND deleted_at IS NULL AND comment_count > 0 ORDER BY id", user.Id))
        {
            lines.AddRange(await ItemsAsync(user, $"/tasks/{task}/comments"));
        }

        lines.AddRange(await sandbox.QueryAsync<string>(
            """
            SELECT 'series ' || (to_jsonb(s) - 'version' - 'updated_at' - 'generation')::text FROM tasks.series s
            WHERE s.id IN (SELECT t.series_id FROM tasks.tasks t WHERE t.user_id = $1 AND (t.deleted_at IS NULL OR t.deleted_with IN (SELECT id FROM tasks.tasks UNION SELECT id FROM tasks.sections UNION SELECT id FROM tasks.projects)))
            ORDER BY s.id
            """,
            user.Id));
        return string.Join('\n', lines);
    }

    /// <summary>Undoes a write; its own token.</summary>
    public static async Task<Guid> UndoAsync(TestUser user, Guid token)
    {
        await user.PostAsync($"/undo/{token}");
        return TokenOf(user);
    }

    /// <summary>The token of the latest answer.</summary>
    public static Guid TokenOf(TestUser user)
    {
        Assert.True(FindToken(user) is not null, $"{user.LastResponse?.RequestMessage?.Method} {user.LastResponse?.RequestMessage?.RequestUri} answers no token");
        return FindToken(user)!.Value;
    }

    /// <summary>The token of the latest answer; null when it has none.</summary>
    public static Guid? FindToken(TestUser user) => user.LastResponse!.Headers.TryGetValues("Undo-Token", out var tokens) ? Guid.Parse(Assert.Single(tokens)) : null;

    private static async Task<IReadOnlyList<string>> ItemsAsync(TestUser user, string path)
    {
        var (items, kind) = (new List<string>(), path.Split('?')[0]);
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await user.GetAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=200{(cursor.Length == 0 ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}"))!;
            foreach (var item in page["items"]!.AsArray().Cast<JsonObject>())
            {
                foreach (var name in Bookkeeping)
                {
                    item.Remove(name);
                }

                // Without a spelling of its own, a label is spelled as in the task that was changed last, and that is one that an undo wrote.
                items.Add(kind == "/labels" ? $"{kind} {item.ToJsonString().ToLowerInvariant()}" : $"{kind} {item.ToJsonString()}");
            }

            cursor = (string?)page["nextCursor"];
        }

        return items;
    }
}
