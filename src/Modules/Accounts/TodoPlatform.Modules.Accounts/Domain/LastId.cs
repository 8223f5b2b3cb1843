using TodoPlatform.BuildingBlocks.Http;

namespace TodoPlatform.Modules.Accounts.Domain;

/// <summary>Position in a list that is ordered by id, newest first.</summary>
internal sealed record LastId(Guid Id)
{
    /// <summary>A page of one item more than asked for, which only tells that there is more.</summary>
    public static Page<T> PageOf<T>(List<T> items, int limit, Func<T, Guid> idOf, Func<LastId, string> write)
    {
        if (items.Count <= limit)
        {
            return new(items, null);
        }

        items.RemoveRange(limit, items.Count - limit);
        return new(items, write(new(idOf(items[^1]))));
    }
}
