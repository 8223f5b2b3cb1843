using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Recurrence.Domain;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>A series with its history, newest first.</summary>
internal static class GetSeries
{
    internal sealed record Query(Guid Id, int? Limit, string? Cursor) : IQuery<Response>;

    /// <param name="Id">The series.</param>
    /// <param name="Rule">RFC 5545 RRULE.</param>
    /// <param name="Explanation">The rule in English.</param>
    /// <param name="Mode">How it continues.</param>
    /// <param name="TimeZone">The zone it is computed in: its own, or its user's.</param>
    /// <param name="Paused">Nothing follows while paused.</param>
    /// <param name="Ended">Nothing will follow.</param>
    /// <param name="Used">How many of COUNT are used: completed, skipped, missed and left out.</param>
    /// <param name="History">By nominal time, newest first; at most <c>limit</c> entries.</param>
    /// <param name="NextCursor">For the next page of the history, null at its end.</param>
    internal sealed record Response(
        Guid Id, string Rule, string Explanation, SeriesMode Mode, string TimeZone, bool Paused, bool Ended, int Used, IReadOnlyList<Entry> History, string? NextCursor);

    /// <param name="Occurrence">Nominal local date and time.</param>
    /// <param name="TaskId">Null for an occurrence that was passed over: no task was opened for it.</param>
    /// <param name="Outcome">What became of it.</param>
    /// <param name="At">When that was decided, UTC.</param>
    internal sealed record Entry(NominalTime Occurrence, Guid? TaskId, Outcome Outcome, DateTimeOffset At);

    internal sealed record NominalTime(DateOnly Date, TimeOnly? Time);

    internal sealed record Position(DateTime LocalAt, Guid ClosedTaskId);

    internal sealed class Handler(RecurrenceDbContext db, PageCursor cursors, CurrentUser caller) : IQueryHandler<Query, Response>
    {
        public async Task<Result<Response>> Handle(Query request, CancellationToken cancellationToken)
        {
            var list = string.Create(CultureInfo.InvariantCulture, $"series/{request.Id:N}/history");
            if (PageCursor.Limit(request.Limit) is { Error: { } badLimit })
            {
                return badLimit;
            }

            if (cursors.Read<Position>(list, request.Cursor) is { Error: { } badCursor })
            {
                return badCursor;
            }

            var limit = PageCursor.Limit(request.Limit).Value;
            var after = cursors.Read<Position>(list, request.Cursor).Value;
            if (await db.Series.AsNoTracking().SingleOrDefaultAsync(series => series.Id == request.Id, cancellationToken) is not { } series)
            {
                return Error.NotFound("series", request.Id);
            }

            var entries = await ReadAsync(series.Id, after, limit + 1, cancellationToken);
            var next = entries.Count > limit ? cursors.Write(list, new Position(entries[limit - 1].LocalAt, entries[limit - 1].ClosedTaskId)) : null;
            var zone = await db.Users.Where(user => user.Id == caller.Id).Select(user => user.TimeZone).SingleOrDefaultAsync(cancellationToken);
            var rule = series.Parse();
            return new Response(
                series.Id, series.Rule, RuleText.Explain(rule, series.StartTime is { } time ? LocalTime.FromTimeOnly(time) : null), series.Mode,
                series.EffectiveZone(zone), series.Paused, series.Ended || await IsOverAsync(series.Id, cancellationToken), await UsedAsync(series.Id, cancellationToken),
                [.. entries.Take(limit).Select(entry => new Entry(new NominalTime(entry.Date, entry.Time), entry.TaskId, entry.Outcome, entry.At))], next);
        }

        private Task<List<HistoryEntry>> ReadAsync(Guid seriesId, Position? after, int count, CancellationToken cancellationToken)
        {
            var history = db.History.AsNoTracking().Where(entry => entry.SeriesId == seriesId);
            if (after is not null)
            {
                history = history.Where(entry => EF.Functions.LessThan(ValueTuple.Create(entry.LocalAt, entry.ClosedTaskId), ValueTuple.Create(after.LocalAt, after.ClosedTaskId)));
            }

            return history.OrderByDescending(entry => entry.LocalAt).ThenByDescending(entry => entry.ClosedTaskId).Take(count).ToListAsync(cancellationToken);
        }

        /// <summary>The last closing found that nothing follows; Tasks may not have said so yet.</summary>
        private Task<bool> IsOverAsync(Guid seriesId, CancellationToken cancellationToken) =>
            db.Occurrences.Where(occurrence => occurrence.SeriesId == seriesId && (!occurrence.Deleted || occurrence.Outcome != null))
                .OrderByDescending(occurrence => occurrence.Number).ThenByDescending(occurrence => occurrence.Generation).ThenByDescending(occurrence => occurrence.TaskId)
                .Take(1).AnyAsync(occurrence => occurrence.EndReason != null, cancellationToken);

        private Task<int> UsedAsync(Guid seriesId, CancellationToken cancellationToken) =>
            db.Occurrences.Where(occurrence => occurrence.SeriesId == seriesId).SumAsync(occurrence => occurrence.Used ?? 0, cancellationToken);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/recurrence/series/{id:guid}", async (Guid id, int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken ct) =>
                (await mediator.Send(new Query(id, limit, cursor), ct)).ToOk(http))
            .WithName("GetSeries").WithTags("Recurrence")
            .WithSummary("A series with its history")
            .Produces<Response>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
}
