using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Recurrence.Domain;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Features;

/// <summary>What a rule gives: its occurrences and its meaning in words. Writes nothing.</summary>
internal static class PreviewRecurrence
{
    private const int DefaultCount = 5;
    private const int MaximumCount = 500;
    private const int MaximumExceptions = 1000;

    /// <param name="Rule">RFC 5545 RRULE.</param>
    /// <param name="Start">First nominal occurrence, if the rule matches it.</param>
    /// <param name="Mode">Default catchUp. The plan is the same in all modes: completions on time.</param>
    /// <param name="ClampMonthEnd">Days 29 to 31 mean the last day in shorter months.</param>
    /// <param name="ExDates">Nominal occurrences left out; at most 1000.</param>
    /// <param name="From">Only occurrences at or after this nominal time; default: the start.</param>
    /// <param name="Count">1 to 500, default 5.</param>
    internal sealed record Request(
        string Rule, StartTime Start, SeriesMode? Mode = null, bool ClampMonthEnd = false, IReadOnlyList<NominalTime>? ExDates = null, NominalTime? From = null, int? Count = null);

    /// <param name="Date">Local date.</param>
    /// <param name="Time">Local time; left out for whole days.</param>
    /// <param name="TimeZone">IANA zone; left out for floating times, which are shown in the caller's zone.</param>
    internal sealed record StartTime(DateOnly Date, TimeOnly? Time = null, string? TimeZone = null);

    internal sealed record NominalTime(DateOnly Date, TimeOnly? Time = null);

    internal sealed record Query(Request Request) : IQuery<Response>;

    /// <param name="Occurrences">Ascending.</param>
    /// <param name="Explanation">The rule in English.</param>
    internal sealed record Response(IReadOnlyList<PlannedTime> Occurrences, string Explanation);

    /// <param name="Date">Nominal local date.</param>
    /// <param name="Time">Nominal local time; null for whole days.</param>
    /// <param name="At">The instant, UTC; null for whole days.</param>
    internal sealed record PlannedTime(DateOnly Date, TimeOnly? Time, DateTimeOffset? At);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Request.Start).NotNull().WithMessage("start is required.").OverridePropertyName("start");
            RuleFor(query => query.Request.Start.Date.Year).InclusiveBetween(2, 9998).When(query => query.Request.Start is not null)
                .WithErrorCode("date-out-of-range").WithMessage("The start must lie in the years 2 to 9998.").OverridePropertyName("start.date");
            RuleFor(query => query.Request.Count).InclusiveBetween(1, MaximumCount)
                .WithMessage($"count must be between 1 and {MaximumCount}.").OverridePropertyName("count");
            RuleFor(query => query.Request.ExDates).Must(dates => dates is null || (dates.Count <= MaximumExceptions && dates.All(date => date is not null)))
                .WithMessage($"exDates is a list of at most {MaximumExceptions} dates or times.").OverridePropertyName("exDates");
        }
    }

    internal sealed class Handler(RecurrenceDbContext db, CurrentUser caller) : IQueryHandler<Query, Response>
    {
        public async Task<Result<Response>> Handle(Query query, CancellationToken cancellationToken)
        {
            var request = query.Request;
            var allDay = request.Start.Time is null;
            if (!RecurrenceRule.TryParse(request.Rule, out var rule, out var problem) || (problem = RulePolicy.Check(rule, allDay)) is not null)
            {
                return Refusal(problem);
            }

            if (!ZoneRules.TryResolve(request.Start.TimeZone ?? await FloatingZoneAsync(cancellationToken), out var zone))
            {
                return Error.Invalid("unknown-time-zone", "start.timeZone", $"\"{request.Start.TimeZone}\" is not a time zone. Send an IANA name like Europe/Berlin.");
            }

            var series = Define(request, rule, zone);
            if (!SeriesCalendar.Preview(series with { ExDates = [] }).Any())
            {
                return Error.Invalid("rule-never-matches", "rule", "This rule has no occurrence from the start on. Check its day, month and UNTIL.");
            }

            var from = request.From is { } given ? new OccurrenceKey(given.Date, allDay ? null : given.Time).ToLocal() : (LocalDateTime?)null;
            var occurrences = SeriesCalendar.Preview(series, from).Take(request.Count ?? DefaultCount).Select(key => Show(key, allDay, zone)).ToList();
            return new Response(occurrences, RuleText.Explain(rule, allDay ? null : series.Start.TimeOfDay));
        }

        private static Error Refusal(RuleProblem problem) =>
            Error.Invalid(JsonNamingPolicy.KebabCaseLower.ConvertName(problem.Code), "rule", problem.Message) with { Extensions = new Dictionary<string, object?> { ["position"] = problem.Position } };

        /// <summary>Floating times happen in the zone of the profile; before that is known, in the one the client states.</summary>
        private async Task<string> FloatingZoneAsync(CancellationToken cancellationToken) =>
            await db.Users.Where(user => user.Id == caller.Id).Select(user => user.TimeZone).SingleOrDefaultAsync(cancellationToken)
            ?? (ZoneRules.TryResolve(caller.StatedTimeZone, out var stated) ? stated.Id : "UTC");

        private static SeriesDefinition Define(Request request, RecurrenceRule rule, DateTimeZone zone) => new(
            rule,
            new OccurrenceKey(request.Start.Date, request.Start.Time).ToLocal(),
            request.Start.Time is null,
            zone,
            request.Start.TimeZone is not null,
            request.Mode switch
            {
                SeriesMode.Strict => RecurrenceMode.Strict,
                SeriesMode.FromCompletion => RecurrenceMode.FromCompletion,
                _ => RecurrenceMode.CatchUp,
            },
            request.ClampMonthEnd,
            [.. (request.ExDates ?? []).Select(except => new OccurrenceKey(except.Date, except.Time).ToLocal())],
            Used: 0);

        private static PlannedTime Show(LocalDateTime local, bool allDay, DateTimeZone zone)
        {
            var key = OccurrenceKey.Of(local, allDay);
            return new PlannedTime(key.Date, key.Time, allDay ? null : ZoneRules.ToInstant(local, zone).ToDateTimeOffset());
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/recurrence/preview", async (Request request, IMediator mediator, HttpContext http, CancellationToken ct) =>
                (await mediator.Send(new Query(request), ct)).ToOk(http))
            .WithName("PreviewRecurrence").WithTags("Recurrence")
            .WithSummary("What a recurrence rule gives").WithMetadata(new OnlyReads())
            .Produces<Response>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
