using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Accounts.Domain;
using TodoPlatform.Modules.Accounts.Http;
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts.Features;

/// <summary>Ends the caller's session, or all sessions of the caller. Access tokens stay.</summary>
internal static class SignOut
{
    internal sealed record Command(bool Everywhere) : ICommand<Nothing>;

    internal sealed class Handler(AccountsDbContext db, CurrentUser caller, TimeProvider time) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Everywhere && caller.SessionId is null)
            {
                return AccountErrors.NoSession;
            }

            if (await db.LockUserAsync(caller.Id, cancellationToken) is not { } user)
            {
                return default(Nothing); // the account went in the meantime, and all its sessions with it
            }

            var now = time.Now();
            var ended = db.Sessions.Where(session => command.Everywhere || session.Id == caller.SessionId);
            foreach (var id in await ended.OrderBy(session => session.Id).Select(session => session.Id).ToListAsync(cancellationToken))
            {
                db.Raise(new SignedOut(user.Id, id, user.Version, now));
            }

            await ended.ExecuteDeleteAsync(cancellationToken);
            return default(Nothing);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/auth/logout", async (bool? everywhere, IMediator mediator, HttpContext http, CancellationToken ct) =>
            {
                var result = await mediator.Send(new Command(everywhere == true), ct);
                if (result.Succeeded)
                {
                    await http.SignOutAsync(IdentityConstants.ApplicationScheme);
                }

                return result.ToNoContent();
            })
            .WithName("SignOut").WithTags("Accounts").WithSummary("Sign out here, or everywhere")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict)
            .RequireAuthorization(Policies.Account).RunsForReal();
}
