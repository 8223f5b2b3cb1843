using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests.Compliance;

/// <summary>
/// A Host in which two people live through everything that raises an event, over the API; every envelope that its relay
/// carried is kept, in order.
/// </summary>
public sealed class RecordedLife(TestPostgres postgres) : Sandbox(postgres), IAsyncLifetime
{
    private readonly ConcurrentQueue<EventEnvelope> _carried = [];

    /// <summary>All that was carried, in the order of their carriage.</summary>
    public IReadOnlyList<EventEnvelope> Events => [.. _carried];

    /// <summary>The one who stays.</summary>
    public TestUser Ana { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        Ana = await RegisterAsync("Europe/Berlin");
        await UseAccountAsync(Ana);
        await UseTasksAsync(Ana);
        await UseSeriesAsync(Ana);
        await UseNotificationsAsync(Ana);
        var bob = await RegisterAsync("America/New_York");
        await bob.PostAsync("/tasks", new { title = "Soon gone" }, HttpStatusCode.Created);
        await DrainAsync();
        await bob.DeleteAsync("/me", body: new { password = TestUser.Password });
        await DrainAsync();
    }

    protected override void Configure(IServiceCollection services)
    {
        var carrier = services.Single(service => service.ServiceType == typeof(IEventCarrier));
        services.Remove(carrier);
        services.AddSingleton<IEventCarrier>(provider => new RecordingCarrier((IEventCarrier)ActivatorUtilities.CreateInstance(provider, carrier.ImplementationType!), _carried));
    }

    private static async Task UseAccountAsync(TestUser ana)
    {
        await ana.PatchAsync("/me", new { displayName = "Ana" });
        await ana.PatchAsync("/me", new { timeZone = "Asia/Tokyo", weekStart = "sunday" });
        await ana.PatchAsync("/me", new { timeZone = "Europe/Berlin" });
        var token = (await ana.PostAsync("/tokens", new { name = "script", scopes = new[] { "tasks:read" }, expiresInDays = 30 }, HttpStatusCode.Created))!;
        await ana.DeleteAsync($"/tokens/{token["id"]}");
        await ana.PostAsync("/auth/login", new { email = ana.Email, password = "not the password" }, HttpStatusCode.Unauthorized);
        await ana.PostAsync("/auth/logout", null, HttpStatusCode.NoContent);
        ana.Http.DefaultRequestHeaders.Authorization = null;
        await ana.SignInAsync();
        await ana.PostAsync("/me/password", new { currentPassword = TestUser.Password, newPassword = "another horse battery" }, HttpStatusCode.NoContent);
        ana.Http.DefaultRequestHeaders.Authorization = null;
        await ana.SignInAsync("another horse battery");
    }

    private async Task UseTasksAsync(TestUser ana)
    {
        var project = (await ana.PostAsync("/projects", new { name = "Home" }, HttpStatusCode.Created))!["id"];
        await ana.PatchAsync($"/projects/{project}", new { name = "Haus", isFavorite = true });
        var task = (await CreateAsync(ana, new { title = "Paint the fence", description = "*white*", labels = new[] { "Garden", "home" }, priority = "high", deadline = "2030-01-01", durationMinutes = 90 }))["id"];
        await ana.PatchAsync($"/tasks/{task}", new { title = "Paint the gate", due = new { date = Day(5) }, reminders = new object[] { new { kind = "absolute", at = DateTimeOffset.UtcNow.AddDays(3) } } });
        await ana.PostAsync($"/tasks/{task}/move", new { projectId = (string?)project });
        var comment = (await ana.PostAsync($"/tasks/{task}/comments", new { text = "Which *white*?\n\nAsk Bob." }, HttpStatusCode.Created))!["id"];
        await ana.PatchAsync($"/comments/{comment}", new { text = "RAL 9010" });
        await ana.PostAsync($"/tasks/{task}/comments", new { text = "Bought" }, HttpStatusCode.Created);
        await ana.DeleteAsync($"/comments/{comment}");
        await ana.PostAsync($"/tasks/{task}/complete", new { });
        await ana.PostAsync($"/tasks/{task}/reopen", new { });
        await ana.PostAsync($"/projects/{project}/archive");
        await ana.PostAsync($"/projects/{project}/unarchive");
        await ana.PatchAsync("/labels?name=home", new { name = "house", color = "green" });
        await ana.DeleteAsync("/labels?name=garden");
        var section = (await ana.PostAsync("/sections", new { projectId = (string?)project, name = "Outside" }, HttpStatusCode.Created))!["id"];
        await ana.PatchAsync($"/sections/{section}", new { name = "Garden" });
        await ana.PostAsync($"/tasks/{task}/move", new { sectionId = (string?)section });
        await ana.DeleteAsync($"/sections/{section}?tasks=delete");
        await ana.PostAsync($"/sections/{section}/restore");
        await ana.DeleteAsync($"/tasks/{task}");
        await ana.PostAsync($"/tasks/{task}/restore");
        await ana.DeleteAsync($"/projects/{project}");
        await ana.PostAsync($"/projects/{project}/restore");
        await ana.DeleteAsync($"/tasks/{task}");
        await ana.DeleteAsync($"/projects/{project}");
        var filter = (await ana.PostAsync("/filters", new { name = "Now", query = "today | overdue", color = "red" }, HttpStatusCode.Created))!["id"];
        await ana.PatchAsync($"/filters/{filter}", new { name = "At work", query = "(today | overdue) & @work", isFavorite = true });
        await ana.DeleteAsync($"/filters/{filter}");
        await DrainAsync();
    }

