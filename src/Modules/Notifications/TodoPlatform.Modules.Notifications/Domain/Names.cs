namespace TodoPlatform.Modules.Notifications.Domain;

/// <summary>How enums are written in events and in the database.</summary>
internal static class Names
{
    public const string InApp = "in-app";

    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));

    public static TEnum Parse<TEnum>(string name)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
