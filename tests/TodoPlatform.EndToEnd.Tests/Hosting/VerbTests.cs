using TodoPlatform.Testing;

namespace TodoPlatform.EndToEnd.Tests.Hosting;

/// <summary>The program as an operator calls it: verbs, refusals to start, signals. Each is a process of its own.</summary>
public sealed class VerbTests(TestPostgres postgres)
{
    private const string Nowhere = "--ConnectionStrings:Postgres=Host=127.0.0.1;Port=1;Username=nobody;Password=x;Database=none;Timeout=1";

    [Fact]
    public async Task Help_lists_the_verbs_and_an_unknown_verb_is_wrong_usage()
    {
        var help = (await HostCommand.RunAsync("help")).Ends(0, "wait-for-schema");
        Assert.Contains("migrate", help.Output, StringComparison.Ordinal);
        Assert.Empty(help.Errors);
        (await HostCommand.RunAsync("wait-for-schema", "--help")).Ends(0, "--timeout <N>");

        var unknown = (await HostCommand.RunAsync("migrat")).Ends(2, "'migrat'");
        Assert.Empty(unknown.Output);
        (await HostCommand.RunAsync("wait-for-schema", "--timeout", "soon")).Ends(2, "Cannot parse argument 'soon' for option '--timeout'");
    }

    [Fact]
    public async Task Migrate_brings_an_empty_database_up_to_date_once()
    {
        var database = "--ConnectionStrings:Postgres=" + await postgres.CreateEmptyDatabaseAsync();
        (await HostCommand.RunAsync("wait-for-schema", "--timeout", "1", database)).Ends(1, "The database was not migrated within 1 s.");
        (await HostCommand.RunAsync("migrate", database)).Ends(0, "Applied ");
        (await HostCommand.RunAsync("migrate", database)).Ends(0, "The database is up to date.");
        (await HostCommand.RunAsync("wait-for-schema", "--timeout", "20", database)).Ends(0, "");
    }

    [Fact]
    public async Task Roles_that_were_made_after_the_tables_get_their_rights_from_migrate()
    {
        var connectionString = await postgres.CreateDatabaseAsync();
        string[] schemas = ["accounts", "tasks", "recurrence", "notifications", "audit", "realtime"];
        await Sql.ExecuteAsync(connectionString, string.Concat(schemas.Select(schema => $"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM todo_{schema}; REVOKE ALL ON ALL SEQUENCES IN SCHEMA {schema} FROM todo_{schema};")) + "REVOKE CREATE ON SCHEMA notifications FROM todo_notifications");

        (await HostCommand.RunAsync("migrate", "--ConnectionStrings:Postgres=" + connectionString)).Ends(0, "The database is up to date.");

        var allowed = await Sql.QueryAsync<bool>(connectionString, """
            SELECT has_table_privilege('todo_tasks', 'tasks.tasks', right_name) FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS rights (right_name)
            UNION ALL SELECT has_table_privilege('todo_audit', 'audit.entries', 'INSERT') UNION ALL SELECT has_schema_privilege('todo_notifications', 'notifications', 'CREATE')
            """);
        Assert.Equal(6, allowed.Count);
        Assert.DoesNotContain(false, allowed);
        Assert.Equal([false, false], await Sql.QueryAsync<bool>(connectionString, "SELECT has_table_privilege('todo_audit', 'audit.entries', right_name) FROM unnest(ARRAY['UPDATE', 'DELETE']) AS rights (right_name)"));
    }

    [Fact]
    public async Task Waiting_ends_when_another_process_has_migrated()
    {
        var database = "--ConnectionStrings:Postgres=" + await postgres.CreateEmptyDatabaseAsync();
        var waiting = HostCommand.RunAsync("wait-for-schema", "--timeout", "80", database);
        (await HostCommand.RunAsync("migrate", database)).Ends(0, "Applied ");
        (await waiting).Ends(0, "");
    }

