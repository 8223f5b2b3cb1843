using System.Net;
using System.Text.Json.Nodes;
using TodoPlatform.EndToEnd.Tests.Crash;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>The verbs <c>backup</c>, <c>restore</c> and <c>doctor</c>, on clusters as people have them.</summary>
public sealed class BackupTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    [Trait("group", "long")]
    public async Task A_backup_taken_under_load_restores_to_whole_accounts_whose_audit_chains_verify()
    {
        using var folder = new TemporaryFolder();
        var (first, second) = (NewCluster(), NewCluster());
        await using var original = new HostProcess(first);
        await using var restored = new HostProcess(second);
        await original.StartAsync();
        var current = original;

        // What these were told before the backup begins must be in it.
        using var before = new CancellationTokenSource();
        var earlier = await WriteAsync(0, 3, () => current.Address, before, acknowledged: 300);
        await before.CancelAsync();
        await Task.WhenAll(earlier.Select(writer => writer.Writing));
        using var http = new HttpClient { BaseAddress = original.Address };
        var device = new TestUser(http) { Email = "device@example.org" };
        await device.PostAsync("/auth/register", new { email = device.Email, password = TestUser.Password }, HttpStatusCode.Created);
        await device.SignInAsync();
        var token = (string)(await device.GetAsync("/sync"))!["token"]!;

        // These write all the time.
        using var during = new CancellationTokenSource();
        var busy = await WriteAsync(3, 3, () => current.Address, during, acknowledged: 60);
        var writesBefore = busy.Sum(writer => writer.Writer.Acknowledged);
        (await HostCommand.RunAsync("backup", "--to", folder.Path, "--Postgres:Directory=" + first)).Ends(0, "todoplatform-");
        Assert.True(busy.Sum(writer => writer.Writer.Acknowledged) > writesBefore, "nothing was written while the backup was taken");
        await during.CancelAsync();
        await Task.WhenAll(busy.Select(writer => writer.Writing));
        await original.KillAsync(); // gone for good

        var file = Assert.Single(Directory.GetFiles(folder.Path));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), "others can read the backup");
        (await HostCommand.RunAsync("restore", "--from", file, "--Postgres:Directory=" + second)).Ends(0, "Restored.");
        await restored.StartAsync();
        current = restored;

        foreach (var (writer, _) in earlier)
        {
            await LedgerCheck.PassesAsync(writer, Patience); // signed in as before: the keys of the installation came along
        }

        foreach (var (writer, _) in busy)
        {
            await IsWholeAsync(writer);
            writer.Dispose();
        }

        // Its copy may be of a later state: it begins anew.
        using var later = new HttpClient { BaseAddress = restored.Address };
        var back = new TestUser(later) { Email = device.Email };
        await back.SignInAsync();
        Assert.True((bool)(await back.GetAsync($"/sync?token={token}"))!["fullSync"]!);

        earlier.ForEach(writer => writer.Writer.Dispose());
        (await HostCommand.RunAsync("doctor", "--Postgres:Directory=" + second)).Ends(0, "ok     audit chains:");
        (await HostCommand.RunAsync("restore", "--from", file, "--Postgres:Directory=" + second)).Ends(1, "holds TodoPlatform already");
    }

    [Fact]
    [Trait("group", "long")]
    public async Task Doctor_finds_what_is_wrong_and_a_backup_brings_back_what_was_right()
    {
        using var folder = new TemporaryFolder();
        var (cluster, empty) = (NewCluster(), NewCluster());
        await using (var host = new HostProcess(cluster))
        {
            await host.StartAsync();
            using var stop = new CancellationTokenSource();
            using var writer = new CrashWriter((_, _) => host.Address, 0, stop.Token);
            await writer.RegisterAsync();
            await Eventually.TrueAsync(async () => (await writer.ListAsync("/audit")).Count >= 2, "the registration is recorded");
            (await HostCommand.RunAsync("doctor", "--Postgres:Directory=" + cluster)).Ends(0, "ok     schema: as this build needs it");

            var file = Path.Combine(folder.Path, "mine.backup");
            (await HostCommand.RunAsync("backup", "--to", file, "--Postgres:Directory=" + cluster)).Ends(0, file);
            (await HostCommand.RunAsync("backup", "--to", file, "--Postgres:Directory=" + cluster)).Ends(1, "exists already");

            await Sql.ExecuteAsync(host.ConnectionString, """
                ALTER TABLE audit.entries DISABLE TRIGGER ALL; UPDATE audit.entries SET type = 'accounts.nothing-happened.v1' WHERE position = 2;
                INSERT INTO tasks.dead_letters (consumer, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, data, error, failed_at)
                VALUES ('tasks.nobody', gen_random_uuid(), 'x', 'x', gen_random_uuid(), gen_random_uuid(), 1, gen_random_uuid(), now(), '', 'broken on purpose', now())
                """);
            var verdict = (await HostCommand.RunAsync("doctor", "--Postgres:Directory=" + cluster)).Ends(1, "at position 2 (changed)");
            Assert.Contains("WRONG  dead letters: 1, of tasks.nobody", verdict.Output, StringComparison.Ordinal);

            (await HostCommand.RunAsync("restore", "--from", file, "--Postgres:Directory=" + empty)).Ends(0, "Restored.");
            (await HostCommand.RunAsync("doctor", "--Postgres:Directory=" + empty)).Ends(0, "ok     dead letters: none"); // nobody runs it
            Directory.Delete(empty, recursive: true);
        }
    }

    [Fact]
    public async Task What_is_no_backup_or_no_platform_is_refused_with_a_sentence_and_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        await using var postgres = await PostgresProcess.StartAsync();
        var database = "--ConnectionStrings:Postgres=" + postgres.ConnectionString;
        var garbage = Path.Combine(folder.Path, "garbage");
        await File.WriteAllTextAsync(garbage, "no backup");

        (await HostCommand.RunAsync("restore", "--from", garbage, database)).Ends(1, "pg_restore failed with exit code 1");
        (await HostCommand.RunAsync("restore", "--from", garbage + "s", database)).Ends(1, "does not exist");
        (await HostCommand.RunAsync("backup", "--to", folder.Path, database)).Ends(1, "holds no TodoPlatform");
        (await HostCommand.RunAsync("backup", "--to", folder.Path, "--Postgres:Directory=" + Path.Combine(folder.Path, "mistyped"))).Ends(1, "There is no PostgreSQL in");
        (await HostCommand.RunAsync("backup", "--to", Path.Combine(folder.Path, "no", "folder"), database)).Ends(1, "does not exist");
        (await HostCommand.RunAsync("backup", "--keep", "0", database)).Ends(2, "--keep must be at least 1");
        (await HostCommand.RunAsync("doctor", database)).Ends(1, "WRONG  schema: not migrated to this build");
        Assert.Equal([garbage], Directory.GetFiles(folder.Path));

        (await HostCommand.RunAsync("migrate", database)).Ends(0, "Applied ");
        var named = Path.Combine(folder.Path, "todoplatform-before-upgrade.backup");
        await File.WriteAllTextAsync(named, "kept by somebody");
        foreach (var hour in Enumerable.Range(10, 3))
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, $"todoplatform-20260101T{hour}0000Z.backup"), "");
        }

        var newest = (await HostCommand.RunAsync("backup", "--to", folder.Path, "--keep", "2", database)).Ends(0, "bytes)").Output.Split(' ')[0];
        (await HostCommand.RunAsync("backup", "--to", folder.Path, "--newest-within", "5")).Ends(0, "");
        (await HostCommand.RunAsync("backup", "--to", garbage, "--newest-within", "5")).Ends(1, "needs a folder");
        Assert.Equal([garbage, Path.Combine(folder.Path, "todoplatform-20260101T120000Z.backup"), newest, named], Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("group", "long")]
    public async Task A_service_replaces_a_backup_that_is_too_old_and_a_watcher_sees_its_age()
    {
        using var folder = new TemporaryFolder();
        await using var postgres = await PostgresProcess.StartAsync();
        var database = "--ConnectionStrings:Postgres=" + postgres.ConnectionString;
        (await HostCommand.RunAsync("migrate", database)).Ends(0, "Applied ");
        var old = Path.Combine(folder.Path, $"todoplatform-{DateTime.UtcNow.AddHours(-2):yyyyMMdd'T'HHmmss}Z.backup");
        await File.WriteAllTextAsync(old, "");
        (await HostCommand.RunAsync("backup", "--to", folder.Path, "--newest-within", "60")).Ends(1, "");
        (await HostCommand.RunAsync("backup", "--to", folder.Path, "--newest-within", "180")).Ends(0, "");

        await using var service = ProgramProcess.Start(["backup", "--to", folder.Path, "--every", "60", "--keep", "1", database]);
        await Eventually.TrueAsync(() => Task.FromResult(Directory.GetFiles(folder.Path, "*.backup") is [var newest] && newest != old), "the old backup is replaced by a new one", Patience);

        Assert.Equal(0, await service.StopAsync());
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    private static string NewCluster() => Path.Combine(Path.GetTempPath(), $"todo-e2e-{Guid.CreateVersion7().ToString("N")[^12..]}"); // short: a socket lies in it

    private static async Task<List<(CrashWriter Writer, Task Writing)>> WriteAsync(int firstNumber, int count, Func<Uri> address, CancellationTokenSource stop, int acknowledged)
    {
        var writers = Enumerable.Range(firstNumber, count).Select(number => new CrashWriter((_, _) => address(), number, stop.Token)).Select(writer => (Writer: writer, Writing: RunAsync(writer))).ToList();
        await Eventually.TrueAsync(() => Task.FromResult(writers.Sum(writer => writer.Writer.Acknowledged) > acknowledged || writers.Exists(writer => writer.Writing.IsFaulted)), "writes are acknowledged", Patience);
        return writers;
    }

    private static async Task RunAsync(CrashWriter writer)
    {
        await writer.RegisterAsync();
        await writer.WriteAsync();
    }

    /// <summary>Whatever moment it shows: what belongs together is there together, and what was owed then follows now.</summary>
    private static async Task IsWholeAsync(CrashWriter writer)
    {
        List<JsonNode> tasks = [];
        await Eventually.TrueAsync(
            async () =>
            {
                tasks = await writer.ListAsync("/tasks?status=all");
                return tasks.Where(task => task["recurrence"] is not null).GroupBy(task => (string?)task["recurrence"]!["seriesId"]).All(series => series.Count(task => (string?)task["status"] == "open") == 1);
            },
            "each series has one open occurrence",
            Patience);
        Assert.NotEmpty(tasks);
        await Eventually.TrueAsync(
            async () =>
            {
                var entries = await writer.ListAsync("/audit");
                return tasks.All(task => entries.Count(entry => (string?)entry["subject"] == (string?)task["id"] && ((string?)entry["type"])!.StartsWith("tasks.task-", StringComparison.Ordinal)) == (long)task["version"]!);
            },
            "the audit log has an entry per version",
            Patience);
        Assert.True((bool)(await writer.GetAsync("/audit/verify"))!["valid"]!);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("todo-e2e-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
