namespace TodoPlatform.BuildingBlocks.Contracts;

/// <summary>The topics of the platform. On a broker a configurable prefix precedes them.</summary>
public static class Topics
{
    /// <summary>Users, sign-in, tokens, preferences.</summary>
    public const string Accounts = "account-events";

    /// <summary>Tasks, projects, series, and the occurrences planned for them.</summary>
    public const string Tasks = "task-events";

    /// <summary>Changes resolved for the clients of one user; derived from the other topics, so never audited.</summary>
    public const string TaskUpdates = "task-updates";

    /// <summary>Reminders and notifications.</summary>
    public const string Reminders = "reminders";
}
