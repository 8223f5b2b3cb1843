using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Imports;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>
/// Takes a file over, a lot in a transaction: what the lot makes, the events of it, what an undo needs to know, and how far the job came are committed together.
/// Whoever holds the job's lease no more, or finds it further than expected, does nothing.
/// </summary>
internal sealed partial class ImportLots(TasksDbContext db, ModuleUnitOfWork<TasksDbContext> unitOfWork, Surroundings surroundings, Announcements announcements, LabelSweep labels, TimeProvider time)
{
    private const int StepsAtOnce = 250;
    private const int CommentsAtOnce = 500;

    private readonly Dictionary<Guid, bool> _projects = []; // whether they are in the archive
    private readonly Dictionary<Guid, Guid> _sections = []; // their projects
    private readonly Dictionary<Guid, Series> _series = [];
    private readonly Dictionary<Guid, TaskItem> _tasks = [];
    private readonly List<Comment> _comments = [];
    private readonly List<(ImportKind Kind, Guid Id, long Version)> _made = [];
    private readonly List<ImportProblem> _problems = [];
    private ImportCounts _counts = ImportCounts.None;
    private DateTimeZone _zone = DateTimeZone.Utc;
    private Guid _inbox;

    /// <summary>How many steps belong into the lot that begins at a step: bounded, and labels by themselves, because they count what is stored.</summary>
    public static int SizeAt(ImportPlan plan, int from)
    {
        var (count, comments) = (0, 0);
        var isOfLabels = plan.Steps[from] is ImportStep.OfLabel;
        while (from + count < plan.Steps.Count && count < StepsAtOnce && comments < CommentsAtOnce && plan.Steps[from + count] is ImportStep.OfLabel == isOfLabels)
        {
            comments += plan.Steps[from + count] is ImportStep.OfTask task ? task.Comments.Count : 0;
            count++;
        }

        return count;
    }

    /// <summary>Takes over some steps of the plan, for the user on whose behalf the scope runs.</summary>
    /// <returns>False when the job is not ours any more, was cancelled, or is further.</returns>
    public Task<bool> TakeAsync(ImportLease lease, ImportPlan plan, ImportTargets targets, int from, int count, CancellationToken cancellationToken) => unitOfWork.ExecuteAsync(
        async () =>
        {
            if (await lease.LockAsync(db, cancellationToken) is not { Status: ImportStatus.Running } job || job.Done != from)
            {
                return false;
            }

            var zone = await surroundings.HeldZoneAsync(cancellationToken);
            if (!zone.Succeeded)
            {
                return false; // the account goes, and its jobs with it
            }

            (_zone, _counts) = (zone.Value, job.Counts);
            await db.TakeStructureAsync(job.UserId, cancellationToken);
            _inbox = await surroundings.EnsureInboxAsync(job.UserId, cancellationToken);
            var steps = plan.Steps.Skip(from).Take(count).ToList();
            await LoadAsync(plan, targets, steps, cancellationToken);
            var now = time.Now();
            foreach (var step in steps)
            {
                await TakeAsync(job, plan, targets, step, now, cancellationToken);
            }

            if (_comments.Count > 0)
            {
                await db.SaveChangesAsync(cancellationToken); // they refer to their tasks at once, not at the commit
                db.AddRange(_comments);
            }

            await RememberAsync(job.Id, cancellationToken);
            job.Advance(from + count, _counts, _problems, now);
            await lease.KeepAsync(db, job, cancellationToken);
            return true;
        },
        done => done,
        cancellationToken);

