using MediatR;
using Microsoft.AspNetCore.SignalR;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.Modules.Realtime.Features;

namespace TodoPlatform.Modules.Realtime.Live;

/// <summary>
/// <c>/hubs/updates</c>. The server calls <c>ready {position}</c> once and <c>changed {position, resource, change, id,
/// version, data}</c> for every change after that position; the client calls <c>Resume(position)</c> for what it missed.
/// </summary>
internal sealed class UpdatesHub(ChangeFeed feed, IHubContext<UpdatesHub> hub, IMediator mediator, CurrentUser user) : Hub
{
    private const string ClientKey = "client";

    public override async Task OnConnectedAsync()
    {
        var userId = Guid.Parse(Context.UserIdentifier!);
        var log = await feed.StateOfAsync(userId, Context.ConnectionAborted);
        if (log.Erased)
        {
            Context.Abort();
            return;
        }

        // First where it stands, then what follows. The context must not be captured: only its connection lives on.
        await Clients.Caller.SendAsync("ready", new ReadyMessage(log.Position), Context.ConnectionAborted);
        var (connection, context) = (hub.Clients.Client(Context.ConnectionId), Context);
        var client = new ConnectedClient(
            Context.ConnectionId, userId, Credential.Of(Context.User!, Context.GetHttpContext()?.Request), log.Position,
            (change, cancellationToken) => connection.SendAsync("changed", change, cancellationToken), context.Abort);
        Context.Items[ClientKey] = client;
        feed.Connect(client);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items.TryGetValue(ClientKey, out var client))
        {
            feed.Disconnect((ConnectedClient)client!);
        }

        return Task.CompletedTask;
    }

    /// <summary>What came after a position, at most 500 changes a call; or that the client must load everything.</summary>
    public async Task<ResumeChanges.Response> Resume(long position)
    {
        user.ActAs(Guid.Parse(Context.UserIdentifier!));
        var answer = await mediator.Send(new ResumeChanges.Query(position), Context.ConnectionAborted);
        return answer.Succeeded ? answer.Value : throw new HubException(answer.Error.Message);
    }
}
