using System.Globalization;
using Microsoft.Playwright;
using TodoPlatform.Testing;
using static Microsoft.Playwright.Assertions;

namespace TodoPlatform.EndToEnd.Tests.Browser;

/// <summary>The product's whole promise in one sitting.</summary>
public class StoryTests(Product product) : BrowserTest(product)
{
    private const float UntilReminded = 30_000;

    [Fact]
    public async Task A_repeating_task_goes_through_its_life_in_two_browsers_and_nobody_else_sees_it()
    {
        const string Title = "Water the plants";
        var first = await StrangerAsync(options => options.ServiceWorkers = ServiceWorkerPolicy.Allow);
        var email = $"{Guid.NewGuid():N}@example.com";
        await first.Page.GotoAsync("/register");
        await first.Page.GetByLabel("E-mail").FillAsync(email);
        await first.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(TestUser.Password);
        await first.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ana Lopez");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await first.SeesPageAsync("Today");

        var second = await StrangerAsync();
        await second.SignInAsync(email);
        await second.OpenAsync("/today", "Today");
        var other = await UserAsync();
        await other.OpenAsync("/today", "Today");

        // Add: due today, every day, with a reminder one day before.
        await first.Page.Keyboard.PressAsync("q");
        await first.Page.GetByRole(AriaRole.Textbox, new() { Name = "Task title" }).FillAsync(Title);
        await first.Page.Keyboard.PressAsync("Enter");
        await first.SeesAsync(Title);
        await second.SeesAsync(Title);
        await first.Page.Keyboard.PressAsync("Escape");
        await first.OpenPanelAsync(Title);
        await (await first.ChooseAsync("Repeat")).GetByRole(AriaRole.Button, new() { Name = "Every day" }).ClickAsync();
        await Expect(first.Panel.GetByRole(AriaRole.Button, new() { Name = "Repeat: Every day" })).ToBeVisibleAsync();
        await (await first.ChooseAsync("Add reminder")).GetByRole(AriaRole.Button, new() { Name = "1 day before" }).ClickAsync();
        await Expect(second.Row(Title).GetByLabel("Repeats")).ToBeVisibleAsync();
        await Expect(second.Row(Title).GetByLabel("Has a reminder")).ToBeVisibleAsync();

        // Due in a few seconds: the form knows minutes, the API knows seconds.
        var due = Product.LocalNow.AddSeconds(8);
        var id = (await first.SendAsync("GET", "/tasks")).GetProperty("items")[0].GetProperty("id").GetString();
        await first.SendAsync("PATCH", $"/tasks/{id}?scope=all", new { due = new { date = Iso(due, "yyyy-MM-dd"), time = Iso(due, "HH:mm:ss") } });
        await Expect(second.Row(Title)).ToContainTextAsync(Iso(due, "HH:mm"));

        // Complete: gone today, there tomorrow, in both.
        await second.OpenAsync("/upcoming", "Upcoming");
        await Expect(second.Page.GetByText("Nothing planned")).ToBeVisibleAsync();
        await first.CompleteAsync(Title);
        await first.SeesNoMoreAsync(Title);
        await second.SeesAsync(Title);
        await first.Page.GetByRole(AriaRole.Link, new() { Name = "Upcoming" }).ClickAsync();
        await first.SeesAsync(Title);
        await Expect(first.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Tomorrow") })).ToBeVisibleAsync();

        // The reminder of the next occurrence comes to both.
        foreach (var browser in new[] { first, second })
        {
            await Expect(browser.Page.GetByRole(AriaRole.Link, new() { Name = "Notifications, 1 unread" })).ToBeVisibleAsync(new() { Timeout = UntilReminded });
            await Expect(browser.Toast.GetByText($"Reminder: {Title}")).ToBeVisibleAsync();
        }

        await first.Page.GetByRole(AriaRole.Link, new() { Name = "Notifications, 1 unread" }).ClickAsync();
        await first.SeesPageAsync("Notifications");
        await Expect(first.Page.GetByRole(AriaRole.List, new() { Name = "Notifications" }).GetByRole(AriaRole.Listitem)).ToContainTextAsync([Title]);
        await first.Page.GetByRole(AriaRole.Button, new() { Name = $"Mark {Title} as read" }).ClickAsync();
        await Expect(second.Page.GetByRole(AriaRole.Link, new() { Name = "Notifications", Exact = true })).ToBeVisibleAsync();

        // Search finds it; nobody else does.
        foreach (var browser in new[] { first, other })
        {
            await browser.Page.GetByRole(AriaRole.Link, new() { Name = "Search", Exact = true }).ClickAsync();
            await browser.Page.GetByRole(AriaRole.Searchbox).FillAsync("plan");
        }

        await first.SeesAsync(Title);
        await Expect(other.Page.GetByText("Nothing found for “plan”")).ToBeVisibleAsync();
        await other.OpenAsync("/upcoming", "Upcoming");
        await Expect(other.Page.GetByText("Nothing planned")).ToBeVisibleAsync();
        await other.OpenAsync("/notifications", "Notifications");
        await Expect(other.Page.GetByText("You are up to date")).ToBeVisibleAsync();
    }

    private static string Iso(DateTime time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}
