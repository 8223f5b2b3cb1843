using System.Net;
using Npgsql;
using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>The private cluster on its own.</summary>
public sealed class PostgresVerbTests
{
    [Fact]
    public async Task Postgres_prints_the_owners_connection_string_refuses_a_second_one_and_ends_cleanly_on_a_signal()
    {
        await using var server = await PostgresProcess.StartAsync();
        await using (var connection = new NpgsqlConnection(server.ConnectionString))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var owner = new NpgsqlCommand("SELECT current_user = pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()", connection);
            Assert.Equal(true, await owner.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        }

        (await HostCommand.RunAsync("postgres", "--directory", server.Directory)).Ends(1, $"The embedded database in {server.Directory} is in use by process");
        (await HostCommand.RunAsync("--Postgres:Directory=" + server.Directory, "--urls=http://127.0.0.1:0")).Ends(1, "let both use one server through ConnectionStrings:Postgres");
        (await HostCommand.RunAsync("migrate", "--ConnectionStrings:Postgres=" + server.ConnectionString)).Ends(0, "Applied "); // the refusals did no harm

        NpgsqlConnection.ClearAllPools();
        Assert.Equal(0, await server.StopAsync());
        Assert.False(File.Exists(Path.Combine(server.Directory, "data", "postmaster.pid")));
    }

    [Fact]
    [Trait("group", "long")]
    public async Task Several_hosts_share_the_cluster()
    {
        await using var server = await PostgresProcess.StartAsync();
        await using var first = await HostAsync(server.ConnectionString);
        await using var second = await HostAsync(server.ConnectionString);
        using var client = new HttpClient { BaseAddress = second.Address };
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<HostProcess> HostAsync(string connectionString)
    {
        var host = new HostProcess(Path.Combine(Path.GetTempPath(), $"todo-none-{Guid.CreateVersion7():N}"), new Dictionary<string, string> { ["ConnectionStrings:Postgres"] = connectionString });
        await host.StartAsync();
        return host;
    }
}
