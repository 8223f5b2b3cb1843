using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>Why Accounts says no. The codes are part of the API.</summary>
internal static class AccountErrors
{
    /// <summary>The same for a wrong password and for an unknown address: which of the two is nobody's business.</summary>
    public static Error SignInFailed { get; } = new(ErrorKind.Unauthenticated, "sign-in-failed", "The e-mail address or the password is wrong.");

    public static Error RefreshTokenInvalid { get; } = new(ErrorKind.Unauthenticated, "refresh-token-invalid", "This refresh token is not valid any more. Sign in again.");

    public static Error RefreshTokenReused { get; } = new(ErrorKind.Unauthenticated, "refresh-token-reused", "This refresh token was used before, so its session was ended. Sign in again.");

    public static Error SignedOut { get; } = new(ErrorKind.Unauthenticated, "signed-out", "This account does not exist any more.");

    public static Error EmailTaken { get; } = Error.Conflict("email-taken", "There is an account with this e-mail address already. Sign in, or reset its password.") with
    {
        Fields = new Dictionary<string, string[]> { ["email"] = ["There is an account with this address already."] },
    };

    public static Error ResetCodeInvalid { get; } = Error.Invalid("reset-code-invalid", "code", "The code is wrong, was used, or is older than an hour. Ask for a new one.");

    public static Error NoSession { get; } = Error.Conflict("no-session", "An access token has no session to sign out of. Revoke the token instead, or end all sessions with everywhere=true.");

    public static Error SessionRequired { get; } = new(ErrorKind.Forbidden, "session-required", "Only somebody who is signed in may do this: an access token may not.");

    public static Error DryRunImpossible { get; } = new(ErrorKind.Malformed, "dry-run-not-possible", "This cannot be tried without doing it. Send it without dryRun.");

    public static Error PasswordRequired { get; } = Error.Invalid("password-required", "currentPassword", "State your current password to change the e-mail address.");

    public static Error TooManyTokens { get; } = Error.Invalid("too-many-tokens", $"An account may have at most {AccessTokenRules.MaxTokens} access tokens. Revoke one that is not needed.");

    public static Error LockedOut(TimeSpan wait) => new(ErrorKind.TooManyRequests, "locked-out", "Too many wrong passwords. Wait a little, then try again.") { RetryAfter = wait };

    /// <summary>A signed-in user states the own password wrongly.</summary>
    public static Error PasswordWrong(string field) => Error.Invalid("password-wrong", field, "The password is wrong.");
}
