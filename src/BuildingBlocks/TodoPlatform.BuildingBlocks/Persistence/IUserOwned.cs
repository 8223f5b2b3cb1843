namespace TodoPlatform.BuildingBlocks.Persistence;

/// <summary>A row of one user. Every query sees only the current user's rows, by a filter of <see cref="ModuleDbContext"/>.</summary>
public interface IUserOwned
{
    /// <summary>Whose row it is.</summary>
    Guid UserId { get; }
}
