using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Audit.Features;
using TodoPlatform.Modules.Audit.Persistence;
using TodoPlatform.Modules.Notifications.Contracts;
using TodoPlatform.Modules.Recurrence.Contracts;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Audit;

/// <summary>Everything that happened, once each, append-only, in a hash chain per account.</summary>
public sealed class AuditModule : IModule
{
    /// <inheritdoc/>
    public string Name => "audit";

    /// <inheritdoc/>
    public IReadOnlyList<string> RoutePrefixes => ["/audit"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
        module.UseDatabase<AuditDbContext>();
        module.Services.AddSingleton<IEventLog, EventLog>().AddSingleton<ISelfCheck, ChainsCheck>();
        module.Services.AddScoped<ChainLock>().AddScoped<PayloadKeys>();

        module.Query<ListEntries.Query, Page<ListEntries.Entry>, ListEntries.Handler, ListEntries.Validator>();
        module.Query<VerifyChain.Query, VerifyChain.Response, VerifyChain.Handler>();

        module.OnEvery<RecordEvent>(
            [typeof(UserRegistered).Assembly, typeof(TaskCreated).Assembly, typeof(OccurrencePlanned).Assembly, typeof(ReminderScheduled).Assembly],
            exceptTopic: Topics.TaskUpdates);
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ListEntries.Map(routes.Api);
        VerifyChain.Map(routes.Api);
    }
}
