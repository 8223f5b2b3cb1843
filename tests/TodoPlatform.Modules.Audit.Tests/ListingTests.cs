using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Audit.Tests;

public sealed class ListingTests(AuditSandbox sandbox) : IClassFixture<AuditSandbox>
{
    [Fact]
    public async Task A_stranger_is_told_nothing()
    {
        await sandbox.Stranger().GetAsync("/audit", HttpStatusCode.Unauthorized);
        await sandbox.Stranger().GetAsync("/audit/verify", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_happened_to_an_account_can_be_read_by_its_user()
    {
        var user = await sandbox.RegisterAsync();
        await sandbox.DrainAsync();

        var items = (await user.GetAsync("/audit?type=accounts.user-registered.v1"))!["items"]!.AsArray();

        var entry = Assert.Single(items)!;
        Assert.Equal("/todoplatform/accounts", (string?)entry["source"]);
        Assert.Equal(user.Id, (Guid)entry["subject"]!);
        Assert.Equal(1, (long)entry["sequence"]!);
        Assert.Equal(user.Email, (string?)entry["data"]!["user"]!["email"]);
        Assert.Equal(64, ((string)entry["hash"]!).Length);
        Assert.NotNull(entry["id"]);
        Assert.NotNull(entry["occurredAt"]);
        Assert.NotNull(entry["recordedAt"]);
        Assert.NotNull(entry["position"]);
    }

    [Fact]
    public async Task Nobody_sees_the_entries_of_others()
    {
        var (anna, ben) = (await sandbox.RegisterAsync(), await sandbox.RegisterAsync());
        await sandbox.DrainAsync();
        var happened = AuditSandbox.Event(anna.Id);
        await sandbox.DeliverAsync("audit", happened);

        Assert.Single((await anna.GetAsync($"/audit?subject={happened.Reminder.Id}"))!["items"]!.AsArray());
        Assert.Empty((await ben.GetAsync($"/audit?subject={happened.Reminder.Id}"))!["items"]!.AsArray());
    }

    [Fact]
    public async Task Pages_follow_each_other_newest_first_without_gap_or_repetition()
    {
        var user = await RegisterWithEventsAsync(7);
        var path = "/audit?type=notifications.reminder-scheduled.v1&limit=3";
        var positions = new List<long>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await user.GetAsync(path + (cursor.Length > 0 ? "&cursor=" + cursor : "")))!;
            positions.AddRange(page["items"]!.AsArray().Select(item => (long)item!["position"]!));
            cursor = (string?)page["nextCursor"];

            // What comes meanwhile does not shift the pages.
            await sandbox.DeliverAsync("audit", AuditSandbox.Event(user.Id, 50));
        }

        Assert.Equal(7, positions.Count);
        Assert.Equal(positions.OrderDescending(), positions);
        Assert.Equal(7, positions.Distinct().Count());
    }

    [Fact]
    public async Task Filters_combine()
    {
        var user = await RegisterWithEventsAsync(5);

        Assert.Equal(5, await CountAsync(user, "source=notifications"));
        Assert.Equal(5, await CountAsync(user, "source=%2Ftodoplatform%2Fnotifications"));
        Assert.Equal(0, await CountAsync(user, "source=recurrence"));
        Assert.Equal(2, await CountAsync(user, $"source=notifications&from={Time(3)}"));
        Assert.Equal(3, await CountAsync(user, $"source=notifications&to={Time(3)}"));
        Assert.Equal(1, await CountAsync(user, $"type=notifications.reminder-scheduled.v1&from={Time(3)}&to={Time(4)}"));
        Assert.Equal(1, await CountAsync(user, $"source=notifications&from={Uri.EscapeDataString(AuditSandbox.Morning.AddMinutes(4).ToOffset(TimeSpan.FromHours(2)).ToString("O", CultureInfo.InvariantCulture))}"));
        Assert.Equal(0, await CountAsync(user, $"source=notifications&subject={Guid.CreateVersion7()}"));

        static string Time(int minute) => AuditSandbox.Morning.AddMinutes(minute).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("limit=0", HttpStatusCode.BadRequest, "bad-limit")]
    [InlineData("limit=201", HttpStatusCode.BadRequest, "bad-limit")]
    [InlineData("limit=many", HttpStatusCode.BadRequest, null)]
    [InlineData("cursor=nonsense", HttpStatusCode.BadRequest, "bad-cursor")]
    [InlineData("subject=nonsense", HttpStatusCode.BadRequest, null)]
    [InlineData("from=yesterday", HttpStatusCode.BadRequest, null)]
    [InlineData("type=a%00b", HttpStatusCode.BadRequest, null)]
    [InlineData("source=%0D%0A", HttpStatusCode.UnprocessableEntity, null)]
    public async Task Bad_parameters_are_refused(string query, HttpStatusCode status, string? code)
    {
        var user = await sandbox.RegisterAsync();

        var problem = await user.GetAsync("/audit?" + query, status);

        Assert.True(code is null || code == (string?)problem!["code"], problem!.ToJsonString());
    }

    [Fact]
    public async Task A_cursor_of_another_list_or_user_is_refused()
    {
        var (anna, ben) = (await RegisterWithEventsAsync(3), await RegisterWithEventsAsync(3));
        var cursor = (string)(await anna.GetAsync("/audit?source=notifications&limit=1"))!["nextCursor"]!;

        ProblemAssert.Is(await anna.GetAsync($"/audit?limit=1&cursor={cursor}", HttpStatusCode.BadRequest), "bad-cursor");
        ProblemAssert.Is(await ben.GetAsync($"/audit?source=notifications&limit=1&cursor={cursor}", HttpStatusCode.BadRequest), "bad-cursor");
        await anna.GetAsync($"/audit?source=notifications&limit=2&cursor={cursor}");
    }

    [Fact]
    public async Task Verification_tells_over_the_api_what_is_broken()
    {
        var user = await RegisterWithEventsAsync(3);
        var sound = (await user.GetAsync("/audit/verify"))!;
        Assert.True((bool)sound["valid"]!);
        Assert.Null(sound["firstBroken"]);
        var newest = (await user.GetAsync("/audit?limit=1"))!["items"]![0]!;
        Assert.Equal((string?)newest["hash"], (string?)sound["head"]);
        Assert.Equal((long)newest["position"]!, (long)sound["entries"]!);

        var position = (long)newest["position"]! - 1;
        await sandbox.TamperAsync($"UPDATE audit.entries SET ciphertext = '\\x00' WHERE user_id = '{user.Id}' AND position = {position}");

        var broken = (await user.GetAsync("/audit/verify"))!;
        Assert.False((bool)broken["valid"]!);
        Assert.Equal(position, (long)broken["firstBroken"]!["position"]!);
        Assert.Equal("changed", (string?)broken["firstBroken"]!["reason"]);
        var unreadable = (await user.GetAsync("/audit?limit=2"))!["items"]!.AsArray().Single(item => (long)item!["position"]! == position)!;
        Assert.Null(unreadable["data"]);
    }

    private async Task<TestUser> RegisterWithEventsAsync(int count)
    {
        var user = await sandbox.RegisterAsync();
        await sandbox.DrainAsync();
        await sandbox.RecordAsync(user.Id, count);
        return user;
    }

    private static async Task<int> CountAsync(TestUser user, string query) => ((JsonArray)(await user.GetAsync("/audit?" + query))!["items"]!).Count;
}
