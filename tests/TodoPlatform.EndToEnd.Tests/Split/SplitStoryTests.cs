using TodoPlatform.EndToEnd.Tests.Browser;

namespace TodoPlatform.EndToEnd.Tests.Split;

/// <summary>The same story, as it is told of one process.</summary>
[Collection(nameof(SplitProduct))]
[Trait("group", "long")]
public sealed class SplitStoryTests(SplitProduct product) : StoryTests(product);

/// <summary>The product with a process per module.</summary>
public sealed class SplitProduct : Product
{
    private readonly SplitPlatform _platform = new();

    protected override async Task<Uri> StartServerAsync()
    {
        await _platform.InitializeAsync();
        return _platform.Address;
    }

    protected override ValueTask StopServerAsync() => _platform.DisposeAsync();
}

[CollectionDefinition(nameof(SplitProduct))]
public sealed class SplitProductDefinition : ICollectionFixture<SplitProduct>;
