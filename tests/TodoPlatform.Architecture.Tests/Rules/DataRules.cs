using System.Globalization;
using System.Text.RegularExpressions;
using TodoPlatform.Architecture.Tests.Facts;

namespace TodoPlatform.Architecture.Tests.Rules;

/// <summary>One schema, one context, one history per module, and nobody reads another's (rules 1 and 2 of the design).</summary>
internal static partial class DataRules
{
    private const string SharedSchema = "platform";
    private static readonly string[] TablesOfEveryModule = ["outbox", "parked_events", "dead_letters", "idempotency_keys"];

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        Rule.Each(
            "No string names the schema of another module in SQL",
            ["ReadsAnothersTable.Sql: names neighbours.secrets", "ReadsAnothersTable.Quoted: names \"neighbours\".\"secrets\"",
             "ReadsAnothersTable.Constant: names neighbours.secrets", "ReadsAnothersTable.Part: names neighbours.secrets", "ReadsAnothersTable.Letterbox: names neighbours.outbox"],
            code => code.TypesOf(ProjectKind.Module, ProjectKind.BuildingBlock, ProjectKind.Host).SelectMany(type => type.Type.Literals.Select(literal => (type.Project, literal))),
            (code, subject) => ForeignTables(code, subject.Project, subject.literal.Text)
                .Where(name => IsTable(code, name.Value) || EndsInKeyword().IsMatch(subject.literal.Text[..name.Index]))
                .Select(name => new Violation(subject.literal.Where, $"names {name.Value}"))),

        Rule.Each(
            "No module opens another module's data source",
            ["ReadsAnothersTable.Connect: opens the data source of neighbours"],
            code => code.TypesOf(ProjectKind.Module).Where(type => type.Type.Calls.Count > 0),
            (code, type) => type.Type.Calls
                .Where(call => call.Type == Known.ModuleDataSources && call.LastLiteral is { } name && name != type.Project.Schema)
                .Select(call => new Violation(call.Where, $"opens the data source of {call.LastLiteral}"))),

        Rule.Each(
            "The scripts of a module name only its own schema",
            ["0001_offenders.sql: names neighbours.secrets", "0001_offenders.sql: names elsewhere.things", "0001_offenders.sql: creates a schema", "0001_offenders.sql: creates unqualified without a schema"],
            code => code.Of(ProjectKind.Module).SelectMany(project => project.Assembly!.Scripts.Select(script => (project, script))),
            (code, subject) => CheckScript(code, subject.project, subject.script)),

        Rule.Each(
            "A module with data has one DbContext, derived from ModuleDbContext",
            ["TodoPlatform.Modules.Offenders: has 3 DbContexts", "LonelyDbContext: does not derive from ModuleDbContext"],
            code => code.Of(ProjectKind.Module),
            CheckContexts),

        Rule.Each(
            "Every table lies in the schema of its module",
            ["OffendersDbContext: maps Secret to neighbours.secrets"],
            code => code.Running.SelectMany(module => module.Tables.Select(table => (module, table))),
            (_, subject) => subject.table.Schema == subject.module.Name || subject.table.Schema == SharedSchema
                ? []
                : [new Violation(subject.table.Context, $"maps {subject.table.Entity} to {subject.table.Schema}.{subject.table.Table}")]),

