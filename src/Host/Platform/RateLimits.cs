using System.Security.Claims;
using System.Threading.RateLimiting;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Host.Platform;

/// <summary>
/// Per user a bucket of <c>RateLimits:Burst</c> (500), refilled with <c>RateLimits:PerSecond</c> (200); per address
/// <c>RateLimits:SignInPerMinute</c> (20) tries to sign in. <c>RateLimits:Enabled=false</c> is for benchmarks.
/// </summary>
internal static class RateLimits
{
    /// <summary>Policy of everything that takes credentials.</summary>
    public const string SignIn = "sign-in";

    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection("RateLimits");
        var enabled = limits.GetValue("Enabled", true);
        var (burst, perSecond, signInPerMinute) = (limits.GetValue("Burst", 500), limits.GetValue("PerSecond", 200), limits.GetValue("SignInPerMinute", 20));
        return services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => enabled
                ? RateLimitPartition.GetTokenBucketLimiter(CallerOf(context), _ => new() { TokenLimit = burst, TokensPerPeriod = Math.Max(1, perSecond / 10), ReplenishmentPeriod = TimeSpan.FromSeconds(0.1) })
                : RateLimitPartition.GetNoLimiter(""));
            options.AddPolicy(SignIn, context => enabled
                ? RateLimitPartition.GetFixedWindowLimiter(AddressOf(context), _ => new() { PermitLimit = signInPerMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
            options.OnRejected = async (context, _) =>
                await new Error(ErrorKind.TooManyRequests, "too-many-requests", "Too many requests. Wait as long as Retry-After says.")
                {
                    RetryAfter = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1),
                }.ToProblem().ExecuteAsync(context.HttpContext);
        });
    }

    /// <summary>After authentication: the caller is the partition.</summary>
    public static IApplicationBuilder UseRateLimits(this IApplicationBuilder app) => app.UseRateLimiter();

    private static string CallerOf(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? AddressOf(context);

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "local";
}
