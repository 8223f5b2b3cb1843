using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>
/// Edits a task by merge patch. For an occurrence of a series: without a scope its dates change for this one alone and
/// everything else for the following ones, too; <c>this</c> keeps everything to this one; <c>all</c> moves the series with
/// the dates; <c>following</c> does that in a series split off here.
/// </summary>
internal static class PatchTask
{
    internal sealed record Request(
        Optional<string?> Title, Optional<string?> Description, Optional<TaskPriority?> Priority, Optional<IReadOnlyList<string>?> Labels,
        Optional<MomentPatch?> Start, Optional<MomentPatch?> Due, Optional<DateOnly?> Deadline, Optional<int?> DurationMinutes,
        Optional<RecurrencePatch?> Recurrence, Optional<IReadOnlyList<ReminderRequest?>?> Reminders, Optional<bool?> AllowPast);

    internal sealed record Command(Guid Id, SeriesScope? Scope, long? IfVersion, Request Patch) : ICommand<TaskResource>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Patch.Title).Must(title => !title.IsGiven || title.Value is not null).OverridePropertyName("title").WithMessage("A task needs a title.");
            RuleFor(c => c.Patch.Labels).Must(labels => labels.Value?.Contains(null!) != true).OverridePropertyName("labels").WithMessage("null is not a label.");
            RuleFor(c => c.Patch.Recurrence).Must((c, recurrence) => !recurrence.IsGiven || c.Scope != SeriesScope.This).OverridePropertyName("recurrence")
                .WithErrorCode("scope-mismatch").WithMessage("The rule belongs to the whole series: use scope=all or scope=following.");
        }
    }

    internal sealed class Handler(TasksDbContext db, TimeProvider time, Surroundings surroundings, Announcements announcements) : ICommandHandler<Command, TaskResource>
    {
        public async Task<Result<TaskResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var zone = await surroundings.HeldZoneAsync(cancellationToken);
            if (!zone.Succeeded)
            {
                return zone.Error;
            }

            if (await db.LockTaskAsync(command.Id, cancellationToken) is not { Task.DeletedAt: null } locked)
            {
                return Error.NotFound("task", command.Id);
            }

            var (task, series) = locked;
            if (command.IfVersion is { } version && version != task.Version)
            {
                return Error.VersionMismatch(TaskResource.Of(task, series));
            }

            var (before, now) = (task.Content, time.Now());
            var reading = (command.Patch.Due.Value?.Text ?? command.Patch.Start.Value?.Text) is null ? null : await surroundings.ReadingAsync(now, cancellationToken);
            if (reading?.Error is { } unreadable)
            {
                return unreadable;
            }

            var content = Apply(command.Patch, before, reading?.Value);
            if (!content.Succeeded)
            {
                return content.Error;
            }

            if (command.Patch.AllowPast.Value != true && content.Value.PastError(before, zone.Value, now) is { } past)
            {
                return past;
            }

            var edit = new Edit(task, series, before, content.Value, zone.Value, now);
            return command.Patch.Recurrence switch
            {
                { IsGiven: true } when !task.IsOpen => Error.Conflict("task-closed", "The task is closed: only an open one can begin, change or end its repetition.", TaskResource.Of(task, series)),
                { IsGiven: true, Value: null } when series is not null => StopRepeating(edit),
                { IsGiven: true, Value: { } patch } when series is null => StartRepeating(edit, patch),
                { IsGiven: true, Value: { } patch } when series is not null => await RedefineAsync(edit, patch.ApplyTo(series), command.Scope ?? SeriesScope.All, cancellationToken),
                _ when series is null || !task.IsOpen || series.IsOver => Rewrite(edit),
                _ when command.Scope is SeriesScope.All or SeriesScope.Following => await RedefineAsync(edit, new RecurrenceContent(series.Rule, series.Mode, series.ClampMonthEnd), command.Scope.Value, cancellationToken),
                _ => RewriteOccurrence(edit, carry: command.Scope is null),
            };
        }

        private Result<TaskResource> Rewrite(Edit edit)
        {
            var (task, series) = (edit.Task, edit.Series);
            if (!edit.Content.IsSameAs(edit.Before))
            {
                task.Rewrite(edit.Content, edit.Zone, edit.Now);
                announcements.Changed(new TaskUpdated(task.ToState(series), series?.ToState(), edit.Now), task, series);
            }

            return TaskResource.Of(task, series);
        }

        /// <summary>This occurrence alone; with <paramref name="carry"/>, what is not a date goes on to the following ones.</summary>
        private Result<TaskResource> RewriteOccurrence(Edit edit, bool carry)
        {
            if (edit.Content.Due is null)
            {
                return TaskErrors.RecurrenceNeedsDue;
            }

            var series = edit.Series!;
            if (edit.Content.IsSameAs(edit.Before))
            {
                return TaskResource.Of(edit.Task, series);
            }

            var changed = !carry || edit.Content.Due != edit.Before.Due || edit.Content.Start != edit.Before.Start;
            if (carry && (series.Template is not null || changed))
            {
                series.ChangeTemplate(edit.Content.OnDatesOf(series.Template ?? edit.Before), edit.Now);
                db.Raise(new SeriesChanged(series.ToState(), edit.Now));
            }
            else if (!carry && series.Template is null)
            {
                series.Keep(edit.Before, edit.Now);
                db.Raise(new SeriesChanged(series.ToState(), edit.Now));
            }

            return Rewrite(edit);
        }

        private Result<TaskResource> StartRepeating(Edit edit, RecurrencePatch patch)
        {
            var recurrence = patch.ApplyTo(null);
            if (!recurrence.Succeeded)
            {
                return recurrence.Error;
            }

            var task = edit.Task;
            var begun = Series.Begin(task.UserId, task.Id, recurrence.Value, edit.Content.Due ?? new LocalMoment(LocalMoments.Today(edit.Zone, edit.Now)), edit.Zone, edit.Now);
            if (!begun.Succeeded)
            {
                return begun.Error;
            }

            var (series, key) = begun.Value;
            db.Add(series);
            return JoinSeries(edit with { Series = series, Content = edit.Content.ShiftedTo(key, edit.Zone) }, key);
        }

        private Result<TaskResource> StopRepeating(Edit edit)
        {
            var (task, series) = (edit.Task, edit.Series!);
            series.Stop(edit.Now);
            db.Raise(new SeriesStopped(series.ToState(), edit.Now));
            task.LeaveSeries();
            task.Rewrite(edit.Content, edit.Zone, edit.Now);
            announcements.Changed(new TaskUpdated(task.ToState(null), null, edit.Now), task, null);
            return TaskResource.Of(task, null);
        }

        private async Task<Result<TaskResource>> RedefineAsync(Edit edit, Result<RecurrenceContent> recurrence, SeriesScope scope, CancellationToken cancellationToken)
        {
            if (!recurrence.Succeeded)
            {
                return recurrence.Error;
            }

            if (edit.Content.Due is not { } due)
            {
                return TaskErrors.RecurrenceNeedsDue;
            }

            var (task, series) = (edit.Task, edit.Series!);
            var sameRule = recurrence.Value == new RecurrenceContent(series.Rule, series.Mode, series.ClampMonthEnd);
            var moved = due != edit.Before.Due;
            if (sameRule && !moved)
            {
                return RewriteAll(edit);
            }

            return scope == SeriesScope.Following && task.OccurrenceNumber > 1
                ? Split(edit, recurrence.Value, sameRule, due)
                : await RedefineAllAsync(edit, recurrence.Value, moved, due, cancellationToken);
        }

        /// <summary>What is not a date changes for all; a kept template would bring the old values back.</summary>
        private Result<TaskResource> RewriteAll(Edit edit)
        {
            if (edit.Series!.Template is { } template)
            {
                edit.Series.ChangeTemplate(edit.Content.OnDatesOf(template), edit.Now);
                db.Raise(new SeriesChanged(edit.Series.ToState(), edit.Now));
            }

            return Rewrite(edit);
        }

        private async Task<Result<TaskResource>> RedefineAllAsync(Edit edit, RecurrenceContent recurrence, bool moved, LocalMoment due, CancellationToken cancellationToken)
        {
            var (task, series) = (edit.Task, edit.Series!);
            var oldKey = task.Key(series)!;
            // The whole series moves by as many days as this occurrence does.
            var days = due.Date.DayNumber - oldKey.Date.DayNumber;
            var start = moved ? new LocalMoment(series.StartDate.AddDays(days), due.Time, due.TimeZone) : series.Start;
            var from = moved ? due : new LocalMoment(oldKey.Date);
            var taken = await db.Tasks.Where(t => t.SeriesId == series.Id && t.Id != task.Id).Select(t => new { t.OccurrenceDate, t.OccurrenceTime }).ToListAsync(cancellationToken);
            var redefined = series.Redefine(
                recurrence, start, oldKey, from, task.OccurrenceUsed ?? 0, taken.Select(key => LocalMoments.Local(key.OccurrenceDate!.Value, key.OccurrenceTime)).ToHashSet(), edit.Zone, edit.Now);
            if (!redefined.Succeeded)
            {
                return redefined.Error;
            }

            var (key, dropped) = redefined.Value;
            task.Rekey(key);
            task.Rewrite(edit.Content.ShiftedTo(key, edit.Zone), edit.Zone, edit.Now);
            db.Raise(new SeriesChanged(series.ToState(), edit.Now));
            announcements.Changed(new TaskUpdated(task.ToState(series), series.ToState(), edit.Now), task, series);
            return TaskResource.Of(task, series) with { DroppedExceptions = [.. dropped.Select(date => new OccurrenceKey(date.Date, date.Time))] };
        }

        private Result<TaskResource> Split(Edit edit, RecurrenceContent recurrence, bool sameRule, LocalMoment due)
        {
            var (task, old) = (edit.Task, edit.Series!);
            var left = old.SplitAt(task.Key(old)!, edit.Now);
            db.Raise(new SeriesStopped(old.ToState(), edit.Now));
            var begun = Series.Begin(task.UserId, task.Id, sameRule ? recurrence with { Rule = left } : recurrence, due, edit.Zone, edit.Now, previousSeriesId: old.Id);
            if (!begun.Succeeded)
            {
                return begun.Error;
            }

            var (series, key) = begun.Value;
            db.Add(series);
            return JoinSeries(edit with { Series = series, Content = edit.Content.ShiftedTo(key, edit.Zone) }, key);
        }

        private Result<TaskResource> JoinSeries(Edit edit, LocalMoment key)
        {
            var (task, series) = (edit.Task, edit.Series!);
            task.Join(series, key);
            task.Rewrite(edit.Content, edit.Zone, edit.Now);
            db.Raise(new SeriesStarted(series.ToState(), edit.Now));
            announcements.Changed(new TaskUpdated(task.ToState(series), series.ToState(), edit.Now), task, series);
            return TaskResource.Of(task, series);
        }

        private static Result<TaskContent> Apply(Request patch, TaskContent before, Reading? reading)
        {
            Result<LocalMoment?> start = patch.Start switch
            {
                { IsGiven: false } => before.Start,
                { Value: null } => (LocalMoment?)null,
                _ => patch.Start.Value.ApplyTo(before.Start, "start", reading),
            };
            Result<LocalMoment?> due = patch.Due switch
            {
                { IsGiven: false } => before.Due,
                { Value: null } => (LocalMoment?)null,
                _ => patch.Due.Value.ApplyTo(before.Due, "due", reading),
            };
            var reminders = patch.Reminders.IsGiven ? ReminderRequest.ToDefinitions(patch.Reminders.Value) : null;
            if ((start.Error ?? due.Error ?? reminders?.Error) is { } bad)
            {
                return bad;
            }

            var content = new TaskContent(
                patch.Title.Or(before.Title)!, patch.Description.Or(before.Description), patch.Priority.Or(before.Priority) ?? TaskPriority.Normal,
                patch.Labels.Or(before.Labels) ?? [], start.Value, due.Value, patch.Deadline.Or(before.Deadline), patch.DurationMinutes.Or(before.DurationMinutes),
                reminders?.Value ?? before.Reminders).Check();
            return content.Succeeded && reminders is not null && TaskReminders.AnchorError(content.Value) is { } adrift ? adrift : content;
        }

        private sealed record Edit(TaskItem Task, Series? Series, TaskContent Before, TaskContent Content, DateTimeZone Zone, DateTimeOffset Now);
    }

    /// <summary>Its part in a batch.</summary>
    internal static BatchedCommand Batched => BatchedCommand.Of<Request, TaskResource>("update", StatusCodes.Status200OK, needsId: true, (target, patch) => new Command(target.Id, target.Scope, target.IfVersion, patch), task => task);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPatch("/tasks/{id:guid}", async (Guid id, string? scope, Request request, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            SeriesScopes.Parse(scope) is { Succeeded: true } parsed
                ? (await mediator.Send(new Command(id, parsed.Value, ifMatch.Version, request), ct)).ToOk(http)
                : SeriesScopes.Unknown.ToProblem())
            .WithName("PatchTask").WithTags("Tasks").WithSummary("Change a task (merge patch); scope=this|following|all for an occurrence of a series")
            .Accepts<Request>("application/merge-patch+json", "application/json")
            .Produces<TaskResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
