using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
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

/// <summary>Deletes the account and everything here that belongs to it; the other modules follow by the event.</summary>
internal static class DeleteAccount
{
    internal sealed record Request(string Password);

    internal sealed record Command(string Password) : ICommand<Settled<Nothing>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Password).PasswordRule();
    }

    internal sealed class Handler(AccountsDbContext db, PasswordGate gate, CurrentUser caller, TimeProvider time) : ICommandHandler<Command, Settled<Nothing>>
    {
        public async Task<Result<Settled<Nothing>>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.LockUserAsync(caller.Id, cancellationToken) is not { } user)
            {
                return AccountErrors.SignedOut;
            }

            var check = await gate.CheckAsync(user, command.Password, cancellationToken);
            if (!check.Accepted)
            {
                return (Settled<Nothing>)check.Refusal(AccountErrors.PasswordWrong("password"));
            }

            // What hangs on these rows (refresh chains, token names, reset codes, …) goes with them in the database.
            await db.Sessions.ExecuteDeleteAsync(cancellationToken);
            await db.AccessTokens.ExecuteDeleteAsync(cancellationToken);
            await db.MailQueue.Where(mail => mail.Recipient == user.Email || mail.Recipient == user.NormalizedEmail).ExecuteDeleteAsync(cancellationToken);
            await db.Database.ExecuteSqlAsync($"DELETE FROM accounts.idempotency_keys WHERE user_id = {user.Id}", cancellationToken); // answers show the profile
            db.Remove(user); // the tracked row: the check may have renewed its hash, and that update would find nothing
            db.Raise(new UserDeleted(user.Id, user.Version + 1, time.Now()));
            return (Settled<Nothing>)default(Nothing);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete("/me", async ([FromBody] Request request, IMediator mediator, HttpContext http, CancellationToken ct) =>
            {
                var result = (await mediator.Send(new Command(request.Password), ct)).Flatten();
                if (result.Succeeded)
                {
                    await http.SignOutAsync(IdentityConstants.ApplicationScheme);
                }

                return result.ToNoContent();
            })
            .WithName("DeleteAccount").WithTags("Accounts").WithSummary("Delete my account and all its data")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .RequireAuthorization(Policies.Account).RequireRateLimiting(RateLimits.SignIn).RunsForReal();
}
