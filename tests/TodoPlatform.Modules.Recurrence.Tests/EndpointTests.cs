using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Recurrence.Tests;

public sealed class EndpointTests(RecurrenceSandbox sandbox) : IClassFixture<RecurrenceSandbox>
{
    private static readonly object Berlin = new { date = "2026-03-28", time = "02:30", timeZone = "Europe/Berlin" };

    [Fact]
    public async Task Preview_gives_nominal_times_instants_and_words()
    {
        var user = await sandbox.RegisterAsync();

        var preview = (await user.PostAsync("/recurrence/preview", new { rule = "freq=daily", start = Berlin, count = 3 }))!;

        Assert.Equal(
            ["2026-03-28 02:30 2026-03-28T01:30:00+00:00", "2026-03-29 02:30 2026-03-29T01:30:00+00:00", "2026-03-30 02:30 2026-03-30T00:30:00+00:00"],
            Occurrences(preview));
        Assert.Equal("every day at 02:30", (string?)preview["explanation"]);
    }

    [Fact]
    public async Task Preview_of_whole_days_has_no_times_and_gives_five_by_default()
    {
        var user = await sandbox.RegisterAsync();

        var preview = (await user.PostAsync("/recurrence/preview", new { rule = "FREQ=MONTHLY", mode = "strict", clampMonthEnd = true, start = new { date = "2027-01-31" } }))!;

        Assert.Equal(["2027-01-31  ", "2027-02-28  ", "2027-03-31  ", "2027-04-30  ", "2027-05-31  "], Occurrences(preview));
    }

    [Fact]
    public async Task Preview_leaves_out_what_is_excepted_and_starts_where_asked()
    {
        var user = await sandbox.RegisterAsync();

        var preview = (await user.PostAsync("/recurrence/preview", new
        {
            rule = "FREQ=WEEKLY;COUNT=5",
            mode = "fromCompletion",
            start = new { date = "2026-11-02", time = "09:00", timeZone = "Europe/Berlin" },
            exDates = new[] { new { date = "2026-11-16", time = "09:00" } },
            from = new { date = "2026-11-09", time = "09:00" },
            count = 500,
        }))!;

        Assert.Equal(["2026-11-09", "2026-11-23", "2026-11-30"], preview["occurrences"]!.AsArray().Select(one => (string?)one!["date"]));
        var none = (await user.PostAsync("/recurrence/preview", new { rule = "FREQ=WEEKLY;COUNT=5", start = new { date = "2026-11-02" }, from = new { date = "2027-01-01" } }))!;
        Assert.Empty(none["occurrences"]!.AsArray());
    }

    [Fact]
    public async Task Preview_of_floating_times_happens_in_the_profiles_zone_else_in_the_stated_one_else_in_utc()
    {
        var user = await sandbox.RegisterAsync();
        var floating = new { rule = "FREQ=DAILY", start = new { date = "2026-11-09", time = "09:00" }, count = 1 };

        Assert.Equal(["2026-11-09 09:00 2026-11-09T09:00:00+00:00"], Occurrences(await user.PostAsync("/recurrence/preview", floating)));
        user.Http.DefaultRequestHeaders.Add("X-Time-Zone", "Nowhere/Land");
        Assert.Equal(["2026-11-09 09:00 2026-11-09T09:00:00+00:00"], Occurrences(await user.PostAsync("/recurrence/preview", floating)));
        user.Http.DefaultRequestHeaders.Remove("X-Time-Zone");
        user.Http.DefaultRequestHeaders.Add("X-Time-Zone", "Asia/Tokyo");
        Assert.Equal(["2026-11-09 09:00 2026-11-09T00:00:00+00:00"], Occurrences(await user.PostAsync("/recurrence/preview", floating)));

        await sandbox.DeliverAsync(new UserRegistered(new(user.Id, user.Email, "Test", "America/New_York", "en", DayOfWeek.Monday, DateOrder.DayMonthYear, null, 1), ScriptedSeries.At("2026-11-02 10:00")));
        Assert.Equal(["2026-11-09 09:00 2026-11-09T14:00:00+00:00"], Occurrences(await user.PostAsync("/recurrence/preview", floating)));
    }

