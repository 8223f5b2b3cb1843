using Npgsql;
using TodoPlatform.BuildingBlocks.Persistence;

namespace TodoPlatform.Modules.Offenders.Persistence;

/// <summary>Offends: SQL on another module's tables, by another module's role.</summary>
internal static class ReadsAnothersTable
{
    private const string Constant = "DELETE FROM neighbours.secrets";

    /// <summary>Innocent: a wire name is no table.</summary>
    public static string WireName() => "neighbours.secret-told.v1";

    public static FormattableString Sql(Guid id) => $"SELECT title FROM neighbours.secrets WHERE id = {id}";

    public static string Quoted() => """
        SELECT "title" FROM "neighbours"."secrets"
        """;

    public static string Spell() => Constant;

    /// <summary>No keyword before it, but there is such a table.</summary>
    public static string Part(string start) => start + "neighbours.secrets";

    public static string Letterbox(string start) => start + "neighbours.outbox";

    /// <summary>Innocent: the path of a field.</summary>
    public static string FieldName() => "neighbours.rule";

    public static NpgsqlDataSource Connect(ModuleDataSources sources) => sources.Of("neighbours");
}
