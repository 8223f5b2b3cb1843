using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Host.Platform;

/// <summary>What operators need of the messaging: never the content of other people's tasks, so never an event's data.</summary>
internal static class Operations
{
    public static void MapOperations(this IEndpointRouteBuilder api)
    {
        var letters = api.MapGroup("/admin/dead-letters").WithTags("Operations").RequireAuthorization(Policies.Operator);
        letters.MapGet("", ListAsync).WithName("ListDeadLetters").Produces<DeadLetterList>();
        letters.MapPost("/replay", ReplayAsync).WithName("ReplayDeadLetters").Produces<ReplayOutcome>();
        letters.MapPost("/discard", DiscardAsync).WithName("DiscardDeadLetters").WithSummary("Remove dead letters for good").Produces<DiscardOutcome>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ListAsync(IDeadLetterStore letters, CancellationToken cancellationToken, int? limit = null)
    {
        Result<int> size = PageCursor.Limit(limit);
        return size.Succeeded ? TypedResults.Ok(new DeadLetterList(await letters.ListAsync(size.Value, cancellationToken))) : size.Error.ToProblem();
    }

    private static async Task<IResult> ReplayAsync(ReplayRequest request, IDeadLetterStore letters, CancellationToken cancellationToken) =>
        TypedResults.Ok(await letters.ReplayAsync(request.Consumer, request.EventId, cancellationToken));

    private static async Task<IResult> DiscardAsync(ReplayRequest request, IDeadLetterStore letters, CancellationToken cancellationToken) =>
        request is { Consumer: null, EventId: null }
            ? Error.Invalid("nothing-named", "Name the consumer, the eventId, or both: what is discarded is gone for good.").ToProblem()
            : TypedResults.Ok(new DiscardOutcome(await letters.DiscardAsync(request.Consumer, request.EventId, cancellationToken)));

    /// <summary>Which letters: to deliver again, all when both are left out.</summary>
    internal sealed record ReplayRequest(string? Consumer = null, Guid? EventId = null);

    internal sealed record DiscardOutcome(int Discarded);

    internal sealed record DeadLetterList(IReadOnlyList<DeadLetter> Items);
}
