using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Messaging;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Audit.Domain;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Audit.Tests;

public sealed class RecordingTests(AuditSandbox sandbox) : IClassFixture<AuditSandbox>
{
    [Fact]
    public void Every_event_type_is_recorded_but_the_derived_one()
    {
        var types = sandbox.Host.Services.GetRequiredService<EventCatalog>().All;
        var endpoint = Assert.Single(sandbox.Host.Services.GetRequiredService<ConsumerEndpoints>().All, endpoint => endpoint.Module == "audit");

        Assert.Equal(
            types.Where(type => type.Topic != Topics.TaskUpdates).Select(type => type.Type),
            types.Where(type => endpoint.Takes(type.Type)).Select(type => type.Type));
        Assert.Contains(types, type => type.Topic == Topics.TaskUpdates);
    }

    [Fact]
    public async Task A_repeated_event_changes_nothing()
    {
        var user = Guid.CreateVersion7();
        var (happened, id) = (AuditSandbox.Event(user), Guid.CreateVersion7());
        await sandbox.DeliverAsync("audit", happened, id);
        await sandbox.RecordAsync(user, 1);
        var head = (await sandbox.VerifyAsync(user)).Head;

        await sandbox.DeliverAsync("audit", happened, id);

        var verified = await sandbox.VerifyAsync(user);
        Assert.True(verified.Valid);
        Assert.Equal(2, verified.Entries);
        Assert.Equal(head, verified.Head);
    }

    [Fact]
    public async Task Events_out_of_order_are_recorded_once_each_in_the_order_of_their_arrival()
    {
        var user = Guid.CreateVersion7();
        var events = Enumerable.Range(0, 6).Select(minute => (Happened: AuditSandbox.Event(user, minute), Id: Guid.CreateVersion7())).ToList();
        foreach (var (happened, id) in events.AsEnumerable().Reverse().Concat(events))
        {
            await sandbox.DeliverAsync("audit", happened, id);
        }

        Assert.Equal(events.Select(each => each.Id).Reverse(), await sandbox.QueryAsync<Guid>("SELECT event_id FROM audit.entries WHERE user_id = $1 ORDER BY position", user));
        Assert.True((await sandbox.VerifyAsync(user)).Valid);
    }

    [Fact]
    public async Task Parallel_deliveries_of_one_user_do_not_fork_the_chain()
    {
        // Of a user without a chain yet, and each event twice at the same time.
        var user = Guid.CreateVersion7();
        var events = Enumerable.Range(0, 32).Select(minute => (Happened: AuditSandbox.Event(user, minute), Id: Guid.CreateVersion7())).ToList();

        await Task.WhenAll(events.Concat(events).Select(each => Task.Run(() => sandbox.DeliverAsync("audit", each.Happened, each.Id))));

        var verified = await sandbox.VerifyAsync(user);
        Assert.True(verified.Valid);
        Assert.Equal(32, verified.Entries);
        Assert.Equal(events.Select(each => each.Id).Order(), (await sandbox.QueryAsync<Guid>("SELECT event_id FROM audit.entries WHERE user_id = $1", user)).Order());
        Assert.Equal(Enumerable.Range(1, 32).Select(position => (long)position), await sandbox.QueryAsync<long>("SELECT position FROM audit.entries WHERE user_id = $1 ORDER BY position", user));
    }

    [Fact]
    public async Task Whoever_appends_first_waits_for_the_head_of_the_chain()
    {
        var user = Guid.CreateVersion7();
        await sandbox.RecordAsync(user, 1);
        await using var holder = new NpgsqlConnection(sandbox.Host.ConnectionString);
        await holder.OpenAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("SELECT 1 FROM audit.chains WHERE user_id = $1 FOR UPDATE", holder, transaction) { Parameters = { new() { Value = user } } })
        {
            await hold.ExecuteScalarAsync();
        }

        var delivery = sandbox.DeliverAsync("audit", AuditSandbox.Event(user));
        await Eventually.TrueAsync(
            async () => await sandbox.QuerySingleAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%audit.chains%FOR UPDATE%'") == 1,
            "the delivery waits for the head, before it has written anything");
        await transaction.RollbackAsync();
        await delivery;

