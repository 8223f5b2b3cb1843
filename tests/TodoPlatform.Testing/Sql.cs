using Npgsql;

namespace TodoPlatform.Testing;

/// <summary>Statements of tests.</summary>
public static class Sql
{
    /// <summary>The first column of all rows.</summary>
    public static async Task<IReadOnlyList<T>> QueryAsync<T>(string connectionString, string sql, params object?[] args)
    {
        await using var connection = await OpenAsync(connectionString);
        await using var command = Command(connection, sql, args);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.IsDBNull(0) ? default! : reader.GetFieldValue<T>(0));
        }

        return rows;
    }

    /// <summary>How many rows a statement changed.</summary>
    public static async Task<int> ExecuteAsync(string connectionString, string sql, params object?[] args)
    {
        await using var connection = await OpenAsync(connectionString);
        await using var command = Command(connection, sql, args);
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object?[] args)
    {
#pragma warning disable CA2100 // statements of tests
        var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        foreach (var arg in args)
        {
            command.Parameters.Add(new() { Value = arg ?? DBNull.Value });
        }

        return command;
    }
}
