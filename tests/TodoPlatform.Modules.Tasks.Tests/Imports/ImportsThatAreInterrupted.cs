using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain.Imports;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.Imports.ImportFiles;

namespace TodoPlatform.Modules.Tasks.Tests.Imports;

/// <summary>Large imports, and what becomes of them when their worker dies.</summary>
public sealed class ImportsThatAreInterrupted(TestPostgres postgres)
{
    private static readonly string[] Recurrences = ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO", "FREQ=MONTHLY"];

    [Fact]
    [Trait("group", "long")]
    public async Task A_large_import_lets_its_user_and_others_go_on_and_is_undone_as_a_whole()
    {
        await using var sandbox = new QuietSandbox(postgres);
        await sandbox.InitializeAsync();
        var (user, other) = (await sandbox.RegisterAsync("Europe/Berlin"), await sandbox.RegisterAsync("Europe/Berlin"));

        var job = await StartAsync(user, Body(FileOf(10_000)));
        await Eventually.TrueAsync(async () => (int)(await user.GetAsync($"/import/{job["id"]}"))!["done"]! > 0, "it has begun");
        await user.PostAsync("/tasks", new { title = "meanwhile" }, System.Net.HttpStatusCode.Created);
        await ImportAsync(other, Body(FileOf(10)));
        Assert.Equal("running", (string)(await user.GetAsync($"/import/{job["id"]}"))!["status"]!); // neither waited for the large one
        job = await EndAsync(user, job, TimeSpan.FromMinutes(5));

        Assert.Equal((10_000, 0, 0), CountOf(job, "tasks"));
        job = await EndAsync(user, (await user.PostAsync($"/import/{job["id"]}/undo", null, System.Net.HttpStatusCode.Accepted))!, TimeSpan.FromMinutes(5));
        Assert.Equal("undone", (string)job["status"]!);
        Assert.Equal(["meanwhile"], (await ExportAsync(user)).Json["tasks"]!.AsArray().Select(task => (string)task!["title"]!));
    }

    [Fact]
    public Task A_killed_worker_loses_and_repeats_nothing() => IsKilledAsync(400);

    [Fact]
    [Trait("group", "long")]
    public Task A_worker_that_is_killed_in_a_large_import_loses_and_repeats_nothing() => IsKilledAsync(1_500);

    private static async Task IsKilledAsync(int count)
    {
        var file = FileOf(count);
        await using var host = new HostProcess(Path.Combine(Path.GetTempPath(), $"todo-import-{Environment.ProcessId}"));
        await host.StartAsync();
        var user = new TestUser(new HttpClient { BaseAddress = host.Address }) { Email = "ana@example.org" };
        await user.PostAsync("/auth/register", new { email = user.Email, password = TestUser.Password, timeZone = "Europe/Berlin" }, System.Net.HttpStatusCode.Created);
        await user.SignInAsync();
        var job = await StartAsync(user, Body(file));
        var total = 0;
        await Eventually.TrueAsync(
            async () =>
            {
                var now = (await user.GetAsync($"/import/{job["id"]}"))!;
                total = (int)now["total"]!;
                return total > 0 && (int)now["done"]! >= total / 5;
            },
            "it is in the middle", TimeSpan.FromSeconds(60));
        Assert.Equal("running", (string)(await user.GetAsync($"/import/{job["id"]}"))!["status"]!);
        await host.KillAsync();
        await host.StartAsync();
        job = await EndAsync(user, job, TimeSpan.FromSeconds(120));

        Assert.Equal(("completed", total), ((string)job["status"]!, (int)job["done"]!));
        Assert.Equal((count, 0, 0), CountOf(job, "tasks"));
        Assert.Equal(count, (await Sql.QueryAsync<long>(host.ConnectionString, "SELECT count(*) FROM tasks.tasks")).Single());
        var tasks = (await ExportAsync(user)).Json["tasks"]!.AsArray();
        Assert.Equal(count, tasks.Select(task => (string)task!["title"]!).Distinct().Count());
        Assert.Equal(count, tasks.Count);
        // Every task was told once: what Audit has recorded of them.
        await Eventually.TrueAsync(async () => (await Sql.QueryAsync<long>(host.ConnectionString, "SELECT count(*) FROM audit.entries WHERE type = 'tasks.task-created.v1'")).Single() == count, "Audit knows all of them", TimeSpan.FromSeconds(120));
        Assert.Equal((0, count, 0), CountOf(await ImportAsync(user, Body(file)), "tasks"));
    }

