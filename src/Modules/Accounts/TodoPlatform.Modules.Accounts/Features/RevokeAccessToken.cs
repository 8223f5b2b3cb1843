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
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts.Features;

/// <summary>Takes a personal access token back: it opens nothing any more.</summary>
internal static class RevokeAccessToken
{
    internal sealed record Command(Guid Id) : ICommand<Nothing>;

    internal sealed class Handler(AccountsDbContext db, CurrentUser caller, TimeProvider time) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken)
        {
            var name = await db.AccessTokenNames.Where(token => token.Id == command.Id).Select(token => token.Name).SingleOrDefaultAsync(cancellationToken);
            if (name is null || await db.AccessTokens.Where(token => token.Id == command.Id).ExecuteDeleteAsync(cancellationToken) == 0)
            {
                return Error.NotFound("token", command.Id);
            }

            db.Raise(new TokenRevoked(caller.Id, command.Id, name, time.Now()));
            return default(Nothing);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete("/tokens/{id:guid}", async (Guid id, IMediator mediator, CancellationToken ct) => (await mediator.Send(new Command(id), ct)).ToNoContent())
            .WithName("RevokeAccessToken").WithTags("Accounts").WithSummary("Revoke a personal access token")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound)
            .RequireAuthorization(Policies.Account);
}
