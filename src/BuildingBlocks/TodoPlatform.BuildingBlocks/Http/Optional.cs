using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TodoPlatform.BuildingBlocks.Http;

/// <summary>A member of a merge patch (RFC 7396): left out, or given, where null removes the value.</summary>
[JsonConverter(typeof(OptionalConverterFactory))]
[SuppressMessage("Naming", "CA1716", Justification = "The field's standard term; Visual Basic is not a client of this code.")]
public readonly record struct Optional<T>
{
    /// <summary>Given.</summary>
    public Optional(T value) => (IsGiven, Value) = (true, value);

    /// <summary>Whether the patch has the member.</summary>
    public bool IsGiven { get; }

    /// <summary>The member's value; default when it is not given.</summary>
    public T Value { get; } = default!;

    /// <summary>The given value, or what is there.</summary>
    public T Or(T current) => IsGiven ? Value : current;

#pragma warning disable CA2225
    public static implicit operator Optional<T>(T value) => new(value);
#pragma warning restore CA2225
}

/// <summary>Reads a present member; an absent one never reaches a converter and stays "not given".</summary>
public sealed class OptionalConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<Optional<T>>
    {
        public override bool HandleNull => true;

        public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.Null && default(T) is not null)
            {
                throw new JsonException("null is not allowed here.");
            }

            try
            {
                return new(JsonSerializer.Deserialize<T>(ref reader, options)!);
            }
            catch (JsonException inside)
            {
                throw new JsonException(null, inside); // without a path of its own, it gets the one of this member; the inner one continues it
            }
        }

        public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.Value, options);
    }
}
