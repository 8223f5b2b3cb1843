using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Accounts.Domain;
using TodoPlatform.Modules.Accounts.Http;
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts.Features;

/// <summary>Begins a session, with the cookie or with access and refresh token.</summary>
internal static class SignIn
{
    internal sealed record Request(string Email, string Password);

    internal sealed record Command(string Email, string Password, bool ByCookie, string? Client) : ICommand<Settled<SessionTicket>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Email).NotEmpty();
            RuleFor(c => c.Password).PasswordRule();
        }
    }

    internal sealed class Handler(AccountsDbContext db, PasswordGate gate, Operators operators, IOptionsMonitor<BearerTokenOptions> bearer, TimeProvider time)
        : ICommandHandler<Command, Settled<SessionTicket>>
    {
        public async Task<Result<Settled<SessionTicket>>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!EmailAddress.TryParse(command.Email, out var email))
            {
                return AccountErrors.SignInFailed;
            }

            var now = time.Now();
            var user = await db.LockUserAsync(email, cancellationToken);
            if (user is null)
            {
                var nobody = await gate.CheckNobodyAsync(email, command.Password, cancellationToken);
                return (Settled<SessionTicket>)nobody.Refusal(AccountErrors.SignInFailed);
            }

            var check = await gate.CheckAsync(user, command.Password, cancellationToken);
            if (!check.Accepted)
            {
                if (check.Wait is null)
                {
                    db.Raise(new SignInFailed(user.Id, check.ClosedNow, command.Client, user.Version, now));
                }

                return (Settled<SessionTicket>)check.Refusal(AccountErrors.SignInFailed);
            }

            return (Settled<SessionTicket>)Begin(user, command, now);
        }

        private SessionTicket Begin(User user, Command command, DateTimeOffset now)
        {
            var record = user.ToRecord(operators.Include(user.NormalizedEmail!, user.IsFirst));
            var session = new Session
            {
                Id = Guid.CreateVersion7(),
                UserId = user.Id,
                CreatedAt = now,
                ExpiresAt = now + (command.ByCookie ? SessionRules.CookieLifetime : bearer.Get(IdentityConstants.BearerScheme).RefreshTokenExpiration),
                Roles = Operators.RolesOf(record.IsOperator),
                Client = command.Client,
            };
            db.Add(session);
            if (!command.ByCookie)
            {
                db.Add(new RefreshChain { SessionId = session.Id, Generation = 1, RefreshedAt = now });
            }

            user.LastSignInAt = now;
            db.Raise(new SignedIn(user.Id, session.Id, session.Client, user.Version, now));
            return new(record, session.Id, 1, session.ExpiresAt);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/auth/login", async (Request request, bool? useCookies, IMediator mediator, HttpContext http, CancellationToken ct) =>
            {
                var byCookie = useCookies == true;
                var client = SessionRules.Describe(http.Request.Headers.UserAgent);
                var result = (await mediator.Send(new Command(request.Email, request.Password, byCookie, client), ct)).Flatten();
                return !result.Succeeded ? result.Error.ToProblem() : byCookie ? SignInAnswer.Cookie(result.Value) : SignInAnswer.Bearer(result.Value);
            })
            .WithName("SignIn").WithTags("Accounts").WithSummary("Sign in")
            .WithDescription("Answers access and refresh token; with useCookies=true sets the cookie and answers the user.")
            .Produces<AccessTokenResponse>()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).RunsForReal();
}