    /// <summary>An account of so many tasks: projects, sections, subtasks, labels, comments, closed ones, and every tenth repeats.</summary>
    private static byte[] FileOf(int count)
    {
        var text = new StringBuilder("""{"format":"todoplatform-export","formatVersion":1,"projects":[""");
        text.AppendJoin(',', Enumerable.Range(0, 20).Select(i => $$"""{"id":"p{{i}}","name":"Project {{i}}"}"""));
        text.Append("""],"sections":[""").AppendJoin(',', Enumerable.Range(0, 40).Select(i => $$"""{"id":"s{{i}}","projectId":"p{{i % 20}}","name":"Section {{i}}"}"""));
        text.Append("""],"labels":[{"name":"home","color":"lime"}],"tasks":[""").AppendJoin(',', Enumerable.Range(0, count).Select(i => new JsonObject
        {
            ["id"] = $"t{i}",
            ["title"] = $"Task number {i} of a large account",
            ["description"] = "Some words about it, as people write them into the description of a task.",
            ["projectId"] = $"p{i % 20}",
            ["sectionId"] = i % 3 == 0 ? $"s{i % 20}" : null,
            ["parentId"] = i % 5 == 4 ? $"t{i - 4}" : null,
            ["labels"] = new JsonArray("home", $"label {i % 30}"),
            ["due"] = i % 2 == 0 || i % 10 == 3 ? new JsonObject { ["date"] = "2099-01-01", ["time"] = "09:00:00" } : null,
            ["recurrence"] = i % 10 == 3 ? new JsonObject { ["rule"] = Recurrences[i % 3], ["mode"] = "catchUp", ["clampMonthEnd"] = false } : null,
            ["status"] = i % 10 == 7 ? "completed" : "open",
            ["completedAt"] = i % 10 == 7 ? "2024-05-01T10:00:00Z" : null,
            ["comments"] = i % 20 == 0 ? new JsonArray(new JsonObject { ["id"] = $"c{i}", ["text"] = "A comment" }) : null,
        }.ToJsonString()));
        return Encoding.UTF8.GetBytes(text.Append("]}").ToString());
    }

    /// <summary>By the system's clock, and without the other modules, which follow at their own pace.</summary>
    private sealed class QuietSandbox(TestPostgres postgres) : Sandbox(postgres)
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Messaging:Relay"] = "false" };
    }

    [Fact]
    public async Task A_file_that_takes_long_to_read_is_not_taken_away_from_its_worker()
    {
        await using var sandbox = new SlowSandbox(postgres);
        await sandbox.InitializeAsync();
        var user = await sandbox.RegisterAsync("Europe/Berlin");

        var job = await StartAsync(user, Body("x"u8.ToArray()), "?format=slow");
        await sandbox.Reading.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(1, await sandbox.ExecuteAsync("UPDATE tasks.imports SET leased_until = clock_timestamp() + interval '6 seconds' WHERE lease_owner IS NOT NULL"));
        await Eventually.TrueAsync(
            async () => await sandbox.QuerySingleAsync<bool>("SELECT bool_or(leased_until > clock_timestamp() + interval '8 seconds') FROM tasks.imports"), "it is held on while the file is read", TimeSpan.FromSeconds(30));
        sandbox.Read.SetResult();

        Assert.Equal("failed", (string)(await EndAsync(user, job))["status"]!);
    }

    /// <summary>With a format that takes as long to read as a test wants.</summary>
    private sealed class SlowSandbox(TestPostgres postgres) : Sandbox(postgres)
    {
        public TaskCompletionSource Reading { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Read { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override void Configure(IServiceCollection services) => services.AddSingleton<IImportFormat>(new Slow(this));

        private sealed class Slow(SlowSandbox sandbox) : IImportFormat
        {
            public string Name => "slow";

            public bool Recognizes(ReadOnlySpan<byte> head, string? contentType, string? fileName) => false;

            public Result<ImportDocument> Read(ReadOnlyMemory<byte> file, ImportSettings settings)
            {
                sandbox.Reading.TrySetResult();
                sandbox.Read.Task.Wait(TimeSpan.FromMinutes(1));
                return ImportText.Unreadable("It was only slow.");
            }
        }
    }
}