    /// <summary>Everything that the steps stand in or hang on, held as it is: projects, sections, series, tasks, as everywhere.</summary>
    private async Task LoadAsync(ImportPlan plan, ImportTargets targets, List<ImportStep> steps, CancellationToken cancellationToken)
    {
        if (steps.Exists(step => step is ImportStep.OfProject { Project.IsInbox: true }))
        {
            await db.LockProjectAsync(_inbox, cancellationToken); // tracked: its step edits it
        }

        var tasks = steps.OfType<ImportStep.OfTask>().ToList();
        Guid[] parents = [.. Ids(ImportKind.Task, tasks.Select(step => step.Task.ParentKey))];
        Guid[] closed = [.. Ids(ImportKind.Task, steps.OfType<ImportStep.OfClosing>().Select(step => step.Task.Key))];
        Guid[] commented = [.. Ids(ImportKind.Task, tasks.Where(step => step.Comments.Any(comment => targets.Of(ImportKind.Comment, comment.Key).IsFree)).Select(step => step.Task.Key))];
        Guid[] sections = [.. Ids(ImportKind.Section, tasks.Select(step => step.Task.SectionKey))];
        Guid[] projects =
        [
            _inbox,
            .. Ids(ImportKind.Project, tasks.Select(step => step.Task.ProjectKey).Concat(steps.OfType<ImportStep.OfSection>().Select(step => step.Section.ProjectKey)).Concat(steps.OfType<ImportStep.OfSeries>().Select(step => step.ProjectKey))),
        ];
        foreach (var project in await db.Projects.FromSql($"""
            SELECT * FROM tasks.projects
            WHERE deleted_at IS NULL AND id = ANY ({projects} || ARRAY(SELECT project_id FROM tasks.sections WHERE id = ANY ({sections})) || ARRAY(SELECT project_id FROM tasks.tasks WHERE id = ANY ({parents})))
            ORDER BY id FOR SHARE
            """).AsNoTracking().ToListAsync(cancellationToken))
        {
            _projects[project.Id] = project.IsArchived;
        }

        foreach (var section in await db.Sections.FromSql($"SELECT * FROM tasks.sections WHERE deleted_at IS NULL AND id = ANY ({sections}) ORDER BY id FOR SHARE").AsNoTracking().ToListAsync(cancellationToken))
        {
            _sections[section.Id] = section.ProjectId;
        }

        Guid[] series = [.. Ids(ImportKind.Series, tasks.Select(step => step.Task.Occurrence?.SeriesKey).Concat(steps.OfType<ImportStep.OfClosing>().Select(step => step.Task.Occurrence!.SeriesKey)))];
        foreach (var one in await db.Series.FromSql($"""
            SELECT * FROM tasks.series WHERE id = ANY ({series} || ARRAY(SELECT series_id FROM tasks.tasks WHERE id = ANY ({commented}))) ORDER BY id FOR SHARE
            """).AsNoTracking().ToListAsync(cancellationToken))
        {
            _series[one.Id] = one;
        }

        Guid[] all = [.. parents.Union(closed).Union(commented)];
        foreach (var task in await db.Tasks.FromSql($"SELECT * FROM tasks.tasks WHERE deleted_at IS NULL AND id = ANY ({all}) ORDER BY id FOR NO KEY UPDATE").ToListAsync(cancellationToken))
        {
            _tasks[task.Id] = task;
        }

        IEnumerable<Guid> Ids(ImportKind kind, IEnumerable<string?> keys) => keys.Distinct().Where(key => key is not null && !(kind == ImportKind.Project && plan.InboxKeys.Contains(key)))
            .Select(key => targets.Find(kind, key)).Where(target => target is { IsFree: false }).Select(target => target!.Id);
    }

