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
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts.Features;

/// <summary>A new personal access token. The answer is the only place where it ever appears.</summary>
internal static class CreateAccessToken
{
    /// <param name="Name">1 to 100 characters, to recognize it by.</param>
    /// <param name="Scopes">Of tasks:read, tasks:write, all; at least one.</param>
    /// <param name="ExpiresInDays">1 to 365; default 90.</param>
    internal sealed record Request(string Name, IReadOnlyList<string> Scopes, int ExpiresInDays = AccessTokenRules.DefaultDays);

    internal sealed record Command(string Name, IReadOnlyList<string> Scopes, int ExpiresInDays) : ICommand<Response>;

    /// <summary>The token, for the only time.</summary>
    internal sealed record Response(Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt, string Token);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).Must(name => !string.IsNullOrWhiteSpace(name) && name.Length <= AccessTokenRules.MaxNameLength && !name.Any(char.IsControl))
                .WithErrorCode("bad-token-name").WithMessage($"The name must have 1 to {AccessTokenRules.MaxNameLength} printable characters.");
            RuleFor(c => c.Scopes).Must(scopes => scopes is { Count: > 0 } && scopes.All(AccessTokenRules.Scopes.Contains))
                .WithErrorCode("unknown-scope").WithMessage($"Give at least one of the scopes {string.Join(", ", AccessTokenRules.Scopes)}.");
            RuleFor(c => c.ExpiresInDays).InclusiveBetween(1, AccessTokenRules.MaxDays)
                .WithErrorCode("bad-expiry").WithMessage($"A token must expire in 1 to {AccessTokenRules.MaxDays} days.");
        }
    }

    internal sealed class Handler(AccountsDbContext db, Operators operators, CurrentUser caller, TimeProvider time) : ICommandHandler<Command, Response>
    {
        public async Task<Result<Response>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (caller.SessionId is null)
            {
                return AccountErrors.SessionRequired; // or a stolen token could outlive its own revocation
            }

            if (await db.LockUserAsync(caller.Id, cancellationToken) is not { } user)
            {
                return AccountErrors.SignedOut;
            }

            if (await db.AccessTokens.CountAsync(cancellationToken) >= AccessTokenRules.MaxTokens)
            {
                return AccountErrors.TooManyTokens;
            }

            var (now, secret) = (time.Now(), AccessTokenRules.NewToken());
            string[] scopes = [.. command.Scopes.Distinct().Order(StringComparer.Ordinal)];
            var isOperator = scopes.Contains(AccessTokenRules.ScopeAll) && operators.Include(user.NormalizedEmail!, user.IsFirst);
            var token = new AccessToken
            {
                Hash = AccessTokenRules.Hash(secret),
                Id = Guid.CreateVersion7(),
                UserId = user.Id,
                Scopes = scopes,
                Roles = Operators.RolesOf(isOperator),
                ExpiresAt = now.AddDays(command.ExpiresInDays),
            };
            db.Add(token);
            db.Add(new AccessTokenName { Id = token.Id, UserId = user.Id, Name = command.Name, CreatedAt = now });
            db.Raise(new TokenCreated(user.Id, token.Id, command.Name, scopes, token.ExpiresAt, now));
            return new Response(token.Id, command.Name, scopes, now, token.ExpiresAt, null, secret);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tokens", async (Request request, IMediator mediator, HttpContext http, CancellationToken ct) =>
                (await mediator.Send(new Command(request.Name, request.Scopes, request.ExpiresInDays), ct)).ToCreated(http, token => $"/api/v1/tokens/{token.Id}"))
            .WithName("CreateAccessToken").WithTags("Accounts").WithSummary("Make a personal access token")
            .WithDescription("The token is shown in this answer only. Needs a session: an access token cannot make others.")
            .Produces<Response>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .RequireAuthorization(Policies.Account).RunsForReal();
}
