using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace TodoPlatform.EndToEnd.Tests.Crash;

/// <summary>What one account's client was told, and what therefore must be true whatever died in between.</summary>
internal sealed class Ledger
{
    /// <summary>Acknowledged tasks: id and the last acknowledged title.</summary>
    public Dictionary<string, string> Titles { get; } = [];

    /// <summary>Acknowledged completions per series.</summary>
    public Dictionary<string, HashSet<string>> CompletedBySeries { get; } = [];

    /// <summary>Tasks with a reminder whose time comes during the test.</summary>
    public HashSet<string> Reminded { get; } = [];
}

/// <summary>
/// One account and the client that writes to it. Every write carries an Idempotency-Key and is repeated with that key
/// until it gets a definite answer, as a careful client would: so each write is acknowledged in the end, exactly once.
/// </summary>
/// <param name="addressOf">Where a path (below /api/v1) is answered, for the so manieth attempt: who has several servers goes on to the next.</param>
/// <param name="number">Makes the account, and what it does, its own.</param>
/// <param name="stop">Ends the writing, between two writes.</param>
/// <param name="pause">At most so long it thinks between two writes; half of that on average.</param>
internal sealed class CrashWriter(Func<string, int, Uri> addressOf, int number, CancellationToken stop, TimeSpan pause = default) : IDisposable
{
    private const string Password = "correct horse battery";
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly Random _random = new(number);
    private readonly Dictionary<string, string> _open = []; // series → its open occurrence
    private int _commands;
    private long _latestCommandSentAt = DateTimeOffset.UnixEpoch.Ticks;

    public Ledger Ledger { get; } = new();

    /// <summary>Answers that no client should ever see.</summary>
    public ConcurrentBag<string> Unexpected { get; } = [];

    /// <summary>Answered requests.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Answered requests that changed something.</summary>
    public int Commands => Volatile.Read(ref _commands);

    /// <summary>When the latest answered command was sent for the first time.</summary>
    public DateTimeOffset LatestCommandSentAt => new(Interlocked.Read(ref _latestCommandSentAt), TimeSpan.Zero);

    /// <summary>How often a request was repeated, because it was refused or its answer did not come.</summary>
    public int Repeats { get; private set; }

    public void Dispose() => _http.Dispose();

    /// <summary>Opens the account; a repeat after an unknown outcome finds it open.</summary>
    public async Task RegisterAsync()
    {
        var email = $"crash{number}@example.org";
        await SendAsync(HttpMethod.Post, "/auth/register", new { email, password = Password, timeZone = "Europe/Berlin" }, HttpStatusCode.Created, HttpStatusCode.Conflict);
        var ticket = await SendAsync(HttpMethod.Post, "/auth/login", new { email, password = Password }, HttpStatusCode.OK);
        _http.DefaultRequestHeaders.Authorization = new("Bearer", (string)ticket!["accessToken"]!);
    }

    public async Task WriteAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            await (_random.Next(10) switch
            {
                < 4 => CreateAsync(),
                < 6 => RenameAsync(),
                < 7 => StartSeriesAsync(),
                < 9 => CompleteOccurrenceAsync(),
                _ => RemindAsync(),
            });
            await Task.Delay(pause * _random.NextDouble(), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public Task<JsonNode?> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, HttpStatusCode.OK);

