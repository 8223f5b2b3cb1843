using System.Text.Json.Nodes;

namespace TodoPlatform.Deploy.Tests.Helm;

/// <summary>What the NetworkPolicies of a rendered chart let through, in doubt too much.</summary>
internal sealed class RenderedNetwork(RenderedChart chart)
{
    private readonly List<JsonObject> _policies = [.. chart.Of("NetworkPolicy").Select(policy => policy["spec"]!.AsObject())];

    /// <summary>Whether one pod of the release reaches another's port.</summary>
    public bool Reaches(RenderedPod from, RenderedPod to, int port) => Allows("Egress", "to", from, to, port) && Allows("Ingress", "from", to, from, port);

    /// <summary>Whether a pod reaches that port of anything outside of the release.</summary>
    public bool ReachesOutside(RenderedPod from, int port) => Allows("Egress", "to", from, null, port);

    /// <summary>Labels of the namespaces whose pods reach this port of a pod.</summary>
    public IReadOnlyList<string> NamespacesThatReach(RenderedPod to, int port) =>
        [.. Rules("Ingress", to).Where(rule => HasPort(rule, port)).SelectMany(rule => Peers(rule, "from")).Where(peer => peer["namespaceSelector"] is not null).Select(peer => peer["namespaceSelector"]!["matchLabels"]!.ToJsonString())];

    private bool Allows(string direction, string side, RenderedPod subject, RenderedPod? peer, int port) =>
        !_policies.Any(policy => Concerns(policy, direction, subject))
        || Rules(direction, subject).Any(rule => HasPort(rule, port) && (Peers(rule, side) is not { Count: > 0 } peers || peers.Any(known => Matches(known, peer))));

    private IEnumerable<JsonObject> Rules(string direction, RenderedPod subject) =>
        _policies.Where(policy => Concerns(policy, direction, subject)).SelectMany(policy => policy[direction.ToLowerInvariant()]?.AsArray() ?? []).Select(rule => rule!.AsObject());

    private static bool Concerns(JsonObject policy, string direction, RenderedPod pod) =>
        policy["policyTypes"]!.AsArray().Any(type => (string?)type == direction) && Selects(policy["podSelector"]!, pod);

    private static bool Selects(JsonNode selector, RenderedPod pod) => selector["matchLabels"]?.AsObject().All(label => (string?)pod.Labels[label.Key] == (string?)label.Value) ?? true;

    private static bool HasPort(JsonObject rule, int port) => rule["ports"] is null || rule["ports"]!.AsArray().Any(known => (int)known!["port"]! == port);

    private static List<JsonObject> Peers(JsonObject rule, string side) => [.. (rule[side]?.AsArray() ?? []).Select(peer => peer!.AsObject())];

    // Addresses, and namespaces that any labels may match, could be anybody's.
    private static bool Matches(JsonObject known, RenderedPod? peer) => peer is null
        ? known["podSelector"] is null
        : known["ipBlock"] is not null
            || (known["namespaceSelector"] is { } spaces && spaces["matchLabels"] is null && (known["podSelector"] is not { } pods || Selects(pods, peer)))
            || (known["namespaceSelector"] is null && known["podSelector"] is { } selector && Selects(selector, peer));
}
