using Npgsql;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Postgres;
using TodoPlatform.Host;
using TodoPlatform.Host.Platform;
using TodoPlatform.Host.Verbs;

try
{
    if (CommandLine.Verb(args) is { } verb)
    {
        return await verb.RunAsync();
    }

    var builder = WebApplication.CreateBuilder(args);
    builder.AddPlatform(ModuleCatalog.Hosted(builder.Configuration));
    var app = builder.Build();
    app.UsePlatform();
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (e is EmbeddedPostgresException or MigrationException or StartupException or MessagingException or NpgsqlException)
{
    await Console.Error.WriteLineAsync(e.Message); // says what to do; a stack trace would hide it
    return 1;
}