    private async Task UseSeriesAsync(TestUser ana)
    {
        var first = await CreateAsync(ana, new { title = "Water the plants", due = new { date = Day(1), time = "09:00" }, recurrence = new { rule = "FREQ=DAILY" }, reminders = new object[] { new { kind = "relative", relativeTo = "due", before = "PT30M" } } });
        await ana.PostAsync($"/tasks/{first["id"]}/complete", new { });
        await ana.PostAsync($"/tasks/{first["id"]}/complete", new { });
        var second = await OpenOccurrenceAsync(ana, first, 2);
        await ana.PostAsync($"/tasks/{second}/skip", new { });
        var third = await OpenOccurrenceAsync(ana, first, 3);
        await ana.PostAsync($"/tasks/{third}/pause", new { });
        await ana.PostAsync($"/tasks/{third}/resume", new { });
        var fourth = await OpenOccurrenceAsync(ana, first);
        await ana.PatchAsync($"/tasks/{fourth}?scope=all", new { recurrence = new { rule = "FREQ=DAILY;INTERVAL=2" } });
        var last = await CreateAsync(ana, new { title = "Twice", due = new { date = Day(1) }, recurrence = new { rule = "FREQ=DAILY;COUNT=1" } });
        await ana.PostAsync($"/tasks/{last["id"]}/complete", new { });
        await DrainAsync();
        await ana.PatchAsync($"/tasks/{await OpenOccurrenceAsync(ana, first)}", new { recurrence = (object?)null });
        await DrainAsync();
    }

    private async Task UseNotificationsAsync(TestUser ana)
    {
        await CreateAsync(ana, new { title = "Now", reminders = new object[] { new { kind = "absolute", at = DateTimeOffset.UtcNow.AddSeconds(1) } } });
        var notification = await Eventually.ValueAsync(async () => (await ana.GetAsync("/notifications"))!["items"]!.AsArray().FirstOrDefault(), "the reminder is in the inbox");
        await ana.PostAsync($"/notifications/{notification["id"]}/read", null, HttpStatusCode.NoContent);
        await DrainAsync();
    }

    private static async Task<JsonNode> CreateAsync(TestUser ana, object task) => (await ana.PostAsync("/tasks", task, HttpStatusCode.Created))!;

    private async Task<string> OpenOccurrenceAsync(TestUser ana, JsonNode first, int? number = null)
    {
        var series = (string?)first["recurrence"]!["seriesId"];
        var open = await Eventually.ValueAsync(
            async () => (await ana.GetAsync("/tasks"))!["items"]!.AsArray().FirstOrDefault(task => (string?)task!["recurrence"]?["seriesId"] == series && (number is null || (int)task["recurrence"]!["number"]! == number)),
            $"occurrence {number} is open");
        await DrainAsync();
        return (string)open["id"]!;
    }

    private static string Day(int fromToday) => DateTime.UtcNow.AddDays(fromToday).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private sealed class RecordingCarrier(IEventCarrier inner, ConcurrentQueue<EventEnvelope> carried) : IEventCarrier
    {
        public bool Parks => inner.Parks;

        public bool Knows(string eventType) => inner.Knows(eventType);

        public int Concurrency => inner.Concurrency;

        public Task<IReadOnlyList<string>> DeliverAsync(EventEnvelope envelope, Func<string, bool> held, CancellationToken cancellationToken)
        {
            carried.Enqueue(envelope);
            return inner.DeliverAsync(envelope, held, cancellationToken);
        }

        public Task<bool> DeliverParkedAsync(string consumer, EventEnvelope envelope, CancellationToken cancellationToken) => inner.DeliverParkedAsync(consumer, envelope, cancellationToken);

        public ConsumerReadiness ReadinessOf(string consumer) => inner.ReadinessOf(consumer);
    }
}
