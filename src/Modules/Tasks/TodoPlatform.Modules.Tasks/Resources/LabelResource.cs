using TodoPlatform.BuildingBlocks.Http;

namespace TodoPlatform.Modules.Tasks.Resources;

/// <summary>A label as the API answers it, and as clients get it live.</summary>
/// <param name="Name">As typed when it was named, else as typed in the latest task.</param>
/// <param name="OpenCount">Open tasks.</param>
/// <param name="TotalCount">All tasks, those in the trash left out.</param>
/// <param name="Version">+1 per write of the label itself; 0 while it has nothing but tasks.</param>
internal sealed record LabelResource(string Name, string? Color, int OpenCount, int TotalCount, long Version) : IVersioned;
