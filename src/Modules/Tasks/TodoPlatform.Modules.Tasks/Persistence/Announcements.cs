using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using NodaTime;
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

    /// <summary>A task is back, and with it, if it is an open occurrence, its series.</summary>
    /// <param name="deletedWith">What had been deleted.</param>
    /// <param name="suspended">Its project is in the archive.</param>
    public void Restored(TaskItem task, Series? series, TaskPlace place, Guid? deletedWith, bool suspended, DateTimeZone viewer, DateTimeOffset now)
    {
        task.Restore(place, viewer, now);
        if (series is not null)
        {
            if (deletedWith is not null && series.StoppedWith == deletedWith && series.LatestTaskId == task.Id)
            {
                series.GoOn(suspended, viewer, now);
                db.Raise(task.IsOpen || series.StandsStill ? new SeriesChanged(series.ToState(), now) : new SeriesResumed(series.ToState(), series.LatestTaskId, now));
            }
            else if (deletedWith == task.Id && task.ClosedAs == TaskClosure.Skipped && !series.IsOver && series.Readmit(task.Key(series)!, now))
            {
                db.Raise(new SeriesChanged(series.ToState(), now));
            }
        }

        Changed(new TaskRestored(task.ToState(series), series?.ToState(), now), task, series);
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

    /// <summary>Something of a saved filter changed.</summary>
    public void Changed(IIntegrationEvent happened, SavedFilter filter)
    {
        db.Raise(happened);
        db.Raise(new TaskChanged(filter.UserId, "filter", filter.Id, filter.Version, filter.DeletedAt is null ? Write(FilterResource.Of(filter)) : null, happened.OccurredAt));
    }

    /// <summary>Something of a section changed.</summary>
    public void Changed(IIntegrationEvent happened, Section section)
    {
        db.Raise(happened);
        db.Raise(new TaskChanged(section.UserId, "section", section.Id, section.Version, section.DeletedAt is null ? Write(SectionResource.Of(section)) : null, happened.OccurredAt));
    }

    /// <summary>A label of the user shows something else: its name, colour or counts.</summary>
    public void Changed(Guid userId, Guid id, LabelResource label, DateTimeOffset now) => db.Raise(new TaskChanged(userId, "label", id, label.Version, Write(label), now));

    /// <summary>A label is on no task any more.</summary>
    public void Gone(Label label, DateTimeOffset now)
    {
        var last = label.Last();
        db.Raise(new LabelDeleted(last, now));
        db.Raise(new TaskChanged(label.UserId, "label", label.Id, last.Version, null, now));
    }

    /// <summary>A task stands somewhere else. Its series, if it stood still because that project was in the archive, goes on in another one.</summary>
    public void Moved(TaskItem task, Series? series, Guid fromProjectId, DateTimeOffset now)
    {
        if (task.ProjectId != fromProjectId && series is { Suspended: true } && series.LatestTaskId == task.Id)
        {
            series.Suspend(false, now);
            db.Raise(task.IsOpen || series.StandsStill ? new SeriesChanged(series.ToState(), now) : new SeriesResumed(series.ToState(), series.LatestTaskId, now));
        }

        Changed(new TaskMoved(task.ToState(series), now), task, series);
    }

    /// <summary>It has another rank in the same order, in the version that it had: clients that sort by ranks need all of a list.</summary>
    public void Reranked(TaskItem task, Series? series, DateTimeOffset now) => db.Raise(new TaskChanged(task.UserId, "task", task.Id, task.Version, Write(TaskResource.Of(task, series)), now));

    /// <summary>The same of a project.</summary>
    public void Reranked(Project project, DateTimeOffset now) => db.Raise(new TaskChanged(project.UserId, "project", project.Id, project.Version, Write(ProjectResource.Of(project)), now));

    /// <summary>The same of a section.</summary>
    public void Reranked(Section section, DateTimeOffset now) => db.Raise(new TaskChanged(section.UserId, "section", section.Id, section.Version, Write(SectionResource.Of(section)), now));

    /// <summary>The same of a saved filter.</summary>
    public void Reranked(SavedFilter filter, DateTimeOffset now) => db.Raise(new TaskChanged(filter.UserId, "filter", filter.Id, filter.Version, Write(FilterResource.Of(filter)), now));

    private JsonElement Write<T>(T resource) => JsonSerializer.SerializeToElement(resource, json.Value.SerializerOptions);
}
