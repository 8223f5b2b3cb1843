using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace TodoPlatform.Host.Platform;

/// <summary>Collects the SDK's metrics on demand and writes them in the Prometheus text format 0.0.4.</summary>
internal sealed class PrometheusReader : BaseExportingMetricReader
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly Lock _gate = new();
    private readonly TextExporter _exporter;

    public PrometheusReader()
        : this(new TextExporter())
    {
    }

    private PrometheusReader(TextExporter exporter)
        : base(exporter) => _exporter = exporter;

    /// <summary>What Prometheus calls an instrument.</summary>
    /// <param name="name">As the instrument was created: <c>http.server.request.duration</c>.</param>
    /// <param name="unit">Its unit in UCUM; only seconds, milliseconds and bytes become part of the name.</param>
    /// <param name="counter">Whether it only ever grows.</param>
    internal static string NameOf(string name, string? unit, bool counter)
    {
        var suffix = unit switch { "s" => "_seconds", "ms" => "_milliseconds", "By" => "_bytes", _ => "" };
        var cleaned = Clean(name);
        cleaned += cleaned.EndsWith(suffix, StringComparison.Ordinal) ? "" : suffix;
        return counter && !cleaned.EndsWith("_total", StringComparison.Ordinal) ? cleaned + "_total" : cleaned;
    }

    public string Scrape()
    {
        lock (_gate)
        {
            _exporter.Collect!(Timeout.Infinite);
            return _exporter.Text;
        }
    }

    // Pull: the SDK collects only when asked through Collect, which the reader sets.
    [ExportModes(ExportModes.Pull)]
    private sealed class TextExporter : BaseExporter<Metric>, IPullMetricExporter
    {
        public string Text { get; private set; } = "";

        public Func<int, bool>? Collect { get; set; }

        public override ExportResult Export(in Batch<Metric> batch)
        {
            var text = new StringBuilder();
            foreach (var metric in batch)
            {
                Write(text, metric);
            }

            Text = text.ToString();
            return ExportResult.Success;
        }

        private static void Write(StringBuilder text, Metric metric)
        {
            var (type, counter) = metric.MetricType switch
            {
                MetricType.LongSum or MetricType.DoubleSum => ("counter", true),
                MetricType.Histogram => ("histogram", false),
                MetricType.ExponentialHistogram => ("", false), // no such form in the text format
                _ => ("gauge", false),
            };
            if (type.Length == 0)
            {
                return;
            }

            var name = NameOf(metric.Name, metric.Unit, counter);
            text.Append("# HELP ").Append(name).Append(' ').AppendLine(metric.Description.ReplaceLineEndings(" ").Replace("\\", @"\\", StringComparison.Ordinal));
            text.Append("# TYPE ").Append(name).Append(' ').AppendLine(type);
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                var labels = LabelsOf(metric, point);
                switch (metric.MetricType)
                {
                    case MetricType.Histogram:
                        WriteHistogram(text, name, labels, point);
                        break;
                    case MetricType.LongGauge:
                        Line(text, name, labels, point.GetGaugeLastValueLong());
                        break;
                    case MetricType.DoubleGauge:
                        Line(text, name, labels, point.GetGaugeLastValueDouble());
                        break;
                    case MetricType.LongSum or MetricType.LongSumNonMonotonic:
                        Line(text, name, labels, point.GetSumLong());
                        break;
                    default:
                        Line(text, name, labels, point.GetSumDouble());
                        break;
                }
            }
        }

        private static void WriteHistogram(StringBuilder text, string name, string labels, in MetricPoint point)
        {
            var total = 0L;
            foreach (var bucket in point.GetHistogramBuckets())
            {
                total += bucket.BucketCount;
                var bound = double.IsPositiveInfinity(bucket.ExplicitBound) ? "+Inf" : bucket.ExplicitBound.ToString(CultureInfo.InvariantCulture);
                Line(text, name + "_bucket", $"{labels}{(labels.Length > 0 ? "," : "")}le=\"{bound}\"", total);
            }

            Line(text, name + "_sum", labels, point.GetHistogramSum());
            Line(text, name + "_count", labels, point.GetHistogramCount());
        }

        private static string LabelsOf(Metric metric, in MetricPoint point)
        {
            var labels = new StringBuilder("otel_scope_name=\"").Append(metric.MeterName).Append('"');
            foreach (var (key, value) in point.Tags)
            {
                var escaped = Convert.ToString(value, CultureInfo.InvariantCulture)!
                    .Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
                labels.Append(',').Append(Clean(key)).Append("=\"").Append(escaped).Append('"');
            }

            return labels.ToString();
        }

        private static void Line(StringBuilder text, string name, string labels, double value) =>
            text.Append(name).Append('{').Append(labels).Append("} ").AppendLine(value.ToString("R", CultureInfo.InvariantCulture));
    }

    private static string Clean(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
