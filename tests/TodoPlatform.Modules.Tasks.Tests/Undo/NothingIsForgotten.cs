using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Testing;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Undo;

/// <summary>What a new row, column, statement or endpoint must do so that it can be undone.</summary>
public sealed partial class NothingIsForgotten(TasksSandbox sandbox) : IClassFixture<TasksSandbox>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    /// <summary>What no write changes, or every one does, or follows from other values.</summary>
    private static readonly string[] NotReverted = ["Id", "UserId", "CreatedAt", "UpdatedAt", "Version", "Generation", "CommentCount", "PredecessorId", "PreviousSeriesId", "IsInbox", "TaskId", "TzdbVersion", "UntouchedVersion"];

    /// <summary>Copies of what other modules decide, what is kept for undoing itself, and jobs, which have an undo of their own.</summary>
    private static readonly string[] NoResources = ["UserProfile", "UndoChange", "ImportJob"];

    /// <summary>Statements past the change tracker on rows that can be undone; each says what it removes, or cannot be undone.</summary>
    private static readonly string[] KnownStatements =
        ["Features/DeleteLabel.cs", "Features/EraseUserWhenUserDeleted.cs", "Features/PatchLabel.cs", "Persistence/ImportUndo.cs", "Persistence/ImportWorker.cs", "Persistence/Successors.cs", "Persistence/Trash.cs", "Persistence/Undo/RevertedLabels.cs"];

    [Fact]
    public async Task Every_row_of_a_user_can_be_reverted_in_all_of_its_columns()
    {
        await using var scope = sandbox.Host.Services.CreateAsyncScope();
        var rows = scope.ServiceProvider.GetRequiredService<TasksDbContext>().Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(IUserOwned))).ToList();
        Assert.Equal(NoResources.Order(), rows.Where(type => !type.ClrType.IsAssignableTo(typeof(IRevertible))).Select(type => type.ClrType.Name).Order());
        foreach (var type in rows.Where(type => type.ClrType.IsAssignableTo(typeof(IRevertible))))
        {
            var properties = type.GetProperties().Select(property => property.PropertyInfo!).Where(property => !NotReverted.Contains(property.Name)).ToList();
            var (current, former) = (Activator.CreateInstance(type.ClrType, nonPublic: true)!, Activator.CreateInstance(type.ClrType, nonPublic: true)!);
            foreach (var property in properties)
            {
                property.SetValue(former, Other(property));
                Assert.NotEqual(property.GetValue(current), property.GetValue(former));
            }

            Revert(current, former);

            Assert.All(properties, property => Assert.Equal(property.GetValue(former), property.GetValue(current)));
        }
    }

    [Fact]
    public void Statements_past_the_change_tracker_are_known()
    {
        var source = Path.Combine(Repository.Root, "src", "Modules", "Tasks", "TodoPlatform.Modules.Tasks");
        var found = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).Where(file => PastTheTracker().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
        Assert.Equal(KnownStatements, found); // KeepRemoved before the statement, then a line above
    }

    [Fact]
    public void Every_write_of_the_module_is_among_those_that_are_undone_by_a_test()
    {
        var endpoints = sandbox.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<CanBeUndone>() is not null && endpoint.Metadata.GetMetadata<CannotBeUndone>() is null)
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Where(method => method != "GET").Select(_ => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName))
            .Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(endpoints);
        Assert.Equal(UndoingWrites.Endpoints.Order(StringComparer.Ordinal), endpoints);
    }

    private static void Revert(object current, object former)
    {
        switch (current)
        {
            case TaskItem task:
                task.Revert((TaskItem)former, DateTimeZone.Utc, Now);
                break;
            case Series series:
                series.Revert((Series)former, voids: true, DateTimeZone.Utc, Now);
                break;
            case Project project:
                project.Revert((Project)former, Now);
                break;
            case Section section:
                section.Revert((Section)former, Now);
                break;
            case Label label:
                label.Revert((Label)former, Now);
                break;
            case SavedFilter filter:
                filter.Revert((SavedFilter)former, Now);
                break;
            default:
                ((Comment)current).Revert((Comment)former, new TaskItem(), Now);
                break;
        }
    }

    /// <summary>A value that a new row does not have, and that goes together with those of the other columns.</summary>
    private static object Other(PropertyInfo property) => (property.Name, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
    {
        ("LabelKeys", _) => (string[])["a"],
        ("Labels", _) => (string[])["A"],
        ("DueSort", _) => new DateTime(2027, 1, 2, 9, 0, 0),
        ("Reminders", _) => (ReminderDefinition[])[new ReminderDefinition(Guid.CreateVersion7(), null, null, Now, null)],
        ("Template", _) => new TaskContent("template", null, TaskPriority.Low, [], null, null, null, null, []),
        ("ExceptDates", _) => (LocalMoment[])[new LocalMoment(new DateOnly(2027, 1, 2))],
        (var name, var type) when type == typeof(string) => name.EndsWith("Zone", StringComparison.Ordinal) ? "UTC" : "other",
        (_, var type) when type == typeof(DateOnly) => new DateOnly(2027, 1, 2),
        (_, var type) when type == typeof(TimeOnly) => new TimeOnly(9, 0),
        (_, var type) when type == typeof(DateTimeOffset) => new DateTimeOffset(2027, 1, 2, 9, 0, 0, TimeSpan.Zero),
        (_, var type) when type == typeof(Guid) => Guid.CreateVersion7(),
        (_, var type) when type == typeof(bool) => true,
        (_, var type) when type == typeof(int) => 7,
        (_, var type) when type.IsEnum => Enum.GetValues(type).GetValue(1)!,
        (_, var type) => throw new InvalidOperationException($"{property.DeclaringType!.Name}.{property.Name} is a {type}: say which value it may have."),
    };

    [GeneratedRegex(@"\.Execute(Delete|Update)Async\(|(DELETE FROM|UPDATE) tasks\.(tasks|series|projects|sections|labels|filters|comments)\b")]
    private static partial Regex PastTheTracker();
}
