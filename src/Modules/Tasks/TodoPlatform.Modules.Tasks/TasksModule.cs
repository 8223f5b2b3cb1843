using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.Modules.Tasks.Features;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks;

/// <summary>Projects, tasks and the definitions of series; decides which occurrence is open.</summary>
public sealed class TasksModule : IModule
{
    /// <inheritdoc/>
    public string Name => TasksDbContext.SchemaName;

    /// <inheritdoc/>
    public IReadOnlyList<string> RoutePrefixes { get; } = ["/tasks", "/projects", "/labels", "/search"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
        ArgumentNullException.ThrowIfNull(module);
        module.UseDatabase<TasksDbContext>();
        module.Services.AddScoped<Surroundings>();
        module.Services.AddScoped<Announcements>();

        module.Command<CreateTask.Command, TaskResource, CreateTask.Handler, CreateTask.Validator>();
        module.Command<CompleteTask.Command, CompleteTask.Response, CompleteTask.Handler>();
        module.Command<PatchTask.Command, TaskResource, PatchTask.Handler, PatchTask.Validator>();
        module.Query<GetTask.Query, TaskResource, GetTask.Handler>();
        module.Query<ListTasks.Query, ListTasks.Response, ListTasks.Handler, ListTasks.Validator>();
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        CreateTask.Map(routes.Api);
        CompleteTask.Map(routes.Api);
        PatchTask.Map(routes.Api);
        GetTask.Map(routes.Api);
        ListTasks.Map(routes.Api);
    }
}
