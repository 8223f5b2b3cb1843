using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Domain;
using TodoPlatform.Modules.Accounts.Http;
using TodoPlatform.Modules.Accounts.Mail;
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts.Features;

/// <summary>
/// Asks for a mail with a reset code. The answer is the same, and takes the same work, whether there is an account or not:
/// that is found out only when the mail is to be sent.
/// </summary>
internal static class RequestPasswordReset
{
    internal sealed record Request(string Email);

    internal sealed record Command(string Email) : ICommand<Nothing>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Email).EmailAddressRule();
    }

    internal sealed class Handler(MailQueue mails) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (EmailAddress.TryParse(command.Email, out var email))
            {
                await mails.EnqueueAsync(MailKind.PasswordReset, email.Normalized, cancellationToken);
            }

            return default(Nothing);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/auth/forgot", async (Request request, IMediator mediator, CancellationToken ct) =>
                await mediator.Send(new Command(request.Email), ct) is { Error: { } error } ? error.ToProblem() : TypedResults.Accepted((string?)null))
            .WithName("RequestPasswordReset").WithTags("Accounts").WithSummary("Ask for a reset code by mail")
            .WithDescription("Always 202 for a well-formed address, whether it has an account or not.")
            .Produces(StatusCodes.Status202Accepted).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).RunsForReal();
}
