using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>A comment as the API answers it, and as clients get it live.</summary>
/// <param name="Text">Markdown, as typed.</param>
internal sealed record CommentResource(Guid Id, Guid TaskId, string Text, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, long Version) : IVersioned
{
    public static CommentResource Of(Comment comment) => new(comment.Id, comment.TaskId, comment.Text, comment.CreatedAt, comment.UpdatedAt, comment.Version);
}
