using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>
/// Raises what happened, and with it <see cref="TaskChanged"/> for the user's clients: the resource exactly as the API
/// answers it, because it is written with the API's own serializer options.
/// </summary>
internal sealed class Announcements(TasksDbContext db, IOptions<JsonOptions> json)
{
    /// <summary>Something of a task changed.</summary>
    public void Changed(IIntegrationEvent happened, TaskItem task, Series? series)
    {
        db.Raise(happened);
        db.Raise(new TaskChanged(task.UserId, "task", task.Id, task.Version, Write(TaskResource.Of(task, series)), happened.OccurredAt));
    }

    /// <summary>A task is gone for its user.</summary>
    public void Gone(TaskItem task, Series? series, DateTimeOffset now)
    {
        db.Raise(new TaskDeleted(task.ToState(series), series?.ToState(), now));
        db.Raise(new TaskChanged(task.UserId, "task", task.Id, task.Version, null, now));
    }

    /// <summary>Something of a comment changed that its task does not show.</summary>
    public void Changed(IIntegrationEvent happened, Comment comment)
    {
        db.Raise(happened);
        db.Raise(new TaskChanged(comment.UserId, "comment", comment.Id, comment.Version, comment.DeletedAt is null ? Write(CommentResource.Of(comment)) : null, happened.OccurredAt));
    }

    /// <summary>A comment came or went: its task shows another number of them, in the version that it had.</summary>
    public void Counted(IIntegrationEvent happened, Comment comment, TaskItem task, Series? series)
    {
        Changed(happened, comment);
        db.Raise(new TaskChanged(task.UserId, "task", task.Id, task.Version, Write(TaskResource.Of(task, series)), happened.OccurredAt));
    }

    /// <summary>Something of a project changed.</summary>
    public void Changed(IIntegrationEvent happened, Project project)
    {
        db.Raise(happened);
        db.Raise(new TaskChanged(project.UserId, "project", project.Id, project.Version, project.DeletedAt is null ? Write(ProjectResource.Of(project)) : null, happened.OccurredAt));
    }

    private JsonElement Write<T>(T resource) => JsonSerializer.SerializeToElement(resource, json.Value.SerializerOptions);
}
