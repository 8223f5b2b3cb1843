using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Audit.Domain;
using TodoPlatform.Modules.Audit.Persistence;

namespace TodoPlatform.Modules.Audit.Features;

internal static class ListEntries
{
    /// <param name="Type">Event type, whole: <c>tasks.task-completed.v1</c>.</param>
    /// <param name="Subject">The aggregate; of a task also its comments.</param>
    /// <param name="Source"><c>/todoplatform/tasks</c>, or just the module: <c>tasks</c>.</param>
    /// <param name="From">Happened at or after.</param>
    /// <param name="To">Happened before.</param>
    /// <param name="Limit">1 to 200; null for 50.</param>
    /// <param name="Cursor">Of the page before.</param>
    internal sealed record Query(string? Type, Guid? Subject, string? Source, DateTimeOffset? From, DateTimeOffset? To, int? Limit, string? Cursor) : IQuery<Page<Entry>>;

    /// <param name="Id">Id of the event.</param>
    /// <param name="Position">1 for the account's first event.</param>
    /// <param name="Type">Event type.</param>
    /// <param name="Source">Whose event: <c>/todoplatform/</c> and the module.</param>
    /// <param name="Subject">The aggregate.</param>
    /// <param name="Sequence">Its version.</param>
    /// <param name="OccurredAt">When it was decided, UTC.</param>
    /// <param name="RecordedAt">When it was recorded here, UTC.</param>
    /// <param name="Data">The event; null when the account's key is destroyed or the payload was tampered with.</param>
    /// <param name="Hash">Lower-case hexadecimal.</param>
    internal sealed record Entry(
        Guid Id, long Position, string Type, string Source, Guid Subject, long Sequence, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, JsonElement? Data, string Hash);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Type).MaximumLength(200).Must(BePlain).WithMessage("type must be one line of text.");
            RuleFor(query => query.Source).MaximumLength(200).Must(BePlain).WithMessage("source must be one line of text.");
        }

        private static bool BePlain(string? text) => text is null || !text.Any(char.IsControl);
    }

    internal sealed class Handler(AuditDbContext db, PayloadKeys keys, PageCursor cursors) : IQueryHandler<Query, Page<Entry>>
    {
        private sealed record Last(long Position);

        public async Task<Result<Page<Entry>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var limit = PageCursor.Limit(request.Limit);
            if (!limit.Succeeded)
            {
                return limit.Error;
            }

            var list = JsonSerializer.Serialize(request with { Limit = null, Cursor = null });
            var after = cursors.Read<Last>(list, request.Cursor);
            if (!after.Succeeded)
            {
                return after.Error;
            }

            var entries = await Filter(request, after.Value?.Position).Take(limit.Value + 1).ToListAsync(cancellationToken);
            var more = entries.Count > limit.Value;
            var key = entries.Count > 0 ? await keys.FindAsync(db.UserId, cancellationToken) : null;
            var items = entries.Take(limit.Value).Select(entry => ToAnswer(entry, key)).ToList();
            return new Page<Entry>(items, more ? cursors.Write(list, new Last(items[^1].Position)) : null);
        }

        private IQueryable<AuditEntry> Filter(Query request, long? before)
        {
            var entries = db.Entries.AsNoTracking();
            if (before is { } position)
            {
                entries = entries.Where(entry => entry.Position < position);
            }

            if (request.Type is { } type)
            {
                entries = entries.Where(entry => entry.Type == type);
            }

            if (request.Source is { } source)
            {
                var whole = source.StartsWith('/') ? source : "/todoplatform/" + source;
                entries = entries.Where(entry => entry.Source == whole);
            }

            if (request.From?.ToUniversalTime() is { } from)
            {
                entries = entries.Where(entry => entry.OccurredAt >= from);
            }

            if (request.To?.ToUniversalTime() is { } to)
            {
                entries = entries.Where(entry => entry.OccurredAt < to);
            }

            if (request.Subject is { } subject)
            {
                // Not "or": so each half is a range of an index of its own, in the order of the list.
                entries = entries.Where(entry => entry.Subject == subject).Concat(entries.Where(entry => entry.About == subject));
            }

            return entries.OrderByDescending(entry => entry.Position);
        }

        private static Entry ToAnswer(AuditEntry entry, byte[]? key)
        {
            var data = key is null ? null : new Payload(entry.Nonce, entry.Ciphertext).Open(key, entry.UserId, entry.EventId);
            return new Entry(
                entry.EventId, entry.Position, entry.Type, entry.Source, entry.Subject, entry.Sequence, entry.OccurredAt, entry.RecordedAt,
                data is null ? null : JsonElement.Parse(data), Convert.ToHexStringLower(entry.Hash));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/audit", async (
                string? type, Guid? subject, string? source, DateTimeOffset? from, DateTimeOffset? to, int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken ct) =>
                (await mediator.Send(new Query(type, subject, source, from, to, limit, cursor), ct)).ToOk(http))
            .WithName("ListAuditEntries").WithTags("Audit").WithSummary("What happened in the account, newest first")
            .Produces<Page<Entry>>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
