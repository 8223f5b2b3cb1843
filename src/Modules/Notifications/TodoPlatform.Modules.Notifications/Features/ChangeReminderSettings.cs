using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Notifications.Domain;
using TodoPlatform.Modules.Notifications.Persistence;

namespace TodoPlatform.Modules.Notifications.Features;

internal static class ChangeReminderSettings
{
    internal sealed record Request(Optional<bool> TimedAtDue, Optional<TimeOnly?> AllDayAt);

    internal sealed record Command(Request Patch, IfMatch IfMatch) : ICommand<SettingsView>;

    internal sealed class Handler(ReminderPlanning planning, CurrentUser user, TimeProvider time) : ICommandHandler<Command, SettingsView>
    {
        public async Task<Result<SettingsView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var recipient = await planning.LockRecipientAsync(user.Id, exclusively: true, cancellationToken);
            if (!request.IfMatch.Allows(recipient.SettingsVersion))
            {
                return Error.VersionMismatch(SettingsView.Of(recipient));
            }

            var now = time.Now();
            if (recipient.ChangeSettings(request.Patch.TimedAtDue.Or(recipient.TimedAtDue), request.Patch.AllDayAt.Or(recipient.AllDayAt), now))
            {
                await planning.PlanAgainAsync(recipient, now, cancellationToken);
            }

            return SettingsView.Of(recipient);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPatch("/reminders/settings", async (Request request, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken cancellationToken) =>
            (await mediator.Send(new Command(request, ifMatch), cancellationToken)).ToOk(http))
        .WithName("ChangeReminderSettings").WithTags("Reminders")
        .WithSummary("Changes how tasks without reminders of their own remind; planned reminders follow at once")
        .Accepts<Request>("application/merge-patch+json", "application/json")
        .Produces<SettingsView>()
        .ProducesProblem(StatusCodes.Status400BadRequest);
}
