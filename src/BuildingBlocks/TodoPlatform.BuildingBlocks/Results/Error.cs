namespace TodoPlatform.BuildingBlocks.Results;

/// <summary>What kind of refusal an <see cref="Error"/> is; decides the HTTP status.</summary>
public enum ErrorKind
{
    /// <summary>The request cannot be read: 400.</summary>
    Malformed,

    /// <summary>Nobody is signed in, or the credentials are wrong: 401.</summary>
    Unauthenticated,

    /// <summary>Known, but not allowed: 403. Never for another user's resource, which is <see cref="NotFound"/>.</summary>
    Forbidden,

    /// <summary>Not there, or not the caller's: 404.</summary>
    NotFound,

    /// <summary>The state does not allow it: 409.</summary>
    Conflict,

    /// <summary>The caller's version is not the current one: 412.</summary>
    VersionMismatch,

    /// <summary>Readable, but against a rule: 422.</summary>
    Invalid,

    /// <summary>Too many attempts: 429.</summary>
    TooManyRequests,
}

/// <summary>Why something was refused. A value, not an exception: refusing is ordinary.</summary>
/// <param name="Kind">Decides the HTTP status.</param>
/// <param name="Code">Stable, kebab-case, for programs: <c>due-in-past</c>.</param>
/// <param name="Message">For people: what is wrong and the way out.</param>
public sealed record Error(ErrorKind Kind, string Code, string Message)
{
    /// <summary>Messages by field in JSON notation (<c>due.date</c>); empty when no field is to blame.</summary>
    public IReadOnlyDictionary<string, string[]> Fields { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Further members of the problem document, e.g. <c>current</c>.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; init; } = new Dictionary<string, object?>();

    /// <summary>Also answered as the <c>Retry-After</c> header, in whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A rule of the domain is broken, by one field.</summary>
    public static Error Invalid(string code, string field, string message) =>
        new(ErrorKind.Invalid, code, message) { Fields = new Dictionary<string, string[]> { [field] = [message] } };

    /// <summary>A rule of the domain is broken, by no single field.</summary>
    public static Error Invalid(string code, string message) => new(ErrorKind.Invalid, code, message);

    /// <summary>The thing is not there or not the caller's: which of the two is nobody's business.</summary>
    public static Error NotFound(string what, Guid id) => new(ErrorKind.NotFound, $"{what}-not-found", $"There is no {what} {id}.");

    /// <summary>The state does not allow it; <paramref name="current"/> shows the state.</summary>
    public static Error Conflict(string code, string message, object? current = null) =>
        new(ErrorKind.Conflict, code, message) { Extensions = new Dictionary<string, object?> { ["current"] = current } };

    /// <summary>If-Match did not match; <paramref name="current"/> is the server's copy.</summary>
    public static Error VersionMismatch(object current) =>
        new(ErrorKind.VersionMismatch, "version-mismatch", "It was changed in the meantime. Take the copy in 'current', apply the change to it and send that with its ETag.")
        {
            Extensions = new Dictionary<string, object?> { ["current"] = current },
        };
}
