using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>Who may call what, for every endpoint that the running Host has.</summary>
public sealed class EndpointTests(Sandbox sandbox) : IClassFixture<Sandbox>
{
    /// <summary>Everything that a stranger may call. <c>/metrics</c> asks for its own token.</summary>
    private static readonly string[] Anonymous =
    [
        "GET /health/live", "GET /health/ready", "GET /metrics", "GET /openapi/{documentName}.json",
        "POST /api/v1/auth/forgot", "POST /api/v1/auth/login", "POST /api/v1/auth/refresh", "POST /api/v1/auth/register", "POST /api/v1/auth/reset",
    ];

    private IReadOnlyList<LiveEndpoint> Endpoints => LiveEndpoints.Of(sandbox.Host);

    [Fact]
    public void Every_endpoint_requires_authorization_or_is_listed_as_anonymous()
    {
        Assert.Equal(Anonymous, Endpoints.Where(endpoint => endpoint.IsAnonymous).Select(endpoint => endpoint.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Endpoints.Where(endpoint => !endpoint.IsAnonymous), endpoint => Assert.Contains(endpoint.Policies, policy => policy is Policies.Api or Policies.Account or Policies.Operator));
        Assert.True(Endpoints.Count(endpoint => endpoint.IsOfApi) > 40);
    }

    [Fact]
    public async Task An_unknown_path_method_or_content_type_is_a_problem_for_everybody()
    {
        foreach (var user in (TestUser[])[sandbox.Stranger(), await sandbox.RegisterAsync()])
        {
            ProblemAssert.Is(await user.GetAsync("/nowhere", HttpStatusCode.NotFound), "not-found");
            ProblemAssert.Is(await user.GetAsync("/tasks/no-uuid", HttpStatusCode.NotFound), "not-found");
            ProblemAssert.Is(await user.SendAsync(HttpMethod.Put, "/tasks", new { }, HttpStatusCode.MethodNotAllowed), "method-not-allowed");
            ProblemAssert.Is(await user.PostAsync("/tasks", new StringContent("title=x"), HttpStatusCode.UnsupportedMediaType), "unsupported-media-type");
        }
    }

    [Fact]
    public async Task A_stranger_gets_401_everywhere()
    {
        using var stranger = new HttpClient { BaseAddress = sandbox.Host.Address };
        foreach (var endpoint in Endpoints.Where(endpoint => !endpoint.IsAnonymous))
        {
            foreach (var authorization in (string?[])[null, "Bearer nonsense", "Bearer tpat_nonsense", "Basic dXNlcjpwYXNz"])
            {
                using var request = endpoint.Request(Guid.CreateVersion7());
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
                using var answer = await stranger.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{endpoint} answers {(int)answer.StatusCode} to a stranger with '{authorization}'");
                ProblemAssert.Is(ProblemAssert.IsWellFormed(answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), "not-signed-in");
            }
        }
    }

    [Fact]
    public async Task Another_users_resource_is_not_there()
    {
        var (owner, other) = (await sandbox.RegisterAsync(), await sandbox.RegisterAsync());
        var withIds = Endpoints.Where(endpoint => endpoint.HasIds).ToList();
        Assert.NotEmpty(withIds);
        Assert.Empty(withIds.Select(endpoint => endpoint.Name).Except(ForeignResources.All.Keys)); // a new endpoint needs a fixture in ForeignResources
        foreach (var endpoint in withIds)
        {
            var aim = await ForeignResources.All[endpoint.Name](owner);
            var problem = await other.SendAsync(endpoint.Method, aim.Path, aim.Body, HttpStatusCode.NotFound);
            Assert.True(((string)problem!["code"]!).EndsWith("-not-found", StringComparison.Ordinal), $"{endpoint}: {problem.ToJsonString()}");
            Assert.DoesNotContain("Mine", problem.ToJsonString(), StringComparison.Ordinal);

            // The same request of the owner works: the resource is real, and the stranger did it no harm.
            var own = await SendAsync(owner, endpoint.Method, aim);
            Assert.True(own is >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous, $"{endpoint} answers {(int)own} to the owner");
            Assert.Equal(problem["code"]!.ToJsonString(), (await other.SendAsync(endpoint.Method, endpoint.PathWith(Guid.CreateVersion7())["/api/v1".Length..], aim.Body, HttpStatusCode.NotFound))!["code"]!.ToJsonString());
        }
    }

    [Fact]
    public async Task Another_users_ids_are_not_accepted_in_bodies_and_find_nothing_in_queries()
    {
        var (owner, other) = (await sandbox.RegisterAsync(), await sandbox.RegisterAsync());
        var (task, project, section) = (await ForeignResources.TaskAsync(owner), await ForeignResources.ProjectAsync(owner), await ForeignResources.SectionAsync(owner));
        var own = await ForeignResources.TaskAsync(other);
        foreach (var (path, body) in ((string, object)[])
            [
                ("/tasks", new { title = "x", projectId = project }),
                ("/tasks", new { title = "x", parentId = task }),
                ("/tasks", new { title = "x", sectionId = section }),
                ("/sections", new { name = "x", projectId = project }),
                ($"/tasks/{own}/move", new { sectionId = section }),
                ($"/tasks/{own}/move", new { projectId = project }),
                ($"/tasks/{own}/move", new { parentId = task }),
                ($"/tasks/{own}/move", new { afterId = task }),
            ])
        {
            var status = await SendAsync(other, HttpMethod.Post, new(path, body));
            Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity, $"POST {path} with a foreign id answers {(int)status}");
        }

        // The id of a foreign task is taken, or unknown: either way nothing of it is shown or changed.
        await SendAsync(other, HttpMethod.Post, new("/tasks", new { id = task, title = "stolen" }));
        Assert.Equal("Mine", (string?)(await owner.GetAsync($"/tasks/{task}"))!["title"]);
        foreach (var path in (string[])[$"/tasks?projectId={project}&status=all", $"/tasks?parentId={task}&status=all", $"/tasks?sectionId={section}&status=all", $"/sections?projectId={project}", "/trash", "/sync", $"/reminders?taskId={task}", "/search?q=Mine"])
        {
            var found = await other.GetAsync(path);
            Assert.DoesNotContain(task, found!.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain(project, found.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Operator_endpoints_refuse_ordinary_users()
    {
        _ = await sandbox.RegisterAsync(); // the first account is the operator
        var user = await sandbox.RegisterAsync();
        var endpoints = Endpoints.Where(endpoint => endpoint.Policies.Contains(Policies.Operator)).ToList();
        Assert.True(endpoints.Count >= 3);
        Assert.All(Endpoints.Where(endpoint => endpoint.Route.StartsWith("/api/v1/admin/", StringComparison.Ordinal)), endpoint => Assert.Contains(Policies.Operator, endpoint.Policies));
        foreach (var endpoint in endpoints)
        {
            ProblemAssert.Is(await user.SendAsync(endpoint.Method, endpoint.PathWith(Guid.CreateVersion7())["/api/v1".Length..], endpoint.Method == HttpMethod.Get ? null : new { }, HttpStatusCode.Forbidden), "not-allowed");
        }
    }

    [Fact]
    public async Task Access_tokens_do_no_more_than_their_scopes_say()
    {
        var user = await sandbox.RegisterAsync();
        var (reads, writes, all) = (await TokenAsync(user, "tasks:read"), await TokenAsync(user, "tasks:write"), await TokenAsync(user, "all"));
        foreach (var endpoint in Endpoints.Where(endpoint => !endpoint.IsAnonymous && endpoint.IsOfApi && !endpoint.Policies.Contains(Policies.Operator) && endpoint.Route != "/api/v1/updates"))
        {
            var wholeAccount = endpoint.Policies.Contains(Policies.Account);
            var onlyReads = endpoint.Method == HttpMethod.Get || endpoint.Endpoint.Metadata.OfType<OnlyReads>().Any();
            await CheckAsync(reads, endpoint, allowed: onlyReads && !wholeAccount);
            await CheckAsync(writes, endpoint, allowed: !wholeAccount);
            if (endpoint.Method == HttpMethod.Get)
            {
                await CheckAsync(all, endpoint, allowed: true);
            }
        }

        Assert.Contains(Endpoints, endpoint => endpoint.Policies.Contains(Policies.Account) && endpoint.Route.StartsWith("/api/v1/me", StringComparison.Ordinal));
        Assert.All(Endpoints.Where(endpoint => endpoint.Route.StartsWith("/api/v1/tokens", StringComparison.Ordinal)), endpoint => Assert.Contains(Policies.Account, endpoint.Policies));
    }

    private static async Task CheckAsync(TestUser token, LiveEndpoint endpoint, bool allowed)
    {
        using var request = endpoint.Request(Guid.CreateVersion7());
        using var answer = await token.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(allowed != (answer.StatusCode == HttpStatusCode.Forbidden), $"{endpoint} answers {(int)answer.StatusCode} to {token.Email}");
        if (!allowed)
        {
            ProblemAssert.Is(ProblemAssert.IsWellFormed(answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), "not-allowed");
        }
    }

    private async Task<TestUser> TokenAsync(TestUser owner, string scope)
    {
        var created = await owner.PostAsync("/tokens", new { name = scope, scopes = (string[])[scope] }, HttpStatusCode.Created);
        var client = new HttpClient { BaseAddress = sandbox.Host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)created!["token"]);
        return new TestUser(client) { Email = $"a token for {scope}" };
    }

    private static async Task<HttpStatusCode> SendAsync(TestUser user, HttpMethod method, Aim aim)
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + aim.Path);
        request.Content = aim.Body is null ? null : JsonContent.Create(aim.Body, aim.Body.GetType());
        using var answer = await user.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
