using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Recurrence.Contracts;
using TodoPlatform.Modules.Tasks.Domain.Imports;
using TodoPlatform.Modules.Tasks.Features;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Persistence.Undo;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks;

/// <summary>Projects, tasks, their comments and the definitions of series; decides which occurrence is open.</summary>
public sealed class TasksModule : IModule
{
    /// <inheritdoc/>
    public string Name => TasksDbContext.SchemaName;

    /// <inheritdoc/>
    public IReadOnlyList<string> RoutePrefixes { get; } = ["/tasks", "/projects", "/sections", "/labels", "/filters", "/comments", "/search", "/trash", "/sync", "/undo", "/import", "/export"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
        ArgumentNullException.ThrowIfNull(module);
        module.UseDatabase<TasksDbContext>();
        module.Services.AddScoped<Surroundings>();
        module.Services.AddScoped<Announcements>();
        module.Services.AddScoped<NewTasks>();
        module.Services.AddScoped<QuickAddTask.Reader>();
        module.Services.AddScoped<ProfileCopy>();
        module.Services.AddScoped<LabelSweep>();
        module.Services.AddScoped<TaskCopies>();
        module.Services.AddScoped<Successors>();
        module.Services.AddScoped<UndoConflicts>();
        module.Services.AddScoped<RevertedSeries>();
        module.Services.AddScoped<RevertedTasks>();
        module.Services.AddScoped<RevertedRows>();
        module.Services.AddScoped<RevertedLabels>();

        module.Command<CreateTask.Command, TaskResource, CreateTask.Handler, CreateTask.Validator>();
        module.Command<QuickAddTask.Command, QuickAddTask.Response, QuickAddTask.Handler, QuickAddTask.Validator>();
        module.Query<QuickAddTask.Query, QuickAddTask.Preview, QuickAddTask.PreviewHandler, QuickAddTask.PreviewValidator>();
        module.Command<PatchTask.Command, TaskResource, PatchTask.Handler, PatchTask.Validator>();
        module.Command<MoveTask.Command, TaskResource, MoveTask.Handler, MoveTask.Validator>();
        module.Command<CompleteTask.Command, CompleteTask.Response, CompleteTask.Handler>();
        module.Command<ReopenTask.Command, TaskResource, ReopenTask.Handler>();
        module.Command<SkipTask.Command, TaskResource, SkipTask.Handler>();
        module.Command<PauseTask.Command, TaskResource, PauseTask.Handler>();
        module.Command<ResumeTask.Command, TaskResource, ResumeTask.Handler>();
        module.Command<DuplicateTask.Command, TaskResource, DuplicateTask.Handler>();
        module.Command<DeleteTask.Command, Nothing, DeleteTask.Handler>();
        module.Command<RunBatch.Command, RunBatch.Response, RunBatch.Handler, RunBatch.Validator>();
        foreach (var command in (BatchedCommand[])
            [CreateTask.Batched, PatchTask.Batched, CompleteTask.Batched, ReopenTask.Batched, SkipTask.Batched, MoveTask.Batched, DeleteTask.Batched, RestoreTask.Batched, DuplicateTask.Batched])
        {
            module.Services.AddSingleton(command);
            module.Services.AddSingleton(SyncedCommand.Of(command));
        }

        module.Services.AddScoped<SyncReads>();
        module.Query<GetChanges.Query, SyncAnswer, GetChanges.Handler>();
        module.Query<SendCommands.Query, SyncAnswer, SendCommands.QueryHandler, SendCommands.Validator>();
        module.Command<SendCommands.Command, CommandResult, SendCommands.Handler>();
        foreach (var command in (SyncedCommand[])
            [QuickAddTask.Synced, PauseTask.Synced, ResumeTask.Synced,
             CreateProject.Synced, PatchProject.Synced, ArchiveProject.Synced, UnarchiveProject.Synced, DuplicateProject.Synced, DeleteProject.Synced, RestoreProject.Synced,
             CreateSection.Synced, PatchSection.Synced, DeleteSection.Synced, RestoreSection.Synced, PatchLabel.Synced, DeleteLabel.Synced,
             CreateFilter.Synced, PatchFilter.Synced, DeleteFilter.Synced, CreateComment.Synced, PatchComment.Synced, DeleteComment.Synced])
        {
            module.Services.AddSingleton(command);
        }

        module.Query<GetTask.Query, TaskResource, GetTask.Handler>();
        module.Query<ListTasks.Query, ListTasks.Response, ListTasks.Handler, ListTasks.Validator>();

        module.Command<CreateProject.Command, ProjectResource, CreateProject.Handler, CreateProject.Validator>();
        module.Command<PatchProject.Command, ProjectResource, PatchProject.Handler, PatchProject.Validator>();
        module.Command<ArchiveProject.Command, ProjectResource, ArchiveProject.Handler>();
        module.Command<UnarchiveProject.Command, ProjectResource, UnarchiveProject.Handler>();
        module.Command<DuplicateProject.Command, ProjectResource, DuplicateProject.Handler, DuplicateProject.Validator>();
        module.Command<DeleteProject.Command, Nothing, DeleteProject.Handler>();
        module.Command<ListProjects.Command, Page<ProjectResource>, ListProjects.Handler, ListProjects.Validator>();
        module.Query<GetProject.Query, ProjectResource, GetProject.Handler>();

        module.Command<CreateSection.Command, SectionResource, CreateSection.Handler, CreateSection.Validator>();
        module.Command<PatchSection.Command, SectionResource, PatchSection.Handler, PatchSection.Validator>();
        module.Command<DeleteSection.Command, Nothing, DeleteSection.Handler>();
        module.Query<GetSection.Query, SectionResource, GetSection.Handler>();
        module.Query<ListSections.Query, Page<SectionResource>, ListSections.Handler>();

        module.Command<RestoreTask.Command, TaskResource, RestoreTask.Handler>();
        module.Command<RestoreProject.Command, ProjectResource, RestoreProject.Handler>();
        module.Command<RestoreSection.Command, SectionResource, RestoreSection.Handler>();
        module.Command<PurgeTrash.Command, Nothing, PurgeTrash.Handler>();
        module.Query<ListTrash.Query, Page<ListTrash.DeletedResource>, ListTrash.Handler>();
        module.Services.AddHostedService<TrashSweeper>();

        module.Command<UndoWrite.Command, UndoWrite.Response, UndoWrite.Handler>();

        module.Command<PatchLabel.Command, LabelResource, PatchLabel.Handler, PatchLabel.Validator>();
        module.Command<DeleteLabel.Command, Nothing, DeleteLabel.Handler, DeleteLabel.Validator>();
        module.Query<ListLabels.Query, Page<LabelResource>, ListLabels.Handler>();
        module.Command<CreateComment.Command, CommentResource, CreateComment.Handler, CreateComment.Validator>();
        module.Command<PatchComment.Command, CommentResource, PatchComment.Handler, PatchComment.Validator>();
        module.Command<DeleteComment.Command, Nothing, DeleteComment.Handler>();
        module.Query<GetComment.Query, CommentResource, GetComment.Handler>();
        module.Query<ListComments.Query, Page<CommentResource>, ListComments.Handler>();
        module.Query<SearchEverything.Query, SearchEverything.Response, SearchEverything.Handler, SearchEverything.Validator>();

        module.Command<CreateFilter.Command, FilterResource, CreateFilter.Handler, CreateFilter.Validator>();
        module.Command<PatchFilter.Command, FilterResource, PatchFilter.Handler, PatchFilter.Validator>();
        module.Command<DeleteFilter.Command, Nothing, DeleteFilter.Handler>();
        module.Query<ListFilters.Query, Page<FilterResource>, ListFilters.Handler>();
        module.Query<GetFilter.Query, FilterResource, GetFilter.Handler>();
        module.Query<ValidateFilter.Query, ValidateFilter.Response, ValidateFilter.Handler, ValidateFilter.Validator>();

        foreach (var format in (IImportFormat[])[new PlatformFile(), .. ForeignFormats.Imports])
        {
            module.Services.AddSingleton(format);
        }

        foreach (var format in ForeignFormats.Exports)
        {
            module.Services.AddSingleton(format);
        }

        module.Services.AddSingleton<ImportFormats>();
        module.Services.AddSingleton<ImportSignal>();
        module.Services.AddSingleton<ExportGate>();
        module.Services.AddSingleton<DryRunGate>();
        module.Services.AddScoped<ImportLots>();
        module.Services.AddScoped<ImportUndo>();
        module.Services.AddScoped<AccountExport>();
        module.Command<StartImport.Command, StartImport.Response, StartImport.Handler, StartImport.Validator>();
        module.Command<CancelImport.Command, Nothing, CancelImport.Handler>();
        module.Command<UndoImport.Command, ImportResource, UndoImport.Handler>();
        module.Query<GetImport.Query, ImportResource, GetImport.Handler>();
        module.Query<ListImports.Query, Page<ImportResource>, ListImports.Handler>();
        module.Query<ExportAccount.Query, ExportAccount.Response, ExportAccount.Handler>();
        module.Services.AddHostedService<ImportWorker>();

        module.On<OccurrencePlanned, OpenNextOccurrenceWhenOccurrencePlanned>();
        module.On<SeriesEnded, RecordSeriesEndWhenSeriesEnded>();
        module.On<UserRegistered, MakeInboxWhenUserRegistered>();
        module.On<UserChanged, CopyProfileWhenUserChanged>();
        module.On<PreferencesChanged, CopyProfileWhenPreferencesChanged>();
        module.On<UserDeleted, EraseUserWhenUserDeleted>();
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.Api.WithMetadata(new CanBeUndone());
        CreateTask.Map(routes.Api);
        QuickAddTask.Map(routes.Api);
        GetTask.Map(routes.Api);
        ListTasks.Map(routes.Api);
        PatchTask.Map(routes.Api);
        DeleteTask.Map(routes.Api);
        CompleteTask.Map(routes.Api);
        ReopenTask.Map(routes.Api);
        SkipTask.Map(routes.Api);
        PauseTask.Map(routes.Api);
        ResumeTask.Map(routes.Api);
        MoveTask.Map(routes.Api);
        RunBatch.Map(routes.Api);
        GetChanges.Map(routes.Api);
        SendCommands.Map(routes.Api);
        DuplicateTask.Map(routes.Api);
        CreateProject.Map(routes.Api);
        GetProject.Map(routes.Api);
        ListProjects.Map(routes.Api);
        PatchProject.Map(routes.Api);
        DeleteProject.Map(routes.Api);
        DuplicateProject.Map(routes.Api);
        ArchiveProject.Map(routes.Api);
        UnarchiveProject.Map(routes.Api);
        CreateSection.Map(routes.Api);
        GetSection.Map(routes.Api);
        ListSections.Map(routes.Api);
        PatchSection.Map(routes.Api);
        DeleteSection.Map(routes.Api);
        RestoreTask.Map(routes.Api);
        RestoreProject.Map(routes.Api);
        RestoreSection.Map(routes.Api);
        ListTrash.Map(routes.Api);
        PurgeTrash.Map(routes.Api);
        UndoWrite.Map(routes.Api);
        CreateComment.Map(routes.Api);
        ListComments.Map(routes.Api);
        GetComment.Map(routes.Api);
        PatchComment.Map(routes.Api);
        DeleteComment.Map(routes.Api);
        ListLabels.Map(routes.Api);
        PatchLabel.Map(routes.Api);
        DeleteLabel.Map(routes.Api);
        SearchEverything.Map(routes.Api);
        CreateFilter.Map(routes.Api);
        GetFilter.Map(routes.Api);
        ListFilters.Map(routes.Api);
        PatchFilter.Map(routes.Api);
        DeleteFilter.Map(routes.Api);
        ValidateFilter.Map(routes.Api);
        StartImport.Map(routes.Api);
        GetImport.Map(routes.Api);
        ListImports.Map(routes.Api);
        CancelImport.Map(routes.Api);
        UndoImport.Map(routes.Api);
        ExportAccount.Map(routes.Api);
    }
}
