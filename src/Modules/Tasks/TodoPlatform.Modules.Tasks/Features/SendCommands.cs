using System.Security.Cryptography;
using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>
/// What a client did while nobody heard it, and then what it missed (docs/sync.md): commands in their order, each in a transaction of its own and
/// once only, however often it is sent; those that are refused stop no other.
/// </summary>
internal static class SendCommands
{
    /// <param name="Uuid">Made by the client, once per command; a repeat with the same one has no second effect and gets the first answer.</param>
    /// <param name="Type">What to do: task.create, project.update, …</param>
    /// <param name="TempId">A name for what the command makes, which later commands of this request may use instead of its id.</param>
    /// <param name="Id">The thing that it is about: what the command's own endpoint has in its path.</param>
    /// <param name="Name">The label, for label.update and label.delete.</param>
    /// <param name="Version">As If-Match: refused with 412 when the thing has another one.</param>
    /// <param name="Scope">this, following or all, for an occurrence.</param>
    /// <param name="Body">What the command's own endpoint takes.</param>
    internal sealed record Item(
        Guid? Uuid = null, string? Type = null, string? TempId = null, string? Id = null, string? Name = null, long? Version = null, string? Scope = null, JsonElement? Body = null);

    /// <param name="Token">The latest one; without it the answer begins a full sync.</param>
    /// <param name="Limit">How many changes the answer may hold.</param>
    /// <param name="Resources">As for GET.</param>
    /// <param name="Commands">Up to 100.</param>
    internal sealed record Request(string? Token = null, int? Limit = null, string? Resources = null, IReadOnlyList<Item?>? Commands = null);

    /// <summary>No command of its own: there is no transaction around all of them.</summary>
    internal sealed record Query(Request Sync) : IQuery<SyncAnswer>;

