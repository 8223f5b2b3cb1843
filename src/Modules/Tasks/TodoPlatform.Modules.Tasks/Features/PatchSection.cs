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

internal static class PatchSection
{
    /// <param name="ProjectId">The project that it goes to, with its tasks; at the end unless AfterId is given.</param>
    /// <param name="AfterId">The section of that project that it is to stand behind; null for the first place.</param>
    internal sealed record Request(Optional<string?> Name, Optional<Guid?> ProjectId, Optional<Guid?> AfterId);

    internal sealed record Command(Guid Id, long? IfVersion, Request Patch) : ICommand<SectionResource>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Patch.Name).Must(name => !name.IsGiven || (TaskTexts.IsLine(name.Value) && name.Value!.Length <= TaskLimits.SectionName))
                .OverridePropertyName("name").WithMessage($"name must be one line of 1 to {TaskLimits.SectionName} characters, not only blanks, without control characters.");
            RuleFor(c => c.Patch.ProjectId).Must(project => !project.IsGiven || project.Value is not null).OverridePropertyName("projectId").WithMessage("A section needs a project.");
        }
    }

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Announcements announcements) : ICommandHandler<Command, SectionResource>
    {
        public async Task<Result<SectionResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (patch, now) = (command.Patch, time.Now());
            var moves = patch.ProjectId.IsGiven || patch.AfterId.IsGiven;
            if (moves)
            {
                await db.TakeStructureAsync(user.Id, cancellationToken);
            }

            var held = await db.HoldTargetAsync(patch.ProjectId.Value, null, null, cancellationToken);
            if (!held.Succeeded)
            {
                return held.Error;
            }

            var seen = moves ? await db.Sections.AsNoTracking().SingleOrDefaultAsync(s => s.Id == command.Id && s.DeletedAt == null, cancellationToken) : null;
            var projectId = held.Value ?? seen?.ProjectId;
            var siblings = db.Sections.AsNoTracking().Where(s => s.ProjectId == projectId && s.DeletedAt == null && s.Id != command.Id);
            var gap = !patch.AfterId.IsGiven ? null : patch.AfterId.Value is { } afterId ? await siblings.FindGapAsync(null, afterId, cancellationToken) : await siblings.FindTopAsync(cancellationToken);
            var room = gap is { IsNarrow: true } ? await siblings.FindRoomAsync(gap, now, cancellationToken) : null;
            var locked = await db.LockSectionsAsync([command.Id, .. room?.Others.Keys ?? []], cancellationToken);
            if (locked.Find(s => s.Id == command.Id) is not { } section)
            {
                return Error.NotFound("section", command.Id);
            }

            if (command.IfVersion is { } version && version != section.Version)
            {
                return Error.VersionMismatch(SectionResource.Of(section));
            }

            if (patch.AfterId.Value is { } unknown && gap is null)
            {
                return Error.Invalid("section-not-found", "afterId", $"There is no other section {unknown} in the project.");
            }

            var from = section.ProjectId;
            var order = room?.Moved ?? gap?.RankAt(now) ?? (held.Value is { } other && other != from ? Rank.AtEnd(now) : section.Order);
            if (section.Edit(patch.Name.Or(section.Name)!, held.Value ?? from, order, now))
            {
                foreach (var neighbour in room?.ApplyTo(locked) ?? [])
                {
                    announcements.Reranked(neighbour, now);
                }

                announcements.Changed(new SectionUpdated(section.ToState(), now), section);
                if (section.ProjectId != from)
                {
                    await TakeTasksAlongAsync(section, from, now, cancellationToken);
                }
            }

            return SectionResource.Of(section);
        }

        private async Task TakeTasksAlongAsync(Section section, Guid fromProjectId, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var series = (await db.LockSeriesOfSectionAsync(section.Id, cancellationToken)).ToDictionary(s => s.Id);
            var tasks = await db.LockTasksOfSectionAsync(section.Id, cancellationToken);
            var others = await db.SeriesOfAsync(tasks, series.Keys, cancellationToken);
            foreach (var task in tasks)
            {
                task.MoveTo(task.Place with { ProjectId = section.ProjectId }, task.Order, now);
                announcements.Moved(task, task.SeriesId is { } id ? series.GetValueOrDefault(id) ?? others.GetValueOrDefault(id) : null, fromProjectId, now);
            }
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of<Request, SectionResource>("section", "update", StatusCodes.Status200OK, SyncAim.Id, (target, patch) => new Command(target.Id, target.IfVersion, patch));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPatch("/sections/{id:guid}", async (Guid id, Request request, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, ifMatch.Version, request), ct)).ToOk(http))
            .WithName("PatchSection").WithTags("Sections").WithSummary("Change a section (merge patch), its place or its project")
            .Accepts<Request>("application/merge-patch+json", "application/json")
            .Produces<SectionResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
