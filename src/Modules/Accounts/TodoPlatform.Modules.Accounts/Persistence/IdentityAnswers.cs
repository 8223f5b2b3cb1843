using Microsoft.AspNetCore.Identity;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Domain;

namespace TodoPlatform.Modules.Accounts.Persistence;

/// <summary>From Identity's refusals to ours.</summary>
internal static class IdentityAnswers
{
    /// <param name="result">A refusal.</param>
    /// <param name="passwordField">What the request calls the password.</param>
    public static Error ToError(this IdentityResult result, string passwordField)
    {
        var first = result.Errors.First();
        return first.Code switch
        {
            nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => AccountErrors.EmailTaken,
            nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => Error.Invalid("bad-email", "email", first.Description),
            nameof(IdentityErrorDescriber.PasswordTooShort) => Error.Invalid("password-too-short", passwordField, first.Description),
            _ => Error.Invalid("validation-failed", passwordField, first.Description),
        };
    }
}
