using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TodoPlatform.Modules.Accounts.Tests;

/// <summary>One mail as it came over the wire.</summary>
public sealed record ReceivedMail(string From, string To, string Headers, string Text);

/// <summary>A small real SMTP server (RFC 5321: EHLO, AUTH LOGIN, MAIL, RCPT, DATA, RSET, QUIT) on a free port of the loopback.</summary>
public sealed class SmtpListener : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private int _refusals;

    public SmtpListener()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<ReceivedMail> Mails { get; } = new();

    /// <summary>User and password of the latest session that gave any.</summary>
    public string? Credentials { get; private set; }

    public int Refused { get; private set; }

    /// <summary>The next mails are refused for the time being, as a busy server does.</summary>
    public void RefuseNext(int count) => Interlocked.Exchange(ref _refusals, count);

    public void Dispose()
    {
        _stopping.Cancel();
        _listener.Stop();
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            try
            {
                await TalkAsync(reader, writer);
            }
            catch (IOException)
            {
                // The client hung up.
            }
        }
    }

    private async Task TalkAsync(StreamReader reader, StreamWriter writer)
    {
        var (from, to) = ("", "");
        await writer.WriteLineAsync("220 test ready");
        while (await reader.ReadLineAsync() is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await writer.WriteLineAsync("250-test");
                    await writer.WriteLineAsync("250 AUTH LOGIN");
                    break;
                case "AUTH":
                    await AuthenticateAsync(line, reader, writer);
                    break;
                case "MAIL" when Interlocked.Decrement(ref _refusals) >= 0:
                    Refused++;
                    await writer.WriteLineAsync("451 busy, come again");
                    break;
                case "MAIL":
                    from = line;
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "RCPT":
                    to = line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    Mails.Enqueue(await ReadMailAsync(from, to, reader));
                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }

    private async Task AuthenticateAsync(string line, StreamReader reader, StreamWriter writer)
    {
        var user = line.Split(' ') is [_, _, var initial] ? initial : await AskAsync("VXNlcm5hbWU6");
        var password = await AskAsync("UGFzc3dvcmQ6");
        Credentials = $"{Decode(user)}/{Decode(password)}";
        await writer.WriteLineAsync("235 welcome");

        async Task<string> AskAsync(string what)
        {
            await writer.WriteLineAsync("334 " + what);
            return await reader.ReadLineAsync() ?? "";
        }

        static string Decode(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));
    }

    private static async Task<ReceivedMail> ReadMailAsync(string from, string to, StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            lines.Add(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line);
        }

        var end = lines.IndexOf("");
        return new(from, to, string.Join('\n', lines.Take(end)), string.Join('\n', lines.Skip(end + 1)));
    }
}
