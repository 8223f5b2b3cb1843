using System.Net;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Audit.Features;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Audit.Tests;

public sealed class ErasureTests(AuditSandbox sandbox) : IClassFixture<AuditSandbox>
{
    private static readonly ListEntries.Query Everything = new(null, null, null, null, null, null, null);

    [Fact]
    public async Task After_the_deletion_of_an_account_no_payload_can_be_read_and_the_chain_verifies()
    {
        var user = Guid.CreateVersion7();
        await sandbox.RecordAsync(user, 3);
        Assert.All((await sandbox.AskAsync(user, Everything)).Items, entry => Assert.NotNull(entry.Data));

        await sandbox.DeliverAsync("audit", new UserDeleted(user, 2, AuditSandbox.Morning));

        var entries = (await sandbox.AskAsync(user, Everything)).Items;
        Assert.Equal("accounts.user-deleted.v1", entries[0].Type);
        Assert.Equal(4, entries.Count);
        Assert.All(entries, entry => Assert.Null(entry.Data));
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM audit.payload_keys WHERE user_id = $1", user));
        Assert.True((await sandbox.VerifyAsync(user)).Valid);
    }

    [Fact]
    public async Task Events_after_the_deletion_are_recorded_once_without_their_payload()
    {
        var user = Guid.CreateVersion7();
        var deletion = Guid.CreateVersion7();
        await sandbox.DeliverAsync("audit", new UserDeleted(user, 2, AuditSandbox.Morning), deletion);
        var (late, lateId) = (AuditSandbox.Event(user), Guid.CreateVersion7());

        await sandbox.DeliverAsync("audit", late, lateId);
        await sandbox.DeliverAsync("audit", late, lateId);
        await sandbox.DeliverAsync("audit", new UserDeleted(user, 2, AuditSandbox.Morning), deletion);

        Assert.Equal([deletion, lateId], await sandbox.QueryAsync<Guid>("SELECT event_id FROM audit.entries WHERE user_id = $1 ORDER BY position", user));
        Assert.Equal(0, await sandbox.QuerySingleAsync<int>("SELECT octet_length(nonce) + octet_length(ciphertext) FROM audit.entries WHERE event_id = $1", lateId));
        Assert.Equal(0, await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM audit.payload_keys WHERE user_id = $1", user));
        Assert.True((await sandbox.VerifyAsync(user)).Valid);
    }

    [Fact]
    public async Task Deleting_the_account_over_the_api_erases_its_payloads_and_nobody_elses()
    {
        var (leaving, staying) = (await sandbox.RegisterAsync(), await sandbox.RegisterAsync());
        await sandbox.DrainAsync();

        await leaving.DeleteAsync("/me", HttpStatusCode.NoContent, body: new { password = TestUser.Password });
        await sandbox.DrainAsync();

        var erased = (await sandbox.AskAsync(leaving.Id, Everything)).Items;
        Assert.Contains(erased, entry => entry.Type == "accounts.user-deleted.v1");
        Assert.All(erased, entry => Assert.Null(entry.Data));
        Assert.True((await sandbox.VerifyAsync(leaving.Id)).Valid);
        Assert.All((await sandbox.AskAsync(staying.Id, Everything)).Items, entry => Assert.NotNull(entry.Data));
    }
}