    [Theory]
    [InlineData("FREQ=DAILY;INTERVAL=0", 20)]
    [InlineData("FREQ=DAILY;NOPE=1", 11)]
    [InlineData("", 0)]
    [InlineData("FREQ=WEEKLY;COUNT=2;UNTIL=20261123", 20)]
    public async Task Preview_refuses_what_is_no_rule_with_reason_and_position(string rule, int position)
    {
        var user = await sandbox.RegisterAsync();

        var problem = (await user.PostAsync("/recurrence/preview", new { rule, start = Berlin }, HttpStatusCode.UnprocessableEntity))!;

        Assert.NotEmpty((string?)problem["detail"] ?? "");
        Assert.NotNull(problem["errors"]!["rule"]);
        Assert.Equal(position, (int?)problem["position"]);
    }

    [Theory]
    [InlineData("FREQ=MINUTELY", "too-frequent")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20", "week-number-without-weekday")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "rule-never-matches")]
    [InlineData("FREQ=DAILY;UNTIL=20200101T000000Z", "rule-never-matches")]
    public async Task Preview_refuses_rules_that_are_no_good_for_tasks(string rule, string code)
    {
        var user = await sandbox.RegisterAsync();

        ProblemAssert.Is(await user.PostAsync("/recurrence/preview", new { rule, start = Berlin }, HttpStatusCode.UnprocessableEntity), code);
    }

    [Fact]
    public async Task Preview_refuses_times_of_day_for_whole_days()
    {
        var user = await sandbox.RegisterAsync();

        ProblemAssert.Is(await user.PostAsync("/recurrence/preview", new { rule = "FREQ=DAILY;BYHOUR=9", start = new { date = "2026-11-09" } }, HttpStatusCode.UnprocessableEntity), "time-of-all-day");
    }

    [Fact]
    public async Task Preview_refuses_an_unknown_zone()
    {
        var user = await sandbox.RegisterAsync();
        var problem = await user.PostAsync("/recurrence/preview", new { rule = "FREQ=DAILY", start = new { date = "2026-11-09", time = "09:00", timeZone = "Mars/Base" } }, HttpStatusCode.UnprocessableEntity);

        ProblemAssert.Is(problem, "unknown-time-zone");
        Assert.NotNull(problem!["errors"]!["start.timeZone"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public async Task Preview_refuses_a_count_out_of_range(int count)
    {
        var user = await sandbox.RegisterAsync();
        var problem = await user.PostAsync("/recurrence/preview", new { rule = "FREQ=DAILY", start = Berlin, count }, HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(problem!["errors"]!["count"]);
    }

    [Theory]
    [InlineData("""{"rule":"FREQ=DAILY","start":null}""")]
    [InlineData("""{"rule":"FREQ=DAILY"}""")]
    [InlineData("""{"rule":null,"start":{"date":"2026-11-09"}}""")]
    [InlineData("""{"rule":"FREQ=DAILY","start":{"date":"2026-02-30"}}""")]
    [InlineData("""{"rule":"FREQ=DAILY","start":{"date":"2026-11-09"},"exDates":[null]}""")]
    [InlineData("""{"rule":"FREQ=DAILY","start":{"date":"2026-11-09"},"surprise":1}""")]
    [InlineData("""{"rule":"FREQ=DAILY","start":{"date":"9999-12-31"}}""")]
    [InlineData("""{"rule":"FREQ=DAILY","start":{"date":"2026-11-09"},"mode":"sometimes"}""")]
    public async Task Preview_refuses_a_broken_request(string body)
    {
        var user = await sandbox.RegisterAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var answer = await user.Http.PostAsync(new Uri("/api/v1/recurrence/preview", UriKind.Relative), content);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity });
        ProblemAssert.IsWellFormed(answer, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Preview_never_throws_at_the_ends_of_time()
    {
        var user = await sandbox.RegisterAsync();

        // East of Greenwich the first moments of the year 1 are instants before it, which no answer can write.
        await user.PostAsync("/recurrence/preview", new { rule = "FREQ=YEARLY", start = new { date = "0001-01-01", time = "00:00", timeZone = "Asia/Tokyo" } }, HttpStatusCode.UnprocessableEntity);
        await user.PostAsync("/recurrence/preview", new { rule = "FREQ=YEARLY", start = new { date = "0002-01-01", time = "00:00", timeZone = "Asia/Tokyo" } });
        foreach (var date in new[] { "0002-01-01", "9998-12-31" })
        {
            var preview = await user.PostAsync("/recurrence/preview", new { rule = "FREQ=YEARLY", start = new { date, time = "23:59", timeZone = "Pacific/Apia" }, from = new { date = "9998-01-01" }, count = 500 });
            Assert.NotNull(preview!["explanation"]);
        }
    }

    [Fact]
    public async Task A_token_that_may_only_read_may_preview()
    {
        var user = await sandbox.RegisterAsync();
        await UseTokenAsync(user, "tasks:read");
        Assert.NotNull((await user.PostAsync("/recurrence/preview", new { rule = "FREQ=DAILY", start = Berlin }))!["occurrences"]);

        await UseTokenAsync(user, "something:else");
        await user.PostAsync("/recurrence/preview", new { rule = "FREQ=DAILY", start = Berlin }, HttpStatusCode.Forbidden);
    }

    private async Task UseTokenAsync(TestUser user, string scope)
    {
        var token = $"tpat_{Guid.CreateVersion7():N}";
        await sandbox.ExecuteAsync(
            "INSERT INTO platform.access_tokens (hash, id, user_id, scopes, roles, expires_at) VALUES ($1, $2, $3, $4, $5, $6)",
            SHA256.HashData(Encoding.UTF8.GetBytes(token)), Guid.CreateVersion7(), user.Id, new[] { scope }, Array.Empty<string>(), DateTimeOffset.UtcNow.AddHours(1));
        user.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    [Fact]
    public async Task Strangers_get_nothing()
    {
        await sandbox.Stranger().PostAsync("/recurrence/preview", new { rule = "FREQ=DAILY", start = Berlin }, HttpStatusCode.Unauthorized);
        await sandbox.Stranger().GetAsync($"/recurrence/series/{Guid.CreateVersion7()}", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_series_shows_its_definition_and_history_newest_first()
    {
        var user = await sandbox.RegisterAsync();
        var series = ScriptedSeries.Weekly(user.Id, SeriesMode.CatchUp, "FREQ=WEEKLY;COUNT=6");
        var first = series.Open(1, "2026-11-02");
        await sandbox.DeliverAsync(series.Started(), first, series.Skip(first.Task.Id, "2026-11-02 08:00"));
        var second = series.Open(2, "2026-11-09");
        await sandbox.DeliverAsync(second, series.Complete(second.Task.Id, "2026-11-18 10:00"));

        var answer = (await user.GetAsync($"/recurrence/series/{series.Id}"))!;

        Assert.Equal((series.Id.ToString(), "FREQ=WEEKLY;COUNT=6", "catchUp", "Europe/Berlin", 3), ((string)answer["id"]!, (string)answer["rule"]!, (string)answer["mode"]!, (string)answer["timeZone"]!, (int)answer["used"]!));
        Assert.Equal("every week at 09:00, 6 times", (string?)answer["explanation"]);
        Assert.False((bool)answer["paused"]! || (bool)answer["ended"]!);
        Assert.Equal(
            [("2026-11-16", "09:00", null, "missed"), ("2026-11-09", "09:00", second.Task.Id.ToString(), "completed"), ("2026-11-02", "09:00", first.Task.Id.ToString(), "skipped")],
            answer["history"]!.AsArray().Select(one => ((string?)one!["occurrence"]!["date"], (string?)one["occurrence"]!["time"], (string?)one["taskId"], (string?)one["outcome"])));
        Assert.Equal(ScriptedSeries.At("2026-11-18 10:00"), (DateTimeOffset)answer["history"]![1]!["at"]!);
        Assert.Null(answer["nextCursor"]);

        await sandbox.DeliverAsync(series.Pause("2026-11-19 10:00"));
        Assert.True((bool)(await user.GetAsync($"/recurrence/series/{series.Id}"))!["paused"]!);
    }

    [Fact]
    public async Task A_series_has_ended_as_soon_as_nothing_follows()
    {
        var user = await sandbox.RegisterAsync();
        var series = ScriptedSeries.Weekly(user.Id, SeriesMode.CatchUp, "FREQ=WEEKLY;COUNT=1");
        var only = series.Open(1, "2026-11-02");
        await sandbox.DeliverAsync(only, series.Complete(only.Task.Id, "2026-11-02 10:00"));
        Assert.True((bool)(await user.GetAsync($"/recurrence/series/{series.Id}"))!["ended"]!);

        await sandbox.DeliverAsync(series.Reopen(only.Task.Id, "2026-11-02 10:01"));
        var reopened = (await user.GetAsync($"/recurrence/series/{series.Id}"))!;
        Assert.Equal((false, 0), ((bool)reopened["ended"]!, (int)reopened["used"]!));
        Assert.Empty(reopened["history"]!.AsArray());
    }

    [Fact]
    public async Task A_floating_series_shows_the_present_zone_of_its_user()
    {
        var user = await sandbox.RegisterAsync();
        var series = new ScriptedSeries(user.Id, "FREQ=DAILY", SeriesMode.Strict, new(new(2026, 11, 1), new(9, 0)));
        await sandbox.DeliverAsync(series.Started());
        Assert.Equal("Europe/Berlin", (string?)(await user.GetAsync($"/recurrence/series/{series.Id}"))!["timeZone"]);

        await sandbox.DeliverAsync(new PreferencesChanged(new(user.Id, user.Email, "Test", "Asia/Tokyo", "en", DayOfWeek.Monday, DateOrder.DayMonthYear, null, 2), ScriptedSeries.At("2026-11-02 10:00")));

        Assert.Equal("Asia/Tokyo", (string?)(await user.GetAsync($"/recurrence/series/{series.Id}"))!["timeZone"]);
    }

    [Fact]
    public async Task History_is_paged_without_gap_or_repeat()
    {
        var user = await sandbox.RegisterAsync();
        var series = ScriptedSeries.Weekly(user.Id, SeriesMode.CatchUp);
        var open = series.Open(1, "2026-11-02");
        await sandbox.DeliverAsync(open, series.Complete(open.Task.Id, "2027-02-01 10:00"));
        var all = Dates(await user.GetAsync($"/recurrence/series/{series.Id}?limit=200"));
        Assert.Equal(14, all.Count);

        var (paged, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = await user.GetAsync($"/recurrence/series/{series.Id}?limit=5" + (cursor is null ? "" : "&cursor=" + cursor));
            paged.AddRange(Dates(page));
            cursor = (string?)page!["nextCursor"];
        }
        while (cursor is not null);

        Assert.Equal(all, paged);
        Assert.Equal(all.OrderDescending(), all);
    }

    [Fact]
    public async Task History_refuses_foreign_cursors_and_bad_limits()
    {
        var user = await sandbox.RegisterAsync();
        var series = ScriptedSeries.Weekly(user.Id, SeriesMode.CatchUp);
        var other = ScriptedSeries.Weekly(user.Id, SeriesMode.CatchUp);
        var open = series.Open(1, "2026-11-02");
        await sandbox.DeliverAsync(open, series.Complete(open.Task.Id, "2026-11-20 10:00"), other.Started());
        var cursor = (string)(await user.GetAsync($"/recurrence/series/{series.Id}?limit=1"))!["nextCursor"]!;

        ProblemAssert.Is(await user.GetAsync($"/recurrence/series/{other.Id}?cursor={cursor}", HttpStatusCode.BadRequest), "bad-cursor");
        ProblemAssert.Is(await user.GetAsync($"/recurrence/series/{series.Id}?cursor=nonsense", HttpStatusCode.BadRequest), "bad-cursor");
        ProblemAssert.Is(await user.GetAsync($"/recurrence/series/{series.Id}?limit=201", HttpStatusCode.BadRequest), "bad-limit");
        ProblemAssert.Is(await user.GetAsync($"/recurrence/series/{series.Id}?limit=0", HttpStatusCode.BadRequest), "bad-limit");
    }

    [Fact]
    public async Task Another_users_series_is_not_there()
    {
        var (owner, other) = (await sandbox.RegisterAsync(), await sandbox.RegisterAsync());
        var series = ScriptedSeries.Weekly(owner.Id, SeriesMode.CatchUp);
        await sandbox.DeliverAsync(series.Started());

        await owner.GetAsync($"/recurrence/series/{series.Id}");
        ProblemAssert.Is(await other.GetAsync($"/recurrence/series/{series.Id}", HttpStatusCode.NotFound), "series-not-found");
        ProblemAssert.Is(await other.GetAsync($"/recurrence/series/{Guid.CreateVersion7()}", HttpStatusCode.NotFound), "series-not-found");
    }

    private static IEnumerable<string> Occurrences(JsonNode? preview) =>
        preview!["occurrences"]!.AsArray().Select(one => $"{(string?)one!["date"]} {(string?)one["time"]} {(string?)one["at"]}");

    private static List<string> Dates(JsonNode? series) => [.. series!["history"]!.AsArray().Select(one => (string)one!["occurrence"]!["date"]!)];
}
