using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>The projects in their order. Makes the Inbox where it is missing, so a command and no query.</summary>
internal static class ListProjects
{
    internal sealed record Command(string? Archived, int? Limit, string? Cursor) : ICommand<Page<ProjectResource>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(c => c.Archived).Must(archived => archived is null or "" or "true" or "false" or "all").OverridePropertyName("archived").WithMessage("archived must be true, false or all.");
    }

    internal sealed record Position(string Order, Guid Id);

    internal sealed class Handler(TasksDbContext db, Surroundings surroundings, PageCursor cursors) : ICommandHandler<Command, Page<ProjectResource>>
    {
        public async Task<Result<Page<ProjectResource>>> Handle(Command command, CancellationToken cancellationToken)
        {
            var signature = $"projects\n{command.Archived}";
            var limit = PageCursor.Limit(command.Limit);
            var after = cursors.Read<Position>(signature, command.Cursor);
            if ((limit.Error ?? after.Error) is { } malformed)
            {
                return malformed;
            }

            var placed = await surroundings.PlaceAsync(null, null, null, null, cancellationToken);
            if (!placed.Succeeded)
            {
                return placed.Error;
            }

            var projects = db.Projects.AsNoTracking().Where(project => project.DeletedAt == null);
            projects = command.Archived switch
            {
                "all" => projects,
                "true" => projects.Where(project => project.IsArchived),
                _ => projects.Where(project => !project.IsArchived),
            };
            if (after.Value is { } position)
            {
                projects = projects.Where(project => EF.Functions.GreaterThan(ValueTuple.Create(project.Order, project.Id), ValueTuple.Create(position.Order, position.Id)));
            }

            var found = await projects.OrderBy(project => project.Order).ThenBy(project => project.Id).Take(limit.Value + 1).ToListAsync(cancellationToken);
            var page = found.Take(limit.Value).ToList();
            return new Page<ProjectResource>(
                [.. page.Select(ProjectResource.Of)],
                found.Count > page.Count ? cursors.Write(signature, new Position(page[^1].Order, page[^1].Id)) : null);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/projects", async (string? archived, int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(archived, limit, cursor), ct)).ToOk(http))
            .WithName("ListProjects").WithTags("Projects").WithSummary("The projects, the Inbox among them; archived=true|false|all")
            .Produces<Page<ProjectResource>>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
