using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Notifications.Contracts;
using TodoPlatform.Modules.Notifications.Domain;
using TodoPlatform.Modules.Notifications.Features;
using TodoPlatform.Modules.Notifications.Persistence;
using TodoPlatform.Modules.Notifications.Scheduling;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Notifications;

/// <summary>Reminders: when they are due, firing them, and bringing them to their users.</summary>
public sealed class NotificationsModule : IModule
{
    private const string ModuleName = "notifications";

    // Polling sweeps: what a failover or a pause missed is skipped instead of being made up for.
    private static readonly TimeSpan Misfire = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(3);

    private const int JobsAtOnce = 2;

    /// <inheritdoc/>
    public string Name => ModuleName;

    /// <inheritdoc/>
    public IReadOnlyList<string> RoutePrefixes => ["/reminders", "/notifications"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
        ArgumentNullException.ThrowIfNull(module);
        module.UseDatabase<NotificationsDbContext>();

        module.Query<ListNotifications.Query, ListNotifications.Response, ListNotifications.Handler>();
        module.Command<ReadNotification.Command, Nothing, ReadNotification.Handler>();
        module.Command<ReadAllNotifications.Command, Nothing, ReadAllNotifications.Handler>();
        module.Query<ListReminders.Query, Page<ReminderView>, ListReminders.Handler>();
        module.Command<SnoozeReminder.Command, ReminderView, SnoozeReminder.Handler, SnoozeReminder.Validator>();
        module.Command<DismissReminder.Command, Nothing, DismissReminder.Handler>();
        module.Query<GetReminderSettings.Query, SettingsView, GetReminderSettings.Handler>();
        module.Command<ChangeReminderSettings.Command, SettingsView, ChangeReminderSettings.Handler>();

        module.On<TaskCreated, PlanRemindersWhenTaskCreated>();
        module.On<TaskUpdated, PlanRemindersWhenTaskUpdated>();
        module.On<TaskMoved, PlanRemindersWhenTaskMoved>();
        module.On<TaskReopened, PlanRemindersWhenTaskReopened>();
        module.On<TaskRestored, PlanRemindersWhenTaskRestored>();
        module.On<TaskCompleted, CancelRemindersWhenTaskCompleted>();
        module.On<TaskSkipped, CancelRemindersWhenTaskSkipped>();
        module.On<TaskDeleted, CancelRemindersWhenTaskDeleted>();
        module.On<UserRegistered, FollowProfileWhenUserRegistered>();
        module.On<UserChanged, FollowProfileWhenUserChanged>();
        module.On<PreferencesChanged, FollowProfileWhenPreferencesChanged>();
        module.On<UserDeleted, EraseWhenUserDeleted>();
        module.On<ReminderFired, DeliverWhenReminderFired>();

        module.Services.AddScoped<ReminderPlanning>();
        module.Services.AddScoped<ReminderDelivery>();
        module.Services.AddScoped<IReminderChannel, InAppChannel>();
        module.Services.AddSingleton<ISelfCheck, OverdueCheck>();
        module.Services.AddSingleton<FireDueReminders>();
        module.Services.AddSingleton<ReconcileDeliveries>();
        module.Services.AddSingleton<RemoveOldEntries>();
        module.Services.AddHostedService<FiringLoop>();
        AddScheduler(module.Services, start: module.Configuration.GetValue("Notifications:Scheduler", true));
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ListNotifications.Map(routes.Api);
        ReadNotification.Map(routes.Api);
        ReadAllNotifications.Map(routes.Api);
        ListReminders.Map(routes.Api);
        SnoozeReminder.Map(routes.Api);
        DismissReminder.Map(routes.Api);
        GetReminderSettings.Map(routes.Api);
        ChangeReminderSettings.Map(routes.Api);
    }

    private static void AddScheduler(IServiceCollection services, bool start)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options => options.InstanceName = "todoplatform");
            quartz.UseDefaultThreadPool(JobsAtOnce);
            quartz.UsePersistentStore(store => store
                .UsePostgres(source => source.DataSourceFactory = provider => provider.GetRequiredService<ModuleDataSources>().Of(ModuleName))
                .UseSystemTextJsonSerializer()
                .ConfigureStore(options =>
                {
                    options.TablePrefix = ModuleName + ".qrtz_";
                    options.MisfireHandlerFrequency = Misfire; // default: a minute, for which a misfired trigger stands still
                })
                .UseClustering(options => options.CheckinInterval = options.CheckinMisfireThreshold = CheckIn)
                .ProvisionSchema());
            Every<ReconcileDeliveries.Job>(quartz, "reconcile-deliveries", TimeSpan.FromMinutes(1));
            Every<RemoveOldEntries.Job>(quartz, "remove-old-entries", TimeSpan.FromHours(1));
        });
        if (start)
        {
            services.AddHostedService<SweepScheduler>();
        }
    }

    private static void Every<TJob>(IQuartzBuilder quartz, string name, TimeSpan interval)
        where TJob : class, IJob =>
        quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(name)
                .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithExistingCount))
                .WithMisfireThreshold(Misfire),
            job => job.WithIdentity(name));
}
