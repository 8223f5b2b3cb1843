using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

/// <summary>
/// Several devices close, reopen and delete occurrences of the same series at random, over the API, while Recurrence answers by its events: whatever the order in
/// which all of that meets, each series is one chain of occurrences with one open end. What the devices do follows from the seed, when they do it does not.
/// </summary>
public sealed class InterleavedClosings(RelayedSandbox sandbox) : IClassFixture<RelayedSandbox>
{
    private const int Devices = 5;
    private const int StepsPerDevice = 14;

    /// <summary>An action, how often it is drawn, and what may be answered besides 409.</summary>
    private static readonly (string Action, int Weight, HttpStatusCode[] Answers)[] Actions =
    [
        ("complete", 5, [HttpStatusCode.OK]),
        ("skip", 2, [HttpStatusCode.OK]),
        ("reopen", 3, [HttpStatusCode.OK, HttpStatusCode.NotFound]),
        ("delete", 1, [HttpStatusCode.NoContent, HttpStatusCode.NotFound]),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_series_stays_one_chain_with_one_open_end(int seed)
    {
        var user = await sandbox.RegisterAsync("Europe/Berlin");
        await sandbox.DrainAsync();
        var random = new Random(seed);
        var first = new List<JsonNode> { await CreateWeeklyAsync(user), await CreateWeeklyAsync(user, "FREQ=DAILY", random.Next(2) == 0 ? "strict" : "fromCompletion") };
        await CreateAsync(user, new { title = "part", parentId = IdOf(first[0]) });
        var known = first.ToDictionary(SeriesIdOf, task => new ConcurrentBag<Guid> { IdOf(task) });

        await Task.WhenAll(Enumerable.Range(0, Devices).Select(device => ActAsync(user, known, new Random((seed * Devices) + device), seed)));
        await sandbox.DrainAsync();

        foreach (var series in known.Keys)
        {
            await AssertChainAsync(series, seed);
        }

        Assert.True(0 == await sandbox.QuerySingleAsync<long>("SELECT (SELECT count(*) FROM tasks.dead_letters) + (SELECT count(*) FROM recurrence.dead_letters)"), $"seed {seed}: a handler gave up");
    }

    private static async Task ActAsync(TestUser user, Dictionary<Guid, ConcurrentBag<Guid>> known, Random random, int seed)
    {
        for (var step = 0; step < StepsPerDevice; step++)
        {
            var series = known.Keys.Order().ElementAt(random.Next(known.Count));
            if (random.Next(2) == 0 && await OpenOccurrenceAsync(user, series) is { } open && !known[series].Contains(IdOf(open)))
            {
                known[series].Add(IdOf(open));
            }

            // Mostly one of the latest: the others are closed for good.
            var ids = known[series].Order().ToList();
            var id = ids[Math.Max(0, ids.Count - 1 - random.Next(3))];
            var (action, _, answers) = Draw(random);
            using var request = action == "delete" ? new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/tasks/{id}?scope=this") : new HttpRequestMessage(HttpMethod.Post, $"/api/v1/tasks/{id}/{action}");
            using var answer = await user.Http.SendAsync(request, TestContext.Current.CancellationToken);
            var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            // An occurrence that a reopening withdrew is gone for good: 404 for whoever still has its id.
            Assert.True(answers.Contains(answer.StatusCode) || answer.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.NotFound, $"seed {seed}: {action} was answered with {(int)answer.StatusCode}: {said}");
            if (answer.StatusCode == HttpStatusCode.Conflict)
            {
                ProblemAssert.IsWellFormed(answer, said);
            }
        }
    }

    private static (string Action, int Weight, HttpStatusCode[] Answers) Draw(Random random)
    {
        var drawn = random.Next(Actions.Sum(action => action.Weight));
        return Actions.First(action => (drawn -= action.Weight) < 0);
    }

    private async Task AssertChainAsync(Guid series, int seed)
    {
        var rows = (await sandbox.QueryAsync<string>("""
            SELECT json_build_object('id', id, 'after', predecessor_id, 'open', status = 'open' AND deleted_at IS NULL, 'key', occurrence_date, 'latest', id = (SELECT latest_task_id FROM tasks.series s WHERE s.id = series_id))::text
            FROM tasks.tasks WHERE series_id = $1 ORDER BY occurrence_date
            """, series)).Select(row => JsonNode.Parse(row)!).ToList();
        var told = $"seed {seed}, series {series}:\n{string.Join('\n', rows.Select(row => row.ToJsonString()))}";

        Assert.True(rows.Count(row => (bool)row["open"]!) == 1, $"not one open occurrence, {told}");
        Assert.True((bool)rows[^1]["open"]! && (bool)rows[^1]["latest"]!, $"the latest one is not open, {told}");
        for (var i = 1; i < rows.Count; i++)
        {
            Assert.True((Guid?)rows[i]["after"] == (Guid)rows[i - 1]["id"]!, $"an occurrence does not follow the one before it, {told}");
            Assert.True(string.CompareOrdinal((string)rows[i - 1]["key"]!, (string)rows[i]["key"]!) < 0, $"keys do not rise, {told}");
        }

        Assert.True(
            rows.Count - 1 == await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM recurrence.history WHERE series_id = $1 AND outcome <> 'missed'", series),
            $"the history of Recurrence does not have each closing once, {told}");
    }
}
