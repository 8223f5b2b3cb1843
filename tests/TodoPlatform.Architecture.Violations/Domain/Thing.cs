namespace TodoPlatform.Modules.Offenders.Domain;

/// <summary>Innocent.</summary>
internal sealed class Thing
{
    public Guid Id { get; init; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public void Complete(DateTimeOffset now) => CompletedAt ??= now;
}
