namespace TodoPlatform.Modules.Offenders.Features;

/// <summary>Offends: the file has another name.</summary>
internal static class CreateOther;