        Rule.Each(
            "The migrations of a module are numbered 1 to n in Persistence/Migrations, and embedded",
            ["TodoPlatform.Modules.Offenders: numbers its migrations 1, 3", "0004_not_embedded.sql: is not embedded"],
            code => code.Of(ProjectKind.Module),
            CheckNumbers),
    ];

    /// <summary>Schema-qualified names of other modules in a text: <c>tasks.items</c>, but not <c>tasks.task-created.v1</c>.</summary>
    private static IEnumerable<Match> ForeignTables(Codebase code, Project project, string text) => QualifiedName().Matches(text)
        .Where(match => code.Schemas.Contains(match.Groups["schema"].Value) && match.Groups["schema"].Value != project.Schema);

    /// <summary>Tells a table in a piece of SQL from the path of a field: <c>recurrence.rule</c> is none.</summary>
    private static bool IsTable(Codebase code, string name)
    {
        var plain = name.Replace("\"", "", StringComparison.Ordinal);
        return TablesOfEveryModule.Contains(plain.Split('.')[1])
            || code.Running.SelectMany(module => module.Tables).Any(table => $"{table.Schema}.{table.Table}" == plain)
            || code.Of(ProjectKind.Module).SelectMany(project => project.Assembly!.Scripts).Any(script => Regex.IsMatch(script.Sql, $@"\b{Regex.Escape(plain)}\b"));
    }

    private static IEnumerable<Violation> CheckScript(Codebase code, Project project, SqlScript script)
    {
        var sql = SqlNoise().Replace(script.Sql, " ");
        string[] allowed = [project.Schema, SharedSchema, "public", "information_schema"];
        foreach (var table in ForeignTables(code, project, sql))
        {
            yield return new Violation(script.Resource, $"names {table.Value}");
        }

        foreach (Match match in QualifiedObject().Matches(sql))
        {
            var schema = match.Groups["schema"].Value;
            if (!allowed.Contains(schema) && !schema.StartsWith("pg_", StringComparison.Ordinal) && !code.Schemas.Contains(schema))
            {
                yield return new Violation(script.Resource, $"names {schema}.{match.Groups["name"].Value}");
            }
        }

        foreach (Match match in CreatedObject().Matches(sql))
        {
            if (!match.Groups["name"].Value.Contains('.', StringComparison.Ordinal))
            {
                yield return new Violation(script.Resource, $"creates {match.Groups["name"].Value} without a schema");
            }
        }

        if (CreateSchema().IsMatch(sql))
        {
            yield return new Violation(script.Resource, "creates a schema, which is the migrator's work");
        }
    }

    private static IEnumerable<Violation> CheckContexts(Codebase code, Project project)
    {
        var contexts = project.Assembly!.WrittenTypes.Where(type => type.DerivesFrom("Microsoft.EntityFrameworkCore.DbContext")).ToList();
        foreach (var context in contexts.Where(context => !context.DerivesFrom(Known.ModuleDbContext)))
        {
            yield return new Violation(context.FullName, "does not derive from ModuleDbContext");
        }

        if (contexts.Count > 1 || (contexts.Count == 0 && project.Assembly.Scripts.Count > 0))
        {
            yield return new Violation(project.Name, $"has {contexts.Count} DbContexts");
        }
    }

    private static IEnumerable<Violation> CheckNumbers(Codebase code, Project project)
    {
        var embedded = project.Assembly!.Scripts.Select(script => script.Resource).ToList();
        var numbers = embedded.Select(name => MigrationName().Match(name))
            .Select(match => match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : -1).Order().ToList();
        if (!numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)))
        {
            yield return new Violation(project.Name, $"numbers its migrations {string.Join(", ", numbers)}");
        }

        if (numbers.Count == 0 && project.Assembly.WrittenTypes.Any(type => type.DerivesFrom(Known.ModuleDbContext)))
        {
            yield return new Violation(project.Name, "has a DbContext and no migration");
        }

        foreach (var file in code.Files.Where(file => file.StartsWith(project.Folder + "/", StringComparison.Ordinal) && file.EndsWith(".sql", StringComparison.Ordinal)))
        {
            var name = file[(project.Folder.Length + 1)..];
            if (!name.StartsWith("Persistence/Migrations/", StringComparison.Ordinal) || !embedded.Contains("Migrations/" + Path.GetFileName(file)))
            {
                yield return new Violation(file, "is not embedded as a migration");
            }
        }
    }

    [GeneratedRegex(@"(?<![\w./:@-])""?(?<schema>[a-z_]+)""?\s*\.\s*""?[a-z_][a-z0-9_]*""?(?![\w-])(?!\.v\d)")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"\b(?:FROM|JOIN|INTO|UPDATE|TABLE|ONLY|USING|REFERENCES|ON|EXISTS|TRUNCATE|LOCK|COPY|SCHEMA)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex EndsInKeyword();

    [GeneratedRegex(@"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'", RegexOptions.Singleline)]
    private static partial Regex SqlNoise();

    [GeneratedRegex(@"\b(?:TABLE|INTO|FROM|JOIN|UPDATE|REFERENCES|ON|SEQUENCE|FUNCTION|VIEW|TYPE|EXISTS|ONLY)\s+""?(?<schema>[a-z_]\w*)""?\.""?(?<name>[a-z_]\w*)", RegexOptions.IgnoreCase)]
    private static partial Regex QualifiedObject();

    [GeneratedRegex(@"\bCREATE\s+(?:OR\s+REPLACE\s+)?(?:UNLOGGED\s+)?(?:MATERIALIZED\s+)?(?:TABLE|VIEW|SEQUENCE|FUNCTION|TYPE|DOMAIN|PROCEDURE)\s+(?:IF\s+NOT\s+EXISTS\s+)?(?<name>[\w"".{}]+)", RegexOptions.IgnoreCase)]
    private static partial Regex CreatedObject();

    [GeneratedRegex(@"\bCREATE\s+SCHEMA\b", RegexOptions.IgnoreCase)]
    private static partial Regex CreateSchema();

    [GeneratedRegex(@"^Migrations/(\d{4})_[a-z0-9_]+\.sql$")]
    private static partial Regex MigrationName();
}
