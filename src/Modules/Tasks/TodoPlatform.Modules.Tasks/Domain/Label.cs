using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>What a label has beside its tasks. A label that has nothing needs no row: it lives on its tasks.</summary>
internal sealed class Label : IRevertible
{
    public Guid Id { get; private init; }

    public Guid UserId { get; private init; }

    /// <summary>See <see cref="TaskContent.KeyOf"/>.</summary>
    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>One of <see cref="Project.Colors"/>.</summary>
    public string? Color { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>0 as long as nothing was written.</summary>
    public long Version { get; private set; }

    public static Label Of(Guid userId, string name, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        UserId = userId,
        Key = TaskContent.KeyOf(name),
        Name = name,
        CreatedAt = now,
        UpdatedAt = now,
    };

    /// <summary>Takes the new values; false when nothing is different.</summary>
    public bool Edit(string name, string? color, DateTimeOffset now)
    {
        if ((name, color) == (Name, Color))
        {
            return false;
        }

        (Key, Name, Color) = (TaskContent.KeyOf(name), name, color);
        UpdatedAt = now;
        Version++;
        return true;
    }

    /// <summary>It has nothing of its own any more: it is spelled as its tasks do.</summary>
    public void Strip(string spelling, DateTimeOffset now)
    {
        (Name, Color) = (spelling, null);
        UpdatedAt = now;
        Version++;
    }

    /// <summary>What has nothing of its own to keep but was named counts as written once.</summary>
    public void Keep() => Version = Math.Max(Version, 1);

    /// <summary>It goes.</summary>
    public LabelState Last()
    {
        Version++;
        return ToState();
    }

    /// <summary>As it was before a write.</summary>
    public void Revert(Label former, DateTimeOffset now)
    {
        (Key, Name, Color) = (former.Key, former.Name, former.Color);
        UpdatedAt = now;
        Version++;
    }

    /// <summary>Its row was gone, and is there again.</summary>
    /// <param name="lastVersion">The version with which it went.</param>
    public void Return(long lastVersion, DateTimeOffset now)
    {
        UpdatedAt = now;
        Version = lastVersion + 1;
    }

    public LabelState ToState() => new(Id, UserId, Name, Color, Version);
}
