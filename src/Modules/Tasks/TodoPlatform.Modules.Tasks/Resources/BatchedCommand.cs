using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Http;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>What a command of a batch is aimed at.</summary>
/// <param name="Id">The task; empty for commands that need none.</param>
/// <param name="IfVersion">As <c>If-Match</c>.</param>
/// <param name="Name">The label, for commands on labels.</param>
internal sealed record BatchTarget(Guid Id, long? IfVersion, SeriesScope? Scope, string? Name = null);

/// <summary>
/// How a use case takes part in <c>POST /tasks/batch</c>: under a name, by its own command, which goes through its own validator and
/// handler. Each use case describes itself, and the module registers it, so that the batch knows none of them.
/// </summary>
/// <param name="NeedsId">Whether it is about a task that is there.</param>
/// <param name="RunAsync">Reads the body and sends the command; answers the task afterwards, null when it is gone.</param>
internal sealed record BatchedCommand(
    string Name, int Status, bool NeedsId, Func<BatchTarget, JsonElement?, JsonSerializerOptions, IMediator, CancellationToken, Task<Result<TaskResource?>>> RunAsync)
{
    /// <summary>A use case with a body.</summary>
    public static BatchedCommand Of<TBody, TResponse>(
        string name, int status, bool needsId, Func<BatchTarget, TBody, ICommand<TResponse>> command, Func<TResponse, TaskResource?> task) =>
        new(name, status, needsId, async (target, body, json, mediator, cancellationToken) =>
        {
            var read = CommandBody.Read<TBody>(body, json);
            if (!read.Succeeded)
            {
                return read.Error;
            }

            var result = await mediator.Send(command(target, read.Value), cancellationToken);
            return result.Succeeded ? task(result.Value) : result.Error;
        });

    /// <summary>A use case on a task, without a body.</summary>
    public static BatchedCommand Of<TResponse>(string name, int status, Func<BatchTarget, ICommand<TResponse>> command, Func<TResponse, TaskResource?> task) =>
        Of<NoBody, TResponse>(name, status, needsId: true, (target, _) => command(target), task);

    /// <summary>A use case on a task that answers it.</summary>
    public static BatchedCommand Of(string name, Func<BatchTarget, ICommand<TaskResource>> command) => Of(name, StatusCodes.Status200OK, command, task => task);

    private sealed record NoBody;
}

/// <summary>The body of a command among others.</summary>
internal static class CommandBody
{
    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    /// <summary>What the command's own endpoint would read; without a body, as if it were empty.</summary>
    public static Result<TBody> Read<TBody>(JsonElement? body, JsonSerializerOptions json)
    {
        try
        {
            return (body ?? Empty).Deserialize<TBody>(json) ?? Empty.Deserialize<TBody>(json)!;
        }
        catch (JsonException e)
        {
            var (path, message) = UnreadableJson.Explain(e);
            var field = path.Length == 0 ? "body" : path[0] == '[' ? "body" + path : "body." + path;
            return new Error(ErrorKind.Malformed, "invalid-json", $"{field}: {message}") { Fields = new Dictionary<string, string[]> { [field] = [message] } };
        }
    }
}
