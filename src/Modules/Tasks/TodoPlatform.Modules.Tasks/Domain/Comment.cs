using TodoPlatform.Modules.Tasks.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain;

/// <summary>What a user wrote below a task. It stays with that task: the next occurrence of a series begins without comments.</summary>
internal sealed class Comment : IRevertible
{
    /// <summary>Why a text is refused.</summary>
    public static readonly string BadText = $"text must have 1 to {TaskLimits.Comment} characters, not only blanks, and no control characters but tabs and line breaks.";

    public Guid Id { get; private init; }

    public Guid UserId { get; private init; }

    public Guid TaskId { get; private init; }

    /// <summary>Markdown, as typed.</summary>
    public string Text { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public long Version { get; private set; }

    /// <summary>Whether a comment can have this text.</summary>
    public static bool CanHave(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= TaskLimits.Comment && TaskTexts.IsText(text);

    /// <summary>A new comment on a task, which counts it. A closed task takes comments as well.</summary>
    /// <param name="text">Checked by <see cref="CanHave"/>.</param>
    public static Comment Create(Guid id, TaskItem task, string text, DateTimeOffset now)
    {
        task.CountComment();
        return new()
        {
            Id = id,
            UserId = task.UserId,
            TaskId = task.Id,
            Text = text,
            CreatedAt = now,
            UpdatedAt = now,
            Version = 1,
        };
    }

    /// <summary>A comment as it was elsewhere; whoever writes it counts it at its task.</summary>
    /// <param name="version">1, or behind that of a comment that had this id before.</param>
    public static Comment Import(Guid id, TaskItem task, string text, DateTimeOffset createdAt, DateTimeOffset updatedAt, long version) => new()
    {
        Id = id,
        UserId = task.UserId,
        TaskId = task.Id,
        Text = text,
        CreatedAt = createdAt,
        UpdatedAt = updatedAt,
        Version = version,
    };

    /// <summary>Takes another text; false when it is the same.</summary>
    public bool Rewrite(string text, DateTimeOffset now)
    {
        if (text == Text)
        {
            return false;
        }

        Text = text;
        Touch(now);
        return true;
    }

    /// <summary>Gone for its user; its task does not count it any more.</summary>
    public void Delete(TaskItem task, DateTimeOffset now)
    {
        task.DiscountComment();
        DeletedAt = now;
        Touch(now);
    }

    /// <summary>As it was before a write; its task counts it accordingly.</summary>
    public void Revert(Comment former, TaskItem task, DateTimeOffset now)
    {
        if (DeletedAt is null && former.DeletedAt is not null)
        {
            task.DiscountComment();
        }
        else if (DeletedAt is not null && former.DeletedAt is null)
        {
            task.CountComment();
        }

        (Text, DeletedAt) = (former.Text, former.DeletedAt);
        Touch(now);
    }

    /// <summary>Its row was gone, and is there again.</summary>
    /// <param name="lastVersion">The version with which it went.</param>
    public void Return(long lastVersion) => Version = lastVersion + 1;

    public CommentState ToState(TaskItem task) => new(Id, UserId, TaskId, task.SeriesId, Text, CreatedAt, UpdatedAt, Version);

    private void Touch(DateTimeOffset now)
    {
        UpdatedAt = now;
        Version++;
    }
}
