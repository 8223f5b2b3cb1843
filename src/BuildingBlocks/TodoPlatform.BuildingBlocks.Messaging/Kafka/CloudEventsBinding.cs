using System.Globalization;
using System.Text;
using System.Text.Json;
using Confluent.Kafka;
using TodoPlatform.BuildingBlocks.Events;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

/// <summary>The Kafka protocol binding of CloudEvents 1.0, and <c>traceparent</c> as a header of the record.</summary>
internal static class CloudEventsBinding
{
    private const string ContentType = "content-type";
    private const string TraceParent = "traceparent";
    private const string StructuredType = "application/cloudevents+json";

    public static Message<byte[], byte[]> ToMessage(EventEnvelope e, ContentMode mode)
    {
        var headers = new Headers();
        var value = e.Data;
        if (mode == ContentMode.Structured)
        {
            headers.Add(ContentType, Utf8(StructuredType + "; charset=UTF-8"));
            value = Document(e);
        }
        else
        {
            headers.Add(ContentType, Utf8("application/json"));
            foreach (var (name, attribute) in Attributes(e))
            {
                headers.Add("ce_" + name, Utf8(attribute));
            }
        }

        if (e.TraceParent is not null)
        {
            headers.Add(TraceParent, Utf8(e.TraceParent));
        }

        return new() { Key = Utf8(e.PartitionKey.ToString()), Value = value, Headers = headers };
    }

    /// <summary>The event's type alone: a stranger's event need not have our other attributes. Null when it is no CloudEvent.</summary>
    public static string? TypeOf(Message<byte[], byte[]> message)
    {
        if (!IsStructured(message))
        {
            return Header(message, "ce_specversion")?.StartsWith("1.", StringComparison.Ordinal) == true ? Header(message, "ce_type") : null;
        }

        try
        {
            using var document = JsonDocument.Parse(message.Value);
            return document.RootElement.TryGetProperty("type", out var type) ? type.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <exception cref="FormatException">It is no CloudEvent with our attributes.</exception>
    public static EventEnvelope ToEnvelope(Message<byte[], byte[]> message, EventOrigin origin)
    {
        try
        {
            if (!IsStructured(message))
            {
                return Envelope(name => Header(message, "ce_" + name), message.Value ?? throw new FormatException("it has no data"), message, origin);
            }

            using var document = JsonDocument.Parse(message.Value ?? []);
            var root = document.RootElement;
            var data = root.TryGetProperty("data", out var element) ? Utf8(element.GetRawText()) : throw new FormatException("it has no data");
            return Envelope(name => root.TryGetProperty(name, out var value) ? value.ToString() : null, data, message, origin);
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException or OverflowException)
        {
            throw new FormatException("The record is no CloudEvent of this platform: " + e.Message, e);
        }
    }

    public static string? Header(Message<byte[], byte[]> message, string name) =>
        message.Headers is not null && message.Headers.TryGetLastBytes(name, out var bytes) && bytes is not null ? Encoding.UTF8.GetString(bytes) : null;

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static EventEnvelope Envelope(Func<string, string?> attribute, byte[] data, Message<byte[], byte[]> message, EventOrigin origin)
    {
        var subject = Id("subject");
        return new(
            Id("id"), Need("type"), Need("source"), subject, attribute("partitionkey") is { } key ? Guid.Parse(key) : subject,
            long.Parse(Need("sequence"), NumberStyles.None, CultureInfo.InvariantCulture), Id("userid"),
            DateTimeOffset.Parse(Need("time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal), Header(message, TraceParent), data)
        {
            Origin = origin,
        };

        string Need(string name) => attribute(name) ?? throw new FormatException($"the attribute {name} is missing");
        Guid Id(string name) => Guid.TryParse(Need(name), out var id) ? id : throw new FormatException($"the attribute {name} is no UUID");
    }

    private static IEnumerable<(string Name, string Value)> Attributes(EventEnvelope e) =>
    [
        ("specversion", "1.0"), ("id", e.Id.ToString()), ("type", e.Type), ("source", e.Source), ("subject", e.Subject.ToString()),
        ("time", e.Time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)), ("partitionkey", e.PartitionKey.ToString()),
        ("sequence", e.Sequence.ToString("D20", CultureInfo.InvariantCulture)), // its specification: sorts as text
        ("userid", e.UserId.ToString()),
    ];

    private static byte[] Document(EventEnvelope e)
    {
        using var buffer = new MemoryStream(e.Data.Length + 512);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            foreach (var (name, value) in Attributes(e))
            {
                json.WriteString(name, value);
            }

            json.WriteString("datacontenttype", "application/json");
            json.WritePropertyName("data");
            json.WriteRawValue(e.Data, skipInputValidation: true); // what cannot be read is parked by its reader, not stuck here
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static bool IsStructured(Message<byte[], byte[]> message) => Header(message, ContentType)?.StartsWith(StructuredType, StringComparison.OrdinalIgnoreCase) == true;
}
