namespace TodoPlatform.Modules.Offenders.Domain;

using PlainTask = System.Threading.Tasks.Task;

/// <summary>Offends: each member calls something that the house forbids.</summary>
internal static class CallForbidden
{
    public static DateTime Now() => DateTime.Now;

    public static DateTime UtcNow() => DateTime.UtcNow;

    public static DateTime Today() => DateTime.Today;

    public static DateTimeOffset OffsetNow() => DateTimeOffset.Now;

    public static DateTimeOffset OffsetUtcNow() => DateTimeOffset.UtcNow;

    public static long Ticks() => Environment.TickCount64;

    public static TimeProvider SystemClock() => TimeProvider.System;

    public static Guid RandomId() => Guid.NewGuid();

    /// <summary>Not called here, but given away.</summary>
    public static Func<Guid> IdMaker() => Guid.NewGuid;

    public static int Blocked(Task<int> task) => task.Result;

    public static void Waited(PlainTask task) => task.Wait();

    public static void Slept() => Thread.Sleep(1);

    public static int Awaiter(Task<int> task) => task.GetAwaiter().GetResult();

    public static async Task<int> AwaiterWithinAsync(Task<int> task)
    {
        await task;
        return task.GetAwaiter().GetResult();
    }

    public static async void AsyncVoid(PlainTask task) => await task;

    public static Action AsyncVoidLambda(PlainTask task) => async () => await task;
}
