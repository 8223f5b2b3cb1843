using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

internal static class CreateSection
{
    internal sealed record Request(Guid? Id = null, Guid? ProjectId = null, string? Name = null);

    internal sealed record Command(Request Section) : ICommand<SectionResource>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Section.Id).Must(id => id is null || id.Value.Version == 7).OverridePropertyName("id").WithErrorCode("bad-id").WithMessage("id must be a UUID v7.");
            RuleFor(c => c.Section.ProjectId).NotNull().OverridePropertyName("projectId").WithMessage("A section needs a project.");
            RuleFor(c => c.Section.Name).Must(name => TaskTexts.IsLine(name) && name!.Length <= TaskLimits.SectionName)
                .OverridePropertyName("name").WithMessage($"name must be one line of 1 to {TaskLimits.SectionName} characters, not only blanks, without control characters.");
        }
    }

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Surroundings surroundings, Announcements announcements) : ICommandHandler<Command, SectionResource>
    {
        public async Task<Result<SectionResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var request = command.Section;
            var placed = await surroundings.PlaceAsync(request.Id, request.ProjectId, null, null, cancellationToken);
            if (!placed.Succeeded)
            {
                return placed.Error;
            }

            var section = Section.Create(request.Id ?? Guid.CreateVersion7(), user.Id, placed.Value.Place.ProjectId, request.Name!, time.Now());
            db.Add(section);
            announcements.Changed(new SectionCreated(section.ToState(), section.CreatedAt), section);
            return SectionResource.Of(section);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of<Request, SectionResource>("section", "create", StatusCodes.Status201Created, SyncAim.Nothing, (_, request) => new Command(request), section => section.Id);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/sections", async (Request request, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(request), ct)).ToCreated(http, section => $"/api/v1/sections/{section.Id}"))
            .WithName("CreateSection").WithTags("Sections").WithSummary("Add a section at the end of a project")
            .Produces<SectionResource>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
