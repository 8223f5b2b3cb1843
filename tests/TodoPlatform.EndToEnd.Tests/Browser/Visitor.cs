using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TodoPlatform.Testing;
using static Microsoft.Playwright.Assertions;

namespace TodoPlatform.EndToEnd.Tests.Browser;

/// <summary>Somebody at one browser: a context with its own cookies and storage, and what went wrong in it.</summary>
public sealed class Visitor
{
    private readonly List<string> _problems = [];
    private readonly List<Regex> _allowed = [];
    private readonly ConcurrentDictionary<IRequest, byte> _writing = new();
    private long _lastWrite;

    private Visitor(IBrowserContext context, IPage page)
    {
        Context = context;
        Page = page;
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public string Email { get; private set; } = "";

    public ILocator Toast => Page.GetByRole(AriaRole.Status);

    /// <summary>The details of the chosen task, beside the list or on a page of their own.</summary>
    public ILocator Panel => Page.GetByRole(AriaRole.Region, new() { Name = "Task details" });

    public ILocator PanelTitle => Panel.GetByRole(AriaRole.Textbox, new() { Name = "Task title" });

    /// <summary>Page errors, console errors (among them every violation of the content security policy) that nobody announced.</summary>
    public IEnumerable<string> Problems => _problems.Where(problem => !_allowed.Any(allowed => allowed.IsMatch(problem)));

    public static async Task<Visitor> ArriveAsync(Product product, Action<BrowserNewContextOptions>? change = null)
    {
        ArgumentNullException.ThrowIfNull(product);
        var options = new BrowserNewContextOptions
        {
            BaseURL = product.Address.ToString(), Locale = "en-GB", TimezoneId = Product.Zone, ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 1280, Height = 800 }, ServiceWorkers = ServiceWorkerPolicy.Block,
        };
        change?.Invoke(options);
        var context = await product.Chromium.NewContextAsync(options);
        await context.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error(`CSP ${e.violatedDirective} ${e.blockedURI} ${e.sample}`))");
        var visitor = new Visitor(context, await context.NewPageAsync());
        visitor.Page.Request += (_, request) => visitor.Write(request, begins: true);
        visitor.Page.RequestFinished += (_, request) => visitor.Write(request, begins: false);
        visitor.Page.RequestFailed += (_, request) => visitor.Write(request, begins: false);
        visitor.Page.PageError += (_, error) => visitor._problems.Add($"page error: {error}");
        visitor.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                visitor._problems.Add($"console error: {message.Text} ({message.Location})");
            }
        };
        return visitor;
    }

    /// <summary>What the browser itself writes about a refused request is expected in this test.</summary>
    public void Allow(string pattern) => _allowed.Add(new Regex(pattern));

    /// <summary>A new account, signed in here; no page is opened.</summary>
    public async Task RegisterAsync()
    {
        Email = $"{Guid.NewGuid():N}@example.com";
        await SendAsync("POST", "/auth/register", new { email = Email, password = TestUser.Password, displayName = "Ana Lopez", timeZone = Product.Zone, locale = "en-GB" });
        await SignInAsync(Email);
    }

    /// <summary>Signs in to an account that exists; no page is opened.</summary>
    public async Task SignInAsync(string email)
    {
        Email = email;
        await SendAsync("POST", "/auth/login?useCookies=true", new { email, password = TestUser.Password });
    }

    /// <summary>Fills in the sign-in page, which is open; for this visitor's account unless it names another.</summary>
    public async Task SignInInPageAsync(string password, string? email = null)
    {
        await Page.GetByLabel("E-mail").FillAsync(email ?? Email);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    /// <summary>A request with this visitor's cookies: for what is not the subject of the test.</summary>
    public async Task<JsonElement> SendAsync(string method, string path, object? body = null)
    {
        var answer = await Context.APIRequest.FetchAsync("/api/v1" + path, new() { Method = method, DataObject = body });
        var text = await answer.TextAsync();
        Assert.True(answer.Ok, $"{method} {path}: {answer.Status} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    public async Task<JsonElement> AddAsync(string title, object? due = null) =>
        due is null ? await SendAsync("POST", "/tasks", new { title }) : await SendAsync("POST", "/tasks", new { title, due });

    /// <summary>Opens a page and waits until it shows what it is.</summary>
    public async Task OpenAsync(string path, string heading)
    {
        await Page.GotoAsync(path);
        await SeesPageAsync(heading);
    }

    public Task SeesPageAsync(string heading) => Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = heading })).ToBeVisibleAsync();

    public ILocator Row(string title) => Page.GetByRole(AriaRole.Row).Filter(new() { HasText = title });

    public Task SeesAsync(string title, float? timeout = null) => Expect(Row(title)).ToBeVisibleAsync(new() { Timeout = timeout });

    public Task SeesNoMoreAsync(string title) => Expect(Row(title)).ToHaveCountAsync(0);

    public Task CompleteAsync(string title) => Page.GetByRole(AriaRole.Button, new() { Name = $"Complete {title}", Exact = true }).First.ClickAsync();

    public async Task OpenPanelAsync(string title)
    {
        await Row(title).ClickAsync();
        await Expect(PanelTitle).ToHaveValueAsync(title);
    }

    /// <summary>Opens what a property of the details is chosen in.</summary>
    public async Task<ILocator> ChooseAsync(string property)
    {
        await Panel.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{property}") }).ClickAsync();
        return Page.GetByRole(AriaRole.Dialog);
    }

    public async Task ChooseOptionAsync(string property, string option)
    {
        await Panel.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{property}") }).ClickAsync();
        await Page.GetByRole(AriaRole.Option, new() { Name = option }).ClickAsync();
    }

    /// <summary>Waits until everything that was written here is acknowledged: a reload shows it.</summary>
    public async Task SavedAsync()
    {
        // Writes follow each other at once, and one may only be about to begin.
        var asked = Stopwatch.GetTimestamp();
        await Eventually.TrueAsync(
            () => Task.FromResult(_writing.IsEmpty && Stopwatch.GetElapsedTime(Math.Max(asked, Volatile.Read(ref _lastWrite))) > TimeSpan.FromMilliseconds(500)),
            "every write of the page is answered");
    }

    public async Task ScreenshotAsync(string name)
    {
        var directory = Path.Combine(Repository.Root, "artifacts", "test-screenshots");
        Directory.CreateDirectory(directory);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"{name}.png")) });
    }

    private void Write(IRequest request, bool begins)
    {
        if (request.Method is "GET" || !request.Url.Contains("/api/", StringComparison.Ordinal))
        {
            return;
        }

        _ = begins ? _writing.TryAdd(request, 0) : _writing.TryRemove(request, out _);
        Volatile.Write(ref _lastWrite, Stopwatch.GetTimestamp());
    }
}
