using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TodoPlatform.EndToEnd.Tests.Browser;

public sealed class KeyboardTests(Product product) : BrowserTest(product)
{
    [Fact]
    public async Task A_list_is_worked_through_without_a_mouse()
    {
        var user = await UserAsync();
        await user.OpenAsync("/inbox", "Inbox");
        var keyboard = user.Page.Keyboard;
        await keyboard.PressAsync("q");
        await Expect(user.Page.GetByRole(AriaRole.Textbox, new() { Name = "Task title" })).ToBeFocusedAsync();
        foreach (var title in new[] { "First", "Second", "Third" })
        {
            await keyboard.TypeAsync(title);
            await keyboard.PressAsync("Enter");
            await user.SeesAsync(title);
        }

        await keyboard.PressAsync("Escape");
        await keyboard.PressAsync("j");
        await Expect(user.Row("First")).ToBeFocusedAsync();
        await keyboard.PressAsync("j");
        await keyboard.PressAsync("j");
        await Expect(user.Row("Third")).ToBeFocusedAsync();
        await keyboard.PressAsync("k");
        await Expect(user.Row("Second")).ToBeFocusedAsync();
        await keyboard.PressAsync("1");
        await Expect(user.Row("Second")).ToContainTextAsync("Priority: Critical");
        await keyboard.PressAsync("Enter");
        await Expect(user.PanelTitle).ToHaveValueAsync("Second");
        await keyboard.PressAsync("Escape");
        await Expect(user.Row("Second")).ToBeFocusedAsync();
        await keyboard.PressAsync("e");
        await user.SeesNoMoreAsync("Second");
        await Expect(user.Row("Third")).ToBeFocusedAsync();
        await keyboard.PressAsync("Control+z");
        await user.SeesAsync("Second");
        await keyboard.PressAsync("g");
        await keyboard.PressAsync("t");
        await user.SeesPageAsync("Today");
    }

    [Fact]
    public async Task The_palette_runs_commands_and_finds_tasks()
    {
        var user = await UserAsync();
        await user.AddAsync("Renew the passport");
        await user.OpenAsync("/today", "Today");
        await user.Page.Keyboard.PressAsync("Control+k");
        var palette = user.Page.GetByRole(AriaRole.Dialog);
        await Expect(palette.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await user.Page.Keyboard.TypeAsync("passp");
        await Expect(palette.GetByRole(AriaRole.Menuitem, new() { Name = "Renew the passport" })).ToBeVisibleAsync();
        await user.Page.Keyboard.PressAsync("ArrowDown");
        await user.Page.Keyboard.PressAsync("Enter");
        await Expect(user.PanelTitle).ToHaveValueAsync("Renew the passport");

        await user.Page.Keyboard.PressAsync("Control+k");
        await Expect(palette.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await user.Page.Keyboard.TypeAsync("upcoming");
        await user.Page.Keyboard.PressAsync("ArrowDown");
        await user.Page.Keyboard.PressAsync("Enter");
        await user.SeesPageAsync("Upcoming");
    }

    [Fact]
    public async Task The_question_mark_shows_all_shortcuts()
    {
        var user = await UserAsync();
        await user.OpenAsync("/today", "Today");
        await user.Page.Keyboard.PressAsync("?");
        var sheet = user.Page.GetByRole(AriaRole.Dialog);
        await Expect(sheet.GetByText("Add task")).ToBeVisibleAsync();
        await user.Page.Keyboard.PressAsync("Escape");
        await Expect(sheet).ToHaveCountAsync(0);
    }
}
