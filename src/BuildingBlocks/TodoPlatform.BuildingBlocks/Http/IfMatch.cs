using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace TodoPlatform.BuildingBlocks.Http;

/// <summary>
/// The precondition of a write (RFC 9110 §13.1.1), as an endpoint's parameter: null version without the header or with
/// <c>*</c>, so that the last write wins. A tag that is none of ours is refused with 400.
/// </summary>
public readonly record struct IfMatch(long? Version) : IEndpointParameterMetadataProvider
{
    /// <summary>Whether a resource of this version may be written.</summary>
    public bool Allows(long version) => Version is null || Version == version;

    /// <summary>Binds the parameter.</summary>
    public static ValueTask<IfMatch> BindAsync(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch.ToString();
        if (header.Length == 0 || header == "*")
        {
            return new(new IfMatch(null));
        }

        return header.Length > 2 && header[0] == '"' && header[^1] == '"'
            && long.TryParse(header.AsSpan(1, header.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new(new IfMatch(version))
            : throw new BadHttpRequestException("If-Match must be the ETag of an earlier answer, e.g. \"7\", or *.");
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status412PreconditionFailed, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
}
