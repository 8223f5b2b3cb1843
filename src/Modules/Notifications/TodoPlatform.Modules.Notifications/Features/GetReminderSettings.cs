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

internal static class GetReminderSettings
{
    internal sealed record Query : IQuery<SettingsView>;

    internal sealed class Handler(NotificationsDbContext db, CurrentUser user) : IQueryHandler<Query, SettingsView>
    {
        public async Task<Result<SettingsView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var recipient = await db.Recipients.AsNoTracking().SingleOrDefaultAsync(known => known.UserId == user.Id, cancellationToken);
            return recipient is null ? SettingsView.Default : SettingsView.Of(recipient);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/reminders/settings", async (IMediator mediator, HttpContext http, CancellationToken cancellationToken) =>
            (await mediator.Send(new Query(), cancellationToken)).ToOk(http))
        .WithName("GetReminderSettings").WithTags("Reminders")
        .WithSummary("How tasks without reminders of their own remind")
        .Produces<SettingsView>();
}
