using TodoPlatform.BuildingBlocks.Modules;

namespace TodoPlatform.Modules.Notifications;

/// <summary>The module Notifications.</summary>
public sealed class NotificationsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "notifications";

    /// <inheritdoc/>
    public IReadOnlyList<string> RoutePrefixes => ["/reminders", "/notifications"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
    }
}
