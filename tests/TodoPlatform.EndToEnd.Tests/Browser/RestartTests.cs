using static Microsoft.Playwright.Assertions;

namespace TodoPlatform.EndToEnd.Tests.Browser;

public sealed class RestartTests(Product product) : BrowserTest(product)
{
    [Fact]
    [Trait("group", "long")]
    public async Task An_open_page_goes_on_after_the_server_was_restarted()
    {
        var user = await UserAsync();
        user.Allow("ERR_CONNECTION_(REFUSED|RESET|CLOSED)|ERR_EMPTY_RESPONSE|WebSocket|status of 503");
        await user.AddAsync("Before");
        await user.OpenAsync("/inbox", "Inbox");
        await user.SeesAsync("Before");
        await user.AddAsync("Seen live");
        await user.SeesAsync("Seen live"); // connected

        await Product.RestartAsync();
        await user.AddAsync("After");
        await user.SeesAsync("After");
        await user.CompleteAsync("Before");
        await user.SeesNoMoreAsync("Before");
        await user.SavedAsync();
        await user.Page.ReloadAsync();
        await user.SeesAsync("After");
        await Expect(user.Row("Before")).ToHaveCountAsync(0);
    }
}
