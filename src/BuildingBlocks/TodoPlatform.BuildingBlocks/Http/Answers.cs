using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.BuildingBlocks.Http;

/// <summary>A resource with an ETag: its version, +1 per write.</summary>
public interface IVersioned
{
    /// <summary>Starts at 1.</summary>
    long Version { get; }
}

/// <summary>One page of a list.</summary>
/// <param name="Items">At most <c>limit</c> items, in the order of the list.</param>
/// <param name="NextCursor">Opaque; send it as <c>cursor</c> to continue, null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);

/// <summary>From <see cref="Result{T}"/> to HTTP: every endpoint answers through one of these.</summary>
public static class Answers
{
    /// <summary>200 with the value; its version as ETag, and 304 when the caller has that version already.</summary>
    public static IResult ToOk<T>(this Result<T> result, HttpContext context) =>
        !result.Succeeded ? result.Error.ToProblem()
        : result.Value is IVersioned versioned && HttpMethods.IsGet(context.Request.Method) && IsUnchanged(context, versioned.Version) ? Unchanged(context, versioned.Version)
        : Tagged(context, result.Value, TypedResults.Ok(result.Value));

    /// <summary>201 with the value, its ETag, and where it is.</summary>
    public static IResult ToCreated<T>(this Result<T> result, HttpContext context, Func<T, string> location) =>
        result.Succeeded ? Tagged(context, result.Value, TypedResults.Created(location(result.Value), result.Value)) : result.Error.ToProblem();

    /// <summary>204.</summary>
    public static IResult ToNoContent<T>(this Result<T> result) => result.Succeeded ? TypedResults.NoContent() : result.Error.ToProblem();

    /// <summary>The entity tag of a version: <c>"7"</c>.</summary>
    public static string ETagOf(long version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    private static IResult Tagged<T>(HttpContext context, T value, IResult answer)
    {
        if (value is IVersioned versioned)
        {
            context.Response.Headers.ETag = ETagOf(versioned.Version);
        }

        return answer;
    }

    private static bool IsUnchanged(HttpContext context, long version) =>
        context.Request.Headers.IfNoneMatch is { Count: > 0 } tags
        && EntityTagHeaderValue.TryParseList([.. tags!], out var parsed)
        && parsed.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag.Equals(ETagOf(version), StringComparison.Ordinal));

    private static StatusCodeHttpResult Unchanged(HttpContext context, long version)
    {
        context.Response.Headers.ETag = ETagOf(version);
        return TypedResults.StatusCode(StatusCodes.Status304NotModified);
    }
}
