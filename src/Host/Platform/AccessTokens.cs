using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Npgsql;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Host.Platform;

/// <summary>Personal access tokens: <c>Authorization: Bearer tpat_…</c>, of which the database keeps a SHA-256 hash.</summary>
internal sealed class AccessTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, PlatformDatabase database, AccessTokenUses uses, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "AccessToken";
    private const string BearerPrefix = "Bearer ";
    private const string Prefix = "tpat_";

    public static bool IsPresented(HttpRequest request) => Read(request) is not null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Read(Request) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        await using var select = database.Source.CreateCommand("SELECT id, user_id, scopes, roles FROM platform.access_tokens WHERE hash = $1 AND expires_at > $2");
        select.Parameters.Add(new() { Value = SHA256.HashData(Encoding.UTF8.GetBytes(token)) });
        select.Parameters.Add(new() { Value = time.GetUtcNow() });
        await using var reader = await select.ExecuteReaderAsync(Context.RequestAborted);
        if (!await reader.ReadAsync(Context.RequestAborted))
        {
            return AuthenticateResult.Fail("The access token is unknown or has expired.");
        }

        uses.Record(reader.GetGuid(0), time.GetUtcNow());
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, reader.GetGuid(1).ToString()),
                .. reader.GetFieldValue<string[]>(2).Select(scope => new Claim(PlatformClaims.Scope, scope)),
                .. reader.GetFieldValue<string[]>(3).Select(role => new Claim(ClaimTypes.Role, role)),
            ],
            Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    private static string? Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(BearerPrefix + Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return header[BearerPrefix.Length..].Trim();
        }

        // A script that listens to a hub: see the bearer scheme.
        return request.Path.StartsWithSegments("/hubs") && request.Query["access_token"].ToString() is { } token && token.StartsWith(Prefix, StringComparison.Ordinal) ? token : null;
    }
}

/// <summary>When tokens were last used, written in batches so that no request waits for it. A crash loses at most one batch.</summary>
internal sealed partial class AccessTokenUses(PlatformDatabase database, TimeProvider time, ILogger<AccessTokenUses> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _uses = new();
    private readonly Outage _outage = new(logger, "Recording the last uses of access tokens");

    public void Record(Guid tokenId, DateTimeOffset at) => _uses[tokenId] = at;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await WriteAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping: StopAsync writes the rest.
        }
    }

    private async Task WriteAsync()
    {
        var batch = _uses.ToArray();
        if (batch.Length == 0)
        {
            return;
        }

        try
        {
            await using var write = database.Source.CreateCommand("""
                INSERT INTO platform.access_token_uses (token_id, last_used_at)
                SELECT use.id, use.at FROM unnest($1, $2) AS use (id, at) JOIN platform.access_tokens token ON token.id = use.id
                ON CONFLICT (token_id) DO UPDATE SET last_used_at = greatest(access_token_uses.last_used_at, excluded.last_used_at)
                """);
            write.Parameters.Add(new() { Value = batch.Select(use => use.Key).ToArray() });
            write.Parameters.Add(new() { Value = batch.Select(use => use.Value.ToUniversalTime()).ToArray() });
            await write.ExecuteNonQueryAsync();
            foreach (var use in batch)
            {
                _uses.TryRemove(use);
            }

            _outage.Worked();
        }
        catch (NpgsqlException e)
        {
            var level = _outage.Failed();
            LogNotWritten(logger, level, e.Message);
        }
    }

    [LoggerMessage("The last uses of access tokens could not be written and are kept for the next try: {Reason}")]
    private static partial void LogNotWritten(ILogger logger, LogLevel level, string reason);
}
