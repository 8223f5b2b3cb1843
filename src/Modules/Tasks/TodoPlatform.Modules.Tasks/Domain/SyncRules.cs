namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>What clients that keep a copy may count on.</summary>
internal static class SyncRules
{
    /// <summary>For how long a deletion is told to whoever asks for changes. Longer than the trash keeps anything; whoever was away longer gets everything anew.</summary>
    public static readonly TimeSpan TombstonesKept = TimeSpan.FromDays(60);

    /// <summary>For how long after a command a repeat of it is answered from memory.</summary>
    public static readonly TimeSpan CommandsKept = TimeSpan.FromDays(60);

    public const int DefaultLimit = 1000;

    public const int MaxLimit = 5000;

    public const int MostCommands = 100;

    public const int LongestTempId = 100;
}
