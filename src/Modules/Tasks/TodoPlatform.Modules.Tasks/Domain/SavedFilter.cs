using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>A filter with a name. Its text is kept as it was typed; it was readable when it was saved.</summary>
internal sealed class SavedFilter : IRevertible, IRanked
{
    public Guid Id { get; private init; }

    public Guid UserId { get; private init; }

    public string Name { get; private set; } = "";

    public string Query { get; private set; } = "";

    public string? Color { get; private set; }

    public bool IsFavorite { get; private set; }

    public string Order { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public long Version { get; private set; }

    public static SavedFilter Create(Guid id, Guid userId, string name, string query, string? color, bool isFavorite, DateTimeOffset now) => new()
    {
        Id = id,
        UserId = userId,
        Name = name,
        Query = query,
        Color = color,
        IsFavorite = isFavorite,
        Order = Rank.AtEnd(now),
        CreatedAt = now,
        UpdatedAt = now,
        Version = 1,
    };

    /// <summary>A filter as it was elsewhere.</summary>
    /// <param name="version">1, or behind that of a filter that had this id before.</param>
    public static SavedFilter Import(
        Guid id, Guid userId, string name, string query, string? color, bool isFavorite, string order, DateTimeOffset createdAt, DateTimeOffset updatedAt, long version) => new()
    {
        Id = id,
        UserId = userId,
        Name = name,
        Query = query,
        Color = color,
        IsFavorite = isFavorite,
        Order = order,
        CreatedAt = createdAt,
        UpdatedAt = updatedAt,
        Version = version,
    };

    /// <summary>Takes the new values; false when nothing is different.</summary>
    public bool Edit(string name, string query, string? color, bool isFavorite, string order, DateTimeOffset now)
    {
        if ((name, query, color, isFavorite, order) == (Name, Query, Color, IsFavorite, Order))
        {
            return false;
        }

        (Name, Query, Color, IsFavorite, Order) = (name, query, color, isFavorite, order);
        Touch(now);
        return true;
    }

    /// <inheritdoc/>
    public void Rerank(string order) => Order = order;

    public void Delete(DateTimeOffset now)
    {
        DeletedAt = now;
        Touch(now);
    }

    /// <summary>As it was before a write.</summary>
    public void Revert(SavedFilter former, DateTimeOffset now)
    {
        (Name, Query, Color, IsFavorite, Order, DeletedAt) = (former.Name, former.Query, former.Color, former.IsFavorite, former.Order, former.DeletedAt);
        Touch(now);
    }

    public FilterState ToState() => new(Id, UserId, Name, Query, Color, IsFavorite, Order, CreatedAt, UpdatedAt, Version);

    private void Touch(DateTimeOffset now)
    {
        UpdatedAt = now;
        Version++;
    }
}
