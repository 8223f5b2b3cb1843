using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Accounts.Domain;

namespace TodoPlatform.Modules.Accounts.Http;

/// <summary>For endpoints that compare passwords or hand out secrets.</summary>
internal static class RealRuns
{
    /// <summary>
    /// No dry run (a guess that is rolled back would not be counted) and no stored answer (it would keep a secret, and would
    /// not count either).
    /// </summary>
    public static RouteHandlerBuilder RunsForReal(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new UnrecordedAnswer())
        .AddEndpointFilter(async (context, next) =>
            context.HttpContext.RequestServices.GetRequiredService<WriteScope>().DryRun ? AccountErrors.DryRunImpossible.ToProblem() : await next(context));
}
