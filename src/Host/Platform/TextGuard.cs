using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Host.Platform;

/// <summary>PostgreSQL cannot store or compare U+0000: refused here for every query string, as the JSON reader refuses it in bodies.</summary>
internal static class TextGuard
{
    private static readonly IResult Refused = new Error(ErrorKind.Malformed, "bad-request", "A query string must not contain U+0000.").ToProblem();

    public static IApplicationBuilder UseTextGuard(this IApplicationBuilder app) => app.Use((context, next) =>
        context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true ? Refused.ExecuteAsync(context) : next(context));
}
