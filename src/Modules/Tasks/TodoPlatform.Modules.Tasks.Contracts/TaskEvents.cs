using TodoPlatform.BuildingBlocks.Contracts;

namespace TodoPlatform.Modules.Tasks.Contracts;

/// <summary>A task came to be: written by its user, or the next occurrence of a series.</summary>
/// <param name="Task">The task afterwards.</param>
/// <param name="Series">The series that it is an occurrence of, whole; null for a single task.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.task-created.v1", Topics.Tasks)]
public sealed record TaskCreated(TaskState Task, SeriesState? Series, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Task.UserId;

    Guid IIntegrationEvent.Subject => Task.Id;

    Guid IIntegrationEvent.PartitionKey => Task.Occurrence?.SeriesId ?? Task.Id;

    long IIntegrationEvent.Sequence => Task.Version;
}

/// <summary>Something of a task changed that no other event tells.</summary>
/// <param name="Task">The task afterwards.</param>
/// <param name="Series">The series that it is an occurrence of, whole; null for a single task.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.task-updated.v1", Topics.Tasks)]
public sealed record TaskUpdated(TaskState Task, SeriesState? Series, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Task.UserId;

    Guid IIntegrationEvent.Subject => Task.Id;

    Guid IIntegrationEvent.PartitionKey => Task.Occurrence?.SeriesId ?? Task.Id;

    long IIntegrationEvent.Sequence => Task.Version;
}

/// <summary>A task went to another project, section, parent or place.</summary>
/// <param name="Task">The task afterwards.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.task-moved.v1", Topics.Tasks)]
public sealed record TaskMoved(TaskState Task, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Task.UserId;

    Guid IIntegrationEvent.Subject => Task.Id;

    Guid IIntegrationEvent.PartitionKey => Task.Occurrence?.SeriesId ?? Task.Id;

    long IIntegrationEvent.Sequence => Task.Version;
}

/// <summary>A task was done. For an occurrence of a series, Recurrence answers with the next one.</summary>
/// <param name="Task">The task afterwards.</param>
/// <param name="Series">The series that it is an occurrence of, whole; null for a single task.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.task-completed.v1", Topics.Tasks)]
public sealed record TaskCompleted(TaskState Task, SeriesState? Series, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Task.UserId;

    Guid IIntegrationEvent.Subject => Task.Id;

    Guid IIntegrationEvent.PartitionKey => Task.Occurrence?.SeriesId ?? Task.Id;

    long IIntegrationEvent.Sequence => Task.Version;
}

/// <summary>An occurrence was left out. Recurrence answers with the next one.</summary>
/// <param name="Task">The task afterwards.</param>
/// <param name="Series">The series that it is an occurrence of, whole; null for a single task.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.task-skipped.v1", Topics.Tasks)]
public sealed record TaskSkipped(TaskState Task, SeriesState? Series, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Task.UserId;

    Guid IIntegrationEvent.Subject => Task.Id;

    Guid IIntegrationEvent.PartitionKey => Task.Occurrence?.SeriesId ?? Task.Id;

    long IIntegrationEvent.Sequence => Task.Version;
}

/// <summary>A closed task is open again; an untouched successor was withdrawn.</summary>
/// <param name="Task">The task afterwards.</param>
/// <param name="Series">The series that it is an occurrence of, whole; null for a single task.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.task-reopened.v1", Topics.Tasks)]
public sealed record TaskReopened(TaskState Task, SeriesState? Series, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Task.UserId;

    Guid IIntegrationEvent.Subject => Task.Id;

    Guid IIntegrationEvent.PartitionKey => Task.Occurrence?.SeriesId ?? Task.Id;

    long IIntegrationEvent.Sequence => Task.Version;
}

/// <summary>A task is gone for its user, into the trash; nothing follows it unless it is restored.</summary>
/// <param name="Task">The task afterwards.</param>
/// <param name="Series">The series that it is an occurrence of, whole; null for a single task.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.task-deleted.v1", Topics.Tasks)]
public sealed record TaskDeleted(TaskState Task, SeriesState? Series, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Task.UserId;

    Guid IIntegrationEvent.Subject => Task.Id;

    Guid IIntegrationEvent.PartitionKey => Task.Occurrence?.SeriesId ?? Task.Id;

    long IIntegrationEvent.Sequence => Task.Version;
}

/// <summary>A deleted task is back as it was; an open occurrence takes its series along.</summary>
/// <param name="Task">The task afterwards.</param>
/// <param name="Series">The series that it is an occurrence of, whole; null for a single task.</param>
/// <param name="OccurredAt">When, UTC.</param>
[IntegrationEvent("tasks.task-restored.v1", Topics.Tasks)]
public sealed record TaskRestored(TaskState Task, SeriesState? Series, DateTimeOffset OccurredAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.UserId => Task.UserId;

    Guid IIntegrationEvent.Subject => Task.Id;

    Guid IIntegrationEvent.PartitionKey => Task.Occurrence?.SeriesId ?? Task.Id;

    long IIntegrationEvent.Sequence => Task.Version;
}