    /// <summary>One of them, ready to run.</summary>
    /// <param name="Hash">Of the command as it was sent.</param>
    internal sealed record Command(Guid Uuid, byte[] Hash, SyncedCommand Known, BatchTarget Target, JsonElement? Body) : ICommand<CommandResult>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Sync.Commands).Must(commands => commands is null or { Count: <= SyncRules.MostCommands }).OverridePropertyName("commands").WithMessage($"At most {SyncRules.MostCommands} commands at a time.");
            RuleForEach(q => q.Sync.Commands).Must(command => command?.Uuid is { } uuid && uuid != Guid.Empty).OverridePropertyName("commands").WithMessage("A command needs a uuid of its own.");
            RuleForEach(q => q.Sync.Commands).Must(command => command?.TempId is not ({ Length: 0 } or { Length: > SyncRules.LongestTempId })).OverridePropertyName("commands")
                .WithMessage($"A tempId has 1 to {SyncRules.LongestTempId} characters.");
            RuleFor(q => q.Sync.Commands).Must(commands => commands is null || commands.Where(command => command?.TempId is not null).GroupBy(command => command!.TempId, StringComparer.Ordinal).All(same => same.Count() == 1))
                .OverridePropertyName("commands").WithMessage("A tempId is for one command only.");
        }
    }

    internal sealed class QueryHandler(SyncReads reads, WriteScope scope, IMediator mediator, IEnumerable<SyncedCommand> synced, IOptions<JsonOptions> json) : IQueryHandler<Query, SyncAnswer>
    {
        private readonly JsonSerializerOptions _json = json.Value.SerializerOptions;
        private readonly Dictionary<string, SyncedCommand> _types = synced.ToDictionary(command => command.Type, StringComparer.Ordinal);

        public async Task<Result<SyncAnswer>> Handle(Query query, CancellationToken cancellationToken)
        {
            var request = query.Sync;
            var start = reads.Read(request.Token, request.Limit, request.Resources);
            if (!start.Succeeded)
            {
                return start.Error;
            }

            if (scope.DryRun)
            {
                return new Error(ErrorKind.Malformed, "bad-dry-run", "A sync cannot be rehearsed: each command is done for good before the next one. POST /tasks/batch can.");
            }

            var items = request.Commands ?? [];
            var tempIds = new TempIds(items.Where(item => item!.TempId is not null).Select(item => item!.TempId!).ToHashSet(StringComparer.Ordinal));
            var results = new List<CommandResult>(items.Count);
            foreach (var item in items)
            {
                var result = await RunAsync(item!, tempIds, cancellationToken);
                results.Add(result);
                if (item!.TempId is { } tempId && result is { Problem: null, Id: { } id })
                {
                    tempIds.Add(tempId, id);
                }
            }

            return await reads.ReadAsync(start.Value, cancellationToken) with { Results = results, TempIds = tempIds.Known };
        }

        private async Task<CommandResult> RunAsync(Item item, TempIds tempIds, CancellationToken cancellationToken)
        {
            var prepared = Prepare(item, tempIds);
            var done = prepared.Succeeded ? await mediator.Send(prepared.Value, cancellationToken) : prepared.Error;
            return done.Succeeded ? done.Value : new CommandResult(item.Uuid!.Value, Problems.StatusOf(done.Error.Kind), prepared.Succeeded ? prepared.Value.Known.Resource : null, null, Refused.Of(done.Error));
        }

        /// <summary>What is refused here is not remembered: it was no command yet.</summary>
        private Result<Command> Prepare(Item item, TempIds tempIds)
        {
            if (item.Type is null || !_types.TryGetValue(item.Type, out var known))
            {
                return Bad("type", $"type must be one of {string.Join(", ", _types.Keys)}.");
            }

            if (Misfit(item, known) is { } misfit)
            {
                return misfit;
            }

            var scope = SeriesScopes.Parse(item.Scope);
            var id = item.Id is null ? Guid.Empty : tempIds.Resolve(item.Id, "id");
            var body = tempIds.Resolve(item.Body is { ValueKind: JsonValueKind.Null } ? null : item.Body);
            return (scope.Error ?? id.Error ?? body.Error) is { } unreadable ? unreadable
                : new Command(item.Uuid!.Value, SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(item, _json)), known, new BatchTarget(id.Value, item.Version, scope.Value, item.Name), body.Value);
        }

        private static Error? Misfit(Item item, SyncedCommand known) =>
            known.Aim == SyncAim.Id && item.Id is null ? Bad("id", $"{known.Type} needs an id.")
            : known.Aim != SyncAim.Id && item.Id is not null ? Bad("id", $"{known.Type} takes no id here; its body may have one.")
            : known.Aim == SyncAim.Name && item.Name is null ? Bad("name", $"{known.Type} needs the name of a label.")
            : known.Aim != SyncAim.Name && item.Name is not null ? Bad("name", $"{known.Type} takes no name here; its body may have one.")
            : !known.Makes && item.TempId is not null ? Bad("tempId", $"{known.Type} makes nothing that could have a tempId.")
            : null;

        private static Error Bad(string field, string message) => new(ErrorKind.Malformed, "bad-command", message) { Fields = new Dictionary<string, string[]> { [field] = [message] } };
    }

    internal sealed class Handler(
        TasksDbContext db, CurrentUser user, TimeProvider time, WriteScope scope, ModuleUnitOfWork<TasksDbContext> unitOfWork, IMediator mediator, IOptions<JsonOptions> json) : ICommandHandler<Command, CommandResult>
    {
        private const string BeforeCommand = "before_command";

        public async Task<Result<CommandResult>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (known, options) = (command.Known, json.Value.SerializerOptions);
            var begun = await db.BeginCommandAsync(user.Id, command.Uuid, command.Hash, time.Now(), options, cancellationToken);
            if (!begun.Succeeded || begun.Value is not null)
            {
                return begun.Succeeded ? begun.Value! : begun.Error;
            }

            // A refusal is remembered as well, but nothing that was done on the way to it.
            var transaction = db.Database.CurrentTransaction!;
            await transaction.CreateSavepointAsync(BeforeCommand, cancellationToken);
            scope.BeginUndoable(time.Now());
            var done = await known.RunAsync(command.Target, command.Body, options, mediator, cancellationToken);
            if (done.Succeeded)
            {
                await unitOfWork.FlushAsync(cancellationToken); // the next command loads what it needs as it is then
            }
            else
            {
                db.ChangeTracker.Clear();
                await transaction.RollbackToSavepointAsync(BeforeCommand, cancellationToken);
            }

            var undoToken = scope.EndUndoable();
            var result = done.Succeeded
                ? new CommandResult(command.Uuid, known.Status, known.Resource, done.Value, null, undoToken)
                : new CommandResult(command.Uuid, Problems.StatusOf(done.Error.Kind), known.Resource, known.Aim == SyncAim.Id ? command.Target.Id : null, Refused.Of(done.Error));
            await db.EndCommandAsync(user.Id, result, options, cancellationToken);
            return result;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/sync", async (Request request, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(request), ct)).ToOk(http))
            .WithName("SendCommands").WithTags("Sync").WithSummary("Up to 100 commands in order, each once however often it is sent, and then what changed since the token")
            .WithMetadata(new UnrecordedAnswer(), new CannotBeUndone())
            .Produces<SyncAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
