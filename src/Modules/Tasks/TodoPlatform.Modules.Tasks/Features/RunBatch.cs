using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>
/// Several commands in one transaction, in their order, each with the validator and handler of its own endpoint: all or none of them
/// (<c>atomic</c>, the default), or those that are not refused.
/// </summary>
internal static class RunBatch
{
    internal const int MostCommands = 100;

    /// <param name="Command">create, update, complete, reopen, skip, move, delete, restore or duplicate.</param>
    /// <param name="Id">The task; not for create, whose body may have one.</param>
    /// <param name="Version">As If-Match: refused with 412 when the task has another one.</param>
    /// <param name="Scope">this, following or all, for update and delete of an occurrence.</param>
    /// <param name="Body">What the command's own endpoint takes.</param>
    internal sealed record Item(string? Command = null, Guid? Id = null, long? Version = null, string? Scope = null, JsonElement? Body = null);

    /// <param name="Atomic">All or none; true when it is left out.</param>
    internal sealed record Request(IReadOnlyList<Item?>? Commands = null, bool? Atomic = null);

    /// <param name="Status">What the command's own endpoint would answer; 424 for one that was not done because another one was refused.</param>
    /// <param name="Task">The task afterwards; null when it is gone or the command was refused.</param>
    /// <param name="Problem">Why it was refused, as the command's own endpoint would say.</param>
    internal sealed record Outcome(int Status, TaskResource? Task, Refused? Problem)
    {
        public static Outcome Of(Error error) => new(Problems.StatusOf(error.Kind), null, Refused.Of(error));
    }

    /// <param name="Results">One per command, in their order.</param>
    internal sealed record Response(IReadOnlyList<Outcome> Results);

    internal sealed record Command(Request Batch) : ICommand<Response>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Batch.Commands).Must(commands => commands is { Count: > 0 and <= MostCommands }).OverridePropertyName("commands").WithMessage($"A batch has 1 to {MostCommands} commands.");
            RuleForEach(c => c.Batch.Commands).NotNull().OverridePropertyName("commands").WithMessage("null is not a command.");
        }
    }

    internal sealed class Handler(
        TasksDbContext db, CurrentUser user, ModuleUnitOfWork<TasksDbContext> unitOfWork, IMediator mediator, IEnumerable<BatchedCommand> batched, IOptions<JsonOptions> json) : ICommandHandler<Command, Response>
    {
        private const string BeforeCommand = "before_command";

        public async Task<Result<Response>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (items, atomic) = (command.Batch.Commands!, command.Batch.Atomic ?? true);
            var transaction = db.Database.CurrentTransaction!;
            await db.LockForBatchAsync(user.Id, IdsOf(items), cancellationToken);
            var outcomes = new List<Outcome>(items.Count);
            foreach (var item in items)
            {
                await transaction.CreateSavepointAsync(BeforeCommand, cancellationToken);
                var undo = db.Scope?.UndoToken;
                var (known, result) = await RunAsync(item!, cancellationToken);
                if (result.Succeeded)
                {
                    // Written, and out of memory: the next command loads what it needs as it is now.
                    await unitOfWork.FlushAsync(cancellationToken);
                    outcomes.Add(new Outcome(known!.Status, result.Value, null));
                }
                else if (atomic)
                {
                    return Refusal(result.Error, items, outcomes.Count);
                }
                else
                {
                    db.ChangeTracker.Clear();
                    await transaction.RollbackToSavepointAsync(BeforeCommand, cancellationToken);
                    db.Scope?.UndoToken = undo;
                    outcomes.Add(Outcome.Of(result.Error));
                }
            }

            return new Response(outcomes);
        }

        private async Task<(BatchedCommand? Known, Result<TaskResource?> Result)> RunAsync(Item item, CancellationToken cancellationToken)
        {
            var scope = SeriesScopes.Parse(item.Scope);
            return batched.FirstOrDefault(known => known.Name == item.Command) is not { } known ? (null, Bad("command", $"command must be one of {string.Join(", ", batched.Select(command => command.Name))}."))
                : known.NeedsId && item.Id is null ? (known, Bad("id", $"{known.Name} needs the id of a task."))
                : !known.NeedsId && item.Id is not null ? (known, Bad("id", $"{known.Name} takes no id here; its body may have one."))
                : !scope.Succeeded ? (known, scope.Error)
                : (known, await known.RunAsync(new BatchTarget(item.Id ?? Guid.Empty, item.Version, scope.Value), item.Body is { ValueKind: not JsonValueKind.Null } body ? body : null, json.Value.SerializerOptions, mediator, cancellationToken));
        }

        private static Error Bad(string field, string message) => new(ErrorKind.Malformed, "bad-command", message) { Fields = new Dictionary<string, string[]> { [field] = [message] } };

        /// <summary>The refusal of one command is that of the batch; the others are told apart.</summary>
        private static Error Refusal(Error error, IReadOnlyList<Item?> items, int refused)
        {
            var results = items.Select((_, i) => i == refused ? Outcome.Of(error) : new Outcome(StatusCodes.Status424FailedDependency, null, null)).ToList();
            return new Error(error.Kind, "batch-refused", $"Command {refused + 1} of {items.Count} ({items[refused]!.Command}) was refused, so none was done: {error.Message}")
            {
                Extensions = new Dictionary<string, object?> { ["results"] = results },
            };
        }

        /// <summary>All ids that the commands name, whatever of.</summary>
        private static Guid[] IdsOf(IReadOnlyList<Item?> items) =>
        [
            .. items.Where(item => item!.Id is not null).Select(item => item!.Id!.Value),
            .. items.Where(item => item!.Body is { ValueKind: JsonValueKind.Object }).SelectMany(item => item!.Body!.Value.EnumerateObject())
                .Where(member => member.Name.EndsWith("Id", StringComparison.Ordinal) && member.Value.ValueKind == JsonValueKind.String && member.Value.TryGetGuid(out _)).Select(member => member.Value.GetGuid()),
        ];
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tasks/batch", async (Request request, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Command(request), ct)).ToOk(http))
            .WithName("RunBatch").WithTags("Tasks").WithSummary("Up to 100 commands on tasks in one transaction, all or none (atomic), or those that are not refused")
            .Produces<Response>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
