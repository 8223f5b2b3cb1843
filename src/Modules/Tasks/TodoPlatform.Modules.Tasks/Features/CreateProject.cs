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

internal static class CreateProject
{
    internal sealed record Request(Guid? Id = null, string? Name = null, string? Color = null, bool? IsFavorite = null);

    internal sealed record Command(Request Project) : ICommand<ProjectResource>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Project.Id).Must(id => id is null || id.Value.Version == 7).OverridePropertyName("id").WithErrorCode("bad-id").WithMessage("id must be a UUID v7.");
            RuleFor(c => c.Project.Name).Must(name => TaskTexts.IsLine(name) && name!.Length <= TaskLimits.ProjectName)
                .OverridePropertyName("name").WithMessage($"name must be one line of 1 to {TaskLimits.ProjectName} characters, not only blanks, without control characters.");
            RuleFor(c => c.Project.Color).Must(color => color is null || Project.Colors.Contains(color)).OverridePropertyName("color").WithMessage($"color must be one of {string.Join(", ", Project.Colors)}.");
        }
    }

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Surroundings surroundings, Announcements announcements) : ICommandHandler<Command, ProjectResource>
    {
        public async Task<Result<ProjectResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var placed = await surroundings.PlaceAsync(command.Project.Id, null, null, null, cancellationToken);
            if (!placed.Succeeded)
            {
                return placed.Error;
            }

            var request = command.Project;
            var project = Project.Create(request.Id ?? Guid.CreateVersion7(), user.Id, request.Name!, request.Color, request.IsFavorite ?? false, time.Now());
            db.Add(project);
            announcements.Changed(new ProjectCreated(project.ToState(), project.CreatedAt), project);
            return ProjectResource.Of(project);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of<Request, ProjectResource>("project", "create", StatusCodes.Status201Created, SyncAim.Nothing, (_, request) => new Command(request), project => project.Id);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/projects", async (Request request, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(request), ct)).ToCreated(http, project => $"/api/v1/projects/{project.Id}"))
            .WithName("CreateProject").WithTags("Projects").WithSummary("Add a project")
            .Produces<ProjectResource>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
