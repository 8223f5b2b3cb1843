using TodoPlatform.Calendar;

namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>The zones that a profile may have: those that the calendar of all modules knows, whatever the machine has installed.</summary>
internal static class TimeZones
{
    public const string Default = "Etc/UTC";

    /// <summary>The zone's canonical IANA name (of an alias, a Windows name, any case), or null when there is no such zone.</summary>
    public static string? Canonical(string? name) => ZoneRules.TryResolve(name, out var zone) ? zone.Id : null;
}
