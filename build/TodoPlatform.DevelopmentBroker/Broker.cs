using System.Globalization;
using System.Runtime.InteropServices;
using TodoPlatform.BuildingBlocks.Messaging;

namespace TodoPlatform.DevelopmentBroker;

/// <summary>
/// A Kafka broker for development and tests, as a process: its first line is what goes into
/// <c>Messaging:Kafka:BootstrapServers</c>; SIGTERM or Ctrl-C ends it, and with it everything it held.
/// </summary>
internal static class Broker
{
    private const string Usage = """
        TodoPlatform.DevelopmentBroker [--brokers N] [--attached]

          --brokers N    how many brokers the cluster has (3)
          --attached     end when the standard input ends: for a parent that may be killed

        Prints its bootstrap servers, then obeys lines on the standard input:
          topic NAME PARTITIONS | down [ID] | up [ID] | rtt MILLISECONDS [ID] | errors REQUEST ERROR COUNT
        """;

    public static async Task<int> Main(string[] args)
    {
        var (brokers, attached) = (3, false);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--attached")
            {
                attached = true;
            }
            else if (args[i] != "--brokers" || ++i == args.Length || !int.TryParse(args[i], NumberStyles.None, CultureInfo.InvariantCulture, out brokers) || brokers is < 1 or > 9)
            {
                await Console.Error.WriteLineAsync(Usage);
                return 2;
            }
        }

        try
        {
            using var cluster = new MockCluster(brokers);
            var ended = new TaskCompletionSource();
            using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
            using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
            Console.WriteLine(cluster.BootstrapServers);
            _ = Task.Run(() => Obey(cluster, attached ? ended : null));
            await ended.Task;
            return 0;

            void End(PosixSignalContext signal)
            {
                signal.Cancel = true; // the cluster is taken down in order
                ended.TrySetResult();
            }
        }
        catch (MessagingException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static void Obey(MockCluster cluster, TaskCompletionSource? ended)
    {
        while (Console.In.ReadLine() is { } line)
        {
            Console.WriteLine(TryObey(cluster, line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) ? "ok " + line : "not understood: " + line);
        }

        ended?.TrySetResult();
    }

    private static bool TryObey(MockCluster cluster, string[] words)
    {
        try
        {
            switch (words)
            {
                case ["topic", var name, var partitions]: cluster.CreateTopic(name, Number(partitions)); return true;
                case ["down" or "up"]: cluster.SetUp(words[0] == "up"); return true;
                case ["down" or "up", var id]: cluster.SetUp(words[0] == "up", Number(id)); return true;
                case ["rtt", var time]: cluster.SetRoundTrip(TimeSpan.FromMilliseconds(Number(time))); return true;
                case ["rtt", var time, var id]: cluster.SetRoundTrip(TimeSpan.FromMilliseconds(Number(time)), Number(id)); return true;
                case ["errors", var request, var error, var count]: cluster.PushErrors((short)Number(request), Number(error), Number(count)); return true;
                default: return false;
            }
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidOperationException)
        {
            return false;
        }
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
