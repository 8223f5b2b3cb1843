namespace TodoPlatform.Architecture.Tests.Facts;

internal enum ProjectKind
{
    Host,
    BuildingBlock,
    Contracts,
    Module,
}

/// <summary>A project below src.</summary>
/// <param name="Name">Also the name of its assembly.</param>
/// <param name="Kind">By its folder.</param>
/// <param name="Module">Name of the module's folder, for modules and contracts.</param>
/// <param name="Folder">Below the root, with slashes.</param>
/// <param name="Assembly">Null when the Host does not ship it.</param>
internal sealed record Project(string Name, ProjectKind Kind, string? Module, string Folder, AssemblyFacts? Assembly)
{
    /// <summary>What the module calls itself everywhere: also its schema.</summary>
    public string Schema { get; } = Module?.ToLowerInvariant() ?? "";

    public override string ToString() => Name;
}

/// <summary>A type and the project that it stands in.</summary>
internal sealed record ProjectType(Project Project, TypeFacts Type);

/// <summary>All facts that the rules look at.</summary>
/// <param name="Files">Every file of the tree below the root, with slashes, without what is built or downloaded.</param>
/// <param name="TrackedFiles">Those that git keeps; all of them where there is no git.</param>
/// <param name="ModuleFolders">Names of the folders in src/Modules.</param>
/// <param name="Projects">Projects below src.</param>
/// <param name="Sources">C# files of src and tests.</param>
/// <param name="Running">The modules of the catalogue.</param>
/// <param name="Texts">Further files that rules read: by path.</param>
internal sealed record Codebase(
    IReadOnlyList<string> Files,
    IReadOnlySet<string> TrackedFiles,
    IReadOnlyList<string> ModuleFolders,
    IReadOnlyList<Project> Projects,
    IReadOnlyList<SourceFile> Sources,
    IReadOnlyList<RunningModule> Running,
    IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>A module's schema is its name in lower case.</summary>
    public IEnumerable<string> Schemas => ModuleFolders.Select(name => name.ToLowerInvariant());

    public IEnumerable<Project> Of(params ProjectKind[] kinds) => Projects.Where(project => kinds.Contains(project.Kind) && project.Assembly is not null);

    public IEnumerable<ProjectType> TypesOf(params ProjectKind[] kinds) =>
        Of(kinds).SelectMany(project => project.Assembly!.Types.Select(type => new ProjectType(project, type)));

    public IEnumerable<ProjectType> WrittenTypesOf(params ProjectKind[] kinds) => TypesOf(kinds).Where(type => !type.Type.IsGenerated);

    /// <summary>The types of Features/, of all modules.</summary>
    public IEnumerable<ProjectType> FeatureTypes => TypesOf(ProjectKind.Module).Where(type => IsIn(type, "Features"));

    /// <summary>The types of Domain/, of all modules.</summary>
    public IEnumerable<ProjectType> DomainTypes => TypesOf(ProjectKind.Module).Where(type => IsIn(type, "Domain"));

    /// <summary>Event classes of all contracts.</summary>
    public IEnumerable<ProjectType> Events => WrittenTypesOf(ProjectKind.Contracts).Where(type => type.Type.Implements(Known.IntegrationEvent));

    public IEnumerable<(Project Project, SourceFile File)> FeatureFiles => Of(ProjectKind.Module)
        .SelectMany(project => Sources.Where(file => file.Path.StartsWith(project.Folder + "/Features/", StringComparison.Ordinal)).Select(file => (project, file)));

    public RunningModule? RunningOf(Project project) => Running.FirstOrDefault(module => module.Assembly == project.Assembly?.Name);

    private static bool IsIn(ProjectType type, string folder) => (type.Type.Namespace + ".").StartsWith($"{type.Project.Name}.{folder}.", StringComparison.Ordinal);
}

/// <summary>Names of our own types that rules know. Taken from the types, so that renaming one does not blind a rule.</summary>
internal static class Known
{
    public static readonly string IntegrationEvent = typeof(BuildingBlocks.Contracts.IIntegrationEvent).FullName!;
    public static readonly string IntegrationEventAttribute = typeof(BuildingBlocks.Contracts.IntegrationEventAttribute).FullName!;
    public static readonly string EventHandler = typeof(BuildingBlocks.Events.IEventHandler<>).FullName!;
    public static readonly string EventBatchHandler = typeof(BuildingBlocks.Events.IEventBatchHandler<>).FullName!;
    public static readonly string EnvelopeHandler = typeof(BuildingBlocks.Events.IEnvelopeBatchHandler).FullName!;
    public static readonly string ModuleDbContext = typeof(BuildingBlocks.Persistence.ModuleDbContext).FullName!;
    public static readonly string ModuleDataSources = typeof(BuildingBlocks.Persistence.ModuleDataSources).FullName!;
    public static readonly string Module = typeof(BuildingBlocks.Modules.IModule).FullName!;
    public static readonly string Command = typeof(BuildingBlocks.Mediation.ICommand<>).FullName!;
    public static readonly string Query = typeof(BuildingBlocks.Mediation.IQuery<>).FullName!;
    public static readonly string CommandHandler = typeof(BuildingBlocks.Mediation.ICommandHandler<,>).FullName!;
    public static readonly string QueryHandler = typeof(BuildingBlocks.Mediation.IQueryHandler<,>).FullName!;
}
