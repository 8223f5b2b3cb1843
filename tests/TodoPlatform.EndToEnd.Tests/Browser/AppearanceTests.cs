using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TodoPlatform.EndToEnd.Tests.Browser;

public sealed class AppearanceTests(Product product) : BrowserTest(product)
{
    /// <summary>Violations of axe that keep people out.</summary>
    private const string Check = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .filter(v => v.impact === 'serious' || v.impact === 'critical')
            .map(v => `${v.id} (${v.impact}): ${v.nodes.slice(0, 3).map(n => `${n.target.join(' ')} ${n.failureSummary}`).join(' | ')}`)
        """;

    private readonly List<string> _violations = [];

    [Fact]
    public Task No_light_page_keeps_anybody_out() => CheckPagesAsync(ColorScheme.Light, null);

    [Fact]
    [Trait("group", "long")]
    public Task No_dark_page_keeps_anybody_out() => CheckPagesAsync(ColorScheme.Dark, null);

    [Fact]
    [Trait("group", "long")]
    public Task No_page_on_a_phone_keeps_anybody_out() => CheckPagesAsync(ColorScheme.Light, new() { Width = 390, Height = 844 });

    [Fact]
    public async Task The_chosen_theme_stays_after_a_reload_and_the_system_decides_without_one()
    {
        var user = await UserAsync();
        await user.OpenAsync("/settings", "Settings");
        await Expect(user.Page.GetByRole(AriaRole.Radio, new() { Name = "Like the system" })).ToBeCheckedAsync();
        const string Background = "background-color";
        var sidebar = user.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main", Exact = true });
        var light = await BackgroundAsync(sidebar);
        await user.Page.GetByText("Dark", new() { Exact = true }).ClickAsync();
        await Expect(sidebar).Not.ToHaveCSSAsync(Background, light);
        var dark = await BackgroundAsync(sidebar);
        await user.Page.ReloadAsync();
        await Expect(user.Page.GetByRole(AriaRole.Radio, new() { Name = "Dark" })).ToBeCheckedAsync();
        await Expect(sidebar).ToHaveCSSAsync(Background, dark);
        await user.Page.GetByText("Like the system", new() { Exact = true }).ClickAsync();
        await Expect(sidebar).ToHaveCSSAsync(Background, light);
        await user.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Expect(sidebar).ToHaveCSSAsync(Background, dark);
    }

    private async Task CheckPagesAsync(ColorScheme scheme, ViewportSize? size)
    {
        void Look(BrowserNewContextOptions options)
        {
            options.ColorScheme = scheme;
            options.ViewportSize = size ?? options.ViewportSize;
        }

        var stranger = await StrangerAsync(Look);
        await OpenAsync(stranger, "/login", "Welcome back");
        await OpenAsync(stranger, "/register", "Create your account");
        await OpenAsync(stranger, "/forgot", "Reset your password");

        var user = await UserAsync(Look);
        var project = (await user.SendAsync("POST", "/projects", new { name = "Garden", color = "green" })).GetProperty("id").GetString();
        var today = Product.LocalNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await user.SendAsync("POST", "/tasks", new
        {
            title = "Water the plants", projectId = project, priority = "critical", labels = new[] { "garden", "daily" }, description = "Not the cactus.", due = new { date = today, time = "23:00" },
            recurrence = new { rule = "FREQ=DAILY", mode = "catchUp" }, reminders = new[] { new { kind = "relative", relativeTo = "due", before = "PT10M" } },
        });
        await user.SendAsync("POST", "/tasks", new { title = "Send the invoice", priority = "high", due = new { date = "2020-02-29" }, allowPast = true });
        await user.AddAsync("Find a bicycle light");
        await user.AddAsync("Dentist", new { date = Product.LocalNow.AddDays(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });

        await OpenAsync(user, "/inbox", "Inbox", "Find a bicycle light");
        await OpenAsync(user, "/upcoming", "Upcoming", "Dentist");
        await OpenAsync(user, $"/project/{project}", "Garden", "Water the plants");
        await OpenAsync(user, "/search?q=water", "Search", "Water the plants");
        await OpenAsync(user, "/notifications", "Notifications");
        await OpenAsync(user, "/settings", "Settings");
        await OpenAsync(user, "/menu", "Menu");
        await OpenAsync(user, "/today", "Today", "Send the invoice");
        if (size is null)
        {
            await user.Page.Keyboard.PressAsync("?");
            await CheckAsync(user, "shortcut sheet", user.Page.GetByRole(AriaRole.Dialog));
            await user.Page.Keyboard.PressAsync("Escape");
            await Expect(user.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
            await user.Page.Keyboard.PressAsync("Control+k");
            await CheckAsync(user, "palette", user.Page.GetByRole(AriaRole.Menu));
            await user.Page.Keyboard.PressAsync("Escape");
            await Expect(user.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        }

        await user.OpenPanelAsync("Water the plants");
        await CheckAsync(user, "task panel", user.PanelTitle);
        foreach (var property in new[] { "Due date", "Repeat", "Add reminder", "Add label" })
        {
            await CheckAsync(user, property, await user.ChooseAsync(property));
            await user.Page.Keyboard.PressAsync("Escape");
            await Expect(user.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        }

        Assert.Empty(_violations);
    }

    private async Task OpenAsync(Visitor visitor, string path, string heading, string? row = null)
    {
        await visitor.OpenAsync(path, heading);
        if (row is not null)
        {
            await visitor.SeesAsync(row);
        }

        await Expect(visitor.Page.GetByRole(AriaRole.Status, new() { Name = "Loading" })).ToHaveCountAsync(0);
        await CheckAsync(visitor, path, visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }));
    }

    private async Task CheckAsync(Visitor visitor, string what, ILocator shown)
    {
        await Expect(shown).ToBeVisibleAsync();
        if (!await visitor.Page.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await visitor.Page.EvaluateAsync(Product.AxeSource);
        }

        var found = await visitor.Page.EvaluateAsync<string[]>(Check);
        _violations.AddRange(found.Select(violation => $"{what}: {violation}"));
        var sideways = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (sideways > 0)
        {
            _violations.Add($"{what}: scrolls sideways by {sideways} pixels");
        }
    }

    private static Task<string> BackgroundAsync(ILocator element) => element.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");
}
