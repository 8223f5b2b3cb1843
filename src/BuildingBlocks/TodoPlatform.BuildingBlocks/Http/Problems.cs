using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.BuildingBlocks.Http;

/// <summary>Refusals as RFC 9457 problem documents: always with <c>code</c> and <c>traceId</c>, with <c>errors</c> where fields are to blame.</summary>
public static class Problems
{
    /// <summary>The answer for an error.</summary>
    public static IResult ToProblem(this Error error) => new ProblemAnswer(error);

    /// <summary>The HTTP status of a kind.</summary>
    public static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Malformed => StatusCodes.Status400BadRequest,
        ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.VersionMismatch => StatusCodes.Status412PreconditionFailed,
        ErrorKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.TooManyRequests => StatusCodes.Status429TooManyRequests,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of error."),
    };

    /// <summary>Adds what every problem document carries: <c>code</c> and <c>traceId</c>.</summary>
    public static ProblemDetails Complete(ProblemDetails problem, HttpContext context, string code)
    {
        problem.Extensions.TryAdd("code", code);
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        problem.Instance ??= context.Request.Path;
        return problem;
    }

    private sealed class ProblemAnswer(Error error) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => StatusOf(error.Kind);

        public Task ExecuteAsync(HttpContext httpContext)
        {
            var problem = error.Fields.Count > 0
                ? new HttpValidationProblemDetails(error.Fields.ToDictionary()) { Title = null }
                : new ProblemDetails();
            problem.Status = StatusCode;
            problem.Title = TitleOf(error.Kind);
            problem.Detail = error.Message;
            foreach (var (name, value) in error.Extensions)
            {
                problem.Extensions[name] = value;
            }

            if (error.RetryAfter is { } wait)
            {
                httpContext.Response.Headers[HeaderNames.RetryAfter] = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            }

            return TypedResults.Problem(Complete(problem, httpContext, error.Code)).ExecuteAsync(httpContext);
        }

        private static string TitleOf(ErrorKind kind) => kind switch
        {
            ErrorKind.Malformed => "The request cannot be read",
            ErrorKind.Unauthenticated => "Not signed in",
            ErrorKind.Forbidden => "Not allowed",
            ErrorKind.NotFound => "Not found",
            ErrorKind.Conflict => "Not possible in the current state",
            ErrorKind.VersionMismatch => "Changed in the meantime",
            ErrorKind.Invalid => "Not valid",
            _ => "Too many requests",
        };
    }
}
