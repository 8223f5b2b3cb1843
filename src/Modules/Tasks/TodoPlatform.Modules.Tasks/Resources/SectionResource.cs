using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>A section as the API answers it, and as clients get it live.</summary>
internal sealed record SectionResource(Guid Id, Guid ProjectId, string Name, string Order, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, long Version) : IVersioned
{
    public static SectionResource Of(Section section) =>
        new(section.Id, section.ProjectId, section.Name, section.Order, section.CreatedAt, section.UpdatedAt, section.Version);
}
