using System.CommandLine;

namespace TodoPlatform.Host.Verbs;

/// <summary><c>healthcheck</c>: for containers without a shell.</summary>
internal static class HealthVerb
{
    public static Command Create()
    {
        var address = new Argument<string>("URL") { Description = "The server's address.", DefaultValueFactory = _ => "http://localhost:5080" };
        var verb = new Command("healthcheck", "Ask a running server whether it is ready.") { address };
        verb.SetAction((parsed, stop) => AskAsync(parsed.GetRequiredValue(address), stop));
        return verb;
    }

    private static async Task<int> AskAsync(string address, CancellationToken stop)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await client.GetAsync(new Uri(new Uri(address), "/health/ready"), stop);
            Console.WriteLine(await answer.Content.ReadAsStringAsync(stop));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
