namespace TodoPlatform.Modules.Offenders.Domain;

/// <summary>Offends: neither sealed nor abstract.</summary>
internal class OpenToHeirs;

/// <summary>Offends: an exception for a rule.</summary>
internal sealed class ThingIsBrokenException : Exception;

/// <summary>Offends: a vague name.</summary>
internal sealed class ThingManager;

/// <summary>Offends: a vague name.</summary>
internal sealed record ThingDto;

/// <summary>Offends: everybody else's Task is the one of System.Threading.</summary>
internal sealed class Task;
