namespace TodoPlatform.Testing;

/// <summary>Where things lie.</summary>
public static class Repository
{
    /// <summary>The checkout that this test was built from.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The Host, built with the tests' own configuration.</summary>
    public static string HostAssembly => AssemblyOf("TodoPlatform.Host");

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
