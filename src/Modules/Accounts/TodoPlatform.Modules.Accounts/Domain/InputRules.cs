using System.Text.RegularExpressions;
using FluentValidation;
using TodoPlatform.Modules.Accounts.Contracts;

namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>Rules of input fields that several use cases share.</summary>
internal static partial class InputRules
{
    public const int MinPasswordLength = 10;

    public const int MaxPasswordLength = 128;

    public const int MaxDisplayNameLength = 100;

    public static IRuleBuilderOptions<T, string> EmailAddressRule<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(text => EmailAddress.TryParse(text, out _))
        .WithErrorCode("bad-email").WithMessage($"Give an e-mail address like name@example.org, with at most {EmailAddress.MaxLength} characters.");

    /// <summary>Length is all that is asked of a new password.</summary>
    public static IRuleBuilderOptions<T, string> NewPasswordRule<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .Must(text => text is not null && text.Length >= MinPasswordLength)
        .WithErrorCode("password-too-short").WithMessage($"The password must have at least {MinPasswordLength} characters.")
        .MaximumLength(MaxPasswordLength)
        .WithErrorCode("password-too-long").WithMessage($"The password must have at most {MaxPasswordLength} characters.");

    /// <summary>A password that is to be compared: whatever it is, it is not longer than ours can be.</summary>
    public static IRuleBuilderOptions<T, string> PasswordRule<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop).NotEmpty().MaximumLength(MaxPasswordLength);

    public static IRuleBuilderOptions<T, string?> DisplayNameRule<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => text is not null && !string.IsNullOrWhiteSpace(text) && text.Length <= MaxDisplayNameLength && !text.Any(char.IsControl))
        .WithErrorCode("bad-display-name").WithMessage($"The display name must have 1 to {MaxDisplayNameLength} printable characters.");

    public static IRuleBuilderOptions<T, string?> TimeZoneRule<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => TimeZones.Canonical(text) is not null)
        .WithErrorCode("unknown-time-zone").WithMessage("There is no such IANA time zone. Give one like Europe/Berlin.");

    public static IRuleBuilderOptions<T, string?> LocaleRule<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => text is not null && text.Length <= 35 && LanguageTag().IsMatch(text))
        .WithErrorCode("bad-locale").WithMessage("The locale must be a BCP 47 language tag like en or de-AT.");

    public static IRuleBuilderOptions<T, QuietHours?> QuietHoursRule<T>(this IRuleBuilder<T, QuietHours?> rule) => rule
        .Must(hours => hours is null || hours.From != hours.To)
        .WithErrorCode("bad-quiet-hours").WithMessage("Quiet hours must end at another time than they begin; null turns them off.");

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex LanguageTag();
}
