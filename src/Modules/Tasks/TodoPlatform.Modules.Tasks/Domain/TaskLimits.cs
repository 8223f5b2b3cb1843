namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>The sizes that the module accepts; lengths in UTF-16 units, as JSON clients count them.</summary>
internal static class TaskLimits
{
    public const int Title = 500;
    public const int Description = 16_384;
    public const int Comment = 16_384;
    public const int Labels = 50;
    public const int Label = 50;
    public const int Reminders = 20;
    public const int Channels = 10;
    public const int Channel = 50;
    public const int Rule = 512;
    public const int ProjectName = 200;
    public const int FilterName = 200;
    public const int SectionName = 200;
    public const int DurationMinutes = 60 * 24 * 366;
    public const int Search = 200;

    public static readonly DateOnly FirstDate = new(1900, 1, 1);
    public static readonly DateOnly LastDate = new(2999, 12, 31);
}
