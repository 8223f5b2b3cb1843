using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Recurrence.Features;
using TodoPlatform.Modules.Recurrence.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence;

/// <summary>The history of series, and what comes next in them.</summary>
public sealed class RecurrenceModule : IModule
{
    /// <inheritdoc/>
    public string Name => RecurrenceDbContext.SchemaName;

    /// <inheritdoc/>
    public IReadOnlyList<string> RoutePrefixes { get; } = ["/recurrence"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
        ArgumentNullException.ThrowIfNull(module);
        module.UseDatabase<RecurrenceDbContext>();
        module.Services.AddScoped<SeriesLedger>();

        module.Query<PreviewRecurrence.Query, PreviewRecurrence.Response, PreviewRecurrence.Handler, PreviewRecurrence.Validator>();
        module.Query<GetSeries.Query, GetSeries.Response, GetSeries.Handler>();

        module.On<TaskCompleted, PlanNextWhenTaskCompleted>();
        module.On<TaskSkipped, PlanNextWhenTaskSkipped>();
        module.On<TaskReopened, WithdrawHistoryWhenTaskReopened>();
        module.On<TaskCreated, RecordOccurrenceWhenTaskCreated>();
        module.On<TaskUpdated, RecordOccurrenceWhenTaskUpdated>();
        module.On<TaskMoved, RecordOccurrenceWhenTaskMoved>();
        module.On<TaskDeleted, ForgetOccurrenceWhenTaskDeleted>();
        module.On<TaskRestored, RecordOccurrenceWhenTaskRestored>();

        module.On<SeriesStarted, CopySeriesWhenSeriesStarted>();
        module.On<SeriesChanged, CopySeriesWhenSeriesChanged>();
        module.On<SeriesPaused, CopySeriesWhenSeriesPaused>();
        module.On<SeriesResumed, PlanNextWhenSeriesResumed>();
        module.On<SeriesStopped, CopySeriesWhenSeriesStopped>();

        module.On<ProjectArchived, HoldSeriesWhenProjectArchived>();
        module.On<ProjectUnarchived, PlanNextWhenProjectUnarchived>();
        module.On<ProjectRestored, PlanNextWhenProjectRestored>();
        module.On<ProjectDeleted, HoldSeriesWhenProjectDeleted>();

        module.On<UserRegistered, RecordZoneWhenUserRegistered>();
        module.On<PreferencesChanged, RecordZoneWhenPreferencesChanged>();
        module.On<UserDeleted, EraseUserWhenUserDeleted>();
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        PreviewRecurrence.Map(routes.Api);
        GetSeries.Map(routes.Api);
    }
}
