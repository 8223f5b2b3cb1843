using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;

namespace TodoPlatform.Host.Platform;

/// <summary>Logs as JSON or, on a terminal, as text; traces and metrics over OTLP when an endpoint is configured; metrics for Prometheus.</summary>
internal static class Telemetry
{
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "System.Net.Http", "Npgsql", "MassTransit", "Quartz", PlatformTelemetry.Name];

    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Authentication",
        "Microsoft.AspNetCore.RateLimiting", "Microsoft.EntityFrameworkCore", "System.Runtime",
        "Npgsql", "MassTransit", "Quartz", PlatformTelemetry.Name,
    ];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (WritesForPeople(builder))
        {
            builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole(options =>
            {
                options.IncludeScopes = true; // trace and span ids arrive as a scope
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }

        builder.Logging.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        var prometheus = new PrometheusReader();
        var exports = !string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        // Spans that nobody receives are not recorded (they cost a tenth of a request); trace ids are still made and passed on, for logs and problem details.
        var telemetry = new Builder(builder.Services)
            .ConfigureResource(resource => resource.AddService("todoplatform", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(tracing => tracing.AddSource(Sources).SetSampler(exports ? new ParentBasedSampler(new RootSampler()) : new AlwaysOffSampler()))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddReader(prometheus));
        if (exports)
        {
            telemetry
                .WithTracing(tracing => tracing.AddOtlpExporter())
                .WithMetrics(metrics => metrics.AddOtlpExporter())
                .WithLogging(logging => logging.AddOtlpExporter(), options => options.IncludeFormattedMessage = options.IncludeScopes = true);
        }

        builder.Services.AddSingleton(prometheus).AddHostedService<Starter>();
    }

    /// <summary>JSON, for whoever collects logs, unless somebody is looking: <c>Logging:Format</c> says text or json where that guess is wrong.</summary>
    private static bool WritesForPeople(WebApplicationBuilder builder) => builder.Configuration["Logging:Format"] is { } format
        ? format.Equals("text", StringComparison.OrdinalIgnoreCase)
        : builder.Environment.IsDevelopment() || !Console.IsOutputRedirected;

    /// <summary>Names the request's span after its route. Call it first, so that the status is the final one.</summary>
    public static IApplicationBuilder UseRequestSpans(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } activity)
        {
            var (request, status) = (context.Request, context.Response.StatusCode);
            activity.SetTag("http.request.method", request.Method).SetTag("url.path", request.Path.Value).SetTag("http.response.status_code", status);
            if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route })
            {
                activity.SetTag("http.route", route).DisplayName = $"{request.Method} {route}";
            }

            if (status >= 500)
            {
                activity.SetStatus(ActivityStatusCode.Error);
            }
        }
    });

    /// <summary>
    /// <c>/metrics</c> in the Prometheus text format, for who presents <c>Metrics:Token</c> as a bearer token, and for a
    /// signed-in operator. Without the token's setting only operators see it: figures tell strangers too much.
    /// </summary>
    public static void MapMetrics(this IEndpointRouteBuilder routes)
    {
        var token = routes.ServiceProvider.GetRequiredService<IConfiguration>()["Metrics:Token"];
        routes.MapGet("/metrics", (HttpContext context, PrometheusReader reader) =>
            MayRead(context) ? Results.Text(reader.Scrape(), PrometheusReader.ContentType) : Results.Unauthorized())
            .AllowAnonymous().ExcludeFromDescription().DisableRateLimiting().DisableHttpMetrics();

        bool MayRead(HttpContext context) =>
            context.User.IsInRole(PlatformClaims.OperatorRole)
            || (!string.IsNullOrEmpty(token) && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes("Bearer " + token)));
    }

    /// <summary>Keeps background polling (scheduler, relay) from filling the traces: a query alone is no story.</summary>
    private sealed class RootSampler : Sampler
    {
        public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) => new(
            samplingParameters.Kind == ActivityKind.Client || samplingParameters.Name.StartsWith("Quartz.JobStore", StringComparison.Ordinal)
                ? SamplingDecision.Drop : SamplingDecision.RecordAndSample);
    }

    /// <summary>What OpenTelemetry's hosting package would add: the builder over the application's services …</summary>
    private sealed class Builder(IServiceCollection services) : IOpenTelemetryBuilder
    {
        public IServiceCollection Services => services;
    }

    /// <summary>… and the providers' construction at start (the container disposes, and so flushes, them at the end).</summary>
    private sealed class Starter(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            _ = services.GetService<MeterProvider>();
            _ = services.GetService<TracerProvider>();
            _ = services.GetService<LoggerProvider>();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
