using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Accounts.Domain;
using TodoPlatform.Modules.Accounts.Http;
using TodoPlatform.Modules.Accounts.Mail;
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts.Features;

/// <summary>A new password for who received the code. All sessions end.</summary>
internal static class ResetPassword
{
    internal sealed record Request(string Email, string Code, string NewPassword);

    internal sealed record Command(string Email, string Code, string NewPassword) : ICommand<Nothing>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Email).EmailAddressRule();
            RuleFor(c => c.Code).NotEmpty().MaximumLength(200);
            RuleFor(c => c.NewPassword).NewPasswordRule();
        }
    }

    internal sealed class Handler(AccountsDbContext db, PasswordGate gate, MailQueue mails, TimeProvider time) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!EmailAddress.TryParse(command.Email, out var email) || await db.LockUserAsync(email, cancellationToken) is not { } user)
            {
                return AccountErrors.ResetCodeInvalid;
            }

            var (now, hash) = (time.Now(), ResetCodes.Hash(command.Code));
            if (!await db.PasswordResets.AnyAsync(reset => reset.UserId == user.Id && reset.CodeHash == hash && reset.ExpiresAt > now, cancellationToken))
            {
                return AccountErrors.ResetCodeInvalid;
            }

            await gate.ReplaceAsync(user, command.NewPassword, now, cancellationToken);
            await gate.ForgetFailuresAsync(user.Id, cancellationToken);
            user.EmailConfirmed = true; // who has the code reads the mail
            await db.Sessions.IgnoreQueryFilters().Where(session => session.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
            await mails.EnqueueAsync(MailKind.PasswordChanged, user.Email!, cancellationToken);
            db.Raise(new PasswordChanged(user.Id, ByReset: true, user.Version, now));
            return default(Nothing);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/auth/reset", async (Request request, IMediator mediator, CancellationToken ct) =>
                (await mediator.Send(new Command(request.Email, request.Code, request.NewPassword), ct)).ToNoContent())
            .WithName("ResetPassword").WithTags("Accounts").WithSummary("Set a new password with the mailed code")
            .WithDescription("The code is good once and for an hour. Ends all sessions.")
            .Produces(StatusCodes.Status204NoContent).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).RunsForReal();
}
