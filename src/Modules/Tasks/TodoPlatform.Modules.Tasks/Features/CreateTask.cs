using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

internal static class CreateTask
{
    /// <param name="SectionId">Its project need not be named.</param>
    /// <param name="ParentId">Its project and section need not be named.</param>
    /// <param name="AllowPast">Accepts due, start and absolute reminders that lie in the past.</param>
    internal sealed record Request(
        Guid? Id = null, Guid? ProjectId = null, Guid? SectionId = null, Guid? ParentId = null, string? Title = null, string? Description = null,
        TaskPriority? Priority = null, IReadOnlyList<string>? Labels = null, MomentRequest? Start = null, MomentRequest? Due = null, DateOnly? Deadline = null,
        int? DurationMinutes = null, RecurrenceRequest? Recurrence = null, IReadOnlyList<ReminderRequest?>? Reminders = null, bool? AllowPast = null);

    internal sealed record Command(Request Task) : ICommand<TaskResource>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Task.Id).Must(id => id is null || (id.Value.Version == 7 && id != Guid.Empty)).OverridePropertyName("id").WithErrorCode("bad-id").WithMessage("id must be a UUID v7.");
            RuleFor(c => c.Task.Title).NotNull().OverridePropertyName("title").WithMessage("A task needs a title.");
            RuleForEach(c => c.Task.Labels).NotNull().OverridePropertyName("labels").WithMessage("null is not a label.");
        }
    }

    internal sealed class Handler(TimeProvider time, Surroundings surroundings, NewTasks tasks) : ICommandHandler<Command, TaskResource>
    {
        public async Task<Result<TaskResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (request, now) = (command.Task, time.Now());
            var reading = (request.Due?.Text ?? request.Start?.Text) is null ? null : await surroundings.ReadingAsync(now, cancellationToken);
            if (reading?.Error is { } unreadable)
            {
                return unreadable;
            }

            var content = ContentOf(request, reading?.Value);
            if (!content.Succeeded)
            {
                return content.Error;
            }

            var placed = await surroundings.PlaceAsync(request.Id, request.ProjectId, request.SectionId, request.ParentId, cancellationToken);
            if (!placed.Succeeded)
            {
                return placed.Error;
            }

            if (request.AllowPast != true && content.Value.PastError(before: null, placed.Value.Zone, now) is { } past)
            {
                return past;
            }

            var recurrence = request.Recurrence?.ToContent();
            return recurrence?.Error is { } badRule ? badRule : tasks.Add(new NewTask(request.Id ?? Guid.CreateVersion7(), content.Value, recurrence?.Value), placed.Value, now);
        }

        private static Result<TaskContent> ContentOf(Request request, Reading? reading)
        {
            var start = request.Start is null ? null : request.Start.ToMoment("start", reading);
            if (start?.Error is { } badStart)
            {
                return badStart;
            }

            var due = request.Due is null ? null : request.Due.ToMoment("due", reading);
            if (due?.Error is { } badDue)
            {
                return badDue;
            }

            var reminders = ReminderRequest.ToDefinitions(request.Reminders);
            if (!reminders.Succeeded)
            {
                return reminders.Error;
            }

            var content = new TaskContent(
                request.Title!, request.Description, request.Priority ?? TaskPriority.Normal, request.Labels ?? [], start?.Value, due?.Value, request.Deadline,
                request.DurationMinutes, reminders.Value).Check();
            // A recurring task without a due date gets one.
            return content.Succeeded && request.Recurrence is null && TaskReminders.AnchorError(content.Value) is { } adrift ? adrift : content;
        }
    }

    /// <summary>Its part in a batch.</summary>
    internal static BatchedCommand Batched => BatchedCommand.Of<Request, TaskResource>("create", StatusCodes.Status201Created, needsId: false, (_, request) => new Command(request), task => task);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tasks", async (Request request, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(request), ct)).ToCreated(http, task => $"/api/v1/tasks/{task.Id}"))
            .WithName("CreateTask").WithTags("Tasks").WithSummary("Add a task, to the Inbox unless a project, section or parent is named")
            .Produces<TaskResource>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
