using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TodoPlatform.BuildingBlocks.Http;

namespace TodoPlatform.Host.Platform;

internal static class Json
{
    /// <summary>The API's notation: strict, so that a typing error in a request is told and not ignored.</summary>
    public static IServiceCollection AddApiJson(this IServiceCollection services) => services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));

    public static void Configure(JsonSerializerOptions json)
    {
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.AllowDuplicateProperties = false;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.Converters.Add(new TimeConverter());
        json.Converters.Add(new InstantConverter());
        json.Converters.Add(new TextConverter());
        json.TypeInfoResolver = (json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(AllowAbsentMembers);
    }

    /// <summary>Members of a merge patch may be left out. Saying so by a default in their records would break the API document: a struct's default has no JSON.</summary>
    private static void AllowAbsentMembers(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType is { IsGenericType: true } member && member.GetGenericTypeDefinition() == typeof(Optional<>)))
        {
            property.IsRequired = false;
        }
    }

    /// <summary>"09:00", or "09:00:30" where there are seconds (RFC 3339 partial-time without fractions).</summary>
    private sealed class TimeConverter : JsonConverter<TimeOnly>
    {
        private static readonly string[] Formats = ["HH:mm", "HH:mm:ss"];

        public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && TimeOnly.TryParseExact(reader.GetString(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? time
                : throw new JsonException("A time must read HH:mm or HH:mm:ss.");

        public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(value.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture));
    }

    /// <summary>RFC 3339: an instant states its offset. Without one it would be read in the zone of this machine, which is nobody's.</summary>
    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var instant) && HasOffset(reader.GetString()!)
                ? instant
                : throw new JsonException("An instant must read like 2026-11-20T10:00:00Z or 2026-11-20T11:00:00+01:00.");

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);

        private static bool HasOffset(string text) => text.IndexOf('T', StringComparison.Ordinal) is var time and > 0 && text.AsSpan(time).IndexOfAny('Z', '+', '-') > 0;
    }

    /// <summary>PostgreSQL cannot store U+0000: refused here, for every text of every request.</summary>
    private sealed class TextConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : throw new JsonException("A text is expected.");
            return text!.Contains('\0', StringComparison.Ordinal) ? throw new JsonException("A text must not contain U+0000.") : text;
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
