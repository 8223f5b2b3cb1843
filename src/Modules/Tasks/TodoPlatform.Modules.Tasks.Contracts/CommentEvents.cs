using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.Modules.Tasks.Contracts;

/// <summary>A comment was written on a task. In order with the events of its task.</summary>
/// <param name="Comment">The comment afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.comment-created.v1", Topics.Tasks)]
public sealed record CommentCreated(CommentState Comment, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Comment.UserId;

    Guid IIntegrationEvent.Subject => Comment.Id;

    Guid IIntegrationEvent.PartitionKey => Comment.SeriesId ?? Comment.TaskId;

    long IIntegrationEvent.Sequence => Comment.Version;
}

/// <summary>The text of a comment changed. In order with the events of its task.</summary>
/// <param name="Comment">The comment afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.comment-updated.v1", Topics.Tasks)]
public sealed record CommentUpdated(CommentState Comment, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Comment.UserId;

    Guid IIntegrationEvent.Subject => Comment.Id;

    Guid IIntegrationEvent.PartitionKey => Comment.SeriesId ?? Comment.TaskId;

    long IIntegrationEvent.Sequence => Comment.Version;
}

/// <summary>A comment is gone. In order with the events of its task. When its task is deleted, the task's own event is the only one.</summary>
/// <param name="Comment">The comment as it was, with its last version.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.comment-deleted.v1", Topics.Tasks)]
public sealed record CommentDeleted(CommentState Comment, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Comment.UserId;

    Guid IIntegrationEvent.Subject => Comment.Id;

    Guid IIntegrationEvent.PartitionKey => Comment.SeriesId ?? Comment.TaskId;

    long IIntegrationEvent.Sequence => Comment.Version;
}
