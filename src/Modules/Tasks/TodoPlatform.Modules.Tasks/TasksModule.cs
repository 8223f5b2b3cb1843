using TodoPlatform.BuildingBlocks.Modules;

namespace TodoPlatform.Modules.Tasks;

/// <summary>The module Tasks.</summary>
public sealed class TasksModule : IModule
{
    /// <inheritdoc/>
    public string Name => "tasks";

    /// <inheritdoc/>
    public IReadOnlyList<string> RoutePrefixes => ["/tasks", "/projects", "/labels", "/search"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
    }
}
