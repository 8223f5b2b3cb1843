using System.Net;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.Modules.Tasks.Features;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Testing;
using Xunit;
using static TodoPlatform.Modules.Tasks.Tests.TasksSandbox;

namespace TodoPlatform.Modules.Tasks.Tests;

/// <summary>What a search costs, by what PostgreSQL says of the one connection that it all has.</summary>
public sealed class BoundedSearches(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    [Fact]
    public async Task Searches_and_filters_are_planned_for_their_values_however_many_went_before()
    {
        const int Enough = 5; // So often Npgsql sends a statement before it prepares it, and so many plans PostgreSQL makes before it may keep one for all values.
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "once again", labels = new[] { "home" } });
        await user.PostAsync($"/tasks/{IdOf(task)}/comments", new { text = "once more" }, HttpStatusCode.Created);
        await using var scope = sandbox.Host.Services.CreateAsyncScope();
        var (mediator, db) = await ConnectAsync(scope, user);

        for (var i = 0; i < 3 * Enough; i++)
        {
            foreach (var words in (string[])["once", "agian", "agaimxx", "nothing like it"])
            {
                await mediator.Send(new SearchEverything.Query(words, null), TestContext.Current.CancellationToken);
                await mediator.Send(Listed(words, null), TestContext.Current.CancellationToken);
            }

            await mediator.Send(Listed(null, "@ho* & !search: nothing"), TestContext.Current.CancellationToken);
        }

        var prepared = await db.Database.SqlQuery<PreparedStatement>($"""
            SELECT statement AS "Text", generic_plans AS "Generic", custom_plans AS "Custom" FROM pg_prepared_statements WHERE statement ~ 'FROM tasks\.(tasks|comments|label_keys)'
            """).ToListAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(prepared, statement => statement.Generic > 0);
        foreach (var part in (string[])["tasks.prefix_query", "::tsquery", "<<%", "tasks.comments", "unnest", "label_keys && ", "tasks.label_keys"])
        {
            Assert.Contains(prepared, statement => statement.Custom > Enough && statement.Text.Contains(part, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_search_that_means_words_of_every_task_does_not_read_all_of_them()
    {
        const int Tasks = 15_000;
        var user = await sandbox.UserAsync();
        var task = await CreateAsync(user, new { title = "once again" });
        await sandbox.AddCopiesAsync(task, Tasks); // and analyzed: the words are known as common ones
        await using var scope = sandbox.Host.Services.CreateAsyncScope();
        var (mediator, db) = await ConnectAsync(scope, user);

        foreach (var words in (string[])["agian", "againxx", "once again xyzq"])
        {
            var before = await ReadAsync();
            var found = await mediator.Send(new SearchEverything.Query(words, null), TestContext.Current.CancellationToken);
            var read = await ReadAsync() - before;
            Assert.Equal(50, found.Value.Tasks.Count);
            Assert.True(read is > 0 and < Tasks / 2, $"{words} read {read} entries and rows.");
        }

        async Task<decimal> ReadAsync()
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_stat_force_next_flush()", TestContext.Current.CancellationToken);
            return await db.Database.SqlQuery<decimal>($"""
                SELECT (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = 'tasks' AND schemaname = 'tasks') + (SELECT seq_tup_read FROM pg_stat_user_tables WHERE relname = 'tasks' AND schemaname = 'tasks') AS "Value"
                """).SingleAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<(IMediator Mediator, TasksDbContext Database)> ConnectAsync(AsyncServiceScope scope, TestUser user)
    {
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(user.Id);
        var db = scope.ServiceProvider.GetRequiredService<TasksDbContext>();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return (scope.ServiceProvider.GetRequiredService<IMediator>(), db);
    }

    private static ListTasks.Query Listed(string? words, string? filter) => new(words, null, null, null, [], null, null, null, null, null, filter, null, null, null, null);

    private sealed record PreparedStatement(string Text, long Generic, long Custom);
}
