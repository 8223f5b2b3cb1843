using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using TodoPlatform.Testing;
using static Microsoft.Playwright.Assertions;

namespace TodoPlatform.EndToEnd.Tests.Browser;

public sealed class UnansweredWriteTests(Product product) : BrowserTest(product)
{
    [Fact]
    public async Task What_the_server_had_not_answered_survives_a_reload_in_its_order()
    {
        var user = await UserAsync();
        user.Allow("status of 404"); // the details of a task that the server does not know yet
        await user.OpenAsync("/inbox", "Inbox");
        var released = await HoldWritesAsync(user.Page);
        await AddInPageAsync(user.Page, "First");
        await AddInPageAsync(user.Page, "Second"); // waits behind the first
        await user.SeesAsync("Second");
        await user.OpenPanelAsync("Second");
        await user.ChooseOptionAsync("Priority", "High");

        await released();
        await user.Page.ReloadAsync();
        await Eventually.TrueAsync(
            async () => (await TasksAsync(user)).Select(task => $"{task.GetProperty("title")} {task.GetProperty("priority")}").Order().SequenceEqual(["First normal", "Second high"]),
            "both tasks and the change of the second are on the server");
        await user.SeesAsync("First");
        await user.SeesAsync("Second");
    }

    [Fact]
    public async Task What_a_closed_page_could_not_send_another_page_of_the_browser_sends_once()
    {
        var user = await UserAsync();
        await user.OpenAsync("/inbox", "Inbox");
        var closing = await user.Context.NewPageAsync();
        await closing.GotoAsync("/inbox");
        await HoldWritesAsync(closing);
        await AddInPageAsync(closing, "From the closed page");

        await user.Page.ReloadAsync();
        await Eventually.TrueAsync(
            () => user.Page.EvaluateAsync<bool>("async () => (await navigator.locks.query()).pending.some(lock => lock.name.startsWith('tp-writes-'))"),
            "this page waits for what the other one leaves");
        Assert.Empty(await TasksAsync(user));
        await closing.CloseAsync();
        await Eventually.TrueAsync(async () => (await TasksAsync(user)).Count == 1, "the task is on the server");
        await user.SavedAsync();
        await user.Page.ReloadAsync();
        await Expect(user.Row("From the closed page")).ToHaveCountAsync(1);
        Assert.Single(await TasksAsync(user));
    }

    [Fact]
    public async Task What_was_written_when_the_session_had_ended_is_sent_after_signing_in_again()
    {
        var user = await UserAsync();
        user.Allow("status of 401");
        await user.OpenAsync("/inbox", "Inbox");
        await AddWithoutSessionAsync(user, "Too late");
        await user.SignInInPageAsync(TestUser.Password);
        await user.SeesPageAsync("Inbox");
        await user.SeesAsync("Too late");
        await Eventually.TrueAsync(async () => (await TasksAsync(user)).Count == 1, "the task is on the server");
    }

    [Fact]
    public async Task Another_user_of_the_browser_neither_sees_nor_sends_nor_drops_what_was_left()
    {
        var other = await UserAsync();
        var user = await UserAsync();
        user.Allow("status of 401");
        var posted = new ConcurrentQueue<string>();
        user.Page.Request += (_, request) => posted.Enqueue($"{request.Method} {request.PostData}");
        await user.OpenAsync("/inbox", "Inbox");
        await AddWithoutSessionAsync(user, "Mine alone");
        posted.Clear();

        await user.SignInInPageAsync(TestUser.Password, other.Email);
        await user.SeesPageAsync("Inbox");
        await AddInPageAsync(user.Page, "Of the other");
        await Eventually.TrueAsync(async () => (await TasksAsync(other)).Count == 1, "the other's task is on the server");
        await user.SeesNoMoreAsync("Mine alone");
        Assert.DoesNotContain(posted, request => request.Contains("Mine alone", StringComparison.Ordinal));
        await user.Page.GotoAsync("/settings");
        await user.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await user.SeesPageAsync("Welcome back");

        await user.SignInInPageAsync(TestUser.Password);
        await user.SeesPageAsync("Today");
        await user.OpenAsync("/inbox", "Inbox");
        await user.SeesAsync("Mine alone");
    }

    [Fact]
    public async Task A_page_over_plain_http_from_another_computer_works_too()
    {
        var address = new UriBuilder(Product.Address) { Host = Product.NameInTheNetwork }.Uri.ToString();
        var user = await StrangerAsync(options => options.BaseURL = address);
        user.Allow("Cross-Origin-Opener-Policy"); // which the browser heeds over HTTPS only, and says so
        await user.Page.GotoAsync("/register");
        Assert.False(await user.Page.EvaluateAsync<bool>("() => isSecureContext"));
        await user.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ana");
        await user.Page.GetByLabel("E-mail").FillAsync($"{Guid.NewGuid():N}@example.com");
        await user.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(TestUser.Password);
        await user.Page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await user.SeesPageAsync("Today");
        await user.Page.GotoAsync("/inbox");
        await AddInPageAsync(user.Page, "Water the plants");
        await user.OpenPanelAsync("Water the plants");
        await user.ChooseOptionAsync("Priority", "High");
        await user.SavedAsync();
        await user.Panel.GetByRole(AriaRole.Button, new() { Name = "More actions" }).ClickAsync();
        await user.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Copy link" }).ClickAsync();
        await Expect(user.Toast.GetByText("Link copied")).ToBeVisibleAsync();
        await user.Page.ReloadAsync();
        await Expect(user.Panel.GetByRole(AriaRole.Button, new() { Name = "Priority: High" })).ToBeVisibleAsync();
    }

    private static async Task<List<JsonElement>> TasksAsync(Visitor user) => [.. (await user.SendAsync("GET", "/tasks")).GetProperty("items").EnumerateArray()];

    /// <summary>No write of this page reaches the server until the returned function is called; those held meanwhile never do.</summary>
    private static async Task<Func<Task>> HoldWritesAsync(IPage page)
    {
        static Task Hold(IRoute route) => route.Request.Method == "GET" ? route.ContinueAsync() : Task.CompletedTask;
        await page.RouteAsync("**/api/v1/tasks**", Hold);
        return () => page.UnrouteAsync("**/api/v1/tasks**");
    }

    private static async Task AddWithoutSessionAsync(Visitor user, string title)
    {
        await user.Page.RouteAsync("**/api/v1/tasks", async route =>
        {
            if (route.Request.Method == "POST")
            {
                await user.Context.ClearCookiesAsync();
            }

            await route.ContinueAsync();
        });
        await AddInPageAsync(user.Page, title);
        await user.SeesPageAsync("Welcome back");
        await user.Page.UnrouteAsync("**/api/v1/tasks");
    }

    private static async Task AddInPageAsync(IPage page, string title)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Add task" }).First.ClickAsync();
        var field = page.GetByRole(AriaRole.Textbox, new() { Name = "Task title" });
        await field.FillAsync(title);
        await field.PressAsync("Enter");
        await page.Keyboard.PressAsync("Escape"); // the field may be gone with the session
    }
}
