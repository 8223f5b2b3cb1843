using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Filters;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

internal static class PatchFilter
{
    /// <param name="AfterId">The filter that it is to stand behind; null for the first place.</param>
    internal sealed record Request(Optional<string?> Name, Optional<string?> Query, Optional<string?> Color, Optional<bool?> IsFavorite, Optional<Guid?> AfterId);

    internal sealed record Command(Guid Id, long? IfVersion, Request Patch) : ICommand<FilterResource>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Patch.Name).Must(name => !name.IsGiven || (TaskTexts.IsLine(name.Value) && name.Value!.Length <= TaskLimits.FilterName))
                .OverridePropertyName("name").WithMessage($"name must be one line of 1 to {TaskLimits.FilterName} characters, not only blanks, without control characters.");
            RuleFor(c => c.Patch.Query).Must(query => !query.IsGiven || query.Value is not null).OverridePropertyName("query").WithMessage("query cannot be removed. To see everything, send: view all");
            RuleFor(c => c.Patch.Color).Must(color => color.Value is null || Project.Colors.Contains(color.Value)).OverridePropertyName("color").WithMessage($"color must be one of {string.Join(", ", Project.Colors)}.");
        }
    }

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Announcements announcements) : ICommandHandler<Command, FilterResource>
    {
        public async Task<Result<FilterResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (patch, now) = (command.Patch, time.Now());
            var others = db.Filters.AsNoTracking().Where(f => f.DeletedAt == null && f.Id != command.Id);
            Gap? gap = null;
            if (patch.AfterId.IsGiven)
            {
                await db.TakeStructureAsync(user.Id, cancellationToken);
                gap = patch.AfterId.Value is { } afterId ? await others.FindGapAsync(null, afterId, cancellationToken) : await others.FindTopAsync(cancellationToken);
            }

            var room = gap is { IsNarrow: true } ? await others.FindRoomAsync(gap, now, cancellationToken) : null;
            var locked = await db.LockFiltersAsync([command.Id, .. room?.Others.Keys ?? []], cancellationToken);
            if (locked.Find(f => f.Id == command.Id) is not { } filter)
            {
                return Error.NotFound("filter", command.Id);
            }

            if (command.IfVersion is { } version && version != filter.Version)
            {
                return Error.VersionMismatch(FilterResource.Of(filter));
            }

            if (patch.Query.IsGiven && FilterParser.Parse(patch.Query.Value!) is { Succeeded: false } unreadable)
            {
                return unreadable.Error.Of("query");
            }

            if (patch.AfterId.Value is { } unknown && gap is null)
            {
                return Error.Invalid("filter-not-found", "afterId", $"There is no other filter {unknown}.");
            }

            var order = room?.Moved ?? gap?.RankAt(now) ?? filter.Order;
            if (filter.Edit(patch.Name.Or(filter.Name)!, patch.Query.Or(filter.Query)!, patch.Color.Or(filter.Color), patch.IsFavorite.Or(filter.IsFavorite) ?? false, order, now))
            {
                foreach (var other in room?.ApplyTo(locked) ?? [])
                {
                    announcements.Reranked(other, now);
                }

                announcements.Changed(new FilterUpdated(filter.ToState(), now), filter);
            }

            return FilterResource.Of(filter);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of<Request, FilterResource>("filter", "update", StatusCodes.Status200OK, SyncAim.Id, (target, patch) => new Command(target.Id, target.IfVersion, patch));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPatch("/filters/{id:guid}", async (Guid id, Request request, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version, request), ct)).ToOk(http))
            .WithName("PatchFilter").WithTags("Filters").WithSummary("Change a saved filter (merge patch)")
            .Accepts<Request>("application/merge-patch+json", "application/json")
            .Produces<FilterResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
