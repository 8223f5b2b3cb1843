using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Syncing;

/// <summary>A client that keeps a copy, as docs/sync.md tells client authors to.</summary>
internal sealed class SyncedCopy(TestUser user, string parameters = "")
{
    public static readonly string[] Kinds = ["project", "section", "label", "filter", "task", "comment"];

    private readonly SortedDictionary<(string Kind, Guid Id), string> _things = [];

    public string? Token { get; set; }

    /// <summary>How often the server told it to begin anew.</summary>
    public int FullSyncs { get; private set; }

    public IReadOnlyDictionary<(string Kind, Guid Id), string> Things => _things;

    public IEnumerable<string> Titles => _things.Where(thing => thing.Key.Kind == "task").Select(thing => (string)JsonNode.Parse(thing.Value)!["title"]!).Order();

    /// <summary>Asks until there is no more.</summary>
    /// <returns>The number of answers.</returns>
    public async Task<int> SyncAsync(int? limit = null)
    {
        var answers = 0;
        do
        {
            answers++;
        }
        while (await StepAsync(limit));
        return answers;
    }

    /// <summary>Asks once; whether there is more.</summary>
    public async Task<bool> StepAsync(int? limit = null) =>
        Take((await user.GetAsync($"/sync?{(Token is null ? "" : "token=" + Uri.EscapeDataString(Token))}{(limit is null ? "" : $"&limit={limit}")}{parameters}"))!);

    public bool Take(JsonNode answer)
    {
        if ((bool)answer["fullSync"]!)
        {
            FullSyncs++;
            _things.Clear();
        }

        foreach (var kind in Kinds)
        {
            foreach (var thing in answer[kind + "s"]!.AsArray())
            {
                _things[(kind, (Guid)thing!["id"]!)] = thing.ToJsonString();
            }
        }

        foreach (var gone in answer["deleted"]!.AsArray())
        {
            _things.Remove(((string)gone!["resource"]!, (Guid)gone["id"]!));
        }

        Token = (string)answer["token"]!;
        return (bool)answer["hasMore"]!;
    }

    /// <summary>Fails unless it holds what a client that begins now would get.</summary>
    public async Task AssertCompleteAsync()
    {
        var fresh = new SyncedCopy(user, parameters);
        await fresh.SyncAsync(5000);
        Assert.Equal(fresh._things, _things);
    }
}
