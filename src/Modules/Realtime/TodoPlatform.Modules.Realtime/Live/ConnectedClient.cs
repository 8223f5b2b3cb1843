using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using TodoPlatform.BuildingBlocks.Http;

namespace TodoPlatform.Modules.Realtime.Live;

/// <summary>What lets a client in, and must still do so later: a session, or an access token.</summary>
internal sealed record Credential(Guid? SessionId, byte[]? TokenHash)
{
    /// <summary>The credential of a request that was authenticated.</summary>
    public static Credential Of(ClaimsPrincipal user, HttpRequest? request)
    {
        if (Guid.TryParse(user.FindFirstValue(PlatformClaims.Session), out var session))
        {
            return new Credential(session, null);
        }

        var header = request?.Headers.Authorization.ToString() ?? "";
        var token = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : request?.Query["access_token"].ToString() ?? "";
        return new Credential(null, SHA256.HashData(Encoding.UTF8.GetBytes(token)));
    }
}

/// <summary>
/// One connection of a user to this process. Changes go to it one after another: while one is on its way, the rest waits
/// in the log and not in memory, so a slow client costs nothing and holds up nobody.
/// </summary>
/// <param name="id">Unique among the connections of the process.</param>
/// <param name="userId">Whose changes it gets.</param>
/// <param name="credential">What lets it in.</param>
/// <param name="position">The last change that it knows.</param>
/// <param name="send">Hands one change over; completes when the transport has taken it.</param>
/// <param name="close">Ends the connection.</param>
internal sealed class ConnectedClient(string id, Guid userId, Credential credential, long position, Func<ClientChange, CancellationToken, Task> send, Action close)
{
    private readonly Lock _gate = new();
    private bool _sending;
    private bool _missed;
    private bool _closed;

    public string Id => id;

    public Guid UserId => userId;

    public Credential Credential => credential;

    /// <summary>The last change that was handed over.</summary>
    public long Position { get; private set; } = position;

    /// <summary>Whether changes can be sent now; a client that is busy remembers that it was asked.</summary>
    public bool IsIdle()
    {
        lock (_gate)
        {
            _missed |= _sending;
            return !_sending && !_closed;
        }
    }

    /// <summary>Sends what is newer than <see cref="Position"/>.</summary>
    /// <param name="changes">In the order of their positions.</param>
    /// <param name="atMost">How long one change may take until the client is given up.</param>
    /// <param name="cancellationToken">The process stops.</param>
    /// <returns>How many were sent, and whether there may be more to send.</returns>
    public async Task<(int Sent, bool Again)> SendAsync(IReadOnlyList<ClientChange> changes, TimeSpan atMost, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_sending || _closed)
            {
                _missed = true;
                return (0, false);
            }

            _sending = true;
        }

        var sent = 0;
        try
        {
            foreach (var change in changes.Where(change => change.Position > Position))
            {
                await send(change, cancellationToken).WaitAsync(atMost, cancellationToken);
                Position = change.Position;
                sent++;
            }
        }
        catch (Exception)
        {
            Close(); // gone, or too slow: it comes back and resumes where it was
        }

        lock (_gate)
        {
            _sending = false;
            var again = _missed && !_closed;
            _missed = false;
            return (sent, again);
        }
    }

    /// <summary>Ends the connection; a second call does nothing.</summary>
    public void Close()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
        }

        close();
    }
}
