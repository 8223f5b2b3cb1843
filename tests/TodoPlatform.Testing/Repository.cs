namespace TodoPlatform.Testing;

/// <summary>Where things lie.</summary>
public static class Repository
{
    /// <summary>The checkout that this test was built from.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The Host, built with the tests' own configuration; or where HOST_DIRECTORY says: <c>build/test</c> compiles it ahead of time.</summary>
    public static string HostAssembly => Environment.GetEnvironmentVariable("HOST_DIRECTORY") is { Length: > 0 } directory ? Path.Combine(directory, "TodoPlatform.Host.dll") : AssemblyOf("TodoPlatform.Host");

    /// <summary>A program of this repository, built likewise.</summary>
    public static string AssemblyOf(string project) => Path.Combine(Root, "artifacts", "bin", project, Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), project + ".dll");

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "TodoPlatform.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The tests run outside of the checkout.");
        }

        return directory.FullName;
    }
}
