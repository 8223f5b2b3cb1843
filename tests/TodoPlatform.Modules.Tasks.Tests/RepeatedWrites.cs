using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

public sealed class RepeatedWrites(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task A_write_that_a_device_kept_for_a_week_is_not_done_twice_and_its_key_is_free_after_eight_days()
    {
        var user = await sandbox.UserAsync();
        async Task<JsonNode> PostAsync() =>
            (await user.SendAsync(HttpMethod.Post, "/tasks", new { title = "once" }, HttpStatusCode.Created, request => request.Headers.Add("Idempotency-Key", "kept")))!;
        var first = await PostAsync();

        sandbox.Clock.Advance(TimeSpan.FromDays(7));
        await user.SignInAsync();
        Assert.Equal(IdOf(first), IdOf(await PostAsync()));

        sandbox.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        await user.SignInAsync();
        Assert.NotEqual(IdOf(first), IdOf(await PostAsync()));

        sandbox.Clock.Advance(TimeSpan.FromDays(9));
        await Eventually.TrueAsync(async () => await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM tasks.idempotency_keys WHERE user_id = $1", user.Id) == 0, "the stored answer is forgotten");
    }
}
