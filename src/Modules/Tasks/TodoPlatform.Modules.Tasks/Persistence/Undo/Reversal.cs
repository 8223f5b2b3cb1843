using NodaTime;

namespace TodoPlatform.Modules.Tasks.Persistence.Undo;

/// <summary>A resource that an undo wrote.</summary>
/// <param name="Resource">task, project, section, comment, label or filter.</param>
/// <param name="Version">Its version now.</param>
/// <param name="Gone">It is not there any more, as before the write.</param>
/// <param name="Name">Of a label, which has no id in the API.</param>
internal sealed record RevertedResource(string Resource, Guid Id, long Version, bool Gone, string? Name = null);

/// <summary>An undo on its way.</summary>
/// <param name="By">What the undo takes away is deleted with this, so that it is not in the trash.</param>
internal sealed record Reversal(UndoRecord Record, Guid UserId, Guid By, DateTimeZone Zone, DateTimeOffset Now)
{
    /// <summary>Enough for a client to follow; one that needs to know of more reads its lists again.</summary>
    public const int MostListed = 200;

    private readonly List<RevertedResource> _listed = [];

    /// <summary>How many resources were written.</summary>
    public int Count { get; private set; }

    /// <summary>The first ones.</summary>
    public IReadOnlyList<RevertedResource> Listed => _listed;

    public void Add(RevertedResource resource)
    {
        Count++;
        if (_listed.Count < MostListed)
        {
            _listed.Add(resource);
        }
    }
}
