using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>The IANA zones that this installation knows.</summary>
internal static partial class TimeZones
{
    public const string Default = "UTC";

    private const int MaxLength = 64;

    // The system's list is matched without regard to case, so that "europe/berlin" becomes "Europe/Berlin".
    private static readonly Lazy<FrozenDictionary<string, string>> Listed = new(() => TimeZoneInfo.GetSystemTimeZones()
        .Where(zone => zone.HasIanaId && IanaName().IsMatch(zone.Id))
        .Select(zone => zone.Id)
        .Append(Default)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(id => id, StringComparer.OrdinalIgnoreCase));

    /// <summary>The zone's name as the zone database writes it, or null when there is no such zone.</summary>
    public static string? Canonical(string? name) =>
        name is null || name.Length > MaxLength || !IanaName().IsMatch(name) ? null
        : Listed.Value.TryGetValue(name, out var listed) ? listed
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId ? zone.Id
        : null;

    // Zone names only: the system looks them up as files, and keeps others (posix/…, right/…, localtime) beside them.
    [GeneratedRegex(@"^(?!posix|right/|localtime$|Factory$)[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}\z", RegexOptions.IgnoreCase)]
    private static partial Regex IanaName();
}
