using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Notifications.Domain;
using TodoPlatform.Modules.Notifications.Persistence;

namespace TodoPlatform.Modules.Notifications.Features;

/// <summary>The planned reminders, the next one first.</summary>
internal static class ListReminders
{
    private const string All = "all";

    internal sealed record Query(Guid? TaskId, string? Status, int? Limit, string? Cursor) : IQuery<Page<ReminderView>>;

    internal sealed class Handler(NotificationsDbContext db, PageCursor cursors) : IQueryHandler<Query, Page<ReminderView>>
    {
        private sealed record Position(DateTimeOffset FireAt, Guid Id);

        public async Task<Result<Page<ReminderView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var status = request.Status ?? Names.Of(ReminderStatus.Planned);
            if (status != All && Enum.GetValues<ReminderStatus>().All(known => Names.Of(known) != status))
            {
                const string message = "status must be planned, fired, delivered, failed, cancelled or all.";
                return new Error(ErrorKind.Malformed, "bad-status", message) { Fields = new Dictionary<string, string[]> { ["status"] = [message] } };
            }

            var limit = PageCursor.Limit(request.Limit);
            var list = $"reminders taskId={request.TaskId} status={status}";
            var position = cursors.Read<Position>(list, request.Cursor);
            if ((limit.Error ?? position.Error) is { } error)
            {
                return error;
            }

            var reminders = db.Reminders.AsNoTracking();
            if (request.TaskId is { } taskId)
            {
                reminders = reminders.Where(reminder => reminder.TaskId == taskId);
            }

            if (status != All)
            {
                var wanted = Names.Parse<ReminderStatus>(status);
                reminders = reminders.Where(reminder => reminder.Status == wanted);
            }

            if (position.Value is { } last)
            {
                reminders = reminders.Where(reminder => EF.Functions.GreaterThan(ValueTuple.Create(reminder.FireAt, reminder.Id), ValueTuple.Create(last.FireAt, last.Id)));
            }

            var page = await reminders
                .OrderBy(reminder => reminder.FireAt).ThenBy(reminder => reminder.Id)
                .Take(limit.Value + 1)
                .Select(ReminderView.Projection)
                .ToListAsync(cancellationToken);
            var items = page.Take(limit.Value).ToList();
            return new Page<ReminderView>(items, page.Count > items.Count ? cursors.Write(list, new Position(items[^1].FireAt, items[^1].Id)) : null);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/reminders", async (Guid? taskId, string? status, int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken cancellationToken) =>
            (await mediator.Send(new Query(taskId, status, limit, cursor), cancellationToken)).ToOk(http))
        .WithName("ListReminders").WithTags("Reminders")
        .WithSummary("The planned reminders, the next one first; status=all shows also those that have come or will not come")
        .Produces<Page<ReminderView>>()
        .ProducesProblem(StatusCodes.Status400BadRequest);
}
