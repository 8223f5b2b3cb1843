using MassTransit;
using TodoPlatform.Modules.Tasks;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Offenders.Persistence;

/// <summary>Offends: makes an event of another module, uses that module itself, and knows MassTransit.</summary>
internal sealed class MakesEventsOfOthers : IConsumer<TaskDeleted>
{
    public static object Make(TaskState task, DateTimeOffset now) => new TaskDeleted(task, null, now);

    public static object Neighbour() => new TasksModule();

    public System.Threading.Tasks.Task Consume(ConsumeContext<TaskDeleted> context) => System.Threading.Tasks.Task.CompletedTask;
}
