using System.Reflection;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.Host.Platform;
using TodoPlatform.Modules.Accounts;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Audit;
using TodoPlatform.Modules.Notifications;
using TodoPlatform.Modules.Notifications.Contracts;
using TodoPlatform.Modules.Realtime;
using TodoPlatform.Modules.Recurrence;
using TodoPlatform.Modules.Recurrence.Contracts;
using TodoPlatform.Modules.Tasks;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Host;

/// <summary>Every module that this build contains, and which of them a process hosts (<c>Modules:Enabled</c>, all by default).</summary>
internal static class ModuleCatalog
{
    public static IReadOnlyList<IModule> All { get; } =
        [new AccountsModule(), new TasksModule(), new RecurrenceModule(), new NotificationsModule(), new AuditModule(), new RealtimeModule()];

    /// <summary>The published languages: known everywhere, also where the publishing module is not hosted.</summary>
    public static IReadOnlyList<Assembly> Contracts { get; } =
        [typeof(UserRegistered).Assembly, typeof(TaskCreated).Assembly, typeof(OccurrencePlanned).Assembly, typeof(ReminderFired).Assembly];

    public static IReadOnlyList<IModule> Hosted(IConfiguration configuration)
    {
        var enabled = (configuration["Modules:Enabled"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (enabled.Length == 0)
        {
            return All;
        }

        var unknown = enabled.FirstOrDefault(name => All.All(module => !module.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));
        return unknown is null
            ? [.. All.Where(module => enabled.Contains(module.Name, StringComparer.OrdinalIgnoreCase))]
            : throw new StartupException($"Modules:Enabled names '{unknown}', which is no module. There are: {string.Join(", ", All.Select(module => module.Name))}.");
    }
}
