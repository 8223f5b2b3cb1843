namespace TodoPlatform.Modules.Offenders.Features;

/// <summary>Offends: no imperative.</summary>
internal static class ThingService;
