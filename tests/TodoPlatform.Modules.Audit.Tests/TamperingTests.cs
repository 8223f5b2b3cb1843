using Npgsql;
using TodoPlatform.Modules.Audit.Domain;
using Xunit;

namespace TodoPlatform.Modules.Audit.Tests;

public sealed class TamperingTests(AuditSandbox sandbox) : IClassFixture<AuditSandbox>
{
    private readonly Guid _user = Guid.CreateVersion7();

    [Theory]
    [InlineData("format_version", "format_version + 1", "unknown-format")]
    [InlineData("event_id", "gen_random_uuid()", "changed")]
    [InlineData("type", "'tasks.task-deleted.v1'", "changed")]
    [InlineData("source", "'/todoplatform/tasks'", "changed")]
    [InlineData("subject", "gen_random_uuid()", "changed")]
    [InlineData("sequence", "sequence + 1", "changed")]
    [InlineData("occurred_at", "occurred_at + interval '1 microsecond'", "changed")]
    [InlineData("recorded_at", "recorded_at - interval '1 microsecond'", "changed")]
    [InlineData("nonce", "set_byte(nonce, 0, get_byte(nonce, 0) # 1)", "changed")]
    [InlineData("ciphertext", "set_byte(ciphertext, 5, get_byte(ciphertext, 5) # 128)", "changed")]
    [InlineData("previous_hash", "set_byte(previous_hash, 31, get_byte(previous_hash, 31) # 1)", "changed")]
    [InlineData("hash", "set_byte(hash, 0, get_byte(hash, 0) # 1)", "changed")]
    [InlineData("user_id", "gen_random_uuid()", "missing")]
    [InlineData("position", "1000", "missing")]
    public async Task A_change_of_any_column_is_found_where_it_was_made(string column, string value, string reason)
    {
        await sandbox.RecordAsync(_user, 6);
        Assert.True((await sandbox.VerifyAsync(_user)).Valid);

        await sandbox.TamperAsync($"UPDATE audit.entries SET {column} = {value} WHERE user_id = '{_user}' AND position = 4");

        await ExpectAsync(4, reason);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public async Task A_missing_entry_is_found_also_the_last_one(long position)
    {
        await sandbox.RecordAsync(_user, 6);

        await sandbox.TamperAsync($"DELETE FROM audit.entries WHERE user_id = '{_user}' AND position = {position}");

        await ExpectAsync(position, "missing");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(7)]
    public async Task An_inserted_entry_is_found(long position)
    {
        await sandbox.RecordAsync(_user, 6);

        await sandbox.TamperAsync($"""
            INSERT INTO audit.entries SELECT user_id, {position}, format_version, gen_random_uuid(), type, source, subject, sequence, occurred_at, recorded_at, nonce, ciphertext, hash, hash
            FROM audit.entries WHERE user_id = '{_user}' AND position = 6
            """);

        var verified = await sandbox.VerifyAsync(_user);
        Assert.Equal(new BrokenEntry(position, "inserted"), verified.FirstBroken);
    }

    [Fact]
    public async Task An_entry_rewritten_with_a_fitting_hash_does_not_fit_the_next_one()
    {
        await sandbox.RecordAsync(_user, 6);
        var hash = EntryHash.Of(await ReadAsync(3, type: "tasks.task-deleted.v1"));

        await sandbox.TamperAsync($"UPDATE audit.entries SET type = 'tasks.task-deleted.v1', hash = '\\x{Convert.ToHexString(hash)}' WHERE user_id = '{_user}' AND position = 3");

        await ExpectAsync(4, "unlinked");
    }

    [Fact]
    public async Task The_last_entry_rewritten_with_a_fitting_hash_does_not_fit_the_head()
    {
        await sandbox.RecordAsync(_user, 6);
        var hash = EntryHash.Of(await ReadAsync(6, type: "tasks.task-deleted.v1"));

        await sandbox.TamperAsync($"UPDATE audit.entries SET type = 'tasks.task-deleted.v1', hash = '\\x{Convert.ToHexString(hash)}' WHERE user_id = '{_user}' AND position = 6");

        Assert.Equal(new BrokenEntry(6, "unlinked"), (await sandbox.VerifyAsync(_user)).FirstBroken);
    }

    [Fact]
    public async Task Entries_that_changed_places_are_found()
    {
        await sandbox.RecordAsync(_user, 6);

        await sandbox.TamperAsync($"""
            UPDATE audit.entries SET position = 99 WHERE user_id = '{_user}' AND position = 2;
            UPDATE audit.entries SET position = 2 WHERE user_id = '{_user}' AND position = 5;
            UPDATE audit.entries SET position = 5 WHERE user_id = '{_user}' AND position = 99
            """);

        await ExpectAsync(2, "changed");
    }

    [Fact]
    public async Task A_chain_whose_head_was_taken_away_is_broken()
    {
        await sandbox.RecordAsync(_user, 2);

        await sandbox.ExecuteAsync($"""
            ALTER TABLE audit.chains DISABLE TRIGGER chains_are_never_removed;
            DELETE FROM audit.chains WHERE user_id = '{_user}';
            ALTER TABLE audit.chains ENABLE ALWAYS TRIGGER chains_are_never_removed
            """);

        await ExpectAsync(1, "inserted");
    }

    [Fact]
    public async Task An_account_without_events_is_valid()
    {
        var verified = await sandbox.VerifyAsync(_user);

        Assert.True(verified.Valid);
        Assert.Equal(0, verified.Entries);
        Assert.Null(verified.Head);
    }

    private async Task ExpectAsync(long position, string reason)
    {
        var verified = await sandbox.VerifyAsync(_user);
        Assert.False(verified.Valid);
        Assert.Equal(new BrokenEntry(position, reason), verified.FirstBroken);
        Assert.Equal(position - 1, verified.Entries);
    }

    private async Task<AuditEntry> ReadAsync(long position, string type)
    {
        await using var connection = new NpgsqlConnection(sandbox.Host.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT event_id, source, subject, sequence, occurred_at, recorded_at, nonce, ciphertext, previous_hash FROM audit.entries WHERE user_id = $1 AND position = $2", connection)
        {
            Parameters = { new() { Value = _user }, new() { Value = position } },
        };
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        return new AuditEntry
        {
            UserId = _user,
            Position = position,
            FormatVersion = 1,
            EventId = reader.GetGuid(0),
            Type = type,
            Source = reader.GetString(1),
            Subject = reader.GetGuid(2),
            Sequence = reader.GetInt64(3),
            OccurredAt = reader.GetFieldValue<DateTimeOffset>(4),
            RecordedAt = reader.GetFieldValue<DateTimeOffset>(5),
            Nonce = reader.GetFieldValue<byte[]>(6),
            Ciphertext = reader.GetFieldValue<byte[]>(7),
            PreviousHash = reader.GetFieldValue<byte[]>(8),
        };
    }
}
