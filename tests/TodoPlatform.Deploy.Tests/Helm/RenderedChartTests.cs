using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Messaging.Kafka;
using TodoPlatform.Host;
using TodoPlatform.Host.Platform;

namespace TodoPlatform.Deploy.Tests.Helm;

/// <summary>What the chart makes of its value sets.</summary>
[Trait("group", "long")]
public sealed class RenderedChartTests
{
    private static readonly string[] Modules = [.. ModuleCatalog.All.Select(module => module.Name)];

    public static TheoryData<string> Sets => ["single", "minikube", "cloud"];

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Neither_the_linter_nor_the_schemas_of_Kubernetes_find_anything_wrong(string values) => Assert.Empty(await RenderedChart.ComplaintsAsync(values));

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task There_is_a_Deployment_for_each_module_or_one_for_all(string values)
    {
        var chart = await RenderedChart.OfAsync(values);
        var expected = values == "single" ? ["app"] : Modules;
        Assert.Equal(expected.Order(StringComparer.Ordinal), chart.Servers.Select(pod => pod.Component).Order(StringComparer.Ordinal));
        foreach (var pod in chart.Servers)
        {
            Assert.Equal(pod.Component, (string?)chart.Single("Service", $"todo-todoplatform-{pod.Component}")["spec"]!["selector"]!["app.kubernetes.io/component"]);
            var arguments = Assert.Single(pod.Spec["initContainers"]!.AsArray())!["args"]!.AsArray().Select(argument => (string)argument!);
            Assert.Equal(["wait-for-schema", "--timeout", "600"], arguments);
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal).Select(module => "http://todo-todoplatform-" + module), Assert.Single(chart.Pods, pod => pod.Kind == "Pod").Containers.Select(container => (string)container["args"]![1]!));
        Assert.Equal("migrate", (string?)Assert.Single(chart.Pods, pod => pod.Kind == "Job").Main["args"]![0]);
        Assert.Empty(chart.Of("Secret"));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task The_program_accepts_the_settings_of_every_pod_and_the_runbook_names_them(string values)
    {
        var chart = await RenderedChart.OfAsync(values, values == "cloud" ? ["keys.oldSecret=todo-old-keys", "kafka.tls.clientSecret=todo-kafka-client"] : []);
        using var files = new CertificateFiles();
        foreach (var settings in chart.Pods.SelectMany(pod => pod.Containers).Select(chart.SettingsOf))
        {
            Assert.All(settings.Keys, name => Assert.True(Runbook.Names(name), $"{name} is not in docs/runbook.md"));
        }

        foreach (var pod in chart.Servers)
        {
            var settings = chart.SettingsOf(pod.Main).ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => (string?)setting.Value);
            var builder = WebApplication.CreateBuilder();
            foreach (var (name, file) in settings.Where(setting => setting.Value!.StartsWith("/etc/", StringComparison.Ordinal)).ToList())
            {
                Assert.Contains(pod.Main["volumeMounts"]!.AsArray(), mount => Path.GetDirectoryName(file) == (string?)mount!["mountPath"]);
                settings[name] = files.InsteadOf(file!); // the program reads it
            }

            builder.Configuration.AddInMemoryCollection(settings);
            var hosted = ModuleCatalog.Hosted(builder.Configuration);
            Assert.Equal(values == "single" ? Modules : [pod.Component], hosted.Select(module => module.Name));
            Assert.False(builder.Configuration.GetValue<bool>("Database:MigrateOnStart", true));
            Assert.Equal(values != "single", settings["Messaging:Carrier"] == "Kafka");
            builder.AddPlatform(hosted);
            await using var host = builder.Build(); // constructs nothing that asks for a database or a broker, but reads and checks every setting
            Assert.Equal(values != "single", host.Services.GetService<KafkaOptions>() is not null);
        }
    }

    [Theory]
    [InlineData("minikube")]
    [InlineData("cloud")]
    public async Task A_modules_pod_knows_no_login_but_its_modules_own(string values)
    {
        var chart = await RenderedChart.OfAsync(values);
        foreach (var pod in chart.Servers)
        {
            foreach (var container in pod.Containers)
            {
                var logins = chart.SettingsOf(container).Where(setting => setting.Key.StartsWith("ConnectionStrings", StringComparison.Ordinal));
                Assert.Equal(["secret:todo-modules/" + pod.Component], logins.Select(login => login.Value));
            }

            Assert.Contains($"ConnectionStrings__Postgres__{pod.Component}", chart.SettingsOf(pod.Main).Keys);
            Assert.Equal(values == "cloud" && pod.Component == "accounts", chart.SettingsOf(pod.Main).ContainsKey("Accounts__Smtp__Password"));
        }

        var migration = chart.SettingsOf(chart.Pods.Single(pod => pod.Kind == "Job").Main);
        Assert.Equal("secret:todo-owner/connectionString", migration["ConnectionStrings__Postgres"]);
        Assert.All(Modules, module => Assert.Equal("secret:todo-modules/" + module, migration["ConnectionStrings__Postgres__" + module]));
    }

    [Theory]
    [InlineData("single")]
    [InlineData("minikube")]
    [InlineData("cloud")]
    [InlineData("cloud", "ingress.separateHubs=false")]
    public async Task The_Ingress_sends_every_route_of_the_program_to_the_module_that_answers_it(string values, params string[] settings)
    {
        var chart = await RenderedChart.OfAsync(values, settings);
        var paths = chart.Of("Ingress").SelectMany(ingress => ingress["spec"]!["rules"]!.AsArray()).SelectMany(rule => rule!["http"]!["paths"]!.AsArray()).Select(path => path!)
            .ToDictionary(path => (string)path["path"]!, path => (string)path["backend"]!["service"]!["name"]!);
        foreach (var (route, module) in await ComposedHost.RoutesAsync())
        {
            var service = paths[Chart.LongestPrefix(paths.Keys, route)!];
            var expected = values != "single" ? module ?? "web" : route.StartsWith("/hubs/", StringComparison.Ordinal) ? "app" : "web";
            Assert.True(service == "todo-todoplatform-" + expected, $"{route} goes to {service} instead of {expected}");
        }

        // Whatever belongs to no module every serving pod answers, and no other pod.
        var selector = chart.Single("Service", "todo-todoplatform-web")["spec"]!["selector"]!.AsObject();
        Assert.All(chart.Pods, pod => Assert.Equal(pod.Kind == "Deployment", selector.All(label => (string?)pod.Labels[label.Key] == (string?)label.Value)));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Clients_of_the_hub_stay_with_one_pod(string values)
    {
        var chart = await RenderedChart.OfAsync(values);
        var hubs = chart.Single("Ingress", "todo-todoplatform-hubs");
        Assert.Equal("cookie", (string?)hubs["metadata"]!["annotations"]!["nginx.ingress.kubernetes.io/affinity"]);
        Assert.Equal("/hubs", (string?)Assert.Single(hubs["spec"]!["rules"]![0]!["http"]!["paths"]!.AsArray())!["path"]);
        Assert.Null(chart.Single("Ingress", "todo-todoplatform")["metadata"]!["annotations"]?["nginx.ingress.kubernetes.io/affinity"]);
        Assert.Equal(values == "cloud" ? "letsencrypt" : null, (string?)hubs["metadata"]!["annotations"]!["cert-manager.io/cluster-issuer"]);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task No_module_reaches_another_and_each_reaches_what_it_needs(string values)
    {
        var chart = await RenderedChart.OfAsync(values);
        var network = new RenderedNetwork(chart);
        var (brokers, mail) = (values != "single", values == "cloud");
        foreach (var pod in chart.Pods)
        {
            Assert.All(chart.Pods, other => Assert.Equal(pod.Component == "test" && other.Kind == "Deployment", network.Reaches(pod, other, 8080)));
            Assert.True(network.ReachesOutside(pod, 53) && network.ReachesOutside(pod, 5432));
            Assert.Equal(brokers && pod.Kind == "Deployment", network.ReachesOutside(pod, values == "cloud" ? 9093 : 9092));
            Assert.Equal(mail && pod.Component == "accounts", network.ReachesOutside(pod, 587));
            Assert.Equal(values == "cloud" && pod.Kind == "Deployment", network.ReachesOutside(pod, 4317));
            Assert.False(network.ReachesOutside(pod, 443) || network.ReachesOutside(pod, 80));
            Assert.Equal(pod.Kind != "Deployment" ? 0 : values == "cloud" ? 2 : 1, network.NamespacesThatReach(pod, 8080).Count);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Every_container_runs_as_nobody_with_nothing_to_write_to_but_tmp(string values)
    {
        foreach (var pod in (await RenderedChart.OfAsync(values)).Pods)
        {
            Assert.False((bool)pod.Spec["automountServiceAccountToken"]!);
            Assert.Equal("""{"fsGroup":1654,"runAsGroup":1654,"runAsNonRoot":true,"runAsUser":1654,"seccompProfile":{"type":"RuntimeDefault"}}""", pod.Spec["securityContext"]!.ToJsonString());
            Assert.All(pod.Spec["volumes"]!.AsArray(), volume => Assert.True((string?)volume!["name"] == "tmp" ? volume["emptyDir"] is not null : volume["secret"] is not null, volume.ToJsonString()));
            foreach (var container in pod.Containers)
            {
                Assert.Equal("""{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]},"readOnlyRootFilesystem":true,"runAsNonRoot":true,"seccompProfile":{"type":"RuntimeDefault"}}""", container["securityContext"]!.ToJsonString());
                Assert.All(container["volumeMounts"]!.AsArray(), mount => Assert.True((string?)mount!["mountPath"] == "/tmp" || (bool)mount["readOnly"]!, mount.ToJsonString()));
                Assert.NotNull(container["resources"]!["requests"]!["memory"]);
            }
        }
    }

    [Fact]
    public async Task Probes_ask_the_database_only_whether_a_pod_is_ready()
    {
        foreach (var pod in (await RenderedChart.OfAsync("minikube")).Servers)
        {
            Assert.Equal(["/health/live", "/health/live", "/health/ready"], ((string[])["startupProbe", "livenessProbe", "readinessProbe"]).Select(probe => (string?)pod.Main[probe]!["httpGet"]!["path"]));
            Assert.True((int)pod.Main["readinessProbe"]!["timeoutSeconds"]! > 3, "the program answers within its own 3 s, which must be heard");
            Assert.True((int)pod.Main["lifecycle"]!["preStop"]!["sleep"]!["seconds"]! + 30 < (int)pod.Spec["terminationGracePeriodSeconds"]!, "running work has up to 30 s");
        }
    }

    [Fact]
    public async Task In_the_cloud_each_module_is_scaled_by_one_scaler()
    {
        var chart = await RenderedChart.OfAsync("cloud");
        var scaled = chart.Of("HorizontalPodAutoscaler").Concat(chart.Of("ScaledObject")).Select(scaler => (string)scaler["spec"]!["scaleTargetRef"]!["name"]!);
        Assert.Equal(Modules.Select(module => "todo-todoplatform-" + module).Order(StringComparer.Ordinal), scaled.Order(StringComparer.Ordinal));
        Assert.All(chart.Of("Deployment"), deployment => Assert.Null(deployment["spec"]!["replicas"]));
        Assert.Equal(Modules.Length, chart.Of("PodDisruptionBudget").Count());

        var topics = await ComposedHost.TopicsAsync();
        var triggers = chart.Single("ScaledObject", "todo-todoplatform-audit")["spec"]!["triggers"]!.AsArray().Where(trigger => (string?)trigger!["type"] == "kafka").Select(trigger => trigger!["metadata"]!).ToList();
        Assert.Equal(topics["audit"], triggers.Select(trigger => (string)trigger["topic"]!));
        Assert.All(triggers, trigger => Assert.Equal(("todoplatform.audit", "scram_sha512", "enable", "1000"), ((string?)trigger["consumerGroup"], (string?)trigger["sasl"], (string?)trigger["tls"], (string?)trigger["lagThreshold"])));
        Assert.Equal(["username", "password", "ca"], chart.Single("TriggerAuthentication", "todo-todoplatform-kafka")["spec"]!["secretTargetRef"]!.AsArray().Select(reference => (string)reference!["parameter"]!));

        var endpoint = Assert.Single(chart.Single("ServiceMonitor", "todo-todoplatform")["spec"]!["endpoints"]!.AsArray())!;
        Assert.Equal(("/metrics", "http", "todo-metrics"), ((string?)endpoint["path"], (string?)endpoint["port"], (string?)endpoint["authorization"]!["credentials"]!["name"]));
    }

    [Fact]
    public async Task A_value_of_one_module_changes_that_module_only_and_false_is_a_value()
    {
        var chart = await RenderedChart.OfAsync("minikube", ["modules.audit.replicas=4", "moduleDefaults.pdb.enabled=true", "modules.audit.pdb.enabled=false", "modules.tasks.preStopSleepSeconds=0"]);
        Assert.All(chart.Of("Deployment"), deployment => Assert.Equal(((string)deployment["metadata"]!["name"]!).EndsWith("audit", StringComparison.Ordinal) ? 4 : 1, (int)deployment["spec"]!["replicas"]!));
        Assert.DoesNotContain(chart.Of("PodDisruptionBudget"), budget => ((string)budget["metadata"]!["name"]!).EndsWith("audit", StringComparison.Ordinal));
        Assert.Equal(Modules.Length - 1, chart.Of("PodDisruptionBudget").Count());
        Assert.All(chart.Servers, pod => Assert.Equal(pod.Component == "tasks", pod.Main["lifecycle"] is null));
    }

    [Fact]
    public async Task Another_image_is_another_migration_and_other_settings_roll_the_pods()
    {
        var (one, other) = (await RenderedChart.OfAsync("minikube"), await RenderedChart.OfAsync("minikube", ["image.tag=2.0.0", "kafka.groupPrefix=other."]));
        string[] names = [.. ((RenderedChart[])[one, other]).Select(chart => (string)Assert.Single(chart.Of("Job"))["metadata"]!["name"]!)];
        Assert.NotEqual(names[0], names[1]);
        Assert.NotEqual(Checksum(one), Checksum(other));

        static string Checksum(RenderedChart chart) => (string)chart.Of("Deployment").First()["spec"]!["template"]!["metadata"]!["annotations"]!["checksum/config"]!;
    }

    [Fact]
    public async Task Everything_in_one_process_may_also_use_the_modules_logins_and_the_brokers()
    {
        var chart = await RenderedChart.OfAsync("cloud", ["mode=single", "single.autoscaling.type=keda"]);
        var settings = chart.SettingsOf(Assert.Single(chart.Servers).Main);
        Assert.Equal(Modules.Order(StringComparer.Ordinal).Select(module => "secret:todo-modules/" + module), settings.Where(setting => setting.Key.StartsWith("ConnectionStrings", StringComparison.Ordinal)).Select(setting => setting.Value));
        Assert.Equal("Kafka", settings["Messaging__Carrier"]);
        Assert.False(settings.ContainsKey("Modules__Enabled"));
        Assert.Equal((await ComposedHost.TopicsAsync()).Sum(module => module.Value.Length), chart.Single("ScaledObject", "todo-todoplatform-app")["spec"]!["triggers"]!.AsArray().Count(trigger => (string?)trigger!["type"] == "kafka"));
    }

    [Fact]
    public async Task The_notes_say_how_to_go_on_and_warn_of_what_is_for_trials_only()
    {
        var (minikube, cloud) = (await RenderedChart.NotesAsync("minikube"), await RenderedChart.NotesAsync("cloud"));
        Assert.Contains("rollout status deployment/todo-todoplatform-tasks", minikube, StringComparison.Ordinal);
        Assert.Contains("WARNING: publicUrl is plain http", minikube, StringComparison.Ordinal);
        Assert.Contains("WARNING: kafka.securityProtocol is Plaintext", minikube, StringComparison.Ordinal);
        Assert.Contains("Open https://todo.example.org", cloud, StringComparison.Ordinal);
        Assert.DoesNotContain("WARNING", cloud, StringComparison.Ordinal);
        Assert.Contains("port-forward service/todo-todoplatform-web", await RenderedChart.NotesAsync("single", "ingress.enabled=false"), StringComparison.Ordinal);
    }
}
