using TodoPlatform.BuildingBlocks.Modules;

namespace TodoPlatform.Modules.Audit;

/// <summary>The module Audit.</summary>
public sealed class AuditModule : IModule
{
    /// <inheritdoc/>
    public string Name => "audit";

    /// <inheritdoc/>
    public IReadOnlyList<string> RoutePrefixes => ["/audit"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
    }
}
