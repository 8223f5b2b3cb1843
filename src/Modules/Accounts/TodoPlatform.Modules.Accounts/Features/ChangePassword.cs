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
using TodoPlatform.Modules.Accounts.Http;
using TodoPlatform.Modules.Accounts.Mail;
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts.Features;

/// <summary>A new password for who knows the current one. All other sessions end; access tokens stay.</summary>
internal static class ChangePassword
{
    internal sealed record Request(string CurrentPassword, string NewPassword);

    internal sealed record Command(string CurrentPassword, string NewPassword) : ICommand<Settled<Nothing>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.CurrentPassword).PasswordRule();
            RuleFor(c => c.NewPassword).NewPasswordRule();
        }
    }

    internal sealed class Handler(AccountsDbContext db, PasswordGate gate, MailQueue mails, CurrentUser caller, TimeProvider time) : ICommandHandler<Command, Settled<Nothing>>
    {
        public async Task<Result<Settled<Nothing>>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.LockUserAsync(caller.Id, cancellationToken) is not { } user)
            {
                return AccountErrors.SignedOut;
            }

            var check = await gate.CheckAsync(user, command.CurrentPassword, cancellationToken);
            if (!check.Accepted)
            {
                return (Settled<Nothing>)check.Refusal(AccountErrors.PasswordWrong("currentPassword"));
            }

            var now = time.Now();
            await gate.ReplaceAsync(user, command.NewPassword, now, cancellationToken);
            await db.Sessions.Where(session => session.Id != caller.SessionId).ExecuteDeleteAsync(cancellationToken);
            await mails.EnqueueAsync(MailKind.PasswordChanged, user.Email!, cancellationToken);
            db.Raise(new PasswordChanged(user.Id, ByReset: false, user.Version, now));
            return (Settled<Nothing>)default(Nothing);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/me/password", async (Request request, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new Command(request.CurrentPassword, request.NewPassword), ct)).Flatten().ToNoContent())
            .WithName("ChangePassword").WithTags("Accounts").WithSummary("Change my password")
            .WithDescription("Ends all sessions but this one.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .RequireAuthorization(Policies.Account).RequireRateLimiting(RateLimits.SignIn).RunsForReal();
}