        Assert.Equal(2, (await sandbox.VerifyAsync(user)).Entries);
    }

    [Fact]
    public async Task A_stored_hash_can_be_recomputed_from_the_stored_columns()
    {
        var user = Guid.CreateVersion7();
        await sandbox.RecordAsync(user, 2);
        await using var connection = new NpgsqlConnection(sandbox.Host.ConnectionString);
        await connection.OpenAsync();

        // The description of the README in SQL: another implementation, on the bytes that are really there.
        await using var command = new NpgsqlCommand("""
            SELECT position, previous_hash, hash, sha256(
                field(int4send(format_version)) || field(uuid_send(user_id)) || field(int8send(position)) || field(uuid_send(event_id))
                || field(convert_to(type, 'UTF8')) || field(convert_to(source, 'UTF8')) || field(uuid_send(subject)) || field(int8send(sequence))
                || field(int8send((extract(epoch FROM occurred_at) * 1000000)::bigint)) || field(int8send((extract(epoch FROM recorded_at) * 1000000)::bigint))
                || field(nonce) || field(ciphertext) || field(previous_hash))
            FROM audit.entries WHERE user_id = $1 ORDER BY position
            """, connection);
        command.Parameters.Add(new() { Value = user });
        await using (var create = new NpgsqlCommand("CREATE FUNCTION pg_temp.field(value bytea) RETURNS bytea LANGUAGE sql AS 'SELECT int4send(octet_length(value)) || value'", connection))
        {
            await create.ExecuteNonQueryAsync();
        }

        command.CommandText = command.CommandText.Replace("field(", "pg_temp.field(", StringComparison.Ordinal);
        await using var reader = await command.ExecuteReaderAsync();
        var previous = new byte[32];
        for (var position = 1L; position <= 2; position++)
        {
            Assert.True(await reader.ReadAsync());
            Assert.Equal(position, reader.GetInt64(0));
            Assert.Equal(previous, reader.GetFieldValue<byte[]>(1));
            Assert.Equal(reader.GetFieldValue<byte[]>(3), reader.GetFieldValue<byte[]>(2));
            previous = reader.GetFieldValue<byte[]>(2);
        }
    }

    [Fact]
    public async Task Times_finer_than_the_database_keeps_are_recorded_so_that_the_chain_verifies()
    {
        var user = Guid.CreateVersion7();
        var precise = AuditSandbox.Event(user) with { OccurredAt = AuditSandbox.Morning.AddTicks(7) };

        await sandbox.DeliverAsync("audit", precise);

        Assert.True((await sandbox.VerifyAsync(user)).Valid);
    }

    [Fact]
    public async Task Payloads_lie_encrypted_in_the_database_under_a_wrapped_key()
    {
        var user = Guid.CreateVersion7();
        await sandbox.RecordAsync(user, 1);

        Assert.Equal(0, await sandbox.QuerySingleAsync<int>("SELECT position(convert_to('plants', 'UTF8') IN ciphertext) FROM audit.entries WHERE user_id = $1", user));
        Assert.NotEqual(Payload.KeySize, await sandbox.QuerySingleAsync<int>("SELECT octet_length(wrapped) FROM audit.payload_keys WHERE user_id = $1", user));
    }

    [Theory]
    [InlineData("UPDATE audit.entries SET type = 'x'")]
    [InlineData("DELETE FROM audit.entries")]
    [InlineData("TRUNCATE audit.entries")]
    [InlineData("DELETE FROM audit.chains")]
    public async Task The_database_refuses_to_change_what_is_recorded(string statement)
    {
        var user = Guid.CreateVersion7();
        await sandbox.RecordAsync(user, 1);

        var toOwner = await Assert.ThrowsAsync<PostgresException>(() => sandbox.ExecuteAsync(statement));
        var toModule = await Assert.ThrowsAsync<PostgresException>(() => sandbox.ExecuteAsync($"BEGIN; SET LOCAL ROLE {ModuleRole.NameOf("audit")}; {statement}"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, toOwner.SqlState);
        Assert.Contains("append-only", toOwner.MessageText, StringComparison.Ordinal);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, toModule.SqlState);
        Assert.Contains("permission denied", toModule.MessageText, StringComparison.Ordinal);
        Assert.Equal(1, await sandbox.CountAsync(user));
        Assert.True((await sandbox.VerifyAsync(user)).Valid);
    }

    [Fact]
    public async Task The_triggers_that_refuse_act_in_every_replication_role()
    {
        // A superuser could otherwise silence them for a session, without a trace in the schema.
        Assert.Equal(
            ["chains_are_never_removed", "entries_are_append_only"],
            await sandbox.QueryAsync<string>("SELECT tgname::text FROM pg_trigger WHERE tgenabled = 'A' AND tgrelid IN ('audit.entries'::regclass, 'audit.chains'::regclass) ORDER BY tgname"));
    }
}
