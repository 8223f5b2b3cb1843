using System.Globalization;
using System.Security.Claims;
using TodoPlatform.BuildingBlocks.Http;

namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>What the cookie, or the access and refresh token, of a session says.</summary>
/// <param name="User">Who is signed in.</param>
/// <param name="SessionId">The session, checked at each request.</param>
/// <param name="Generation">Which refresh token of the session this is.</param>
/// <param name="ExpiresAt">End of the session unless it is refreshed, UTC.</param>
internal sealed record SessionTicket(UserRecord User, Guid SessionId, long Generation, DateTimeOffset ExpiresAt)
{
    public const string GenerationClaim = "generation";

    public ClaimsPrincipal ToPrincipal(string scheme)
    {
        var identity = new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, User.Id.ToString("D")),
            new(ClaimTypes.Name, User.Email),
            new(PlatformClaims.Session, SessionId.ToString("D")),
            new(GenerationClaim, Generation.ToString(CultureInfo.InvariantCulture)),
        ], scheme);
        if (User.IsOperator)
        {
            identity.AddClaim(new(ClaimTypes.Role, PlatformClaims.OperatorRole));
        }

        return new(identity);
    }
}
