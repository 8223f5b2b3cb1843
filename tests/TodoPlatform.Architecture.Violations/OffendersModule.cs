using Microsoft.AspNetCore.Builder;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Offenders.Features;
using TodoPlatform.Modules.Offenders.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Offenders;

/// <summary>Registers what is innocent, and what offends by something else than being unregistered.</summary>
public sealed class OffendersModule : IModule
{
    /// <inheritdoc/>
    public string Name => "offenders";

    /// <summary>Offends: nothing answers below the second prefix, and StrayModule claims the first one too.</summary>
    public IReadOnlyList<string> RoutePrefixes => ["/things", "/nothing-here"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
        module.UseDatabase<OffendersDbContext>();
        module.Command<CompleteThing.Command, Nothing, CompleteThing.Handler, CompleteThing.Validator>();
        module.Command<AddUnchecked.Command, Nothing, AddUnchecked.Handler>();
        module.Command<AddUncheckedText.Command, Nothing, AddUncheckedText.Handler>();
        module.On<TaskCreated, CopyThingWhenTaskCreated>();
        module.On<UserRegistered, KeepThingWhenSomething>();
        module.On<UserChanged, HandleUser>();
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
        CompleteThing.Map(routes.Api.MapGroup("").RequireAuthorization(Policies.Api));
        routes.Api.MapGet("/elsewhere", () => "outside of the prefixes, and open by accident");
    }
}

/// <summary>Offends: a module of the catalogue without a folder of its own.</summary>
public sealed class StrayModule : IModule
{
    /// <inheritdoc/>
    public string Name => "stray";

    /// <inheritdoc/>
    public IReadOnlyList<string> RoutePrefixes => ["/things"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
    }
}
