using NodaTime;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <content>Tasks that come from a file.</content>
internal sealed partial class TaskItem
{
    /// <summary>A task as it was elsewhere: open or closed, with its times and its rank.</summary>
    /// <param name="content">Checked by <see cref="TaskContent.Check"/>.</param>
    /// <param name="closedAt">Null for an open one.</param>
    /// <param name="version">1, or behind that of a task that had this id before.</param>
    /// <param name="comments">How many come with it.</param>
    public static TaskItem Import(
        Guid id, Guid userId, TaskPlace place, TaskContent content, DateTimeZone viewer, string order, TaskClosure? closedAs, DateTimeOffset? closedAt,
        DateTimeOffset createdAt, DateTimeOffset updatedAt, long version, int comments, Guid? predecessorId)
    {
        var task = new TaskItem
        {
            Id = id,
            UserId = userId,
            ProjectId = place.ProjectId,
            SectionId = place.SectionId,
            ParentId = place.ParentId,
            Order = order,
            Status = closedAt is null ? TaskProgress.Open : closedAs is null or TaskClosure.Completed ? TaskProgress.Completed : TaskProgress.Cancelled,
            ClosedAs = closedAt is null ? null : closedAs ?? TaskClosure.Completed,
            CompletedAt = closedAt,
            PredecessorId = predecessorId,
            CommentCount = comments,
            CreatedAt = createdAt,
            UpdatedAt = updatedAt,
            Version = version,
        };
        task.Take(content, viewer);
        return task;
    }
}
