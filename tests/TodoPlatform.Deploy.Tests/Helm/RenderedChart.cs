using System.Text.Json.Nodes;

namespace TodoPlatform.Deploy.Tests.Helm;

/// <summary>What the chart makes of a set of values: the objects that would go to the cluster.</summary>
internal sealed class RenderedChart
{
    private const string Name = "todo";

    private RenderedChart(IReadOnlyList<JsonObject> objects) => Objects = objects;

    public IReadOnlyList<JsonObject> Objects { get; }

    /// <summary>Every pod that comes of them.</summary>
    public IEnumerable<RenderedPod> Pods => Objects.Select(RenderedPod.In).OfType<RenderedPod>();

    /// <summary>The pods of Deployments: those that serve.</summary>
    public IEnumerable<RenderedPod> Servers => Pods.Where(pod => pod.Kind == "Deployment");

    /// <summary>Renders the chart with one of its value sets (<c>ci/NAME.yaml</c>) and further settings (<c>a.b=c</c>).</summary>
    public static async Task<RenderedChart> OfAsync(string values, string[]? settings = null, string? chart = null)
    {
        var result = await RunAsync("render", values, [.. settings ?? [], "-json"], chart);
        Assert.True(result.ExitCode == 0, result.Command + "\n" + result.Error);
        return new([.. JsonNode.Parse(result.Output)!.AsArray().Select(item => item!.AsObject())]);
    }

    /// <summary>Why the chart refuses these values.</summary>
    public static async Task<string> RefusalAsync(string values, params string[] settings)
    {
        var result = await RunAsync("render", values, settings);
        Assert.True(result.ExitCode != 0, result.Command + "\nwas not refused");
        return result.Error;
    }

    /// <summary>What the linter and the schemas of Kubernetes find wrong; empty: nothing.</summary>
    public static async Task<string> ComplaintsAsync(string values, string? chart = null)
    {
        var lint = await RunAsync("lint", values, [], chart);
        var rendered = await RunAsync("render", values, [], chart);
        if (lint.ExitCode != 0 || rendered.ExitCode != 0)
        {
            return lint.Output + lint.Error + rendered.Error;
        }

        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, rendered.Output);
            var validated = await Tool.RunAsync("node", [Path.Combine(Tools, "k8s-validate.mjs"), file]);
            Assert.Contains("objects, ", validated.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("validate: 0 objects", validated.Output, StringComparison.Ordinal);
            return validated.ExitCode == 0 ? "" : validated.Output + validated.Error;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The text that Helm shows after an installation.</summary>
    public static async Task<string> NotesAsync(string values, params string[] settings) => (await RunAsync("render", values, [.. settings, "-notes"])).Error;

    public IEnumerable<JsonObject> Of(string kind) => Objects.Where(item => (string?)item["kind"] == kind);

    public JsonObject Single(string kind, string name) => Assert.Single(Of(kind), item => (string?)item["metadata"]!["name"] == name);

    /// <summary>Settings of a container, from its variables and its ConfigMaps; a secret is told by "secret:name/key".</summary>
    public IReadOnlyDictionary<string, string> SettingsOf(JsonObject container)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in container["envFrom"]?.AsArray() ?? [])
        {
            foreach (var (name, value) in Single("ConfigMap", (string)source!["configMapRef"]!["name"]!)["data"]!.AsObject())
            {
                settings.Add(name, (string)value!);
            }
        }

        foreach (var variable in container["env"]?.AsArray() ?? [])
        {
            var secret = variable!["valueFrom"]?["secretKeyRef"];
            settings.Add((string)variable["name"]!, secret is null ? (string)variable["value"]! : $"secret:{secret["name"]}/{secret["key"]}");
        }

        return settings;
    }

    private static string Tools => Environment.GetEnvironmentVariable("CHART_TOOLS") ?? "";

    private static Task<ToolResult> RunAsync(string verb, string values, string[] settings, string? chart = null)
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Tools, "chartcheck")), "The chart is rendered by tools that ./build/test --long makes where Debian's packages are to be had. By hand: CHART_TOOLS=$(build/charttools).");
        chart ??= Chart.Directory;
        return Tool.RunAsync(Path.Combine(Tools, "chartcheck"), [verb, chart, "-f", Path.Combine(chart, "ci", values + ".yaml"), "-name", Name, "-namespace", "apps", .. settings.SelectMany(setting => setting.StartsWith('-') ? [setting] : (string[])["-set", setting])]);
    }
}

/// <summary>A pod, or the template of one.</summary>
/// <param name="Kind">What makes it.</param>
/// <param name="Component">The module, or "app", "migrate", "test".</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Spec">Its specification.</param>
internal sealed record RenderedPod(string Kind, string Component, JsonObject Labels, JsonObject Spec)
{
    public IEnumerable<JsonObject> Containers => (Spec["initContainers"]?.AsArray() ?? []).Concat(Spec["containers"]!.AsArray()).Select(container => container!.AsObject());

    /// <summary>The container that serves or does the work.</summary>
    public JsonObject Main => Assert.Single(Spec["containers"]!.AsArray())!.AsObject();

    public static RenderedPod? In(JsonObject item)
    {
        var pod = (string?)item["kind"] switch { "Pod" => item, "Deployment" or "Job" => item["spec"]!["template"]!.AsObject(), _ => null };
        var labels = pod?["metadata"]!["labels"]!.AsObject();
        return pod is null ? null : new((string)item["kind"]!, (string)labels!["app.kubernetes.io/component"]!, labels, pod["spec"]!.AsObject());
    }
}
