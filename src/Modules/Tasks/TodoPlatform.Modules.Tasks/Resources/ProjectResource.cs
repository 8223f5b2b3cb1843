using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>A project as the API answers it, and as clients get it live.</summary>
internal sealed record ProjectResource(
    Guid Id, string Name, string? Color, bool IsInbox, bool IsFavorite, bool IsArchived, string Order, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, long Version) : IVersioned
{
    public static ProjectResource Of(Project project) => new(
        project.Id, project.Name, project.Color, project.IsInbox, project.IsFavorite, project.IsArchived, project.Order, project.CreatedAt, project.UpdatedAt, project.Version);
}
