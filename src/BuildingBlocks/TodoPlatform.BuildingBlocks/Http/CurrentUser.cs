using System.Security.Claims;

namespace TodoPlatform.BuildingBlocks.Http;

/// <summary>Claim types of our tickets beside the standard ones.</summary>
public static class PlatformClaims
{
    /// <summary>The session that a cookie or bearer ticket belongs to (a row of platform.sessions).</summary>
    public const string Session = "sid";

    /// <summary>A scope of a personal access token; tickets of people carry none and may do everything.</summary>
    public const string Scope = "scope";

    /// <summary>Role of the people who run the installation.</summary>
    public const string OperatorRole = "operator";
}

/// <summary>On whose behalf the current scope runs: the caller of a request, or the user an event is about.</summary>
public sealed class CurrentUser
{
    /// <summary><see cref="Guid.Empty"/> when nobody is signed in.</summary>
    public Guid Id { get; private set; }

    /// <summary>Session of the ticket, null for access tokens and events.</summary>
    public Guid? SessionId { get; private set; }

    /// <summary>Zone that the client states (header <c>X-Time-Zone</c>), used until the profile is known. Not validated.</summary>
    public string? StatedTimeZone { get; private set; }

    /// <summary>Runs on behalf of a user without a request. Call it before the scope's database context is asked for.</summary>
    public void ActAs(Guid userId) => Id = userId;

    /// <summary>Takes the identity of a request.</summary>
    public void ActAs(ClaimsPrincipal principal, string? statedTimeZone)
    {
        Id = Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;
        SessionId = Guid.TryParse(principal.FindFirstValue(PlatformClaims.Session), out var session) ? session : null;
        StatedTimeZone = statedTimeZone;
    }
}
