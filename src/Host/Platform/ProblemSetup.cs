using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Messaging;

namespace TodoPlatform.Host.Platform;

/// <summary>Every error leaves as RFC 9457 application/problem+json with a code and a trace id.</summary>
internal static partial class ProblemSetup
{
    public static IServiceCollection AddProblems(this IServiceCollection services) => services
        .AddProblemDetails(options => options.CustomizeProblemDetails = context =>
            Problems.Complete(context.ProblemDetails, context.HttpContext, CodeOf(context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode)))
        .AddExceptionHandler<ExceptionToProblem>();

    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException or EventTooLargeException or MessagingException || IsOutage(context.Exception), // a client that went away is answered (499) before this
        })
        .UseStatusCodePages();

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "bad-request",
        StatusCodes.Status401Unauthorized => "not-signed-in",
        StatusCodes.Status403Forbidden => "not-allowed",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
        StatusCodes.Status413PayloadTooLarge => "body-too-large",
        StatusCodes.Status415UnsupportedMediaType => "unsupported-media-type",
        StatusCodes.Status429TooManyRequests => "too-many-requests",
        StatusCodes.Status503ServiceUnavailable => "unavailable",
        _ => "error",
    };

    /// <summary>Whether the database is away or full; EF Core wraps that in exceptions of its own.</summary>
    private static bool IsOutage(Exception exception) =>
        exception is NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow }
        || (exception.InnerException is not null && IsOutage(exception.InnerException));

    private sealed partial class ExceptionToProblem(IProblemDetailsService problems, TimeProvider time, ILogger<ExceptionToProblem> logger) : IExceptionHandler
    {
        private static readonly TimeSpan SameOutage = TimeSpan.FromSeconds(10);
        private long _lastOutage = time.GetTimestamp() - (long)(SameOutage.TotalSeconds * time.TimestampFrequency);

        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            var problem = exception switch
            {
                BadHttpRequestException { InnerException: JsonException json } => Unreadable(json),
                BadHttpRequestException e => new ProblemDetails { Status = e.StatusCode, Title = "The request cannot be read", Detail = Explain(e), Extensions = { ["code"] = CodeOf(e.StatusCode) } },
                _ when IsOutage(exception) => new ProblemDetails
                {
                    Status = StatusCodes.Status503ServiceUnavailable,
                    Title = "The database cannot serve this at the moment",
                    Detail = "Try again in a few seconds. A change that was being committed may have been made: repeating it with its Idempotency-Key is always safe.",
                },
                MessagingException e => new ProblemDetails { Status = StatusCodes.Status503ServiceUnavailable, Title = "The brokers cannot serve this at the moment", Detail = e.Message },
                EventTooLargeException e => new ProblemDetails { Status = StatusCodes.Status413PayloadTooLarge, Title = "This would make a record that is too large", Detail = e.Message },
                _ => null, // the default: 500 without details
            };
            if (problem is null)
            {
                return false;
            }

            if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            {
                var last = Interlocked.Exchange(ref _lastOutage, time.GetTimestamp());
                var (level, reason) = (time.GetElapsedTime(last) >= SameOutage ? LogLevel.Warning : LogLevel.Debug, exception.GetBaseException().Message);
                LogOutage(logger, level, httpContext.Request.Method, httpContext.Request.Path, reason);
                httpContext.Response.Headers.RetryAfter = "2";
            }

            httpContext.Response.StatusCode = problem.Status!.Value;
            return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
        }

        [LoggerMessage("{Method} {Path} was answered with 503, and so is what else needs the same: {Reason}")]
        private static partial void LogOutage(ILogger logger, LogLevel level, string method, PathString path, string reason);

        private static HttpValidationProblemDetails Unreadable(JsonException json)
        {
            var (field, message) = UnreadableJson.Explain(json);
            return new HttpValidationProblemDetails(new Dictionary<string, string[]> { [field] = [message] })
            {
                Status = StatusCodes.Status400BadRequest,
                Title = "The request cannot be read",
                Detail = field.Length > 0 ? $"{field}: {message}" : message,
                Extensions = { ["code"] = "invalid-json" },
            };
        }

        // ASP.NET Core speaks of handlers' parameters and their types; a client knows what it sent.
        private static string Explain(BadHttpRequestException exception)
        {
            var message = exception.Message;
            if (message.StartsWith("Implicit body inferred", StringComparison.Ordinal) || message.EndsWith("was not provided from body.", StringComparison.Ordinal))
            {
                return "This request needs a body: a JSON object.";
            }

            var parts = message.Split('"');
            return message.StartsWith("Failed to bind parameter", StringComparison.Ordinal) && parts.Length >= 5
                ? $"{parts[1].Split(' ')[^1]} cannot be \"{string.Join('"', parts[3..^1])}\"."
                : message;
        }
    }
}
