using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Imports;

/// <summary>How tests export and import.</summary>
internal static class ImportFiles
{
    /// <summary>The whole account, as text and read.</summary>
    public static async Task<(byte[] File, JsonNode Json)> ExportAsync(TestUser user)
    {
        using var answer = await user.Http.GetAsync(new Uri("/api/v1/export", UriKind.Relative), TestContext.Current.CancellationToken);
        var file = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (file, JsonNode.Parse(file)!);
    }

    public static HttpContent Body(byte[] file, string type = "application/octet-stream") => new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };

    public static HttpContent Body(JsonNode file) => Body(Encoding.UTF8.GetBytes(file.ToJsonString()));

    public static async Task<JsonNode> StartAsync(TestUser user, HttpContent file, string query = "") =>
        (await user.PostAsync("/import" + query, file, HttpStatusCode.Accepted))!;

    /// <summary>Hands a file in and waits for the end of its import.</summary>
    public static async Task<JsonNode> ImportAsync(TestUser user, HttpContent file, string query = "") => await EndAsync(user, await StartAsync(user, file, query));

    public static Task<JsonNode> EndAsync(TestUser user, JsonNode job, TimeSpan? timeout = null) => Eventually.ValueAsync(
        async () => await user.GetAsync($"/import/{job["id"]}") is { } now && (string)now["status"]! is "completed" or "failed" or "cancelled" or "undone" ? await user.GetAsync($"/import/{job["id"]}") : null,
        "the import has ended", timeout);

    public static async Task<JsonNode> UndoAsync(TestUser user, JsonNode job, string query = "") =>
        await EndAsync(user, (await user.PostAsync($"/import/{job["id"]}/undo{query}", null, HttpStatusCode.Accepted))!);

    public static (int Made, int AlreadyThere, int LeftOut) CountOf(JsonNode job, string kind)
    {
        var count = job["counts"]![kind]!;
        return ((int)count["made"]!, (int)count["alreadyThere"]!, (int)count["leftOut"]!);
    }

    /// <summary>An export whose ids are replaced by what they name, each list in one order, without what names the moment of the export.</summary>
    public static string Canonical(JsonNode export)
    {
        var copy = export.DeepClone().AsObject();
        copy.Remove("exportedAt");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in (string[])["projects", "sections", "filters", "series", "tasks"])
        {
            foreach (var item in copy[kind]!.AsArray())
            {
                var name = kind == "projects" && (bool)item!["isInbox"]! ? "inbox"
                    : string.Create(CultureInfo.InvariantCulture, $"{kind} {(string?)item!["name"] ?? (string?)item["title"] ?? (string?)item["rule"]} {item["createdAt"]} {item["occurrence"]?["key"]?.ToJsonString()} {(string?)item["completedAt"]}");
                names.Add((string)item["id"]!, name);
                foreach (var comment in item["comments"]?.AsArray() ?? [])
                {
                    names.Add((string)comment!["id"]!, $"comment {comment["text"]} {comment["createdAt"]}");
                }
            }
        }

        Assert.Equal(names.Count, names.Values.Distinct(StringComparer.Ordinal).Count()); // otherwise nothing could be compared
        foreach (var kind in (string[])["projects", "sections", "filters", "series", "tasks"])
        {
            var items = copy[kind]!.AsArray().Select(item => Renamed(item!.DeepClone())).OrderBy(item => item.ToJsonString(), StringComparer.Ordinal).ToArray();
            copy[kind] = new JsonArray([.. items]);
        }

        // The Inbox is the user's own.
        foreach (var inbox in copy["projects"]!.AsArray().Where(project => (bool)project!["isInbox"]!))
        {
            inbox!.AsObject().Remove("createdAt");
            inbox.AsObject().Remove("updatedAt");
        }

        return copy.ToJsonString(new() { WriteIndented = true });

        JsonNode Renamed(JsonNode node)
        {
            switch (node)
            {
                case JsonObject item:
                    foreach (var (key, value) in item.ToList())
                    {
                        item[key] = value is null ? null : Renamed(value.DeepClone());
                    }

                    return item;
                case JsonArray list:
                    return new JsonArray([.. list.Select(item => item is null ? null : Renamed(item.DeepClone()))]);
                default:
                    return node.AsValue().TryGetValue<string>(out var text) && names.TryGetValue(text, out var name) ? JsonValue.Create(name) : node;
            }
        }
    }
}
