using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>A list of tasks. Each user has exactly one Inbox, which cannot be archived or deleted.</summary>
internal sealed class Project : IRevertible, IRanked
{
    public const string InboxName = "Inbox";

    /// <summary>The palette; what the colours look like is the client's business.</summary>
    public static readonly IReadOnlyList<string> Colors =
    [
        "red", "orange", "amber", "yellow", "lime", "green", "emerald", "teal", "cyan", "sky",
        "blue", "indigo", "violet", "purple", "fuchsia", "pink", "rose", "brown", "gray", "slate",
    ];

    public Guid Id { get; private init; }

    public Guid UserId { get; private init; }

    public string Name { get; private set; } = "";

    public string? Color { get; private set; }

    public bool IsInbox { get; private init; }

    public bool IsFavorite { get; private set; }

    public bool IsArchived { get; private set; }

    public string Order { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Its own id when its user deleted it (null in rows of earlier builds); else the undo that took it away.</summary>
    public Guid? DeletedWith { get; private set; }

    public long Version { get; private set; }

    public static Project Create(Guid id, Guid userId, string name, string? color, bool isFavorite, DateTimeOffset now) => new()
    {
        Id = id,
        UserId = userId,
        Name = name,
        Color = color,
        IsFavorite = isFavorite,
        Order = Rank.AtEnd(now),
        CreatedAt = now,
        UpdatedAt = now,
        Version = 1,
    };

    /// <summary>A project as it was elsewhere.</summary>
    /// <param name="version">1, or behind that of a project that had this id before.</param>
    public static Project Import(
        Guid id, Guid userId, string name, string? color, bool isFavorite, bool isArchived, string order, DateTimeOffset createdAt, DateTimeOffset updatedAt, long version) => new()
    {
        Id = id,
        UserId = userId,
        Name = name,
        Color = color,
        IsFavorite = isFavorite,
        IsArchived = isArchived,
        Order = order,
        CreatedAt = createdAt,
        UpdatedAt = updatedAt,
        Version = version,
    };

    public static Project Inbox(Guid userId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        UserId = userId,
        Name = InboxName,
        IsInbox = true,
        Order = Rank.AtEnd(now),
        CreatedAt = now,
        UpdatedAt = now,
        Version = 1,
    };

    /// <summary>Takes the new values; false when nothing is different.</summary>
    public bool Edit(string name, string? color, bool isFavorite, string order, DateTimeOffset now)
    {
        if ((name, color, isFavorite, order) == (Name, Color, IsFavorite, Order))
        {
            return false;
        }

        (Name, Color, IsFavorite, Order) = (name, color, isFavorite, order);
        Touch(now);
        return true;
    }

    public void Rerank(string order) => Order = order;

    /// <summary>False when it is in the archive already.</summary>
    public Result<bool> Archive(DateTimeOffset now) => SetArchived(true, now);

    /// <summary>False when it is not in the archive.</summary>
    public Result<bool> Unarchive(DateTimeOffset now) => SetArchived(false, now);

    /// <param name="with">See <see cref="DeletedWith"/>; null for its own id.</param>
    public Result<Nothing> Delete(DateTimeOffset now, Guid? with = null)
    {
        if (IsInbox)
        {
            return InboxStays;
        }

        (DeletedAt, DeletedWith) = (now, with ?? Id);
        Touch(now);
        return default(Nothing);
    }

    /// <summary>Back from the trash, in the archive if it was there.</summary>
    public void Restore(DateTimeOffset now)
    {
        (DeletedAt, DeletedWith) = (null, null);
        Touch(now);
    }

    /// <summary>As it was before a write.</summary>
    public void Revert(Project former, DateTimeOffset now)
    {
        (Name, Color, IsFavorite, IsArchived, Order) = (former.Name, former.Color, former.IsFavorite, former.IsArchived, former.Order);
        (DeletedAt, DeletedWith) = (former.DeletedAt, former.DeletedWith);
        Touch(now);
    }

    public ProjectState ToState() => new(Id, UserId, Name, Color, IsInbox, IsFavorite, IsArchived, Order, CreatedAt, UpdatedAt, Version);

    private static Error InboxStays => Error.Invalid("inbox-stays", "The Inbox cannot be archived or deleted.");

    private Result<bool> SetArchived(bool archived, DateTimeOffset now)
    {
        if (IsInbox)
        {
            return InboxStays;
        }

        if (IsArchived == archived)
        {
            return false;
        }

        IsArchived = archived;
        Touch(now);
        return true;
    }

    private void Touch(DateTimeOffset now)
    {
        UpdatedAt = now;
        Version++;
    }
}
