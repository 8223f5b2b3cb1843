namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>What becomes of what is deleted.</summary>
internal static class TrashRules
{
    /// <summary>For how long it can be restored; after that it is purged.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);
}
