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
using TodoPlatform.Modules.Tasks.Persistence.Undo;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>Renames or colours a label everywhere at once. A name that another label has merges the two: the other's spelling and, unless one is given, colour stay.</summary>
internal static class PatchLabel
{
    internal sealed record Request(Optional<string?> Name, Optional<string?> Color);

    internal sealed record Command(string? Name, long? IfVersion, Request Patch) : ICommand<LabelResource>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().OverridePropertyName("name").WithMessage("Say which label: ?name=…");
            RuleFor(c => c.Patch.Name).Must(name => !name.IsGiven || (TaskTexts.IsLine(name.Value) && name.Value!.Length <= TaskLimits.Label))
                .OverridePropertyName("name").WithMessage($"name must be one line of 1 to {TaskLimits.Label} characters, not only blanks, without control characters.");
            RuleFor(c => c.Patch.Color).Must(color => color.Value is null || Project.Colors.Contains(color.Value)).OverridePropertyName("color").WithMessage($"color must be one of {string.Join(", ", Project.Colors)}.");
        }
    }

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, LabelSweep sweep, Announcements announcements) : ICommandHandler<Command, LabelResource>
    {
        public async Task<Result<LabelResource>> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.TakeStructureAsync(user.Id, cancellationToken);
            var (key, patch, now) = (TaskContent.KeyOf(command.Name!), command.Patch, time.Now());
            if (await sweep.ReadAsync(user.Id, key, cancellationToken) is not { } current)
            {
                return TaskErrors.UnknownLabel(command.Name!);
            }

            if (command.IfVersion is { } version && version != current.Version)
            {
                return Error.VersionMismatch(current);
            }

            var newKey = TaskContent.KeyOf(patch.Name.Or(current.Name)!);
            var other = newKey == key ? null : await sweep.ReadAsync(user.Id, newKey, cancellationToken);
            var name = other?.Name ?? patch.Name.Or(current.Name)!;
            var color = patch.Color.IsGiven ? patch.Color.Value : other?.Color ?? current.Color;
            var rows = await db.Labels.FromSql($"SELECT * FROM tasks.labels WHERE user_id = {user.Id} AND (key = {key} OR key = {newKey}) ORDER BY id FOR NO KEY UPDATE").ToListAsync(cancellationToken);
            var (own, others) = (rows.Find(label => label.Key == key), newKey == key ? null : rows.Find(label => label.Key == newKey));
            if (other is not null && own is not null)
            {
                var ownId = own.Id;
                announcements.Gone(own, now);
                db.KeepRemoved(own);
                db.Entry(own).State = EntityState.Detached;
                await db.Labels.Where(label => label.Id == ownId).ExecuteDeleteAsync(cancellationToken);
                own = null;
            }

            var label = others ?? own ?? Label.Of(user.Id, name, now);
            if (label.Edit(name, color, now) || name != current.Name)
            {
                label.Keep();
                if (db.Entry(label).State == EntityState.Detached)
                {
                    db.Add(label);
                }

                db.Raise(new LabelUpdated(label.ToState(), name == current.Name ? null : current.Name, now));
            }

            var id = label.Id;
            if (newKey != key || name != current.Name)
            {
                await sweep.RewriteAsync(user.Id, key, name, now, cancellationToken);
                if (newKey != key)
                {
                    await sweep.RenameInFiltersAsync(user.Id, key, name, now, cancellationToken);
                }
            }
            else
            {
                await sweep.FlushAsync(cancellationToken);
            }

            var resource = (await sweep.ReadAsync(user.Id, newKey, cancellationToken))!;
            if (resource != current)
            {
                announcements.Changed(user.Id, id, resource, now);
            }

            return resource;
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of<Request, LabelResource>("label", "update", StatusCodes.Status200OK, SyncAim.Name, (target, patch) => new Command(target.Name, target.IfVersion, patch));

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPatch("/labels", async (string? name, Request request, IfMatch ifMatch, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(name, ifMatch.Version, request), ct)).ToOk(http))
            .WithName("PatchLabel").WithTags("Labels").WithSummary("Rename, merge (a name that another label has) or colour the label ?name=… on all tasks")
            .Accepts<Request>("application/merge-patch+json", "application/json")
            .Produces<LabelResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
