namespace TodoPlatform.Deploy.Tests.Helm;

/// <summary>Values that cannot work are refused with a sentence, and mistakes in the chart are found by what checks it.</summary>
[Trait("group", "long")]
public sealed class PlantedMistakeTests
{
    [Theory]
    [InlineData("minikube", "mode=split needs kafka.bootstrapServers", "kafka.bootstrapServers=")]
    [InlineData("minikube", "mode=split needs database.modules.existingSecret", "database.modules.existingSecret=")]
    [InlineData("single", "mode=split needs kafka.bootstrapServers", "mode=split")]
    [InlineData("single", "Set database.owner.existingSecret to a Secret with the connection string", "database.owner.existingSecret=")]
    [InlineData("single", "Set database.owner.existingSecret or database.modules.existingSecret", "database.owner.existingSecret=", "migrations.enabled=false")]
    [InlineData("single", "Set publicUrl to where people reach the installation", "publicUrl=")]
    [InlineData("single", "autoscaling.type=keda of app needs kafka.bootstrapServers", "single.autoscaling.type=keda")]
    [InlineData("cloud", "autoscaling of tasks: minReplicas is larger than maxReplicas", "modules.tasks.autoscaling.minReplicas=9")]
    [InlineData("cloud", "kafka.securityProtocol=SaslSsl needs kafka.sasl.existingSecret", "kafka.sasl.existingSecret=")]
    [InlineData("cloud", "kafka.tls is set, but kafka.securityProtocol=SaslPlaintext uses no TLS", "kafka.securityProtocol=SaslPlaintext")]
    [InlineData("cloud", "smtp.host is set, but not smtp.from", "smtp.from=")]
    [InlineData("cloud", "metrics.serviceMonitor.enabled needs metrics.existingSecret", "metrics.existingSecret=")]
    [InlineData("single", "keys: Additional property password is not allowed", "keys.password=x")]
    [InlineData("single", "Additional property bootstrapserver is not allowed", "kafka.bootstrapserver=b:9092")]
    [InlineData("single", "Additional property replica is not allowed", "moduleDefaults.replica=3")]
    [InlineData("minikube", "Additional property reminders is not allowed", "modules.reminders.replicas=3")]
    [InlineData("single", "mode must be one of", "mode=both")]
    [InlineData("cloud", "kafka.securityProtocol must be one of", "kafka.securityProtocol=SASL_SSL")]
    [InlineData("single", "moduleDefaults.replicas: Invalid type", "moduleDefaults.replicas=two")]
    public async Task Values_that_cannot_work_are_refused_with_a_sentence(string values, string sentence, params string[] settings) =>
        Assert.Contains(sentence, await RenderedChart.RefusalAsync(values, settings), StringComparison.Ordinal);

    [Theory]
    [InlineData("_helpers.tpl", "readOnlyRootFilesystem: true\n", "", "is not locked down")]
    [InlineData("_helpers.tpl", "capabilities: { drop: [ALL] }\n", "", "is not locked down")]
    [InlineData("_helpers.tpl", "automountServiceAccountToken: false\n", "", "mounts a service account token")]
    [InlineData("_helpers.tpl", "\"runAsNonRoot\" true ", "", "may run as root")]
    [InlineData("_helpers.tpl", "@{{ .digest }}", "", "is not pinned")]
    [InlineData("deployments.yaml", "          readinessProbe:", "          readinesProbe:", "has no readinessProbe")]
    [InlineData("deployments.yaml", "{ name: http, containerPort: 8080 }", "{ name: http, containerport: 8080 }", "containerport")]
    [InlineData("deployments.yaml", "targetPort: http", "targetport: http", "unknown field")]
    [InlineData("deployments.yaml", "  revisionHistoryLimit: 3\n", "  revisionHistoryLimit: 3\n  revisionHistoryLimit: 4\n", "revisionHistoryLimit")]
    [InlineData("deployments.yaml", "        app.kubernetes.io/component: {{ $name }}\n        todoplatform/serves: web", "        app.kubernetes.io/component: {{ $name }}x\n        todoplatform/serves: web", "does not match its pods")]
    [InlineData("ingress.yaml", "name: {{ $full }}-web, port", "name: {{ $full }}-ui, port", "routes to Service todo-todoplatform-ui which is not there")]
    [InlineData("networkpolicy.yaml", "policyTypes: [Egress]", "policyType: [Egress]", "unknown field")]
    [InlineData("autoscaling.yaml", "scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: {{ $full }}-{{ $name }} }", "scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: {{ $name }} }", "which is not there")]
    [InlineData("autoscaling.yaml", "    - type: kafka\n", "    - kind: kafka\n", "triggers")]
    [InlineData("monitoring.yaml", "credentials:", "credential:", "unknown field")]
    [InlineData("migrate.yaml", "backoffLimit: {{ int .Values.migrations.backoffLimit }}", "backoffLimit: {{ .Values.migrations.backoffLimit | quote }}", "backoffLimit")]
    public async Task A_mistake_in_a_template_is_found(string file, string right, string wrong, string complaint)
    {
        using var copy = new ChartCopy(file, right, wrong);
        Assert.Contains(complaint, await RenderedChart.ComplaintsAsync("cloud", copy.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_lets_modules_talk_to_each_other_is_found()
    {
        using var copy = new ChartCopy("networkpolicy.yaml", "              app.kubernetes.io/component: test\n  egress:\n", "  egress:\n    - ports: [{ port: 8080, protocol: TCP }]\n");
        var chart = await RenderedChart.OfAsync("cloud", chart: copy.Path);
        var network = new RenderedNetwork(chart);
        Assert.True(network.Reaches(chart.Servers.First(), chart.Servers.Last(), 8080));
    }

    /// <summary>A copy of the chart with one text replaced by another, everywhere in one template.</summary>
    private sealed class ChartCopy : IDisposable
    {
        public ChartCopy(string template, string right, string wrong)
        {
            Path = Directory.CreateTempSubdirectory("todo-chart-").FullName;
            foreach (var source in Directory.GetFiles(Chart.Directory, "*", SearchOption.AllDirectories))
            {
                var (target, text) = (System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(Chart.Directory, source)), File.ReadAllText(source));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
                if (System.IO.Path.GetFileName(source) == template)
                {
                    Assert.Contains(right, text, StringComparison.Ordinal);
                    text = text.Replace(right, wrong, StringComparison.Ordinal);
                }

                File.WriteAllText(target, text);
            }
        }

        public string Path { get; }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
