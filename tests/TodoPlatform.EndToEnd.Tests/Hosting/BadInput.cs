using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>A request that no honest client sends; <c>What</c> names it in a failure.</summary>
internal sealed record BadRequest(string What, HttpMethod Method, string Path, byte[]? Body = null, string? ContentType = "application/json", string? Header = null, string? Value = null)
{
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, Path);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            if (ContentType is not null)
            {
                message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
            }

            // The server refuses a large body by its length: the client must listen before it sends, or it only sees a broken pipe.
            message.Headers.ExpectContinue = Body.Length > 1024 * 1024;
        }

        if (Header is not null)
        {
            message.Headers.TryAddWithoutValidation(Header, Value);
        }

        return message;
    }
}

/// <summary>Generates bad requests from the API's own description.</summary>
internal sealed class BadInput(ApiDescription api, Random random)
{
    private const string Json = "application/json";
    private const int TenMegabytes = 10 * 1024 * 1024;

    /// <summary>JSON values, as text, that are wrong almost everywhere, and texts that must survive everywhere.</summary>
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "-99999999999999999999", "2147483648", "[]", "{}", "[[[[]]]]", "[null]", "[1,\"a\",{}]", "{\"a\":{\"b\":1}}",
        "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\u0001\\u001b[31m\\u007f\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\uffff\\ufffe\"", "\"\\r\\n\\t\"", "\"\\u202eabc\\u2066\"",
        "\"'; DROP TABLE tasks.tasks; --\"", "\"<script>alert(1)</script>\"", "\"%s%n{0}${jndi:ldap://x}\"", "\"../../../etc/passwd\"",
        "\"0000-01-01\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"10000-01-01\"", "\"2026-02-30\"", "\"2026-11-20T25:00:00Z\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"0001-01-01T00:00:00+14:00\"",
        "\"2026-11-20T10:00:00+99:00\"", "\"2026-11-20\"", "\"2999-12-31\"", "\"1900-01-01\"", "\"24:00\"", "\"00:00\"", "\"23:59:59\"", "\"09:00:00.1234567\"", "\"-01:00\"",
        "\"Mars/Olympus\"", "\"UTC+25\"", "\"Europe/../Berlin\"", "\"FREQ=SECONDLY\"", "\"FREQ=DAILY;INTERVAL=999999999999\"", "\"FREQ=DAILY;COUNT=0\"", "\"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\"",
        "\"FREQ=DAILY;UNTIL=99991231\"", "\"RRULE:FREQ=DAILY\\nEXDATE:x\"", "\"P99999999999D\"", "\"-P1D\"", "\"PT1S\"", "\"P1Y\"", "\"00000000-0000-0000-0000-000000000000\"", "\"not-a-uuid\"", "\"🙈🏽‍♀️ é مرحبا\"",
    ];

    private static readonly string[] QueryValues =
    [
        "", "%00", "a%00b", "%FF%FE", "%ED%A0%80", "%0D%0A", "%27%3B+DROP+TABLE+tasks.tasks%3B+--", "%3Cscript%3E", "-1", "0", "201", "1e3", "99999999999999999999", "true", "null", "[]",
        "00000000-0000-0000-0000-000000000000", "0000-00-00", "10000-01-01..10000-01-02", "2026-02-30..2026-03-01", "2999-12-31..", "..1900-01-01", "2026-12-31..2026-01-01", "0001-01-01..9999-12-31",
        "9999-12-31T23:59:59Z", "0001-01-01T00:00:00%2B14:00", "%25%25__", "%22", "a%20%26%20%7C%20%21%20%28", "%3A%2A", "%F0%9F%99%88", "all", "Mars%2FOlympus",
    ];

    /// <summary>A body that the endpoint could accept.</summary>
    public JsonNode? Example(JsonNode schema, string name = "", int depth = 0)
    {
        schema = api.Resolve(schema);
        if (schema["properties"] is JsonObject members)
        {
            return new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, depth > 3 ? null : Example(member.Value!, member.Key, depth + 1))));
        }

        if (schema["enum"] is JsonArray names)
        {
            return names[random.Next(names.Count)]?.DeepClone();
        }

        var types = schema["type"] is JsonArray several ? several.Select(type => (string)type!).Where(type => type != "null").ToList() : [(string?)schema["type"] ?? "string"];
        return types[0] switch
        {
            "array" => new JsonArray(Example(schema["items"]!, name, depth + 1)),
            "integer" or "number" => JsonValue.Create(random.Next(1, 5)),
            "boolean" => JsonValue.Create(random.Next(2) == 0),
            "object" => new JsonObject(),
            _ => JsonValue.Create(Text((string?)schema["format"] ?? ((string?)schema["pattern"] is null ? name : "time"))),
        };
    }

    /// <summary>Bodies with one value replaced, for every place in a good body and that share (1 for all) of the bad values; then bodies that are bad as a whole.</summary>
    public IEnumerable<BadRequest> Bodies(ApiOperation operation, string path, double share)
    {
        var method = new HttpMethod(operation.Method);
        foreach (var (where, parent) in Places(Example(operation.BodySchema!)!.AsObject()).ToList())
        {
            foreach (var value in Values.Append(Quoted(new string('x', 100_000))).Append(Nested(100)).Where(_ => random.NextDouble() < share))
            {
                // The other members come and go, so that the bad one is not always refused for a neighbour's sake.
                var body = Example(operation.BodySchema!)!.AsObject();
                yield return new($"{where} = {Shorten(value)}", method, path, Encoding.UTF8.GetBytes(Replace(body, where, value)));
            }
        }

        var good = Encoding.UTF8.GetBytes(Example(operation.BodySchema!)!.ToJsonString());
        var text = Encoding.UTF8.GetString(good);
        foreach (var (what, body, type) in ((string, byte[], string?)[])
            [
                ("an unknown field", Encoding.UTF8.GetBytes("{\"unknownField\":1," + text[1..]), Json),
                ("a field twice", Encoding.UTF8.GetBytes(text[..^1] + "," + text[1..]), Json),
                ("no body", [], Json), ("no content type", good, null), ("text/plain", good, "text/plain"), ("a form", "a=b"u8.ToArray(), "application/x-www-form-urlencoded"),
                ("multipart", "--x\r\n\r\n--x--"u8.ToArray(), "multipart/form-data; boundary=x"), ("an unknown charset", good, "application/json; charset=klingon"), ("a broken content type", good, "application/"),
                ("UTF-16", Encoding.Unicode.GetBytes(text), Json), ("a byte order mark", [0xEF, 0xBB, 0xBF, .. good], Json), ("invalid UTF-8", Encoding.Latin1.GetBytes("{\"title\":\"\xff\xfe\",\"name\":\"\xc3\x28\"}"), Json),
                ("invalid UTF-8 in a name", Encoding.Latin1.GetBytes("{\"\xff\":1}"), Json), ("an array", "[{}]"u8.ToArray(), Json), ("a text", "\"a\""u8.ToArray(), Json), ("a number", "7"u8.ToArray(), Json), ("null", "null"u8.ToArray(), Json),
                ("half of it", good[..(good.Length / 2)], Json), ("something behind it", [.. good, .. "}garbage"u8], Json), ("comments", [.. "/* a */"u8, .. good], Json), ("a trailing comma", Encoding.UTF8.GetBytes(text[..^1] + ",}"), Json),
                ("10 000 levels", Encoding.UTF8.GetBytes(Nested(10_000)), Json), ("binary", RandomBytes(500), Json), ("10 MB of blanks", Enumerable.Repeat((byte)' ', TenMegabytes).ToArray(), Json),
                ("10 MB of text", Encoding.UTF8.GetBytes("{\"title\":" + Quoted(new string('x', TenMegabytes)) + "}"), Json), ("gzip that is none", good, Json),
            ])
        {
            yield return new(what, method, path, body, type, what.StartsWith("gzip", StringComparison.Ordinal) ? "Content-Encoding" : null, "gzip");
        }
    }

    /// <summary>Bad values in every query parameter.</summary>
    public static IEnumerable<BadRequest> Queries(ApiOperation operation, string path) =>
        from parameter in operation.ParametersIn("query").Append("unknownParameter")
        from value in QueryValues.Append(new string('x', 4000)).Append("1&" + parameter + "=2")
        select new BadRequest($"?{parameter}={Shorten(value)}", new HttpMethod(operation.Method), $"{path}?{parameter}={value}", operation.BodySchema is null ? null : "{}"u8.ToArray());

    /// <summary>Bad values in the headers that the API reads.</summary>
    public IEnumerable<BadRequest> Headers(ApiOperation operation, string path) =>
        from header in (IEnumerable<(string Name, string Value)>)
            [
                .. ((string[])["abc", "\"x\"", "W/\"1\"", "\"99999999999999999999\"", "\"1\", \"2\"", "\"-1\"", "\"", "\"\"", "\"0\"", "*, *", "'; DROP TABLE x"]).SelectMany(tag => ((string, string)[])[("If-Match", tag), ("If-None-Match", tag)]),
                .. ((string[])["a", new string('k', 255), new string('k', 256), new string('k', 4000), "'; DROP TABLE x; --", "\t", "a b c", "00000000-0000-0000-0000-000000000000"]).Select(key => ("Idempotency-Key", key)),
                .. ((string[])["Mars/Olympus", "../../etc/passwd", new string('z', 4000), "", "UTC+99", "'; DROP TABLE x"]).Select(zone => ("X-Time-Zone", zone)),
                ("Accept", "text/html"), ("Accept", "nonsense"), ("Accept-Language", new string('x', 2000)), ("Last-Event-ID", "-1"), ("Range", "bytes=9-1"), ("traceparent", "00-zz-zz-zz"), ("X-Forwarded-For", "999.999.999.999"),
            ]
        select new BadRequest($"{header.Name}: {Shorten(header.Value)}", new HttpMethod(operation.Method), path,
            operation.BodySchema is null ? null : Encoding.UTF8.GetBytes(Example(operation.BodySchema)!.ToJsonString()), Json, header.Name, header.Value);

    private static IEnumerable<(string Where, JsonObject Parent)> Places(JsonObject body, string prefix = "")
    {
        foreach (var (name, value) in body)
        {
            yield return (prefix + name, body);
            var inner = value is JsonArray { Count: > 0 } items ? items[0] : value;
            if (inner is JsonObject members)
            {
                foreach (var place in Places(members, $"{prefix}{name}{(value is JsonArray ? "[0]" : "")}."))
                {
                    yield return place;
                }
            }
            else if (value is JsonArray)
            {
                yield return ($"{prefix}{name}[0]", body);
            }
        }
    }

    /// <summary>The body as text, with raw text (which need not be JSON) at one place and some optional members left out.</summary>
    private string Replace(JsonObject body, string where, string raw)
    {
        const string mark = "@@here@@";
        JsonNode node = body;
        var parts = where.Split('.');
        foreach (var (part, last) in parts.Select((part, i) => (part, i == parts.Length - 1)))
        {
            var (name, first) = part.EndsWith("[0]", StringComparison.Ordinal) ? (part[..^3], true) : (part, false);
            var members = node.AsObject();
            foreach (var other in members.Select(member => member.Key).Where(other => other != name && random.Next(3) == 0).ToList())
            {
                members.Remove(other);
            }

            if (last)
            {
                members[name] = first ? new JsonArray(mark) : mark;
            }
            else
            {
                node = (first ? members[name]![0] : members[name])!;
            }
        }

        return body.ToJsonString().Replace($"\"{mark}\"", raw, StringComparison.Ordinal);
    }

    private string Text(string kind) => kind switch
    {
        "uuid" => Guid.CreateVersion7().ToString(),
        "date" => $"2998-{random.Next(1, 13):00}-{random.Next(1, 29):00}",
        "time" => $"{random.Next(24):00}:00",
        "date-time" or "at" or "until" => $"2998-01-0{random.Next(1, 9)}T10:00:00Z",
        "email" => $"{Guid.CreateVersion7():N}@example.org",
        "timeZone" => "Europe/Berlin",
        "rule" => "FREQ=WEEKLY;BYDAY=MO",
        "before" or "for" => "PT15M",
        "scopes" => "tasks:read",
        "locale" => "de-AT",
        "color" => "blue",
        "consumer" => "tasks.none",
        _ => "good " + random.Next(1000).ToString(CultureInfo.InvariantCulture),
    };

    private byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Quoted(string text) => $"\"{text}\"";

    private static string Nested(int levels) => new string('[', levels) + new string(']', levels);

    private static string Shorten(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
