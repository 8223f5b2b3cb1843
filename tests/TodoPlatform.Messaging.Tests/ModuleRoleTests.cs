using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Messaging.Tests.Probe;
using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests;

/// <summary>The wall between the modules inside the database.</summary>
public sealed class ModuleRoleTests(TestPostgres postgres)
{
    [Fact]
    public async Task The_database_refuses_a_module_the_schema_of_another()
    {
        await using var host = await ProbeHost.StartAsync(await ProbeHost.CreateDatabaseAsync(postgres));
        await host.QueryAsync<int>("CREATE SCHEMA foreigner; CREATE TABLE foreigner.things (id int)");
        var source = host.Services.GetRequiredService<ModuleDataSources>().Of(ProbeModule.Schema);
        for (var use = 0; use < 30; use++)
        {
            // Many times: a pooled connection must still be walled in when it is used again.
            await using var command = source.CreateCommand("SELECT count(*) FROM foreigner.things");
            var refused = await Assert.ThrowsAsync<PostgresException>(async () => await command.ExecuteScalarAsync());
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }
}
