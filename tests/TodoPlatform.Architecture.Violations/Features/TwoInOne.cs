namespace TodoPlatform.Modules.Offenders.Features;

/// <summary>Offends: shares its file with another use case.</summary>
internal static class TwoInOne;

internal static class SecondInOne;
