using System.Globalization;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>Colours of other programs, as the nearest of <see cref="Project.Colors"/>.</summary>
internal static class PaletteColors
{
    private static readonly Dictionary<string, int> Values = new(StringComparer.Ordinal)
    {
        ["red"] = 0xEF4444, ["orange"] = 0xF97316, ["amber"] = 0xF59E0B, ["yellow"] = 0xEAB308, ["lime"] = 0x84CC16, ["green"] = 0x22C55E, ["emerald"] = 0x10B981,
        ["teal"] = 0x14B8A6, ["cyan"] = 0x06B6D4, ["sky"] = 0x0EA5E9, ["blue"] = 0x3B82F6, ["indigo"] = 0x6366F1, ["violet"] = 0x8B5CF6, ["purple"] = 0xA855F7,
        ["fuchsia"] = 0xD946EF, ["pink"] = 0xEC4899, ["rose"] = 0xF43F5E, ["brown"] = 0x8B5E3C, ["gray"] = 0x6B7280, ["slate"] = 0x64748B,
    };

    /// <summary>The nearest colour of <c>#rrggbb</c> or <c>#rrggbbaa</c>, with or without the sign; null for none.</summary>
    public static string? Nearest(string? hex)
    {
        var digits = hex?.Trim().TrimStart('#');
        if (digits?.Length is not (6 or 8) || !int.TryParse(digits.AsSpan(0, 6), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var color))
        {
            return null;
        }

        return Values.MinBy(pair => Square(pair.Value >> 16, color >> 16) + Square(pair.Value >> 8, color >> 8) + Square(pair.Value, color)).Key;
    }

    /// <summary>What a colour of ours looks like, as <c>#RRGGBB</c>.</summary>
    public static string? ValueOf(string? name) => name is not null && Values.TryGetValue(name, out var value) ? $"#{value:X6}" : null;

    private static int Square(int one, int other)
    {
        var difference = (one & 0xFF) - (other & 0xFF);
        return difference * difference;
    }
}
