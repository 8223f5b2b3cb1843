using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>What a synced command must name.</summary>
internal enum SyncAim
{
    Nothing,
    Id,
    Name,
}

/// <summary>
/// How a use case takes part in <c>POST /sync</c>: under a type, by its own command, which goes through its own validator and handler. Each use
/// case describes itself, as for <see cref="BatchedCommand"/>.
/// </summary>
/// <param name="Resource">The first part of the type: what it makes or is about.</param>
/// <param name="RunAsync">Reads the body and sends the command; answers the id of what it made, else of what it was about; null when that has none.</param>
internal sealed record SyncedCommand(
    string Resource, string Action, int Status, SyncAim Aim, Func<BatchTarget, JsonElement?, JsonSerializerOptions, IMediator, CancellationToken, Task<Result<Guid?>>> RunAsync)
{
    public string Type => $"{Resource}.{Action}";

    /// <summary>Whether the client may give what it makes a temporary id.</summary>
    public bool Makes => Status == StatusCodes.Status201Created;

    /// <summary>What takes part in <c>POST /tasks/batch</c>.</summary>
    public static SyncedCommand Of(BatchedCommand batched) => new("task", batched.Name, batched.Status, batched.NeedsId ? SyncAim.Id : SyncAim.Nothing, async (target, body, json, mediator, cancellationToken) =>
    {
        var result = await batched.RunAsync(target, body, json, mediator, cancellationToken);
        return result.Succeeded ? result.Value?.Id ?? target.Id : result.Error;
    });

    /// <summary>A use case with a body.</summary>
    /// <param name="id">Of what it made; null where it makes nothing.</param>
    public static SyncedCommand Of<TBody, TResponse>(
        string resource, string action, int status, SyncAim aim, Func<BatchTarget, TBody, ICommand<TResponse>> command, Func<TResponse, Guid>? id = null) =>
        new(resource, action, status, aim, async (target, body, json, mediator, cancellationToken) =>
        {
            var read = CommandBody.Read<TBody>(body, json);
            if (!read.Succeeded)
            {
                return read.Error;
            }

            var result = await mediator.Send(command(target, read.Value), cancellationToken);
            return !result.Succeeded ? result.Error : id is not null ? id(result.Value) : aim == SyncAim.Id ? target.Id : (Guid?)null;
        });

    /// <summary>A use case without a body that changes something.</summary>
    public static SyncedCommand Of<TResponse>(string resource, string action, Func<BatchTarget, ICommand<TResponse>> command) =>
        Of<NoBody, TResponse>(resource, action, StatusCodes.Status200OK, SyncAim.Id, (target, _) => command(target));

    /// <summary>A use case without a body that deletes something.</summary>
    public static SyncedCommand OfDeletion(string resource, Func<BatchTarget, ICommand<Nothing>> command, SyncAim aim = SyncAim.Id) =>
        Of<NoBody, Nothing>(resource, "delete", StatusCodes.Status204NoContent, aim, (target, _) => command(target));

    private sealed record NoBody;
}
