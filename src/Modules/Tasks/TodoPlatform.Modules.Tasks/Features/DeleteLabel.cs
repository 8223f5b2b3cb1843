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
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Persistence.Undo;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>Takes a label off all tasks. The tasks stay.</summary>
internal static class DeleteLabel
{
    internal sealed record Command(string? Name, long? IfVersion) : ICommand<Nothing>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Name).NotEmpty().OverridePropertyName("name").WithMessage("Say which label: ?name=…");
    }

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, LabelSweep sweep, Announcements announcements) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.TakeStructureAsync(user.Id, cancellationToken);
            var (key, now) = (TaskContent.KeyOf(command.Name!), time.Now());
            if (await sweep.ReadAsync(user.Id, key, cancellationToken) is not { } current)
            {
                return TaskErrors.UnknownLabel(command.Name!);
            }

            if (command.IfVersion is { } version && version != current.Version)
            {
                return Error.VersionMismatch(current);
            }

            var label = await db.Labels.SingleOrDefaultAsync(l => l.Key == key, cancellationToken);
            announcements.Gone(label ?? Label.Of(user.Id, current.Name, now), now);
            if (label is not null)
            {
                db.KeepRemoved(label);
                db.Entry(label).State = EntityState.Detached;
                await db.Labels.Where(l => l.Key == key).ExecuteDeleteAsync(cancellationToken);
            }

            await sweep.RewriteAsync(user.Id, key, null, now, cancellationToken);
            return default(Nothing);
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.OfDeletion("label", target => new Command(target.Name, target.IfVersion), SyncAim.Name);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete("/labels", async (string? name, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new Command(name, ifMatch.Version), ct)).ToNoContent())
            .WithName("DeleteLabel").WithTags("Labels").WithSummary("Take the label ?name=… off all tasks")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
