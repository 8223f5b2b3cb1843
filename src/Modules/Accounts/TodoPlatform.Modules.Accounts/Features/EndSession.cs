using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Accounts.Domain;
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts.Features;

/// <summary>Signs the caller out somewhere else.</summary>
internal static class EndSession
{
    internal sealed record Command(Guid Id) : ICommand<Nothing>;

    internal sealed class Handler(AccountsDbContext db, CurrentUser caller, TimeProvider time) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.LockUserAsync(caller.Id, cancellationToken) is not { } user)
            {
                return AccountErrors.SignedOut;
            }

            if (await db.Sessions.Where(session => session.Id == command.Id).ExecuteDeleteAsync(cancellationToken) == 0)
            {
                return Error.NotFound("session", command.Id);
            }

            db.Raise(new SignedOut(user.Id, command.Id, user.Version, time.Now()));
            return default(Nothing);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete("/me/sessions/{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) => (await mediator.Send(new Command(id), ct)).ToNoContent())
            .WithName("EndSession").WithTags("Accounts").WithSummary("Sign out one of my sessions")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound)
            .RequireAuthorization(Policies.Account);
}
