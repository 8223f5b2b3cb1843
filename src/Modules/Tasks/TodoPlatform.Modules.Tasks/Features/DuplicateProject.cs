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
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>A copy of a project with its sections, open tasks, their reminders and, as new series, repetitions. Not a favourite, and not in the archive.</summary>
internal static class DuplicateProject
{
    /// <param name="Name">Left out: the same name with "(copy)".</param>
    internal sealed record Request(string? Name = null);

    internal sealed record Command(Guid Id, string? Name) : ICommand<ProjectResource>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Name).Must(name => name is null || (TaskTexts.IsLine(name) && name.Length <= TaskLimits.ProjectName))
            .OverridePropertyName("name").WithMessage($"name must be one line of 1 to {TaskLimits.ProjectName} characters, not only blanks, without control characters.");
    }

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Surroundings surroundings, TaskCopies copies, Announcements announcements) : ICommandHandler<Command, ProjectResource>
    {
        private const string Suffix = " (copy)";

        public async Task<Result<ProjectResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var zone = await surroundings.HeldZoneAsync(cancellationToken);
            if (!zone.Succeeded)
            {
                return zone.Error;
            }

            await db.TakeStructureAsync(user.Id, cancellationToken);
            if (await db.LockProjectAsync(command.Id, cancellationToken) is not { } original)
            {
                return Error.NotFound("project", command.Id);
            }

            var now = time.Now();
            var copy = Project.Create(Guid.CreateVersion7(), user.Id, command.Name ?? Named(original.Name), original.Color, isFavorite: false, now);
            db.Add(copy);
            announcements.Changed(new ProjectCreated(copy.ToState(), now), copy);
            var sections = new Dictionary<Guid, Guid>();
            foreach (var section in await db.Sections.AsNoTracking().Where(s => s.ProjectId == original.Id && s.DeletedAt == null).ToListAsync(cancellationToken))
            {
                var part = Section.Create(Guid.CreateVersion7(), user.Id, copy.Id, section.Name, now);
                part.Rerank(section.Order);
                db.Add(part);
                announcements.Changed(new SectionCreated(part.ToState(), now), part);
                sections.Add(section.Id, part.Id);
            }

            var tasks = await db.Tasks.AsNoTracking().Where(t => t.ProjectId == original.Id && t.DeletedAt == null && t.Status == TaskProgress.Open)
                .Select(t => new TaskCopies.Original(t.Id, t.ParentId, t.SectionId)).ToListAsync(cancellationToken);
            var answer = ProjectResource.Of(copy);
            await copies.CopyAsync(
                tasks,
                (task, parent) => new TaskPlace(answer.Id, task.SectionId is { } section && sections.TryGetValue(section, out var part) ? part : null, parent), _ => null, zone.Value, now, cancellationToken);
            return answer;
        }

        private static string Named(string name) => TaskTexts.Begin(name, TaskLimits.ProjectName - Suffix.Length) + Suffix;
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of<Request, ProjectResource>("project", "duplicate", StatusCodes.Status201Created, SyncAim.Id, (target, request) => new Command(target.Id, request.Name), project => project.Id);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/projects/{id:guid}/duplicate", async (Guid id, Request? request, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, request?.Name), ct)).ToCreated(http, project => $"/api/v1/projects/{project.Id}"))
            .WithName("DuplicateProject").WithTags("Projects").WithSummary("Copy a project with its sections and open tasks. The body may be left out")
            .Produces<ProjectResource>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
