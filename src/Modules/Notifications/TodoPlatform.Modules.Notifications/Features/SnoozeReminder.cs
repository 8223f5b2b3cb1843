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
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Notifications.Domain;
using TodoPlatform.Modules.Notifications.Persistence;

namespace TodoPlatform.Modules.Notifications.Features;

internal static class SnoozeReminder
{
    /// <param name="Until">When to remind again.</param>
    /// <param name="For">Or in how long, as an ISO 8601 duration: hours and below elapsed, days at the same local time.</param>
    internal sealed record Request(DateTimeOffset? Until = null, string? For = null);

    internal sealed record Command(Guid Id, DateTimeOffset? Until, string? For, IfMatch IfMatch) : ICommand<ReminderView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Until)
                .Must((command, until) => until is null != command.For is null)
                .WithErrorCode("snooze-needs-time").WithMessage("Say either until when, or for how long (for).");
        }
    }

    internal sealed class Handler(NotificationsDbContext db, ReminderPlanning planning, CurrentUser user, TimeProvider time) : ICommandHandler<Command, ReminderView>
    {
        public async Task<Result<ReminderView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var reminder = await db.Reminders
                .FromSql($"SELECT * FROM notifications.reminders WHERE id = {request.Id} FOR UPDATE")
                .SingleOrDefaultAsync(cancellationToken);
            if (reminder is null)
            {
                return ReminderErrors.NotFound(request.Id);
            }

            if (!request.IfMatch.Allows(reminder.Version))
            {
                return Error.VersionMismatch(ReminderView.Of(reminder));
            }

            var now = time.Now();
            var task = await db.TaskCopies.AsNoTracking().SingleOrDefaultAsync(task => task.TaskId == reminder.TaskId, cancellationToken);
            DateTimeOffset until;
            if (request.Until is { } instant)
            {
                until = Microseconds(instant);
            }
            else if (ReminderOffset.TryParse(request.For, out var wait, out var problem))
            {
                until = await AfterAsync(now, wait, task?.StatedZone ?? "", cancellationToken);
            }
            else
            {
                return Error.Invalid("bad-duration", "for", problem!);
            }

            var snoozed = reminder.Snooze(until, task is { IsOpen: true }, now);
            if (!snoozed.Succeeded)
            {
                return snoozed.Error;
            }

            db.Raise(snoozed.Value);
            await planning.WakeAsync(reminder.FireAt, cancellationToken);
            return ReminderView.Of(reminder);
        }

        private async Task<DateTimeOffset> AfterAsync(DateTimeOffset now, ReminderOffset wait, string statedZone, CancellationToken cancellationToken)
        {
            var recipient = await db.Recipients.AsNoTracking().SingleOrDefaultAsync(known => known.UserId == user.Id, cancellationToken);
            var zone = recipient?.ZoneOr(statedZone) ?? DateTimeZone.Utc;
            var at = Instant.FromDateTimeOffset(now);
            if (wait.Days > 0)
            {
                at = ZoneRules.ToInstant(at.InZone(zone).LocalDateTime.PlusDays(wait.Days), zone);
            }

            return SnoozeTimes.After(at, wait.Elapsed).ToDateTimeOffset();
        }

        // As the database keeps it, so that what is answered is what is stored.
        private static DateTimeOffset Microseconds(DateTimeOffset instant)
        {
            var utc = instant.ToUniversalTime();
            return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/reminders/{id:guid}/snooze", async (Guid id, Request request, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken cancellationToken) =>
            (await mediator.Send(new Command(id, request.Until, request.For, ifMatch), cancellationToken)).ToOk(http))
        .WithName("SnoozeReminder").WithTags("Reminders")
        .WithSummary("Reminds (again) at the given time, also after it has come")
        .Produces<ReminderView>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
