using Microsoft.Playwright;

namespace TodoPlatform.EndToEnd.Tests.Browser;

/// <summary>A test in the browser fails on every page error, console error and violation of the content security policy, too.</summary>
[Collection(nameof(Product))]
public abstract class BrowserTest(Product product) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];

    protected Product Product => product;

    public virtual ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        var problems = _visitors.SelectMany(visitor => visitor.Problems).ToList();
        foreach (var (index, visitor) in _visitors.Index())
        {
            if (failed || problems.Count > 0)
            {
                await visitor.ScreenshotAsync($"{TestContext.Current.TestMethod?.MethodName}-{index + 1}");
            }

            await visitor.Context.CloseAsync();
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    /// <summary>Somebody without an account.</summary>
    protected async Task<Visitor> StrangerAsync(Action<BrowserNewContextOptions>? change = null)
    {
        var visitor = await Visitor.ArriveAsync(product, change);
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Somebody with a new account.</summary>
    protected async Task<Visitor> UserAsync(Action<BrowserNewContextOptions>? change = null)
    {
        var visitor = await StrangerAsync(change);
        await visitor.RegisterAsync();
        return visitor;
    }

    /// <summary>A second browser of the same account.</summary>
    protected async Task<Visitor> SecondBrowserOfAsync(Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var second = await StrangerAsync();
        await second.SignInAsync(visitor.Email);
        return second;
    }
}
