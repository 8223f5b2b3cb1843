using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Domain;
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts.Features;

/// <summary>The caller's own profile and preferences.</summary>
internal static class GetProfile
{
    internal sealed record Query : IQuery<UserRecord>;

    internal sealed class Handler(AccountsDbContext db, CurrentUser caller, Operators operators) : IQueryHandler<Query, UserRecord>
    {
        public async Task<Result<UserRecord>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == caller.Id, cancellationToken) is { } user
                ? user.ToRecord(operators.Include(user.NormalizedEmail!, user.IsFirst))
                : AccountErrors.SignedOut;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/me", async (IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(), ct)).ToOk(http))
            .WithName("GetProfile").WithTags("Accounts").WithSummary("Who I am")
            .Produces<UserRecord>();
}
