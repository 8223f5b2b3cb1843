using MediatR;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.Modules.Audit.Features;
using TodoPlatform.Modules.Notifications.Contracts;
using TodoPlatform.Testing;

namespace TodoPlatform.Modules.Audit.Tests;

public sealed class AuditSandbox(TestPostgres postgres) : Sandbox(postgres)
{
    internal static readonly DateTimeOffset Morning = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    /// <summary>An event of a user; the minute tells it from others.</summary>
    internal static ReminderScheduled Event(Guid userId, int minute = 0) =>
        new(new ReminderState(Guid.CreateVersion7(), userId, Guid.CreateVersion7(), Guid.CreateVersion7(), $"Water the plants {minute}", Morning.AddMinutes(minute), "planned", 1), Morning.AddMinutes(minute));

    /// <summary>Records so many events of a user, one after another.</summary>
    internal async Task RecordAsync(Guid userId, int count)
    {
        for (var minute = 0; minute < count; minute++)
        {
            await DeliverAsync("audit", Event(userId, minute));
        }
    }

    /// <summary>What the user would be told, without HTTP: also for users who cannot sign in any more.</summary>
    internal Task<VerifyChain.Response> VerifyAsync(Guid userId) => AskAsync(userId, new VerifyChain.Query());

    internal async Task<TResponse> AskAsync<TResponse>(Guid userId, IQuery<TResponse> query)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(userId);
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query)).Value;
    }

    /// <summary>What somebody with the rights of the owner can do to the entries.</summary>
    internal Task TamperAsync(string sql) => ExecuteAsync($"""
        ALTER TABLE audit.entries DISABLE TRIGGER entries_are_append_only;
        {sql};
        ALTER TABLE audit.entries ENABLE ALWAYS TRIGGER entries_are_append_only;
        """);

    internal Task<long> CountAsync(Guid userId) => QuerySingleAsync<long>("SELECT count(*) FROM audit.entries WHERE user_id = $1", userId);
}
