using System.Security.Claims;
using System.Xml.Linq;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Identity;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Modules;

namespace TodoPlatform.Host.Platform;

/// <summary>
/// Who is calling: browsers by cookie, programs by bearer ticket, scripts by personal access token. Every process can tell
/// by the shared <c>platform</c> schema alone; only Accounts issues tickets.
/// </summary>
internal static class Authentication
{
    private const string AnyScheme = "any";

    public static IServiceCollection AddPlatformAuthentication(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PlatformDatabase>().AddSingleton<Sessions>().AddHostedService<AccessTokenUses>();
        services.AddSingleton(provider => provider.GetServices<IHostedService>().OfType<AccessTokenUses>().Single());
        services.AddDataProtection().SetApplicationName("TodoPlatform").UseCertificates(configuration);
        services.AddOptions<KeyManagementOptions>().Configure<PlatformDatabase>((options, database) => options.XmlRepository = new KeyRepository(database));

        services.AddAuthentication(AnyScheme)
            .AddPolicyScheme(AnyScheme, null, options => options.ForwardDefaultSelector = SchemeOf)
            .AddCookie(IdentityConstants.ApplicationScheme, ConfigureCookie)
            .AddBearerToken(IdentityConstants.BearerScheme, options =>
            {
                options.BearerTokenExpiration = configuration.GetValue("Accounts:AccessTokenLifetime", TimeSpan.FromHours(1));
                options.RefreshTokenExpiration = configuration.GetValue("Accounts:SessionLifetime", TimeSpan.FromDays(14));
                // A browser's WebSocket cannot send headers: hubs alone read the token from the query (SignalR's convention).
                options.Events.OnMessageReceived = context =>
                {
                    if (context.Request.Path.StartsWithSegments("/hubs") && context.Request.Query["access_token"].ToString() is { Length: > 0 } token)
                    {
                        context.Token = token;
                    }

                    return Task.CompletedTask;
                };
            })
            .AddScheme<AuthenticationSchemeOptions, AccessTokenHandler>(AccessTokenHandler.SchemeName, null);

        services.AddSingleton<IAuthorizationHandler, ScopeHandler>();
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Api, policy => policy.RequireAuthenticatedUser().AddRequirements(new ScopeRequirement(WholeAccount: false)))
            .AddPolicy(Policies.Account, policy => policy.RequireAuthenticatedUser().AddRequirements(new ScopeRequirement(WholeAccount: true)))
            .AddPolicy(Policies.Operator, policy => policy.RequireAuthenticatedUser().RequireRole(PlatformClaims.OperatorRole).AddRequirements(new ScopeRequirement(WholeAccount: true)));
        return services;
    }

    /// <summary>A ticket whose session has ended is no ticket.</summary>
    public static IApplicationBuilder UseSessionGuard(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (Guid.TryParse(context.User.FindFirstValue(PlatformClaims.Session), out var session)
            && !await context.RequestServices.GetRequiredService<Sessions>().IsOpenAsync(session, context.RequestAborted))
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        await next(context);
    });

    public static IApplicationBuilder UseCurrentUser(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.RequestServices.GetRequiredService<CurrentUser>().ActAs(context.User, context.Request.Headers["X-Time-Zone"].FirstOrDefault());
        if (context.Request.Headers.ContainsKey("Idempotency-Key"))
        {
            context.Request.EnableBuffering((int)(context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? PlatformSetup.MaxBodySize)); // its hash is compared after binding has read it; never on disk, which may be read-only
        }

        return next(context);
    });

    private static string SchemeOf(HttpContext context) =>
        AccessTokenHandler.IsPresented(context.Request) ? AccessTokenHandler.SchemeName
        : context.Request.Headers.Authorization.Count > 0 || (context.Request.Path.StartsWithSegments("/hubs") && context.Request.Query.ContainsKey("access_token")) ? IdentityConstants.BearerScheme
        : IdentityConstants.ApplicationScheme;

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "todoplatform";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.SlidingExpiration = true;

        // An API answers with a status; the web UI shows its sign-in page by itself.
        options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden);
    }

    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>What an access token must be allowed. Tickets of people carry no scopes and may do everything.</summary>
    private sealed record ScopeRequirement(bool WholeAccount) : IAuthorizationRequirement;

    private sealed class ScopeHandler(IHttpContextAccessor accessor) : AuthorizationHandler<ScopeRequirement>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
        {
            var scopes = context.User.FindAll(PlatformClaims.Scope).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
            var reads = accessor.HttpContext is { } http
                && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<OnlyReads>() is not null);
            if (scopes.Count == 0 || scopes.Contains("all")
                || (!requirement.WholeAccount && (scopes.Contains("tasks:write") || (reads && scopes.Contains("tasks:read")))))
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }

    /// <summary>The key ring of ASP.NET Core Data Protection: each process accepts the tickets of the others.</summary>
    private sealed class KeyRepository(PlatformDatabase database) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements()
        {
            using var command = database.Source.CreateCommand("SELECT xml FROM platform.data_protection_keys");
            using var reader = command.ExecuteReader();
            var keys = new List<XElement>();
            while (reader.Read())
            {
                keys.Add(XElement.Parse(reader.GetString(0)));
            }

            return keys;
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            using var command = database.Source.CreateCommand("INSERT INTO platform.data_protection_keys (name, xml) VALUES ($1, $2)");
            command.Parameters.Add(new() { Value = friendlyName });
            command.Parameters.Add(new() { Value = element.ToString(SaveOptions.DisableFormatting) });
            command.ExecuteNonQuery();
        }
    }
}
