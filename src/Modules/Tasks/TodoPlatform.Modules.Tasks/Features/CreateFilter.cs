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

internal static class CreateFilter
{
    internal sealed record Request(Guid? Id = null, string? Name = null, string? Query = null, string? Color = null, bool? IsFavorite = null);

    internal sealed record Command(Request Filter) : ICommand<FilterResource>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Filter.Id).Must(id => id is null || id.Value.Version == 7).OverridePropertyName("id").WithErrorCode("bad-id").WithMessage("id must be a UUID v7.");
            RuleFor(c => c.Filter.Name).Must(name => TaskTexts.IsLine(name) && name!.Length <= TaskLimits.FilterName)
                .OverridePropertyName("name").WithMessage($"name must be one line of 1 to {TaskLimits.FilterName} characters, not only blanks, without control characters.");
            RuleFor(c => c.Filter.Query).NotNull().OverridePropertyName("query").WithMessage("query is missing, e.g. (today | overdue) & @work.");
            RuleFor(c => c.Filter.Color).Must(color => color is null || Project.Colors.Contains(color)).OverridePropertyName("color").WithMessage($"color must be one of {string.Join(", ", Project.Colors)}.");
        }
    }

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Surroundings surroundings, Announcements announcements) : ICommandHandler<Command, FilterResource>
    {
        public async Task<Result<FilterResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var request = command.Filter;
            var read = FilterParser.Parse(request.Query!);
            if (!read.Succeeded)
            {
                return read.Error.Of("query");
            }

            // Refuses users who are gone, and keeps others who bring the same id waiting.
            var placed = await surroundings.PlaceAsync(request.Id, null, null, null, cancellationToken);
            if (!placed.Succeeded)
            {
                return placed.Error;
            }

            if (request.Id is { } id && await db.Filters.IgnoreQueryFilters().AnyAsync(taken => taken.Id == id, cancellationToken))
            {
                return TaskErrors.IdTaken(id);
            }

            var filter = SavedFilter.Create(request.Id ?? Guid.CreateVersion7(), user.Id, request.Name!, request.Query!, request.Color, request.IsFavorite ?? false, time.Now());
            db.Add(filter);
            announcements.Changed(new FilterCreated(filter.ToState(), filter.CreatedAt), filter);
            return FilterResource.Of(filter);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of<Request, FilterResource>("filter", "create", StatusCodes.Status201Created, SyncAim.Nothing, (_, request) => new Command(request), filter => filter.Id);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/filters", async (Request request, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(request), ct)).ToCreated(http, filter => $"/api/v1/filters/{filter.Id}"))
            .WithName("CreateFilter").WithTags("Filters").WithSummary("Save a filter")
            .Produces<FilterResource>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
