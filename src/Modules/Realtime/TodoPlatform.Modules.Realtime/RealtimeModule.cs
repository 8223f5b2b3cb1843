using TodoPlatform.BuildingBlocks.Modules;

namespace TodoPlatform.Modules.Realtime;

/// <summary>The module Realtime.</summary>
public sealed class RealtimeModule : IModule
{
    /// <inheritdoc/>
    public string Name => "realtime";

    /// <inheritdoc/>
    public IReadOnlyList<string> RoutePrefixes => ["/hubs"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
    }
}
