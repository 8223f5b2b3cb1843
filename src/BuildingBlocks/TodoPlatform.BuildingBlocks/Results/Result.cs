using System.Diagnostics.CodeAnalysis;

namespace TodoPlatform.BuildingBlocks.Results;

/// <summary>A type that can say no. Lets pipeline behaviours refuse without knowing the value's type.</summary>
public interface IRefusable<out TSelf>
{
    /// <summary>The refusal, or null.</summary>
    Error? Error { get; }

    /// <summary>Makes a refusal.</summary>
    static abstract TSelf Refuse(Error error);
}

/// <summary>A value, or the <see cref="Results.Error"/> why there is none.</summary>
public sealed class Result<T> : IRefusable<Result<T>>
{
    private readonly T? _value;

    private Result(T? value, Error? error) => (_value, Error) = (value, error);

    /// <inheritdoc/>
    public Error? Error { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none: ask <see cref="Succeeded"/> first.</exception>
    public T Value => Error is null ? _value! : throw new InvalidOperationException($"No value: {Error.Code}");

    /// <inheritdoc/>
    public static Result<T> Refuse(Error error) => new(default, error);

#pragma warning disable CA2225 // the named alternatives would be Result.From…: the conversions are the point
    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);
#pragma warning restore CA2225
}

/// <summary>The value of a command that has none to give.</summary>
public readonly record struct Nothing;
