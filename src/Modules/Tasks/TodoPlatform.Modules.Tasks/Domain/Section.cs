using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>A part of a project, with a place of its own in it. In the archive while its project is.</summary>
internal sealed class Section : IRevertible, IRanked
{
    public Guid Id { get; private init; }

    public Guid UserId { get; private init; }

    public Guid ProjectId { get; private set; }

    public string Name { get; private set; } = "";

    public string Order { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>The project whose deletion took it along; its own id when it was deleted by itself.</summary>
    public Guid? DeletedWith { get; private set; }

    public long Version { get; private set; }

    public static Section Create(Guid id, Guid userId, Guid projectId, string name, DateTimeOffset now) => new()
    {
        Id = id,
        UserId = userId,
        ProjectId = projectId,
        Name = name,
        Order = Rank.AtEnd(now),
        CreatedAt = now,
        UpdatedAt = now,
        Version = 1,
    };

    /// <summary>A section as it was elsewhere.</summary>
    /// <param name="version">1, or behind that of a section that had this id before.</param>
    public static Section Import(Guid id, Guid userId, Guid projectId, string name, string order, DateTimeOffset createdAt, DateTimeOffset updatedAt, long version) => new()
    {
        Id = id,
        UserId = userId,
        ProjectId = projectId,
        Name = name,
        Order = order,
        CreatedAt = createdAt,
        UpdatedAt = updatedAt,
        Version = version,
    };

    /// <summary>Takes the new values; false when nothing is different.</summary>
    public bool Edit(string name, Guid projectId, string order, DateTimeOffset now)
    {
        if ((name, projectId, order) == (Name, ProjectId, Order))
        {
            return false;
        }

        (Name, ProjectId, Order) = (name, projectId, order);
        Touch(now);
        return true;
    }

    public void Rerank(string order) => Order = order;

    /// <param name="with">See <see cref="DeletedWith"/>.</param>
    public void Delete(Guid with, DateTimeOffset now)
    {
        (DeletedAt, DeletedWith) = (now, with);
        Touch(now);
    }

    public void Restore(DateTimeOffset now)
    {
        (DeletedAt, DeletedWith) = (null, null);
        Touch(now);
    }

    /// <summary>As it was before a write.</summary>
    public void Revert(Section former, DateTimeOffset now)
    {
        (Name, ProjectId, Order) = (former.Name, former.ProjectId, former.Order);
        (DeletedAt, DeletedWith) = (former.DeletedAt, former.DeletedWith);
        Touch(now);
    }

    public SectionState ToState() => new(Id, UserId, ProjectId, Name, Order, CreatedAt, UpdatedAt, Version);

    private void Touch(DateTimeOffset now)
    {
        UpdatedAt = now;
        Version++;
    }
}
