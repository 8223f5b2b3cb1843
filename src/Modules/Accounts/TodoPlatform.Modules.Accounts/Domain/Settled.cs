using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>
/// A value, or a refusal that has an effect of its own which must be committed: a counted attempt, an ended session.
/// (An <see cref="Error"/> as the result of a command rolls everything back.)
/// </summary>
internal sealed record Settled<T>(T? Value, Error? Refusal)
{
    public static implicit operator Settled<T>(T value) => new(value, null);

    public static implicit operator Settled<T>(Error refusal) => new(default, refusal);
}

internal static class SettledResults
{
    /// <summary>After the commit both kinds of refusal are the same to the caller.</summary>
    public static Result<T> Flatten<T>(this Result<Settled<T>> result) =>
        !result.Succeeded ? result.Error
        : result.Value.Refusal is { } refusal ? refusal
        : result.Value.Value!;
}
