using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

public sealed class OrderingTasks(TasksSandbox sandbox, ITestOutputHelper output) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task Moves_at_the_same_moment_into_one_gap_lose_nothing_and_leave_ranks_that_differ()
    {
        var user = await sandbox.UserAsync();
        var ids = await TasksAsync(user, 10);

        // All between the first and the second.
        await Task.WhenAll(ids.Skip(2).Select(id => user.Http.PostAsJsonAsync($"/api/v1/tasks/{id}/move", new { afterId = ids[0], beforeId = ids[1] }, TestContext.Current.CancellationToken)));

        var listed = await ListedAsync(user);
        Assert.Equal((ids[0], ids[1]), (listed[0].Id, listed[^1].Id));
        Assert.Equal(ids.Order(), listed.Select(task => task.Id).Order());
        Assert.Equal(10, listed.Select(task => task.Order).Distinct().Count());
    }

    [Fact]
    public async Task Random_moves_at_the_same_moment_end_in_a_list_that_only_moves_change()
    {
        const int Seed = 20261122;
        output.WriteLine($"seed {Seed}");
        var user = await sandbox.UserAsync();
        var ids = await TasksAsync(user, 12);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async mover =>
        {
            var random = new Random(Seed + mover);
            for (var i = 0; i < 40; i++)
            {
                var (moved, anchor) = (ids[random.Next(ids.Count)], ids[random.Next(ids.Count)]);
                object to = random.Next(2) == 0 ? new { beforeId = anchor } : new { afterId = anchor };
                using var answer = await user.Http.PostAsJsonAsync($"/api/v1/tasks/{moved}/move", to, TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode == HttpStatusCode.OK || (answer.StatusCode == HttpStatusCode.UnprocessableEntity && moved == anchor), $"{answer.StatusCode}");
            }
        }));

        var after = await ListedAsync(user);
        Assert.Equal(ids.Order(), after.Select(task => task.Id).Order());
        Assert.Equal(ids.Count, after.Select(task => task.Order).Distinct().Count());
        Assert.All(after, task => Assert.InRange(task.Order.Length, 1, Rank.LongestKept));
        // Each says where it stands, and one after the other the moves do exactly what they say.
        var model = after.Select(task => task.Id).ToList();
        var alone = new Random(Seed);
        for (var i = 0; i < 60; i++)
        {
            var (moved, anchor) = (ids[alone.Next(ids.Count)], ids[alone.Next(ids.Count)]);
            if (moved != anchor)
            {
                var before = alone.Next(2) == 0;
                await user.PostAsync($"/tasks/{moved}/move", before ? new { beforeId = anchor } : new { afterId = anchor });
                model.Remove(moved);
                model.Insert(model.IndexOf(anchor) + (before ? 0 : 1), moved);
            }
        }

        Assert.Equal(model, (await ListedAsync(user)).Select(task => task.Id));
    }

    [Fact]
    public async Task A_place_that_is_used_again_and_again_is_widened_and_no_version_rises_by_that()
    {
        var user = await sandbox.UserAsync();
        var ids = await TasksAsync(user, 40);
        var expected = ids.ToList();
        var longest = 0;
        for (var i = 0; i < 120; i++)
        {
            // Two change places in front of the third again and again: each time the gap is halved.
            var (first, second) = (expected[10], expected[11]);
            var moved = (await user.PostAsync($"/tasks/{first}/move", new { afterId = second }))!;
            (expected[10], expected[11]) = (second, first);
            longest = Math.Max(longest, ((string)moved["order"]!).Length);
        }

        Assert.Equal(expected, (await ListedAsync(user)).Select(task => task.Id));
        Assert.InRange(longest, Rank.Comfortable, Rank.LongestKept);
        Assert.Equal(38, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.tasks WHERE user_id = $1 AND version = 1", user.Id));
        Assert.True(await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.tasks WHERE user_id = $1 AND version = 1 AND length(rank) <> 12", user.Id) > 0, "others have moved apart");
        Assert.Equal(120, (await sandbox.EventsAsync(user)).Count(type => type == "tasks.task-moved.v1"));
    }

    [Fact]
    public async Task Tasks_that_were_added_at_one_moment_can_be_put_between_each_other()
    {
        var user = await sandbox.UserAsync();
        var ids = await TasksAsync(user, 5);
        await sandbox.ExecuteAsync("UPDATE tasks.tasks SET rank = 'abc' WHERE user_id = $1", user.Id);
        var expected = ids.Order().ToList();
        var (moved, anchor) = (expected[4], expected[1]);

        await user.PostAsync($"/tasks/{moved}/move", new { afterId = anchor });

        Assert.Equal([expected[0], anchor, moved, expected[2], expected[3]], (await ListedAsync(user)).Select(task => task.Id));
        Assert.Equal(5, (await ListedAsync(user)).Select(task => task.Order).Distinct().Count());
        // A client that sorts by the ranks that it has heard of has the same order.
        var heard = (await sandbox.EventDataAsync(user, "tasks.task-changed.v1")).ToLookup(change => (Guid)change["id"]!, change => (string)change["data"]!["order"]!);
        Assert.Equal(await ListedAsync(user), (await ListedAsync(user)).Select(task => (task.Id, heard[task.Id].LastOrDefault("abc"))));
    }

    [Fact]
    public async Task Subtasks_go_at_least_a_hundred_levels_deep_and_move_as_one()
    {
        var user = await sandbox.UserAsync();
        var (project, top) = (IdOf(await CreateProjectAsync(user)), await CreateAsync(user, new { title = "level 0" }));
        var parent = IdOf(top);
        for (var level = 1; level <= 100; level++)
        {
            parent = IdOf(await CreateAsync(user, new { title = $"level {level}", parentId = parent }));
        }

        await user.PostAsync($"/tasks/{IdOf(top)}/move", new { projectId = project });
        Assert.Equal(101, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.tasks WHERE project_id = $1", project));
        ProblemAssert.Is(await user.PostAsync($"/tasks/{IdOf(top)}/move", new { parentId = parent }, HttpStatusCode.UnprocessableEntity), "parent-cycle");
        await user.PostAsync($"/tasks/{IdOf(top)}/complete");
        Assert.Equal(101, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.tasks WHERE project_id = $1 AND status = 'completed'", project));
        await user.DeleteAsync($"/tasks/{IdOf(top)}");
        Assert.Equal(101, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.tasks WHERE project_id = $1 AND deleted_at IS NOT NULL", project));
    }

    [Fact]
    public async Task Projects_that_change_places_again_and_again_stay_in_order()
    {
        var user = await sandbox.UserAsync();
        var names = new List<(Guid Id, string Name)>();
        foreach (var name in (string[])["a", "b", "c"])
        {
            sandbox.Clock.Advance(TimeSpan.FromMilliseconds(1));
            names.Add((IdOf(await CreateProjectAsync(user, name)), name));
        }

        for (var i = 0; i < 120; i++)
        {
            await user.PatchAsync($"/projects/{names[0].Id}", new { afterId = names[1].Id });
            (names[0], names[1]) = (names[1], names[0]);
        }

        var listed = (await user.GetAsync("/projects"))!["items"]!.AsArray();
        Assert.Equal(["Inbox", .. names.Select(project => project.Name)], listed.Select(project => (string)project!["name"]!));
        Assert.All(listed, project => Assert.InRange(((string)project!["order"]!).Length, 1, Rank.LongestKept));
        Assert.Equal(1L, (long)listed[^1]!["version"]!);
    }

    private async Task<List<Guid>> TasksAsync(TestUser user, int count)
    {
        var ids = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            sandbox.Clock.Advance(TimeSpan.FromMilliseconds(1));
            ids.Add(IdOf(await CreateAsync(user, new { title = $"task {i}" })));
        }

        await sandbox.ForgetEventsAsync(user);
        return ids;
    }

    private static async Task<List<(Guid Id, string Order)>> ListedAsync(TestUser user) =>
        [.. (await user.GetAsync("/tasks?sort=order&limit=200"))!["items"]!.AsArray().Select((JsonNode? task) => (IdOf(task!), (string)task!["order"]!))];
}
