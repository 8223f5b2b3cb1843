using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.BuildingBlocks.Http;

/// <summary>
/// Metadata of an endpoint whose answer must not be stored because it holds a secret, whose refusals have effects that
/// must last (a counted wrong password), or whose parts are repeatable each by itself: <c>Idempotency-Key</c> is ignored there.
/// </summary>
public sealed class UnrecordedAnswer;

/// <summary>Metadata of the endpoints of a module that can undo: an answer to a write that changed something carries a token (<see cref="Header"/>) by which it is undone.</summary>
public sealed class CanBeUndone
{
    /// <summary>The answer's header with the token.</summary>
    public const string Header = "Undo-Token";
}

/// <summary>Metadata of an endpoint among those whose writes cannot be undone, or not by a token: nothing is kept there.</summary>
public sealed class CannotBeUndone;

/// <summary>What holds for <c>Idempotency-Key</c> in every module.</summary>
public static class IdempotencyKeys
{
    /// <summary>
    /// For how long after a write a repeat with its key gets the stored answer. A day longer than a device keeps the writes
    /// whose answers it has not seen (a week), so that none of them is done twice.
    /// </summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(8);
}

/// <summary>
/// On every write endpoint of a module: <c>?dryRun=true</c> runs the real handler and rolls back; <c>Idempotency-Key</c>
/// stores the answer in the transaction of the effect, so that a repeat gets the first answer and has no second effect. Where the module
/// can undo, the answer says by which token.
/// </summary>
internal sealed class WriteFilter<TDbContext>(TimeProvider time) : IEndpointFilter
    where TDbContext : ModuleDbContext
{
    private const string KeyHeader = "Idempotency-Key";
    private const int MaxKeyLength = 255;
    private static readonly string[] StoredHeaders = ["Location", "ETag", "Content-Type", CanBeUndone.Header];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            return await next(context);
        }

        var services = http.RequestServices;
        if (http.Request.Query.TryGetValue("dryRun", out var dryRun))
        {
            if (!bool.TryParse(dryRun, out var rollBack))
            {
                return Malformed("bad-dry-run", "dryRun must be true or false.");
            }

            if (rollBack)
            {
                return await RehearseAsync(services.GetRequiredService<WriteScope>(), context, next);
            }
        }

        if (http.GetEndpoint()?.Metadata is { } metadata && metadata.GetMetadata<CanBeUndone>() is not null && metadata.GetMetadata<CannotBeUndone>() is null)
        {
            services.GetRequiredService<WriteScope>().BeginUndoable(time.Now());
        }

        var user = services.GetRequiredService<CurrentUser>();
        var key = http.Request.Headers[KeyHeader].ToString();
        return key.Length == 0 || user.Id == Guid.Empty || http.GetEndpoint()?.Metadata.GetMetadata<UnrecordedAnswer>() is not null ? WithUndoToken(http, await next(context))
            : key.Length > MaxKeyLength || key.Any(char.IsControl) ? Malformed("bad-idempotency-key", $"Idempotency-Key must have at most {MaxKeyLength} printable characters.")
            : await RunOnceAsync(user.Id, key, context, next);
    }

    private static IResult Malformed(string code, string message) => new Error(ErrorKind.Malformed, code, message).ToProblem();

    private static object? WithUndoToken(HttpContext http, object? answer)
    {
        if (answer is not IStatusCodeHttpResult { StatusCode: >= 400 } && http.RequestServices.GetRequiredService<WriteScope>().UndoToken is { } token)
        {
            http.Response.Headers[CanBeUndone.Header] = token.ToString();
        }

        return answer;
    }

    private static async Task<object?> RehearseAsync(WriteScope scope, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        scope.DryRun = true;
        var answer = await next(context);
        return answer is IStatusCodeHttpResult { StatusCode: >= 400 } refused ? refused
            : TypedResults.Ok(new { dryRun = true, result = (answer as IValueHttpResult)?.Value, events = scope.PlannedEvents });
    }

    private async Task<object?> RunOnceAsync(Guid userId, string key, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var cancellation = http.RequestAborted;
        var db = http.RequestServices.GetRequiredService<TDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var hash = await HashAsync(http.Request);

        // A request that is still running holds the row's lock: the short wait then ends in 55P03.
        try
        {
            if (!await ReserveAsync(connection, transaction, db.Schema, userId, key, hash, cancellation))
            {
                return await RepeatAsync(connection, transaction, db.Schema, userId, key, hash, cancellation);
            }
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return new Error(ErrorKind.Conflict, "idempotency-key-in-use", "A request with this Idempotency-Key is still running. Send it again in a moment to get its answer.")
            {
                RetryAfter = TimeSpan.FromSeconds(1),
            }.ToProblem();
        }

        var answer = await next(context);
        if (answer is not IResult result || answer is IStatusCodeHttpResult { StatusCode: >= 400 })
        {
            return answer; // refused: nothing was done, nothing is remembered
        }

        WithUndoToken(http, answer);
        var recorded = await RecordedAnswer.OfAsync(result, http);
        await StoreAsync(connection, transaction, db.Schema, userId, key, recorded, cancellation);
        await transaction.CommitAsync(cancellation);
        http.RequestServices.GetRequiredService<IOutboxSignal>().Committed(db.Schema);
        return recorded;
    }

    private async Task<bool> ReserveAsync(NpgsqlConnection connection, IDbContextTransaction transaction, string schema, Guid userId, string key, byte[] hash, CancellationToken cancellationToken)
    {
        var now = time.Now();
#pragma warning disable CA2100 // the schema is the module's own constant
        await using var reserve = new NpgsqlBatch(connection, (NpgsqlTransaction)transaction.GetDbTransaction());
        reserve.BatchCommands.Add(new NpgsqlBatchCommand("SET LOCAL lock_timeout = '2s'"));
        reserve.BatchCommands.Add(new NpgsqlBatchCommand($"DELETE FROM {schema}.idempotency_keys WHERE user_id = $1 AND key = $2 AND created_at < $3")
        {
            Parameters = { new() { Value = userId }, new() { Value = key }, new() { Value = now - IdempotencyKeys.Lifetime } },
        });
        reserve.BatchCommands.Add(new NpgsqlBatchCommand($"INSERT INTO {schema}.idempotency_keys (user_id, key, request_hash, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
        {
            Parameters = { new() { Value = userId }, new() { Value = key }, new() { Value = hash }, new() { Value = now } },
        });
        reserve.BatchCommands.Add(new NpgsqlBatchCommand("SET LOCAL lock_timeout = 0"));
#pragma warning restore CA2100
        await reserve.ExecuteNonQueryAsync(cancellationToken);
        return reserve.BatchCommands[2].RecordsAffected == 1;
    }

    private static async Task<IResult> RepeatAsync(NpgsqlConnection connection, IDbContextTransaction transaction, string schema, Guid userId, string key, byte[] hash, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100
        await using var select = new NpgsqlCommand($"SELECT request_hash, status, headers, body FROM {schema}.idempotency_keys WHERE user_id = $1 AND key = $2", connection, (NpgsqlTransaction)transaction.GetDbTransaction())
#pragma warning restore CA2100
        {
            Parameters = { new() { Value = userId }, new() { Value = key } },
        };
        await using var reader = await select.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken) || reader.IsDBNull(1))
        {
            return new Error(ErrorKind.Conflict, "idempotency-key-in-use", "A request with this Idempotency-Key has just ended without effect. Send it again.") { RetryAfter = TimeSpan.FromSeconds(1) }.ToProblem();
        }

        return reader.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(hash)
            ? new RecordedAnswer(reader.GetInt32(1), JsonSerializer.Deserialize<Dictionary<string, string>>(reader.GetString(2))!, reader.GetFieldValue<byte[]>(3))
            : Error.Invalid("idempotency-key-reused", "This Idempotency-Key was used for another request. Take a new key for a new request.").ToProblem();
    }

    private static async Task StoreAsync(NpgsqlConnection connection, IDbContextTransaction transaction, string schema, Guid userId, string key, RecordedAnswer answer, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100
        await using var store = new NpgsqlCommand($"UPDATE {schema}.idempotency_keys SET status = $3, headers = $4, body = $5 WHERE user_id = $1 AND key = $2", connection, (NpgsqlTransaction)transaction.GetDbTransaction())
#pragma warning restore CA2100
        {
            Parameters =
            {
                new() { Value = userId }, new() { Value = key }, new() { Value = answer.Status },
                new() { Value = JsonSerializer.Serialize(answer.Headers), NpgsqlDbType = NpgsqlDbType.Jsonb }, new() { Value = answer.Body },
            },
        };
        await store.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Binding has read the body already; the Host buffers the bodies of requests that carry a key.</summary>
    private static async Task<byte[]> HashAsync(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n{request.Headers.IfMatch}\n"));
        if (request.Body.CanSeek)
        {
            request.Body.Position = 0;
            var buffer = new byte[16 * 1024];
            int read;
            while ((read = await request.Body.ReadAsync(buffer)) > 0)
            {
                hash.AppendData(buffer, 0, read);
            }
        }

        return hash.GetHashAndReset();
    }

    /// <summary>An answer as bytes, to be stored and sent.</summary>
    private sealed record RecordedAnswer(int Status, Dictionary<string, string> Headers, byte[] Body) : IResult
    {
        public static async Task<RecordedAnswer> OfAsync(IResult result, HttpContext context)
        {
            var body = context.Response.Body;
            using var buffer = new MemoryStream();
            context.Response.Body = buffer;
            try
            {
                await result.ExecuteAsync(context);
                await context.Response.BodyWriter.FlushAsync();
            }
            finally
            {
                context.Response.Body = body;
            }

            var headers = StoredHeaders.Where(context.Response.Headers.ContainsKey).ToDictionary(name => name, name => context.Response.Headers[name].ToString());
            return new(context.Response.StatusCode, headers, buffer.ToArray());
        }

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = Status;
            foreach (var (name, value) in Headers)
            {
                httpContext.Response.Headers[name] = value;
            }

            httpContext.Response.ContentLength = Status == StatusCodes.Status204NoContent ? null : Body.Length;
            return Body.Length == 0 ? Task.CompletedTask : httpContext.Response.Body.WriteAsync(Body).AsTask();
        }
    }
}
