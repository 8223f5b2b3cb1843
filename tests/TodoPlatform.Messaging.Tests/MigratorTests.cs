using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Messaging.Tests.Probe;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests;

/// <summary>What a start repairs that an earlier one could not finish.</summary>
public sealed class MigratorTests(TestPostgres postgres)
{
    private const string MayRead = "SELECT has_table_privilege('todo_probe', 'platform.sessions', 'SELECT') AND has_schema_privilege('todo_probe', 'platform', 'USAGE')";

    [Fact]
    public async Task Rights_that_a_killed_process_did_not_come_to_grant_are_granted_at_the_next_start()
    {
        await using var host = await ProbeHost.StartAsync(await ProbeHost.CreateDatabaseAsync(postgres), relay: false);
        await host.QueryAsync<int>("REVOKE ALL ON ALL TABLES IN SCHEMA platform FROM todo_probe; REVOKE USAGE ON SCHEMA platform FROM todo_probe");
        Assert.False((await host.QueryAsync<bool>(MayRead))[0]);

        Assert.Equal(0, await host.Services.GetRequiredService<SqlMigrator>().MigrateAsync(TestContext.Current.CancellationToken));

        Assert.True((await host.QueryAsync<bool>(MayRead))[0]);
    }
}
