using Microsoft.Playwright;
using TodoPlatform.Testing;
using static Microsoft.Playwright.Assertions;

namespace TodoPlatform.EndToEnd.Tests.Browser;

public sealed class AccountTests(Product product) : BrowserTest(product)
{
    [Fact]
    public async Task Signing_out_forgets_everything_and_signing_in_brings_it_back()
    {
        var user = await UserAsync();
        user.Allow("status of 401.*/api/v1/"); // the page asks who is here, and may be asking for more while its session ends
        await user.AddAsync("Secret plan");
        await user.OpenAsync("/inbox", "Inbox");
        await user.SeesAsync("Secret plan");
        await user.Page.GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await user.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await user.SeesPageAsync("Welcome back");
        await user.Page.GotoAsync("/inbox");
        await user.SeesPageAsync("Welcome back");
        await Expect(user.Page.GetByText("Secret plan")).ToHaveCountAsync(0);

        await user.SignInInPageAsync(TestUser.Password);
        await user.SeesPageAsync("Inbox"); // where it wanted to go
        await user.SeesAsync("Secret plan");
    }

    [Fact]
    public async Task A_wrong_password_says_so_and_lets_one_try_again()
    {
        var user = await UserAsync();
        user.Allow("status of 401.*/api/v1/auth/login");
        await user.SendAsync("POST", "/auth/logout");
        await user.OpenAsync("/login", "Welcome back");
        await user.SignInInPageAsync("not the password");
        await Expect(user.Page.GetByText("The e-mail address or password is wrong.")).ToBeVisibleAsync();
        await user.SignInInPageAsync(TestUser.Password);
        await user.SeesPageAsync("Today");
    }

    [Fact]
    public async Task A_form_says_what_is_missing_before_it_is_sent()
    {
        var stranger = await StrangerAsync();
        await stranger.OpenAsync("/register", "Create your account");
        await stranger.Page.GetByLabel("E-mail").FillAsync("nobody");
        await stranger.Page.GetByLabel("Password", new() { Exact = true }).FillAsync("short");
        await stranger.Page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await Expect(stranger.Page.GetByText("Enter an e-mail address like name@example.com.")).ToBeVisibleAsync();
        await Expect(stranger.Page.GetByText("Use at least 10 characters.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_at_its_field()
    {
        var user = await UserAsync();
        var stranger = await StrangerAsync();
        stranger.Allow("status of 4(09|22).*/api/v1/auth/register");
        await stranger.OpenAsync("/register", "Create your account");
        await stranger.Page.GetByLabel("E-mail").FillAsync(user.Email);
        await stranger.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(TestUser.Password);
        await stranger.Page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await Expect(stranger.Page.GetByText("There is an account with this address already.")).ToBeVisibleAsync();
        await Expect(stranger.Page.GetByLabel("E-mail")).ToBeFocusedAsync();
        await stranger.SeesPageAsync("Create your account");
    }

    [Fact]
    public async Task The_link_of_a_reset_mail_fills_in_the_form()
    {
        var stranger = await StrangerAsync();
        stranger.Allow("status of 4(00|22).*/api/v1/auth/reset");
        await stranger.OpenAsync("/reset#email=ana%40example.com&code=abc-123", "Reset your password");
        await Expect(stranger.Page.GetByLabel("Reset code")).ToHaveValueAsync("abc-123");
        await stranger.Page.GetByLabel("New password").FillAsync("a better password");
        var answered = stranger.Page.WaitForRequestAsync("**/api/v1/auth/reset");
        await stranger.Page.GetByRole(AriaRole.Button, new() { Name = "Set new password" }).ClickAsync();
        Assert.Contains("\"email\":\"ana@example.com\"", (await answered).PostData, StringComparison.Ordinal);
        await Expect(stranger.Page.GetByText("The code is wrong, was used, or is older than an hour.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_access_token_is_shown_once_and_can_be_revoked()
    {
        var user = await UserAsync();
        await user.OpenAsync("/settings", "Settings");
        await user.Page.GetByRole(AriaRole.Button, new() { Name = "New token" }).ClickAsync();
        await user.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).Last.FillAsync("Backup script");
        await user.Page.GetByLabel("Access", new() { Exact = true }).SelectOptionAsync("read");
        await user.Page.GetByRole(AriaRole.Button, new() { Name = "Create token" }).ClickAsync();
        var secret = await user.Page.GetByLabel("Token", new() { Exact = true }).InputValueAsync();
        Assert.True(secret.Length > 20);
        await user.Page.ReloadAsync();
        await Expect(user.Page.GetByText("Backup script")).ToBeVisibleAsync();
        await Expect(user.Page.GetByLabel("Token", new() { Exact = true })).ToHaveCountAsync(0);
        await user.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke Backup script" }).ClickAsync();
        await Expect(user.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke Backup script" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_profile_and_the_password_can_be_changed()
    {
        var user = await UserAsync();
        await user.OpenAsync("/settings", "Settings");
        await user.Page.GetByRole(AriaRole.Region, new() { Name = "Profile" }).GetByLabel("Name", new() { Exact = true }).FillAsync("Ana the Great");
        await user.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(user.Page.GetByRole(AriaRole.Navigation).GetByText("Ana the Great")).ToBeVisibleAsync();
        await user.Page.GetByLabel("Week starts on").SelectOptionAsync("sunday");
        await user.Page.GetByLabel("Current password").FillAsync(TestUser.Password);
        await user.Page.GetByLabel("New password").FillAsync("a better password");
        await user.Page.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();
        await Expect(user.Toast.GetByText("Password changed")).ToBeVisibleAsync();
        await user.Page.ReloadAsync();
        await Expect(user.Page.GetByLabel("Week starts on")).ToHaveValueAsync("sunday");
        await Expect(user.Page.GetByRole(AriaRole.Navigation).GetByText("Ana the Great")).ToBeVisibleAsync();
    }
}
