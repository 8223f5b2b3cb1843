using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TodoPlatform.EndToEnd.Tests.Browser;

public sealed class TaskTests(Product product) : BrowserTest(product)
{
    private static object Today => new { date = Product.LocalNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };

    [Fact]
    public async Task A_completed_task_comes_back_by_undo()
    {
        var user = await UserAsync();
        await user.AddAsync("Pay the rent", Today);
        await user.OpenAsync("/today", "Today");
        await user.CompleteAsync("Pay the rent");
        await Expect(user.Toast.GetByText("“Pay the rent” completed")).ToBeVisibleAsync();
        await user.SeesNoMoreAsync("Pay the rent");
        await Expect(user.Page.GetByText("Nothing due today")).ToBeVisibleAsync();
        await user.Toast.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await user.SeesAsync("Pay the rent");
        await user.SavedAsync();
        await user.Page.ReloadAsync();
        await user.SeesAsync("Pay the rent");
        Assert.Equal("open", (await user.SendAsync("GET", "/tasks")).GetProperty("items")[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_completed_task_is_listed_as_done_today()
    {
        var user = await UserAsync();
        await user.AddAsync("Pay the rent", Today);
        await user.OpenAsync("/today", "Today");
        await user.CompleteAsync("Pay the rent");
        await Expect(user.Page.GetByText("Nothing due today")).ToBeVisibleAsync();
        await user.Page.GetByRole(AriaRole.Button, new() { Name = "Done today" }).ClickAsync();
        await Expect(user.Page.GetByRole(AriaRole.Button, new() { Name = "Reopen Pay the rent" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_next_occurrence_goes_when_the_completion_is_undone()
    {
        var user = await UserAsync();
        await user.SendAsync("POST", "/tasks", new { title = "Stretch", due = Today, recurrence = new { rule = "FREQ=DAILY", mode = "catchUp" } });
        await user.OpenAsync("/today", "Today");
        var second = await SecondBrowserOfAsync(user);
        await second.OpenAsync("/upcoming", "Upcoming");
        await user.CompleteAsync("Stretch");
        await second.SeesAsync("Stretch");
        await user.Toast.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await second.SeesNoMoreAsync("Stretch");
        await user.SeesAsync("Stretch");
    }

    [Fact]
    public async Task A_deleted_task_comes_back_by_undo_and_stays_away_without()
    {
        var user = await UserAsync();
        await user.AddAsync("Old idea");
        await user.OpenAsync("/inbox", "Inbox");
        await DeleteAsync(user, "Old idea");
        await user.Toast.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await user.SeesAsync("Old idea");

        await DeleteAsync(user, "Old idea");
        var sent = user.Page.WaitForResponseAsync(answer => answer.Request.Method == "DELETE");
        await user.Toast.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        Assert.Equal(204, (await sent).Status);
        await user.Page.ReloadAsync();
        await Expect(user.Page.GetByText("All clear")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Everything_edited_in_the_panel_is_there_after_a_reload()
    {
        const string Markup = "<img src=x onerror=\"document.title='owned'\"> <script>document.title='owned'</script>\nand **stars**";
        const string Title = "<b>Plan</b> the <script>alert(1)</script> trip";
        var user = await UserAsync();
        await user.AddAsync("Plan");
        await user.OpenAsync("/inbox", "Inbox");
        await user.OpenPanelAsync("Plan");

        await user.PanelTitle.FillAsync(Title);
        await user.PanelTitle.PressAsync("Enter");
        var description = user.Panel.GetByRole(AriaRole.Textbox, new() { Name = "Description" });
        await description.FillAsync(Markup);
        await description.BlurAsync();
        await user.ChooseOptionAsync("Priority", "Critical");
        var due = await user.ChooseAsync("Due date");
        await due.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tomorrow") }).ClickAsync();
        due = await user.ChooseAsync("Due date");
        await due.GetByLabel("Time", new() { Exact = true }).FillAsync("17:30");
        await due.GetByLabel("Time", new() { Exact = true }).PressAsync("Enter");
        await (await user.ChooseAsync("Repeat")).GetByRole(AriaRole.Button, new() { Name = "Every weekday" }).ClickAsync();
        await (await user.ChooseAsync("Add reminder")).GetByRole(AriaRole.Button, new() { Name = "30 minutes before" }).ClickAsync();
        var label = await user.ChooseAsync("Add label");
        await label.GetByRole(AriaRole.Textbox).FillAsync("deep work");
        await label.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await user.Page.Keyboard.PressAsync("Escape");
        await user.SavedAsync();

        await user.Page.ReloadAsync();
        await Expect(user.PanelTitle).ToHaveValueAsync(Title);
        await Expect(description).ToHaveValueAsync(Markup);
        await Expect(user.Row(Title)).ToBeVisibleAsync();
        await Expect(user.Panel.GetByRole(AriaRole.Button, new() { Name = "Priority: Critical" })).ToBeVisibleAsync();
        await Expect(user.Panel.GetByRole(AriaRole.Button, new() { NameRegex = new("^Due date: .*17:30") })).ToBeVisibleAsync();
        await Expect(user.Panel.GetByRole(AriaRole.Button, new() { Name = "Repeat: Every weekday" })).ToBeVisibleAsync();
        await Expect(user.Panel.GetByText("30 minutes before")).ToBeVisibleAsync();
        await Expect(user.Panel.GetByRole(AriaRole.Button, new() { Name = "Remove label deep work" })).ToBeVisibleAsync();
        Assert.Equal(0, await user.Page.Locator("main img, main script, main b").CountAsync());
        Assert.DoesNotContain("owned", await user.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_changed_elsewhere_while_this_browser_was_offline_is_shown_and_can_be_replaced()
    {
        var offline = await UserAsync();
        offline.Allow("ERR_INTERNET_DISCONNECTED");
        offline.Allow("ERR_NETWORK_CHANGED");
        offline.Allow("status of 412"); // what this test is about
        await offline.AddAsync("Draft");
        var online = await SecondBrowserOfAsync(offline);
        foreach (var browser in new[] { offline, online })
        {
            await browser.OpenAsync("/inbox", "Inbox");
            await browser.OpenPanelAsync("Draft");
        }

        await offline.Context.SetOfflineAsync(true);
        await offline.PanelTitle.FillAsync("Mine");
        await offline.PanelTitle.PressAsync("Enter");
        await Expect(offline.Page.GetByText("1 change waiting")).ToBeVisibleAsync();
        await online.PanelTitle.FillAsync("Theirs");
        await online.PanelTitle.PressAsync("Enter");
        await online.SavedAsync();

        await offline.Context.SetOfflineAsync(false);
        await Expect(offline.Toast.GetByText("“Theirs” was changed elsewhere. The newest version is shown.")).ToBeVisibleAsync();
        await Expect(offline.PanelTitle).ToHaveValueAsync("Theirs");
        await offline.Toast.GetByRole(AriaRole.Button, new() { Name = "Use mine" }).ClickAsync();
        await Expect(offline.PanelTitle).ToHaveValueAsync("Mine");
        await Expect(online.PanelTitle).ToHaveValueAsync("Mine");
    }

    [Fact]
    public async Task Changes_of_different_fields_are_merged()
    {
        var first = await UserAsync();
        first.Allow("ERR_INTERNET_DISCONNECTED");
        first.Allow("ERR_NETWORK_CHANGED");
        first.Allow("status of 412"); // merged behind the scenes
        await first.AddAsync("Report");
        var second = await SecondBrowserOfAsync(first);
        foreach (var browser in new[] { first, second })
        {
            await browser.OpenAsync("/inbox", "Inbox");
            await browser.OpenPanelAsync("Report");
        }

        await first.Context.SetOfflineAsync(true);
        await first.PanelTitle.FillAsync("Quarterly report");
        await first.PanelTitle.PressAsync("Enter");
        await Expect(first.Page.GetByText("1 change waiting")).ToBeVisibleAsync();
        await second.ChooseOptionAsync("Priority", "High");
        await second.SavedAsync();
        await first.Context.SetOfflineAsync(false);
        foreach (var browser in new[] { first, second })
        {
            await Expect(browser.PanelTitle).ToHaveValueAsync("Quarterly report");
            await Expect(browser.Panel.GetByRole(AriaRole.Button, new() { Name = "Priority: High" })).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task A_task_moves_to_another_project()
    {
        var user = await UserAsync();
        await user.SendAsync("POST", "/projects", new { name = "Garden", color = "green" });
        await user.AddAsync("Mow the lawn");
        await user.OpenAsync("/inbox", "Inbox");
        await user.OpenPanelAsync("Mow the lawn");
        await user.ChooseOptionAsync("Project", "Garden");
        await user.SeesNoMoreAsync("Mow the lawn");
        await user.Page.GetByRole(AriaRole.Link, new() { Name = "Garden" }).ClickAsync();
        await user.SeesPageAsync("Garden");
        await user.SeesAsync("Mow the lawn");
    }

    private static async Task DeleteAsync(Visitor user, string title)
    {
        await user.OpenPanelAsync(title);
        await user.Panel.GetByRole(AriaRole.Button, new() { Name = "More actions" }).ClickAsync();
        await user.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete" }).ClickAsync();
        await user.SeesNoMoreAsync(title);
    }
}