    /// <summary>All items of a list.</summary>
    public async Task<List<JsonNode>> ListAsync(string path)
    {
        var items = new List<JsonNode>();
        string? cursor = null;
        do
        {
            var page = (await GetAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=200{(cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}"))!;
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            cursor = (string?)page["nextCursor"];
        }
        while (cursor is not null);
        return items;
    }

    private async Task CreateAsync()
    {
        var (id, title) = (Guid.CreateVersion7().ToString(), $"Task {_random.Next()}");
        await SendAsync(HttpMethod.Post, "/tasks", new { id, title, labels = new[] { "crash" } }, HttpStatusCode.Created);
        Ledger.Titles[id] = title;
    }

    private async Task RenameAsync()
    {
        if (Ledger.Titles.Count == 0)
        {
            return;
        }

        var (id, title) = (Ledger.Titles.Keys.ElementAt(_random.Next(Ledger.Titles.Count)), $"Renamed {_random.Next()}");
        await SendAsync(HttpMethod.Patch, $"/tasks/{id}", new { title }, HttpStatusCode.OK);
        Ledger.Titles[id] = title;
    }

    private async Task StartSeriesAsync()
    {
        if (_open.Count >= 3)
        {
            return;
        }

        var id = Guid.CreateVersion7().ToString();
        var task = await SendAsync(
            HttpMethod.Post, "/tasks", new { id, title = "Series", due = new { date = DateTime.UtcNow.AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }, recurrence = new { rule = "FREQ=DAILY" } }, HttpStatusCode.Created);
        var series = (string)task!["recurrence"]!["seriesId"]!;
        Ledger.CompletedBySeries[series] = [];
        _open[series] = id;
    }

    private async Task CompleteOccurrenceAsync()
    {
        if (_open.Count == 0)
        {
            return;
        }

        var series = _open.Keys.ElementAt(_random.Next(_open.Count));
        var occurrence = _open[series];
        if (Ledger.CompletedBySeries[series].Contains(occurrence))
        {
            // The successor comes by events: look for it, and go on with something else while it is not there.
            var open = await ListAsync("/tasks?status=open");
            if (open.Find(task => (string?)task["recurrence"]?["seriesId"] == series) is not { } next)
            {
                return;
            }

            occurrence = _open[series] = (string)next["id"]!;
        }

        await SendAsync(HttpMethod.Post, $"/tasks/{occurrence}/complete", new { }, HttpStatusCode.OK);
        Ledger.CompletedBySeries[series].Add(occurrence);
    }

    private async Task RemindAsync()
    {
        var id = Guid.CreateVersion7().ToString();
        var at = DateTimeOffset.UtcNow.AddSeconds(_random.Next(1, 8));
        var task = await SendAsync(HttpMethod.Post, "/tasks", new { id, title = "Reminded", allowPast = true, reminders = new[] { new { kind = "absolute", at } } }, HttpStatusCode.Created);
        Ledger.Titles[id] = "Reminded";

        // When the server was away for so long that the task came later than its reminder, nothing was due.
        if (task!["createdAt"]!.GetValue<DateTimeOffset>() < at)
        {
            Ledger.Reminded.Add(id);
        }
    }

    private async Task<JsonNode?> SendAsync(HttpMethod method, string path, object? body, params HttpStatusCode[] expected)
    {
        var key = Guid.CreateVersion7().ToString();
        var sentAt = DateTimeOffset.UtcNow;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var request = new HttpRequestMessage(method, new Uri(addressOf(path, attempt), "/api/v1" + path)) { Content = body is null ? null : JsonContent.Create(body) };
                if (method != HttpMethod.Get)
                {
                    request.Headers.Add("Idempotency-Key", key);
                }

                using var response = await _http.SendAsync(request, CancellationToken.None);
                var text = await response.Content.ReadAsStringAsync(CancellationToken.None);
                if (expected.Contains(response.StatusCode))
                {
                    Acknowledged++;
                    if (method != HttpMethod.Get)
                    {
                        Interlocked.Exchange(ref _latestCommandSentAt, sentAt.Ticks);
                        Interlocked.Increment(ref _commands);
                    }

                    return text.Length == 0 ? null : JsonNode.Parse(text);
                }

                if (response.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.Conflict))
                {
                    Unexpected.Add($"{method} {path}: {(int)response.StatusCode} {text}");
                    throw new InvalidOperationException($"{method} {path}: {(int)response.StatusCode} {text}");
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
            {
                // The server died, before or after its commit: the repeat with the same key finds out.
            }

            Repeats++;
            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }
    }
}
