using TodoPlatform.BuildingBlocks.Modules;

namespace TodoPlatform.Modules.Recurrence;

/// <summary>The module Recurrence.</summary>
public sealed class RecurrenceModule : IModule
{
    /// <inheritdoc/>
    public string Name => "recurrence";

    /// <inheritdoc/>
    public IReadOnlyList<string> RoutePrefixes => ["/recurrence"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
    }
}
