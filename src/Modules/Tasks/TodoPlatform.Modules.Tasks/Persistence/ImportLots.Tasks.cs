using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Imports;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <content>Tasks with their comments and the series that they begin, and the closings of occurrences.</content>
internal sealed partial class ImportLots
{
    private void Take(ImportJob job, ImportPlan plan, ImportTargets targets, ImportStep.OfTask step, DateTimeOffset now)
    {
        var wanted = step.Task;
        var target = targets.Of(ImportKind.Task, wanted.Key);
        if (IsThere(ImportKind.Task, target, wanted.Row, $"The task \"{wanted.Content.Title}\""))
        {
            AddComments(job, targets, step, _tasks.GetValueOrDefault(target.Id), now);
            return;
        }

        var series = wanted.Occurrence is { } o ? targets.Find(ImportKind.Series, o.SeriesKey) : null;
        if (wanted.Occurrence is not null && (series is not { Presence: ImportPresence.Made } || !_series.ContainsKey(series.Id)))
        {
            _problems.Add(new ImportProblem(wanted.Row, "occurrence", "Its series is there already, and has gone on without this occurrence; it is left out.", true));
            _counts = _counts.Plus(ImportKind.Task, leftOut: 1).Plus(ImportKind.Comment, leftOut: step.Comments.Count);
            return;
        }

        var content = wanted.Content;
        var (createdAt, updatedAt) = Times(job, wanted.CreatedAt, wanted.UpdatedAt);
        var (begun, key) = Begin(job, targets, wanted, ref content);
        var comments = step.Comments.Where(comment => targets.Of(ImportKind.Comment, comment.Key).IsFree).ToList();
        var task = TaskItem.Import(
            target.Id, job.UserId, PlaceOf(plan, targets, wanted), begun is null ? content : content.ShiftedTo(key!, _zone), _zone, step.Order, wanted.ClosedAs, wanted.ClosedAt, createdAt,
            wanted.ClosedAt > updatedAt ? wanted.ClosedAt.Value : updatedAt, target.Version, comments.Count, targets.Find(ImportKind.Task, wanted.Occurrence?.PredecessorKey)?.Id);
        var definition = begun;
        if (begun is not null)
        {
            task.Join(begun, key!);
            db.Add(begun);
            db.Raise(new SeriesStarted(begun.ToState(), now));
            Made(targets, ImportKind.Series, ImportTargets.BegunBy(wanted.Key), begun.Id, begun.Version);
        }
        else if (wanted.Occurrence is { } occurrence)
        {
            definition = _series[series!.Id];
            task.Join(definition, occurrence.Occurrence, occurrence.Number, occurrence.Used);
        }

        db.Add(task);
        // Of an occurrence that was closed elsewhere, Recurrence learns the closing when it knows all of them: until then its series is not told.
        announcements.Changed(new TaskCreated(task.ToState(definition), task.IsOpen ? definition?.ToState() : null, now), task, definition);
        _tasks[task.Id] = task;
        Made(targets, ImportKind.Task, wanted.Key, task.Id, task.Version);
        _counts = _counts.Plus(ImportKind.Comment, alreadyThere: step.Comments.Count - comments.Count);
        foreach (var comment in comments)
        {
            var (added, happened) = Add(job, targets, comment, task, now);
            announcements.Changed(happened, added); // its task shows it already
        }
    }

    /// <summary>The series that a task begins here, and its first occurrence; none when the rule gives nothing any more.</summary>
    private (Series? Series, LocalMoment? Key) Begin(ImportJob job, ImportTargets targets, ImportedTask wanted, ref TaskContent content)
    {
        if (wanted.Recurrence is not { } recurrence)
        {
            return default;
        }

        var target = targets.Of(ImportKind.Series, ImportTargets.BegunBy(wanted.Key));
        var start = content.Due ?? new LocalMoment(LocalMoments.Today(_zone, job.CreatedAt));
        var begun = Series.BeginImported(target.Id, job.UserId, targets.Of(ImportKind.Task, wanted.Key).Id, recurrence, start, _zone, job.CreatedAt, target.Version);
        if (begun.Succeeded && target.IsFree)
        {
            return begun.Value;
        }

        content = content with { Description = ImportRepairs.Appended(content.Description, "RRULE:" + recurrence.Rule) };
        _problems.Add(new ImportProblem(
            wanted.Row, "recurrence", $"The rule \"{recurrence.Rule}\" gives nothing more: {begun.Error?.Message ?? "its series is there already."} The task comes without a repetition; the rule is at the end of its description.", false));
        return default;
    }

    /// <summary>Comments that an existing task has not yet.</summary>
    private void AddComments(ImportJob job, ImportTargets targets, ImportStep.OfTask step, TaskItem? task, DateTimeOffset now)
    {
        foreach (var comment in step.Comments)
        {
            if (!targets.Of(ImportKind.Comment, comment.Key).IsFree)
            {
                _counts = _counts.Plus(ImportKind.Comment, alreadyThere: 1);
            }
            else if (task is null)
            {
                _counts = _counts.Plus(ImportKind.Comment, leftOut: 1);
            }
            else
            {
                task.CountComment();
                var (added, happened) = Add(job, targets, comment, task, now);
                announcements.Counted(happened, added, task, task.SeriesId is { } id ? _series.GetValueOrDefault(id) : null);
            }
        }
    }

    private (Comment Comment, CommentCreated Happened) Add(ImportJob job, ImportTargets targets, ImportedComment wanted, TaskItem task, DateTimeOffset now)
    {
        var target = targets.Of(ImportKind.Comment, wanted.Key);
        var (createdAt, updatedAt) = Times(job, wanted.CreatedAt, wanted.UpdatedAt);
        var comment = Comment.Import(target.Id, task, wanted.Text, createdAt, updatedAt, target.Version);
        _comments.Add(comment);
        Made(targets, ImportKind.Comment, wanted.Key, comment.Id, comment.Version);
        return (comment, new CommentCreated(comment.ToState(task), now));
    }

    /// <summary>Told as of the time when it was closed: what was missed after it is counted from there. Whoever changed the task since has told more than this.</summary>
    private void Tell(ImportTargets targets, ImportStep.OfClosing step)
    {
        var target = targets.Of(ImportKind.Task, step.Task.Key);
        if (target.Presence != ImportPresence.Made || !_tasks.TryGetValue(target.Id, out var task) || task.Version != target.Version || task.CompletedAt is not { } closedAt
            || task.SeriesId is not { } seriesId || !_series.TryGetValue(seriesId, out var series))
        {
            return;
        }

        if (task.ClosedAs == TaskClosure.Completed)
        {
            db.Raise(new TaskCompleted(task.ToState(series), series.ToState(), closedAt));
        }
        else if (task.ClosedAs != TaskClosure.Cancelled)
        {
            db.Raise(new TaskSkipped(task.ToState(series), series.ToState(), closedAt));
        }
    }
}
