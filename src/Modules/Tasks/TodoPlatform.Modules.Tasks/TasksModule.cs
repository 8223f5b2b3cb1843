using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Recurrence.Contracts;
using TodoPlatform.Modules.Tasks.Features;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks;

/// <summary>Projects, tasks, their comments and the definitions of series; decides which occurrence is open.</summary>
public sealed class TasksModule : IModule
{
    /// <inheritdoc/>
    public string Name => TasksDbContext.SchemaName;

    /// <inheritdoc/>
    public IReadOnlyList<string> RoutePrefixes { get; } = ["/tasks", "/projects", "/labels", "/search", "/comments"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
        ArgumentNullException.ThrowIfNull(module);
        module.UseDatabase<TasksDbContext>();
        module.Services.AddScoped<Surroundings>();
        module.Services.AddScoped<Announcements>();
        module.Services.AddScoped<ProfileCopy>();

        module.Command<CreateTask.Command, TaskResource, CreateTask.Handler, CreateTask.Validator>();
        module.Command<PatchTask.Command, TaskResource, PatchTask.Handler, PatchTask.Validator>();
        module.Command<MoveTask.Command, TaskResource, MoveTask.Handler, MoveTask.Validator>();
        module.Command<CompleteTask.Command, CompleteTask.Response, CompleteTask.Handler>();
        module.Command<ReopenTask.Command, TaskResource, ReopenTask.Handler>();
        module.Command<SkipTask.Command, TaskResource, SkipTask.Handler>();
        module.Command<PauseTask.Command, TaskResource, PauseTask.Handler>();
        module.Command<ResumeTask.Command, TaskResource, ResumeTask.Handler>();
        module.Command<DeleteTask.Command, Nothing, DeleteTask.Handler>();
        module.Query<GetTask.Query, TaskResource, GetTask.Handler>();
        module.Query<ListTasks.Query, ListTasks.Response, ListTasks.Handler, ListTasks.Validator>();

        module.Command<CreateProject.Command, ProjectResource, CreateProject.Handler, CreateProject.Validator>();
        module.Command<PatchProject.Command, ProjectResource, PatchProject.Handler, PatchProject.Validator>();
        module.Command<ArchiveProject.Command, ProjectResource, ArchiveProject.Handler>();
        module.Command<UnarchiveProject.Command, ProjectResource, UnarchiveProject.Handler>();
        module.Command<DeleteProject.Command, Nothing, DeleteProject.Handler>();
        module.Command<ListProjects.Command, Page<ProjectResource>, ListProjects.Handler, ListProjects.Validator>();
        module.Query<GetProject.Query, ProjectResource, GetProject.Handler>();

        module.Command<CreateComment.Command, CommentResource, CreateComment.Handler, CreateComment.Validator>();
        module.Command<PatchComment.Command, CommentResource, PatchComment.Handler, PatchComment.Validator>();
        module.Command<DeleteComment.Command, Nothing, DeleteComment.Handler>();
        module.Query<GetComment.Query, CommentResource, GetComment.Handler>();
        module.Query<ListComments.Query, Page<CommentResource>, ListComments.Handler>();

        module.Query<ListLabels.Query, Page<ListLabels.LabelCount>, ListLabels.Handler>();
        module.Query<SearchEverything.Query, SearchEverything.Response, SearchEverything.Handler, SearchEverything.Validator>();

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
        CreateTask.Map(routes.Api);
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
        CreateProject.Map(routes.Api);
        GetProject.Map(routes.Api);
        ListProjects.Map(routes.Api);
        PatchProject.Map(routes.Api);
        DeleteProject.Map(routes.Api);
        ArchiveProject.Map(routes.Api);
        UnarchiveProject.Map(routes.Api);
        CreateComment.Map(routes.Api);
        ListComments.Map(routes.Api);
        GetComment.Map(routes.Api);
        PatchComment.Map(routes.Api);
        DeleteComment.Map(routes.Api);
        ListLabels.Map(routes.Api);
        SearchEverything.Map(routes.Api);
    }
}
