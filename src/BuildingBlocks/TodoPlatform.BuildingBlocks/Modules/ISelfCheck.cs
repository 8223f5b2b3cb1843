namespace TodoPlatform.BuildingBlocks.Modules;

/// <summary>What a module can say about the soundness of its own data. The verb <c>doctor</c> asks all modules; nothing else does.</summary>
public interface ISelfCheck
{
    /// <summary>What is looked at, in a few words: <c>audit chains</c>.</summary>
    string Subject { get; }

    /// <summary>Looks, in the state of one moment, and changes nothing. May read everything that the module has.</summary>
    Task<SelfCheckResult> RunAsync(CancellationToken cancellationToken);
}

/// <summary>The outcome of an <see cref="ISelfCheck"/>.</summary>
/// <param name="Sound">False: something is wrong that somebody must look at.</param>
/// <param name="Detail">What was seen, with figures; where it is not sound, also what to do. Holds nobody's data but ids.</param>
public sealed record SelfCheckResult(bool Sound, string Detail);
