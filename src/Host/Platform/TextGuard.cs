using System.Text;
using Microsoft.Net.Http.Headers;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Host.Platform;

/// <summary>
/// Refuses text that nothing behind can read: U+0000 in a query string (PostgreSQL can neither store nor compare it; the
/// JSON reader refuses it in bodies), and a body in an encoding that does not exist.
/// </summary>
internal static class TextGuard
{
    private static readonly IResult Unstorable = new Error(ErrorKind.Malformed, "bad-request", "A query string must not contain U+0000.").ToProblem();

    public static IApplicationBuilder UseTextGuard(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true)
        {
            return Unstorable.ExecuteAsync(context);
        }

        if (HasUnknownEncoding(context.Request.ContentType))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType; // the problem document follows
            return Task.CompletedTask;
        }

        return next(context);
    });

    private static bool HasUnknownEncoding(string? contentType)
    {
        if (contentType is null || !MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Charset.HasValue)
        {
            return false;
        }

        try
        {
            _ = Encoding.GetEncoding(HeaderUtilities.RemoveQuotes(type.Charset).ToString());
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
