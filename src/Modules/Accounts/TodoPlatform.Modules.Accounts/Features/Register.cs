using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Accounts.Domain;
using TodoPlatform.Modules.Accounts.Http;
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts.Features;

/// <summary>Opens an account, usable at once.</summary>
internal static class Register
{
    /// <param name="Email">Address to sign in with.</param>
    /// <param name="Password">10 to 128 characters, any.</param>
    /// <param name="DisplayName">Default: what stands before the @.</param>
    /// <param name="TimeZone">IANA zone; default: the header X-Time-Zone, else UTC.</param>
    /// <param name="Locale">BCP 47 language tag; default: en.</param>
    internal sealed record Request(string Email, string Password, string? DisplayName = null, string? TimeZone = null, string? Locale = null);

    internal sealed record Command(string Email, string Password, string? DisplayName, string? TimeZone, string? Locale) : ICommand<UserRecord>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Email).EmailAddressRule();
            RuleFor(c => c.Password).NewPasswordRule();
            RuleFor(c => c.DisplayName).DisplayNameRule().When(c => c.DisplayName is not null);
            RuleFor(c => c.TimeZone).TimeZoneRule().When(c => c.TimeZone is not null);
            RuleFor(c => c.Locale).LocaleRule().When(c => c.Locale is not null);
        }
    }

    internal sealed class Handler(AccountsDbContext db, UserManager<User> users, Operators operators, CurrentUser caller, TimeProvider time) : ICommandHandler<Command, UserRecord>
    {
        public async Task<Result<UserRecord>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!EmailAddress.TryParse(command.Email, out var email) || !await db.ReserveAsync(email, cancellationToken))
            {
                return AccountErrors.EmailTaken;
            }

            var now = time.Now();
            var zone = command.TimeZone ?? caller.StatedTimeZone;
            var preferences = Preferences.Of(TimeZones.Canonical(zone) ?? TimeZones.Default, command.Locale ?? Preferences.DefaultLocale);
            var user = User.Register(Guid.CreateVersion7(), email, preferences, command.DisplayName ?? email.LocalPart, await IsFirstAsync(cancellationToken), now);
            var created = await users.CreateAsync(user, command.Password);
            if (!created.Succeeded)
            {
                return created.ToError("password");
            }

            db.Raise(new UserRegistered(user.ToState(), now));
            return user.ToRecord(operators.Include(email.Normalized, user.IsFirst));
        }

        private async Task<bool> IsFirstAsync(CancellationToken cancellationToken)
        {
            if (await db.Users.AnyAsync(cancellationToken))
            {
                return false;
            }

            // Two strangers who open the first account at the same moment must not both run the installation.
            await db.LockNameAsync("first user", cancellationToken);
            return !await db.Users.AnyAsync(cancellationToken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/auth/register", async (Request request, IMediator mediator, HttpContext http, CancellationToken ct) =>
                (await mediator.Send(new Command(request.Email, request.Password, request.DisplayName, request.TimeZone, request.Locale), ct))
                .ToCreated(http, _ => "/api/v1/me"))
            .WithName("Register").WithTags("Accounts").WithSummary("Open an account")
            .Produces<UserRecord>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
}
