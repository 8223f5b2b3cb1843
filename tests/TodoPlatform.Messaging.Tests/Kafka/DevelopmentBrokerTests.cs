using System.Diagnostics;
using System.Globalization;
using Confluent.Kafka;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests.Kafka;

/// <summary>The development broker as a process.</summary>
public sealed class DevelopmentBrokerTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "TodoPlatform.DevelopmentBroker.dll");

    [Fact]
    public async Task It_says_where_it_listens_serves_obeys_and_ends_on_a_signal()
    {
        using var broker = Start(null);
        var bootstrapServers = (await broker.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(3, bootstrapServers.Split(',').Length);
        await broker.StandardInput.WriteLineAsync("topic made 7");
        Assert.Equal("ok topic made 7", await broker.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        await broker.StandardInput.WriteLineAsync("make tea");
        Assert.Equal("not understood: make tea", await broker.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));

        BuildingBlocks.Messaging.Kafka.Librdkafka.EnsureLoaded();
        using (var producer = new ProducerBuilder<byte[], byte[]>(new ProducerConfig { BootstrapServers = bootstrapServers }).SetLogHandler((_, _) => { }).Build())
        {
            var written = await producer.ProduceAsync(new TopicPartition("made", 6), new() { Key = [1], Value = [2] }, TestContext.Current.CancellationToken);
            Assert.Equal(PersistenceStatus.Persisted, written.Status);
        }

        broker.StandardInput.Close(); // not attached: it stays
        using (var kill = Process.Start("kill", ["-TERM", $"{broker.Id}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await broker.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, broker.ExitCode);
    }

    [Fact]
    public async Task A_signal_does_not_end_the_cluster_in_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets one send a signal to a thread.");
        using var broker = Start(null, "--attached");
        await broker.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var cluster = await Eventually.ValueAsync(() => Task.FromResult(ThreadOf(broker, "rdk:mock")), "the cluster's thread has its name");
        foreach (var signal in new[] { "CONT", "CHLD", "WINCH" }) // those that .NET handles and goes on
        {
            await ProcessSignal.SendAsync(int.Parse(cluster, CultureInfo.InvariantCulture), signal);
            await broker.StandardInput.WriteLineAsync("topic " + signal + " 1");
            Assert.Equal($"ok topic {signal} 1", await broker.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
            Assert.Equal(cluster, ThreadOf(broker, "rdk:mock"));
        }

        broker.StandardInput.Close();
        await broker.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Attached_it_ends_with_its_parent_and_wrong_usage_is_explained()
    {
        using var attached = Start(null, "--attached", "--brokers", "1");
        Assert.DoesNotContain(",", await attached.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        attached.StandardInput.Close();
        await attached.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, attached.ExitCode);

        using var wrong = Start(null, "--brokers", "none");
        Assert.Contains("--brokers N", await wrong.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await wrong.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, wrong.ExitCode);

        using var without = Start("/nowhere/librdkafka.so.1");
        Assert.Contains("librdkafka cannot be loaded from /nowhere/librdkafka.so.1", await without.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await without.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, without.ExitCode);
    }

    private static string? ThreadOf(Process process, string name) =>
        Directory.EnumerateDirectories($"/proc/{process.Id}/task").Where(thread => File.ReadAllText(Path.Combine(thread, "comm")).Trim() == name).Select(Path.GetFileName).SingleOrDefault();

    private static Process Start(string? library, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (library is not null)
        {
            start.Environment["LIBRDKAFKA_PATH"] = library;
        }

        return Process.Start(start)!;
    }
}
