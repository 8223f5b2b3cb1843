namespace TodoPlatform.BuildingBlocks.Persistence;

/// <summary>The clock in the resolution of the database.</summary>
public static class Clock
{
    /// <summary>Now, in the microseconds that PostgreSQL keeps, so that what is answered is what is stored.</summary>
    public static DateTimeOffset Now(this TimeProvider time)
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
