using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Recurrence.Domain;

/// <summary>Whether the series of a project stand still. A project without a row was never archived.</summary>
internal sealed class Project : IUserOwned
{
    private Project()
    {
    }

    public Guid Id { get; private init; }

    public Guid UserId { get; private init; }

    public bool Archived { get; private set; }

    public long Version { get; private set; }

    public static Project Of(ProjectState state) => new() { Id = state.Id, UserId = state.UserId };

    /// <summary>Takes a newer state; false when it is not newer.</summary>
    public bool Take(ProjectState state, bool standsStill)
    {
        if (state.Version <= Version)
        {
            return false;
        }

        (Archived, Version) = (standsStill, state.Version);
        return true;
    }
}
