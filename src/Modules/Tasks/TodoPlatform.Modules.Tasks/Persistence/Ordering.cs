using Microsoft.EntityFrameworkCore;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>An item of a list, as far as its place is concerned.</summary>
internal sealed record Neighbour(Guid Id, string Order);

/// <summary>A place between two neighbours; null stands for the end of the list on that side.</summary>
internal sealed record Gap(Neighbour? Above, Neighbour? Below)
{
    /// <summary>No rank fits, or only one that is too long: the items around it must move apart first.</summary>
    public bool IsNarrow =>
        (Above is not null && Below is not null && string.CompareOrdinal(Above.Order, Below.Order) >= 0)
        || Rank.Between(Above?.Order, Below?.Order).Length > Rank.LongestKept;

    /// <summary>The rank of an item that is put here. At the end it is one of this moment where that is the end: what is appended later stands behind.</summary>
    public string RankAt(DateTimeOffset now) =>
        Below is null && Rank.AtEnd(now) is var end && string.CompareOrdinal(end, Above?.Order) > 0 ? end : Rank.Between(Above?.Order, Below?.Order);
}

/// <summary>New ranks for the items around a gap, and one for the item that is put into it.</summary>
internal sealed record Spread(IReadOnlyDictionary<Guid, string> Others, string Moved)
{
    /// <summary>Gives the items their new ranks, and answers them.</summary>
    public IReadOnlyList<T> ApplyTo<T>(IEnumerable<T> locked)
        where T : IRanked
    {
        List<T> others = [.. locked.Where(item => Others.ContainsKey(item.Id))];
        others.ForEach(item => item.Rerank(Others[item.Id]));
        return others;
    }
}

/// <summary>Finds places in lists. Under the user's <see cref="StructureLock"/>, so that what is found stays as it is.</summary>
internal static class Ordering
{
    /// <summary>How many items on either side move apart; four times as many where that is not enough.</summary>
    private const int Reach = 16;

    /// <summary>The gap behind <paramref name="afterId"/>, else the one before <paramref name="beforeId"/>; null when there is no such item.</summary>
    /// <param name="siblings">The list without the item that is moved, in any order.</param>
    public static async Task<Gap?> FindGapAsync<T>(this IQueryable<T> siblings, Guid? beforeId, Guid? afterId, CancellationToken cancellationToken)
        where T : class, IRanked
    {
        var anchorId = afterId ?? beforeId;
        if (await siblings.Where(item => item.Id == anchorId).Select(item => new Neighbour(item.Id, item.Order)).SingleOrDefaultAsync(cancellationToken) is not { } anchor)
        {
            return null;
        }

        return afterId is not null
            ? new Gap(anchor, await siblings.Where(item => item.Id != anchor.Id).FromAsync(anchor, 1, cancellationToken) is [var below] ? below : null)
            : new Gap(await siblings.Where(item => item.Id != anchor.Id).UpToAsync(anchor, 1, cancellationToken) is [var above] ? above : null, anchor);
    }

    /// <summary>The gap before everything.</summary>
    public static async Task<Gap> FindTopAsync<T>(this IQueryable<T> siblings, CancellationToken cancellationToken)
        where T : class, IRanked =>
        new(null, await siblings.OrderBy(item => item.Order).ThenBy(item => item.Id).Select(item => new Neighbour(item.Id, item.Order)).FirstOrDefaultAsync(cancellationToken));

    /// <summary>Room in a narrow gap: short ranks for the nearest items, as many as it takes, and for the one that is put between them.</summary>
    public static async Task<Spread> FindRoomAsync<T>(this IQueryable<T> siblings, Gap gap, DateTimeOffset now, CancellationToken cancellationToken)
        where T : class, IRanked
    {
        for (var reach = Reach; ; reach *= 4)
        {
            var above = gap.Above is null ? [] : await siblings.UpToAsync(gap.Above, reach + 1, cancellationToken);
            var below = gap.Below is null ? [] : await siblings.FromAsync(gap.Below, reach + 1, cancellationToken);
            var (low, high) = (above.ElementAtOrDefault(reach)?.Order, below.ElementAtOrDefault(reach)?.Order);
            var isAll = low is null && high is null;
            var end = Rank.AtEnd(now);
            high ??= string.CompareOrdinal(end, low) > 0 ? end : null;
            if (low is not null && high is not null && string.CompareOrdinal(low, high) >= 0)
            {
                continue;
            }

            List<Neighbour> upper = [.. above.Take(reach).Reverse()], lower = [.. below.Take(reach)];
            var ranks = Rank.Spread(low, high, upper.Count + 1 + lower.Count);
            if (isAll || ranks.All(rank => rank.Length <= Rank.Comfortable))
            {
                var others = upper.Concat(lower).Zip(ranks.Where((_, i) => i != upper.Count)).ToDictionary(pair => pair.First.Id, pair => pair.Second);
                return new Spread(others, ranks[upper.Count]);
            }
        }
    }

    private static Task<List<Neighbour>> UpToAsync<T>(this IQueryable<T> siblings, Neighbour from, int count, CancellationToken cancellationToken)
        where T : class, IRanked => siblings
        .Where(item => EF.Functions.LessThanOrEqual(ValueTuple.Create(item.Order, item.Id), ValueTuple.Create(from.Order, from.Id)))
        .OrderByDescending(item => item.Order).ThenByDescending(item => item.Id).Take(count).Select(item => new Neighbour(item.Id, item.Order)).ToListAsync(cancellationToken);

    private static Task<List<Neighbour>> FromAsync<T>(this IQueryable<T> siblings, Neighbour from, int count, CancellationToken cancellationToken)
        where T : class, IRanked => siblings
        .Where(item => EF.Functions.GreaterThanOrEqual(ValueTuple.Create(item.Order, item.Id), ValueTuple.Create(from.Order, from.Id)))
        .OrderBy(item => item.Order).ThenBy(item => item.Id).Take(count).Select(item => new Neighbour(item.Id, item.Order)).ToListAsync(cancellationToken);
}
