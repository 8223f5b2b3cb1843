using System.Text.Json.Serialization;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>Why one of several commands was refused.</summary>
/// <param name="Code">For programs, as in a problem document.</param>
/// <param name="Detail">For people.</param>
/// <param name="Errors">Messages by field, where fields are to blame; those of a body that cannot be read begin with <c>body</c>.</param>
internal sealed record Refused(string Code, string Detail, IReadOnlyDictionary<string, string[]>? Errors)
{
    /// <summary>As in a problem document, e.g. <c>current</c>.</summary>
    [JsonExtensionData]
    public Dictionary<string, object?>? Further { get; init; }

    public static Refused Of(Error error) => new(error.Code, error.Message, error.Fields.Count > 0 ? error.Fields : null) { Further = error.Extensions.ToDictionary() };
}
