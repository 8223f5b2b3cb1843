using System.Globalization;
using System.Security.Claims;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
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

/// <summary>
/// A new access token and a new refresh token for the current refresh token. Who sends one that was used before may be a
/// thief, or may have been robbed: nobody can tell, so the session ends for both.
/// </summary>
internal static class RefreshSession
{
    internal sealed record Request(string RefreshToken);

    internal sealed record Command(string RefreshToken) : ICommand<Settled<SessionTicket>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.RefreshToken).NotEmpty();
    }

    internal sealed class Handler(AccountsDbContext db, Operators operators, IOptionsMonitor<BearerTokenOptions> bearer, TimeProvider time)
        : ICommandHandler<Command, Settled<SessionTicket>>
    {
        public async Task<Result<Settled<SessionTicket>>> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.Now();
            var options = bearer.Get(IdentityConstants.BearerScheme);
            if (options.RefreshTokenProtector.Unprotect(command.RefreshToken) is not { } ticket
                || ticket.Properties.ExpiresUtc is not { } expiry || expiry <= now
                || !Guid.TryParse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)
                || !Guid.TryParse(ticket.Principal.FindFirstValue(PlatformClaims.Session), out var sessionId)
                || !long.TryParse(ticket.Principal.FindFirstValue(SessionTicket.GenerationClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
                || await db.LockUserAsync(userId, cancellationToken) is not { } user)
            {
                return AccountErrors.RefreshTokenInvalid;
            }

            var session = await db.Sessions.IgnoreQueryFilters().SingleOrDefaultAsync(s => s.Id == sessionId && s.UserId == userId && s.ExpiresAt > now, cancellationToken);
            var chain = await db.RefreshChains.SingleOrDefaultAsync(c => c.SessionId == sessionId, cancellationToken);
            if (session is null || chain is null)
            {
                return AccountErrors.RefreshTokenInvalid;
            }

            if (chain.Generation != generation)
            {
                await db.Sessions.IgnoreQueryFilters().Where(s => s.Id == sessionId).ExecuteDeleteAsync(cancellationToken);
                db.Raise(new SignedOut(userId, sessionId, user.Version, now));
                return (Settled<SessionTicket>)AccountErrors.RefreshTokenReused;
            }

            var record = user.ToRecord(operators.Include(user.NormalizedEmail!, user.IsFirst));
            session.ExpiresAt = now + options.RefreshTokenExpiration;
            session.Roles = Operators.RolesOf(record.IsOperator);
            chain.Generation++;
            chain.RefreshedAt = now;
            return (Settled<SessionTicket>)new SessionTicket(record, sessionId, chain.Generation, session.ExpiresAt);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/auth/refresh", async (Request request, IMediator mediator, CancellationToken ct) =>
            {
                var result = (await mediator.Send(new Command(request.RefreshToken), ct)).Flatten();
                return result.Succeeded ? SignInAnswer.Bearer(result.Value) : result.Error.ToProblem();
            })
            .WithName("RefreshSession").WithTags("Accounts").WithSummary("Exchange the refresh token for new tokens")
            .WithDescription("Each refresh token is good once. Sending a used one ends its session.")
            .Produces<AccessTokenResponse>().ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).RunsForReal();
}
