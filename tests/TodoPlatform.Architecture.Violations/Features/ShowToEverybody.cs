namespace TodoPlatform.Modules.Offenders.Features;

/// <summary>Offends: a public feature.</summary>
public static class ShowToEverybody;
