using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.Modules.Accounts.Domain;

namespace TodoPlatform.Modules.Accounts.Http;

/// <summary>Hands a session's ticket to the client. The session is committed by then: a ticket never comes before its row.</summary>
internal static class SignInAnswer
{
    /// <summary>200 with access token and refresh token, as the bearer handler writes them.</summary>
    public static IResult Bearer(SessionTicket ticket) =>
        TypedResults.SignIn(ticket.ToPrincipal(IdentityConstants.BearerScheme), authenticationScheme: IdentityConstants.BearerScheme);

    /// <summary>200 with the user, and the cookie.</summary>
    public static IResult Cookie(SessionTicket ticket) => new CookieAnswer(ticket);

    private sealed class CookieAnswer(SessionTicket ticket) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var properties = new AuthenticationProperties { IsPersistent = true, ExpiresUtc = ticket.ExpiresAt, AllowRefresh = false };
            await httpContext.SignInAsync(IdentityConstants.ApplicationScheme, ticket.ToPrincipal(IdentityConstants.ApplicationScheme), properties);
            httpContext.Response.Headers.ETag = Answers.ETagOf(ticket.User.Version);
            await TypedResults.Ok(ticket.User).ExecuteAsync(httpContext);
        }
    }
}
