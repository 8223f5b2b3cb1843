using TodoPlatform.BuildingBlocks.Modules;

namespace TodoPlatform.Modules.Accounts;

/// <summary>The module Accounts.</summary>
public sealed class AccountsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "accounts";

    /// <inheritdoc/>
    public IReadOnlyList<string> RoutePrefixes => ["/auth", "/me", "/tokens", "/admin"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
    }
}
