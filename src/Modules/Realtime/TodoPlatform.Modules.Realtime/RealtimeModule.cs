using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Notifications.Contracts;
using TodoPlatform.Modules.Realtime.Features;
using TodoPlatform.Modules.Realtime.Live;
using TodoPlatform.Modules.Realtime.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Realtime;

/// <summary>Tells the connected clients of each user what changed, in one order, without a gap after a reconnect.</summary>
public sealed class RealtimeModule : IModule
{
    /// <inheritdoc/>
    public string Name => "realtime";

    /// <inheritdoc/>
    public IReadOnlyList<string> RoutePrefixes => ["/hubs", "/updates"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
        module.UseDatabase<RealtimeDbContext>();
        var services = module.Services;
        services.AddScoped<ChangeLog>();
        services.AddSingleton<ChangeFeed>().AddHostedService(provider => provider.GetRequiredService<ChangeFeed>());
        services.AddSingleton<ChangeSignal>().AddHostedService(provider => provider.GetRequiredService<ChangeSignal>());
        services.AddSingleton<ChangeRetention>().AddHostedService(provider => provider.GetRequiredService<ChangeRetention>());
        services.AddSingleton<SignalAfterCommit>();
        services.ConfigureDbContext<RealtimeDbContext>(
            (provider, options) => options.AddInterceptors(provider.GetRequiredService<SignalAfterCommit>()), ServiceLifetime.Singleton);
        services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = 4096; // a client only says from where it resumes
            options.DisableImplicitFromServicesParameters = true;
        });

        module.Query<ResumeChanges.Query, ResumeChanges.Response, ResumeChanges.Handler>();

        module.OnBatch<TaskChanged, LogChangeWhenTaskChanged>();
        module.On<ReminderScheduled, LogChangeWhenReminderChanged>();
        module.On<ReminderFired, LogChangeWhenReminderChanged>();
        module.On<ReminderDelivered, LogChangeWhenReminderChanged>();
        module.On<ReminderFailed, LogChangeWhenReminderChanged>();
        module.On<ReminderCancelled, LogChangeWhenReminderChanged>();
        module.On<NotificationCreated, LogChangeWhenNotificationChanged>();
        module.On<NotificationRead, LogChangeWhenNotificationChanged>();
        module.On<UserDeleted, ForgetUserWhenUserDeleted>();
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        StreamUpdates.Map(routes.Api);
        routes.Root.MapHub<UpdatesHub>("/hubs/updates", options => options.CloseOnAuthenticationExpiration = true).RequireAuthorization(Policies.Api);
    }
}