    private async Task TakeAsync(ImportJob job, ImportPlan plan, ImportTargets targets, ImportStep step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case ImportStep.OfProject { Project.IsInbox: true } inbox:
                Merge(inbox, now);
                break;
            case ImportStep.OfProject project:
                Take(job, targets, project, now);
                break;
            case ImportStep.OfSection section:
                Take(job, plan, targets, section, now);
                break;
            case ImportStep.OfFilter filter:
                Take(job, targets, filter, now);
                break;
            case ImportStep.OfSeries series:
                Take(job, plan, targets, series, now);
                break;
            case ImportStep.OfTask task:
                Take(job, plan, targets, task, now);
                break;
            case ImportStep.OfClosing closing:
                Tell(targets, closing);
                break;
            case ImportStep.OfLabel label:
                await TakeAsync(job, label, now, cancellationToken);
                break;
            default:
                throw new InvalidOperationException($"Nobody takes {step.GetType()}.");
        }
    }

    /// <summary>The user's own Inbox takes name and looks from the file as long as nobody has touched it.</summary>
    private void Merge(ImportStep.OfProject step, DateTimeOffset now)
    {
        _counts = _counts.Plus(ImportKind.Project, alreadyThere: 1);
        var project = db.Projects.Local.FindEntry(_inbox)?.Entity;
        if (project is { Version: 1 } && project.Edit(step.Project.Name, step.Project.Color, step.Project.IsFavorite, Rank.IsOne(step.Project.Order) ? step.Order : project.Order, now))
        {
            announcements.Changed(new ProjectUpdated(project.ToState(), now), project);
        }
    }

    private void Take(ImportJob job, ImportTargets targets, ImportStep.OfProject step, DateTimeOffset now)
    {
        var wanted = step.Project;
        var target = targets.Of(ImportKind.Project, wanted.Key);
        if (IsThere(ImportKind.Project, target, null, $"The project \"{wanted.Name}\""))
        {
            return;
        }

        var (createdAt, updatedAt) = Times(job, wanted.CreatedAt, wanted.UpdatedAt);
        var project = Project.Import(target.Id, job.UserId, wanted.Name, wanted.Color, wanted.IsFavorite, wanted.IsArchived, step.Order, createdAt, updatedAt, target.Version + (wanted.IsArchived ? 1 : 0));
        db.Add(project);
        if (wanted.IsArchived)
        {
            // Others hear of the archive by its own event.
            db.Raise(new ProjectCreated(project.ToState() with { IsArchived = false, Version = target.Version }, now));
            announcements.Changed(new ProjectArchived(project.ToState(), now), project);
        }
        else
        {
            announcements.Changed(new ProjectCreated(project.ToState(), now), project);
        }

        _projects[project.Id] = project.IsArchived;
        Made(targets, ImportKind.Project, wanted.Key, project.Id, project.Version);
    }

    private void Take(ImportJob job, ImportPlan plan, ImportTargets targets, ImportStep.OfSection step, DateTimeOffset now)
    {
        var wanted = step.Section;
        var target = targets.Of(ImportKind.Section, wanted.Key);
        if (IsThere(ImportKind.Section, target, null, $"The section \"{wanted.Name}\""))
        {
            return;
        }

        var (createdAt, updatedAt) = Times(job, wanted.CreatedAt, wanted.UpdatedAt);
        var section = Section.Import(target.Id, job.UserId, ProjectOf(plan, targets, wanted.ProjectKey, null), wanted.Name, step.Order, createdAt, updatedAt, target.Version);
        db.Add(section);
        announcements.Changed(new SectionCreated(section.ToState(), now), section);
        _sections[section.Id] = section.ProjectId;
        Made(targets, ImportKind.Section, wanted.Key, section.Id, section.Version);
    }

    private void Take(ImportJob job, ImportTargets targets, ImportStep.OfFilter step, DateTimeOffset now)
    {
        var wanted = step.Filter;
        var target = targets.Of(ImportKind.Filter, wanted.Key);
        if (IsThere(ImportKind.Filter, target, null, null))
        {
            return;
        }

        var (createdAt, updatedAt) = Times(job, wanted.CreatedAt, wanted.UpdatedAt);
        var filter = SavedFilter.Import(target.Id, job.UserId, wanted.Name, wanted.Query, wanted.Color, wanted.IsFavorite, step.Order, createdAt, updatedAt, target.Version);
        db.Add(filter);
        announcements.Changed(new FilterCreated(filter.ToState(), now), filter);
        Made(targets, ImportKind.Filter, wanted.Key, filter.Id, filter.Version);
    }

    private void Take(ImportJob job, ImportPlan plan, ImportTargets targets, ImportStep.OfSeries step, DateTimeOffset now)
    {
        var wanted = step.Series;
        var target = targets.Of(ImportKind.Series, wanted.Key);
        if (IsThere(ImportKind.Series, target, null, null))
        {
            return;
        }

        var rule = Series.ImportedRule(wanted.Recurrence.Rule, wanted.Start.Time is null);
        var (createdAt, updatedAt) = Times(job, wanted.CreatedAt, wanted.UpdatedAt);
        var series = Series.Import(
            target.Id, job.UserId, rule.Value, wanted, wanted.Start, wanted.ExceptDates, targets.Of(ImportKind.Task, step.Latest.Key).Id, targets.Find(ImportKind.Series, wanted.PreviousSeriesKey)?.Id,
            _projects[ProjectOf(plan, targets, step.ProjectKey, null)], _zone, createdAt, updatedAt, target.Version);
        db.Add(series);
        db.Raise(new SeriesStarted(series.ToState(), now));
        _series[series.Id] = series;
        Made(targets, ImportKind.Series, wanted.Key, series.Id, series.Version);
    }

    private async Task TakeAsync(ImportJob job, ImportStep.OfLabel step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = TaskContent.KeyOf(step.Label.Name);
        var label = await db.Labels.FromSql($"SELECT * FROM tasks.labels WHERE user_id = {job.UserId} AND key = {key} FOR NO KEY UPDATE").SingleOrDefaultAsync(cancellationToken);
        if (label?.Color is not null)
        {
            _counts = _counts.Plus(ImportKind.Label, alreadyThere: 1);
            return;
        }

        var isNew = label is null;
        label ??= Label.Of(job.UserId, step.Label.Name, now);
        label.Edit(label.Name, step.Label.Color, now);
        if (isNew)
        {
            db.Add(label);
        }

        var shown = await labels.ReadAsync(job.UserId, key, cancellationToken) ?? new Resources.LabelResource(label.Name, label.Color, 0, 0, label.Version);
        db.Raise(new LabelUpdated(label.ToState(), null, now));
        announcements.Changed(job.UserId, label.Id, shown with { Name = label.Name, Color = label.Color, Version = label.Version }, now);
        _made.Add((ImportKind.Label, label.Id, label.Version));
        _counts = _counts.Plus(ImportKind.Label, made: 1);
    }

    /// <summary>Below its parent; else in its section; else in its project; else in the Inbox.</summary>
    private TaskPlace PlaceOf(ImportPlan plan, ImportTargets targets, ImportedTask wanted)
    {
        if (wanted.ParentKey is { } parentKey)
        {
            if (targets.Find(ImportKind.Task, parentKey) is { } parent && _tasks.TryGetValue(parent.Id, out var task))
            {
                return task.PlaceBelow;
            }

            _problems.Add(new ImportProblem(wanted.Row, "parentId", "Its parent is not there (or in the trash); it comes without one.", false));
        }

        var project = ProjectOf(plan, targets, wanted.ProjectKey, wanted.Row);
        if (wanted.SectionKey is null)
        {
            return new TaskPlace(project, null, null);
        }

        if (targets.Find(ImportKind.Section, wanted.SectionKey) is { } section && _sections.TryGetValue(section.Id, out var sectionProject) && sectionProject == project)
        {
            return new TaskPlace(project, section.Id, null);
        }

        _problems.Add(new ImportProblem(wanted.Row, "sectionId", "Its section is not there, or in another project; it comes without one.", false));
        return new TaskPlace(project, null, null);
    }

    private Guid ProjectOf(ImportPlan plan, ImportTargets targets, string? key, int? row)
    {
        if (key is null || plan.InboxKeys.Contains(key))
        {
            return _inbox;
        }

        if (targets.Find(ImportKind.Project, key) is { } target && _projects.ContainsKey(target.Id))
        {
            return target.Id;
        }

        if (row is not null)
        {
            _problems.Add(new ImportProblem(row, "projectId", "Its project is not there (or in the trash); it comes to the Inbox.", false));
        }

        return _inbox;
    }

    private bool IsThere(ImportKind kind, ImportTarget target, int? row, string? name)
    {
        if (target.IsFree)
        {
            return false;
        }

        _counts = _counts.Plus(kind, alreadyThere: 1);
        if (target.Presence == ImportPresence.InTrash && name is not null)
        {
            _problems.Add(new ImportProblem(row, null, $"{name} is in the trash, and stays there. Restore it to have it back.", false));
        }

        return true;
    }

    private void Made(ImportTargets targets, ImportKind kind, string key, Guid id, long version)
    {
        targets.MarkMade(kind, key, version);
        _made.Add((kind, id, version));
        _counts = _counts.Plus(kind, made: 1);
    }

    private static (DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt) Times(ImportJob job, DateTimeOffset? created, DateTimeOffset? updated)
    {
        var createdAt = ImportRepairs.Past(created, job.CreatedAt) ?? job.CreatedAt;
        var updatedAt = ImportRepairs.Past(updated, job.CreatedAt) ?? createdAt;
        return (createdAt, updatedAt < createdAt ? createdAt : updatedAt);
    }

    private Task RememberAsync(Guid importId, CancellationToken cancellationToken)
    {
        string[] kinds = [.. _made.Select(item => item.Kind.ToString().ToLower(CultureInfo.InvariantCulture))];
        Guid[] ids = [.. _made.Select(item => item.Id)];
        long[] versions = [.. _made.Select(item => item.Version)];
        return ids.Length == 0 ? Task.CompletedTask : db.Database.ExecuteSqlAsync($"""
            INSERT INTO tasks.import_items (import_id, position, kind, id, version)
            SELECT {importId}, (SELECT coalesce(max(position), 0) FROM tasks.import_items WHERE import_id = {importId}) + made.position::int, made.kind, made.id, made.version
            FROM unnest({kinds}, {ids}, {versions}) WITH ORDINALITY AS made (kind, id, version, position)
            """, cancellationToken);
    }
}
