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
using TodoPlatform.Modules.Accounts.Mail;
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts.Features;

/// <summary>Changes profile, preferences or address. Changing the address takes the password: who has it gets the reset codes.</summary>
internal static class UpdateProfile
{
    internal sealed record QuietHoursInput
    {
        public required TimeOnly From { get; init; }

        public required TimeOnly To { get; init; }
    }

    /// <summary>A merge patch. Properties, not parameters: a schema cannot state the default value of an absent member.</summary>
    internal sealed record Request
    {
        /// <summary>1 to 100 characters.</summary>
        public Optional<string> DisplayName { get; init; }

        /// <summary>IANA zone.</summary>
        public Optional<string> TimeZone { get; init; }

        /// <summary>BCP 47 language tag.</summary>
        public Optional<string> Locale { get; init; }

        public Optional<DayOfWeek> WeekStart { get; init; }

        /// <summary>Order in slash dates.</summary>
        public Optional<DateOrder> DateOrder { get; init; }

        /// <summary>When reminders wait, in the zone of the profile; null for never.</summary>
        public Optional<QuietHoursInput?> QuietHours { get; init; }

        /// <summary>New address to sign in with; needs <see cref="CurrentPassword"/>.</summary>
        public Optional<string> Email { get; init; }

        /// <summary>Only needed to change the address.</summary>
        public Optional<string?> CurrentPassword { get; init; }
    }

    internal sealed record Command(Request Changes, IfMatch IfMatch) : ICommand<Settled<UserRecord>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Changes.DisplayName.Value).DisplayNameRule().OverridePropertyName("displayName").When(c => c.Changes.DisplayName.IsGiven);
            RuleFor(c => c.Changes.TimeZone.Value).TimeZoneRule().OverridePropertyName("timeZone").When(c => c.Changes.TimeZone.IsGiven);
            RuleFor(c => c.Changes.Locale.Value).LocaleRule().OverridePropertyName("locale").When(c => c.Changes.Locale.IsGiven);
            RuleFor(c => c.Changes.WeekStart.Value).IsInEnum().OverridePropertyName("weekStart");
            RuleFor(c => c.Changes.DateOrder.Value).IsInEnum().OverridePropertyName("dateOrder");
            RuleFor(c => ToQuietHours(c.Changes.QuietHours.Value)).QuietHoursRule().OverridePropertyName("quietHours");
            RuleFor(c => c.Changes.Email.Value).EmailAddressRule().OverridePropertyName("email").When(c => c.Changes.Email.IsGiven);
            RuleFor(c => c.Changes.CurrentPassword.Value).MaximumLength(InputRules.MaxPasswordLength).OverridePropertyName("currentPassword");
        }
    }

    internal sealed class Handler(AccountsDbContext db, PasswordGate gate, MailQueue mails, Operators operators, CurrentUser caller, WriteScope scope, TimeProvider time)
        : ICommandHandler<Command, Settled<UserRecord>>
    {
        public async Task<Result<Settled<UserRecord>>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.LockUserAsync(caller.Id, cancellationToken) is not { } user)
            {
                return AccountErrors.SignedOut;
            }

            if (!command.IfMatch.Allows(user.Version))
            {
                return Error.VersionMismatch(Answer(user));
            }

            var (changes, before, nameBefore, emailBefore) = (command.Changes, user.Preferences, user.DisplayName, user.Email!);
            if (changes.Email.IsGiven && EmailAddress.TryParse(changes.Email.Value, out var email) && email.Value != emailBefore)
            {
                if (scope.DryRun)
                {
                    return AccountErrors.DryRunImpossible; // a rolled back guess of the password would not count
                }

                if (await RefuseEmailAsync(user, email, changes.CurrentPassword.Value, cancellationToken) is { } refusal)
                {
                    return (Settled<UserRecord>)refusal;
                }

                user.Take(email);
                await db.PasswordResets.Where(reset => reset.UserId == user.Id).ExecuteDeleteAsync(cancellationToken); // sent to the old address
                await mails.EnqueueAsync(MailKind.EmailChanged, emailBefore, cancellationToken);
            }

            user.DisplayName = changes.DisplayName.Or(user.DisplayName);
            user.Take(Apply(changes, before));
            var (profileChanged, preferencesChanged) = (user.DisplayName != nameBefore || user.Email != emailBefore, user.Preferences != before);
            if (profileChanged || preferencesChanged)
            {
                user.Touch(time.Now());
            }

            if (profileChanged)
            {
                db.Raise(new UserChanged(user.ToState(), user.UpdatedAt));
            }

            if (preferencesChanged)
            {
                db.Raise(new PreferencesChanged(user.ToState(), user.UpdatedAt));
            }

            return (Settled<UserRecord>)Answer(user);
        }

        private UserRecord Answer(User user) => user.ToRecord(operators.Include(user.NormalizedEmail!, user.IsFirst));

        private async Task<Error?> RefuseEmailAsync(User user, EmailAddress email, string? password, CancellationToken cancellationToken)
        {
            if (string.IsNullOrEmpty(password))
            {
                return AccountErrors.PasswordRequired;
            }

            var check = await gate.CheckAsync(user, password, cancellationToken);
            return !check.Accepted ? check.Refusal(AccountErrors.PasswordWrong("currentPassword"))
                : email.Normalized != user.NormalizedEmail && !await db.ReserveAsync(email, cancellationToken) ? AccountErrors.EmailTaken
                : null;
        }

        private static Preferences Apply(Request changes, Preferences current) => new(
            TimeZones.Canonical(changes.TimeZone.Or(current.TimeZone)) ?? current.TimeZone,
            changes.Locale.Or(current.Locale),
            changes.WeekStart.Or(current.WeekStart),
            changes.DateOrder.Or(current.DateOrder),
            changes.QuietHours.IsGiven ? ToQuietHours(changes.QuietHours.Value) : current.QuietHours);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPatch("/me", async (Request request, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
                (await mediator.Send(new Command(request, ifMatch), ct)).Flatten().ToOk(http))
            .WithName("UpdateProfile").WithTags("Accounts").WithSummary("Change my profile and preferences")
            .Accepts<Request>("application/merge-patch+json", "application/json")
            .Produces<UserRecord>().ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .RequireAuthorization(Policies.Account).WithMetadata(new UnrecordedAnswer());

    private static QuietHours? ToQuietHours(QuietHoursInput? input) => input is null ? null : new(input.From, input.To);
}
