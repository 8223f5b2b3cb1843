using TodoPlatform.Testing;

namespace TodoPlatform.Messaging.Tests;

public sealed class ErasureOfParkedEventsTests(Sandbox sandbox) : IClassFixture<Sandbox>
{
    private static readonly string[] Publishers = ["accounts", "tasks", "recurrence", "notifications"];

    [Fact]
    public async Task What_waits_for_a_consumer_is_erased_with_its_user_and_nobody_elses_is()
    {
        var (leaving, staying) = (await sandbox.RegisterAsync(), await sandbox.RegisterAsync());
        await sandbox.DrainAsync();
        foreach (var publisher in Publishers)
        {
            // For a consumer of another build: nobody takes them meanwhile.
            Assert.Equal(2, await sandbox.ExecuteAsync($"""
                INSERT INTO {publisher}.parked_events (consumer, position, ordinal, event_id, event_type, source, subject, partition_key, sequence, user_id, occurred_at, data)
                SELECT 'audit.of-another-build', row_number() OVER (), 1, gen_random_uuid(), 'tasks.task-created.v1', '/todoplatform/tasks', id, id, 1, id, now(), 'a secret' FROM unnest($1) AS id
                """, (object)new[] { leaving.Id, staying.Id }));
        }

        await leaving.DeleteAsync("/me", body: new { password = TestUser.Password });
        await sandbox.DrainAsync();
        foreach (var publisher in Publishers)
        {
            Assert.Equal([staying.Id], await sandbox.QueryAsync<Guid>($"SELECT user_id FROM {publisher}.parked_events"));
        }
    }
}
