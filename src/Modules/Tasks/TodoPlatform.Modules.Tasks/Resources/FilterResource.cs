using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>A saved filter as the API answers it, and as clients get it live.</summary>
/// <param name="Query">The filter, as it was typed.</param>
internal sealed record FilterResource(
    Guid Id, string Name, string Query, string? Color, bool IsFavorite, string Order, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, long Version) : IVersioned
{
    public static FilterResource Of(SavedFilter filter) => new(
        filter.Id, filter.Name, filter.Query, filter.Color, filter.IsFavorite, filter.Order, filter.CreatedAt, filter.UpdatedAt, filter.Version);
}
