using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TodoPlatform.Host;
using TodoPlatform.Host.Verbs;

namespace TodoPlatform.Deploy.Tests.Helm;

/// <summary>What the chart's files say of the program, and of each other. Nothing is rendered.</summary>
public sealed class ChartFileTests
{
    [Fact]
    public void The_chart_knows_the_programs_modules_and_their_paths()
    {
        Assert.Equal(ModuleCatalog.All.Select(module => module.Name), Chart.Modules.Select(module => module.Key));
        Assert.All(ModuleCatalog.All, module => Assert.Equal(module.RoutePrefixes.Select(NginxConfiguration.PathOf), Strings(Chart.Modules[module.Name]!["paths"])));
        Assert.Equal(ModuleCatalog.All.Select(module => "modules." + module.Name), Chart.Values.Select(value => value.Path).Where(path => path.StartsWith("modules.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_chart_knows_which_topics_each_module_consumes()
    {
        var topics = await ComposedHost.TopicsAsync();
        Assert.Contains("task-events", topics["recurrence"]);
        Assert.All(topics, module => Assert.Equal(module.Value, Strings(Chart.Modules[module.Key]!["topics"])));
    }

    [Fact]
    public async Task Every_route_of_the_program_leads_to_the_module_that_answers_it()
    {
        var modules = Chart.Modules.SelectMany(module => Strings(module.Value!["paths"]).Select(path => (Path: path, Module: module.Key))).ToDictionary(pair => pair.Path, pair => pair.Module);
        var routes = await ComposedHost.RoutesAsync();
        Assert.True(routes.Count(route => route.Module is not null) > 40);
        Assert.Contains(("/hubs/updates", "realtime"), routes);
        Assert.All(routes, route => Assert.Equal(route.Module, Chart.LongestPrefix(modules.Keys, route.Route) is { } path ? modules[path] : null));
    }

    [Fact]
    public void The_schema_knows_exactly_the_values_and_allows_no_others()
    {
        var documented = Chart.Values.Select(value => value.Path).ToHashSet(StringComparer.Ordinal);
        var known = new List<string>();
        Walk(Chart.Schema, "");
        Assert.Equal(documented.Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));

        void Walk(JsonObject schema, string path)
        {
            schema = schema["$ref"] is { } reference ? Chart.Schema["definitions"]![((string)reference!).Split('/')[^1]]!.AsObject() : schema;
            Assert.True(schema["properties"] is null || schema["additionalProperties"] is JsonValue strict && !strict.GetValue<bool>(), $"'{path}' of the schema allows unknown keys");
            if (documented.Contains(path) || schema["properties"] is null)
            {
                known.Add(path);
                return;
            }

            foreach (var (name, value) in schema["properties"]!.AsObject().Where(property => path.Length > 0 || property.Key != "global")) // which is Helm's own
            {
                Walk(value!.AsObject(), path.Length == 0 ? name : $"{path}.{name}");
            }
        }
    }

    [Fact]
    public void The_readme_lists_every_value_as_it_is_explained_in_the_file()
    {
        var table = new StringBuilder("| value | default | meaning |\n| --- | --- | --- |\n");
        foreach (var value in Chart.Values)
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{value.Path}` | `{value.Default}` | {value.Meaning.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        const string Begin = "<!-- values: written by ChartFileTests -->\n", End = "<!-- end of values -->";
        var readme = Chart.Read("README.md");
        Assert.Contains(Begin, readme, StringComparison.Ordinal);
        var (before, rest) = (readme[..(readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)], readme[readme.IndexOf(End, StringComparison.Ordinal)..]);
        if (Environment.GetEnvironmentVariable("UPDATE_CHART_README") == "1")
        {
            File.WriteAllText(Path.Combine(Chart.Directory, "README.md"), readme = before + table + rest);
        }

        Assert.True(readme == before + table + rest, "The table of values in the chart's README is not what values.yaml says: run this test with UPDATE_CHART_README=1 and look at the difference.");
    }

    [Fact]
    public void A_value_that_nothing_explains_is_found()
    {
        Assert.Equal([new ChartValue("a.b", "1", "What b is"), new ChartValue("a.c", "d: 1, e: 2", "A map"), new ChartValue("f", "[]", "A list")], ChartValue.ReadAll("a:\n  # -- What b is\n  b: 1\n  # -- A map\n  c:\n    d: 1\n    e: 2\n# -- A list\nf: []\n"));
        Assert.Contains("explains a.b", Assert.Throws<InvalidOperationException>(() => ChartValue.ReadAll("a:\n  b: 1\n")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_in_the_templates_is_in_the_runbook()
    {
        var settings = Chart.SettingsInTemplates.ToList();
        Assert.Contains("Messaging__Kafka__BootstrapServers", settings);
        Assert.Contains("ConnectionStrings__Postgres", settings);
        Assert.All(settings, setting => Assert.True(Runbook.Names(setting), $"The chart sets {setting}, which docs/runbook.md does not name"));
        Assert.False(Runbook.Names("Kafka__BootstrapServers"));
        Assert.True(Runbook.Names("RateLimits__Burst"));
    }

    [Fact]
    public async Task Every_verb_and_option_of_the_pods_is_one_of_the_program()
    {
        foreach (var (verb, option) in ((string, string)[])[("migrate", "--logins"), ("wait-for-schema", "--timeout"), ("healthcheck", "<URL>")])
        {
            Assert.Contains(option, await Tool.SucceedAsync("dotnet", [Repository.HostAssembly, verb, "--help"]), StringComparison.Ordinal);
        }
    }

    private static string[] Strings(JsonNode? list) => [.. list!.AsArray().Select(item => (string)item!)];
}
