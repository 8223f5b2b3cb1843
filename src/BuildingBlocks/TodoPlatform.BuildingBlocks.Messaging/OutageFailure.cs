using System.Net.Sockets;
using Npgsql;
using TodoPlatform.BuildingBlocks.Events;

namespace TodoPlatform.BuildingBlocks.Messaging;

/// <summary>
/// Tells what no event is to blame for (the consumer's database does not answer, refuses the login or its rights, is full or too
/// slow) from what one is. Only the former is worth waiting for.
/// </summary>
internal static class OutageFailure
{
    private const string ReadOnlyTransaction = "25006"; // the server became a standby
    private const string NotInPrerequisiteState = "55000"; // "is not currently accepting connections"

    /// <summary>Classes of SQLSTATE: connection, authorization, resources, operator intervention (also a statement timeout), system.</summary>
    private static readonly string[] Classes = ["08", "28", "53", "57", "58"];

    /// <summary>Whether the failure, or anything that it wraps, is an outage.</summary>
    public static bool Is(Exception error) => error switch
    {
        PoisonEventException => false,
        AggregateException many => many.InnerExceptions.Any(Is),
        PostgresException refused => refused.IsTransient || IsOutage(refused.SqlState),
        NpgsqlException or TimeoutException or SocketException => true, // the server itself would have answered with a PostgresException
        _ => error.InnerException is not null && Is(error.InnerException),
    };

    /// <summary>What everybody may know of it: no host, login or database. The log has it whole.</summary>
    public static string Describe(Exception error) => SqlStateOf(error) is { } state ? $"its database refuses, SQLSTATE {state}" : "its database does not answer";

    private static string? SqlStateOf(Exception? error) => error switch
    {
        null => null,
        PostgresException refused => refused.SqlState,
        AggregateException many => many.InnerExceptions.Select(SqlStateOf).FirstOrDefault(state => state is not null),
        _ => SqlStateOf(error.InnerException),
    };

    private static bool IsOutage(string state) =>
        Classes.Any(ofClass => state.StartsWith(ofClass, StringComparison.Ordinal)) || state is PostgresErrorCodes.InsufficientPrivilege or ReadOnlyTransaction or NotInPrerequisiteState;
}
