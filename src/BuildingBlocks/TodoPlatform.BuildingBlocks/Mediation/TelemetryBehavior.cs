using System.Diagnostics;
using System.Diagnostics.Metrics;
using MediatR;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.BuildingBlocks.Mediation;

/// <summary>Names of the activity source and meter that the platform's own telemetry uses.</summary>
public static class PlatformTelemetry
{
    /// <summary>Activity source and meter.</summary>
    public const string Name = "TodoPlatform";

    /// <summary>Spans of use cases, relay and workers.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Instruments of all modules: one meter, so that one name collects them.</summary>
    public static Meter Meter { get; } = new(Name);
}

/// <summary>One span and one histogram sample per use case. Failures are logged where they end, not here.</summary>
internal sealed class TelemetryBehavior<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IRefusable<TResponse>
{
    // The use case is the enclosing class: CompleteTask.Command.
    private static readonly string UseCase = typeof(TRequest).DeclaringType?.Name ?? typeof(TRequest).Name;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var activity = PlatformTelemetry.Source.StartActivity(UseCase);
        var started = Stopwatch.GetTimestamp();
        var outcome = "exception";
        try
        {
            var response = await next();
            outcome = response.Error?.Code ?? "ok";
            return response;
        }
        catch (Exception e)
        {
            activity?.SetStatus(ActivityStatusCode.Error, e.Message);
            throw;
        }
        finally
        {
            UseCaseMetrics.Duration.Record(
                Stopwatch.GetElapsedTime(started).TotalSeconds,
                new KeyValuePair<string, object?>("use_case", UseCase),
                new KeyValuePair<string, object?>("outcome", outcome));
        }
    }
}

internal static class UseCaseMetrics
{
    public static readonly Histogram<double> Duration = PlatformTelemetry.Meter.CreateHistogram<double>(
        "todoplatform.use_case.duration", "s", "Duration of a use case.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] });
}