    [Fact]
    public async Task Verbs_say_what_they_miss()
    {
        (await HostCommand.RunAsync("migrate", "--Postgres:Directory=/no/such/cluster")).Ends(1, "Set ConnectionStrings:Postgres");
        (await HostCommand.RunAsync("wait-for-schema", "--timeout", "1", Nowhere)).Ends(1, "PostgreSQL did not answer within 1 s.");
        Assert.Equal(1, (await HostCommand.RunAsync("migrate", Nowhere)).ExitCode);
        Assert.Equal(1, (await HostCommand.RunAsync("healthcheck", "http://127.0.0.1:1")).ExitCode);
        Assert.Equal(1, (await HostCommand.RunAsync("healthcheck", "no address")).ExitCode);
    }

    [Fact]
    public async Task An_unknown_module_or_carrier_is_refused_with_a_sentence()
    {
        var database = "--ConnectionStrings:Postgres=" + await postgres.CreateEmptyDatabaseAsync();
        (await HostCommand.RunAsync(database, "--Modules:Enabled=tasks,chores", "--urls=http://127.0.0.1:0"))
            .Ends(1, "Modules:Enabled names 'chores', which is no module. There are: accounts, tasks, recurrence, notifications, audit, realtime.");
        (await HostCommand.RunAsync(database, "--Messaging:Carrier=Pigeon", "--urls=http://127.0.0.1:0")).Ends(1, "Messaging:Carrier is 'Pigeon'");
        (await HostCommand.RunAsync(database, "--Messaging:Carrier=Kafka", "--urls=http://127.0.0.1:0")).Ends(1, "Set Messaging:Kafka:BootstrapServers");
        (await HostCommand.RunAsync(database, "--Messaging:Carrier=Kafka", "--Messaging:Kafka:BootstrapServers=127.0.0.1:1", "--Messaging:Kafka:LibraryPath=/nowhere/librdkafka.so.1", "--urls=http://127.0.0.1:0"))
            .Ends(1, "librdkafka cannot be loaded from /nowhere/librdkafka.so.1");
    }

    [Fact]
    public async Task One_module_with_the_relay_on_is_refused_with_a_sentence()
    {
        var database = "--ConnectionStrings:Postgres=" + await postgres.CreateEmptyDatabaseAsync();
        (await HostCommand.RunAsync(database, "--Modules:Enabled=tasks", "--urls=http://127.0.0.1:0"))
            .Ends(1, "This process hosts tasks only, but in-process messaging delivers to all modules. Host all of them (leave Modules:Enabled empty), set Messaging:Relay=false for a process that only serves its API, or Messaging:Carrier=Kafka.");
    }

    [Fact]
    public async Task An_edited_migration_is_refused_with_a_sentence()
    {
        var connectionString = await postgres.CreateDatabaseAsync();
        Assert.Equal(1, await Sql.ExecuteAsync(connectionString, "UPDATE platform.migrations SET checksum = 'edited' WHERE stream = 'tasks' AND version = 1"));
        const string sentence = "was changed after it had been applied. Restore it and add a new one instead.";
        (await HostCommand.RunAsync("migrate", "--ConnectionStrings:Postgres=" + connectionString)).Ends(1, sentence);
        (await HostCommand.RunAsync("--ConnectionStrings:Postgres=" + connectionString, "--urls=http://127.0.0.1:0")).Ends(1, sentence);
    }

    [Fact]
    public async Task A_database_of_a_newer_build_is_refused_with_a_sentence()
    {
        var connectionString = await postgres.CreateDatabaseAsync();
        Assert.Equal(1, await Sql.ExecuteAsync(connectionString, "INSERT INTO platform.migrations (stream, version, name, checksum) VALUES ('tasks', 9999, '9999_future.sql', 'x')"));
        (await HostCommand.RunAsync("migrate", "--ConnectionStrings:Postgres=" + connectionString)).Ends(1, "The database has migration 9999 of tasks, which this build does not know");
    }
}
