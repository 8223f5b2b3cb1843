using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TodoPlatform.EndToEnd.Tests.Browser;

public sealed class ProjectTests(Product product) : BrowserTest(product)
{
    [Fact]
    public async Task A_project_is_made_renamed_archived_restored_and_deleted()
    {
        var user = await UserAsync();
        await user.OpenAsync("/today", "Today");
        await user.Page.GetByRole(AriaRole.Button, new() { Name = "New project" }).ClickAsync();
        await user.Page.GetByLabel("Project name").FillAsync("Garden");
        await user.Page.GetByRole(AriaRole.Button, new() { Name = "Create project" }).ClickAsync();
        await user.SeesPageAsync("Garden");
        await user.Page.GetByRole(AriaRole.Button, new() { Name = "Add task" }).First.ClickAsync();
        await user.Page.GetByRole(AriaRole.Textbox, new() { Name = "Task title" }).FillAsync("Mow the lawn");
        await user.Page.Keyboard.PressAsync("Enter");
        await user.SeesAsync("Mow the lawn");

        await ChooseAsync(user, "Edit project");
        await user.Page.GetByLabel("Project name").FillAsync("Allotment");
        await user.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await user.SeesPageAsync("Allotment");

        await ChooseAsync(user, "Archive");
        await user.SeesPageAsync("Inbox");
        await Expect(user.Toast.GetByText("“Allotment” archived")).ToBeVisibleAsync();
        await Expect(Link(user)).ToHaveCountAsync(0);
        await user.Page.ReloadAsync();
        await user.Page.GetByRole(AriaRole.Button, new() { Name = "Archived" }).ClickAsync();
        await Link(user).ClickAsync();
        await user.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Restore from archive" }).ClickAsync();
        await Expect(user.Page.GetByText("This project is archived.")).ToHaveCountAsync(0);
        await user.SavedAsync();
        await user.Page.ReloadAsync();
        await user.SeesPageAsync("Allotment");
        await user.SeesAsync("Mow the lawn");

        await ChooseAsync(user, "Delete project");
        var dialog = user.Page.GetByRole(AriaRole.Alertdialog);
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Delete project" })).ToBeDisabledAsync();
        await dialog.GetByLabel("Type Allotment to confirm").FillAsync("Allotment");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Delete project" }).ClickAsync();
        await user.SeesPageAsync("Inbox");
        await Expect(Link(user)).ToHaveCountAsync(0);
        await user.Page.ReloadAsync();
        await user.SeesPageAsync("Inbox");
        await Expect(Link(user)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_project_made_in_one_browser_appears_in_the_other()
    {
        var first = await UserAsync();
        var second = await SecondBrowserOfAsync(first);
        await second.OpenAsync("/today", "Today");
        await first.SendAsync("POST", "/projects", new { name = "Allotment", color = "green" });
        await Expect(Link(second)).ToBeVisibleAsync();
    }

    private static ILocator Link(Visitor user) => user.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main", Exact = true }).GetByRole(AriaRole.Link, new() { Name = "Allotment" });

    private static async Task ChooseAsync(Visitor user, string action)
    {
        await user.Page.GetByRole(AriaRole.Button, new() { Name = "Project options" }).ClickAsync();
        await user.Page.GetByRole(AriaRole.Menuitem, new() { Name = action, Exact = true }).ClickAsync();
    }
}
