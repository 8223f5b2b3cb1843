using TodoPlatform.Modules.Tasks.Domain;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Domain;

public sealed class RankTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_appended_later_stands_behind()
    {
        var ranks = Enumerable.Range(0, 1000).Select(i => Rank.AtEnd(Noon.AddTicks(i * 10L * (i + 1)))).ToList();

        Assert.Equal(ranks.Order(StringComparer.Ordinal), ranks);
        Assert.Equal(ranks.Count, ranks.Distinct().Count());
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "01")]
    [InlineData("a", "a1")]
    [InlineData("az", "b")]
    [InlineData("zzz", null)]
    [InlineData("a", "b")]
    public void Between_two_ranks_there_is_another(string? after, string? before)
    {
        var rank = Rank.Between(after, before);

        Assert.True(string.CompareOrdinal(after ?? "", rank) < 0);
        Assert.True(before is null || string.CompareOrdinal(rank, before) < 0);
        Assert.NotEqual('0', rank[^1]);
    }

    [Fact]
    public void Equal_ranks_give_a_place_behind_both() => Assert.True(string.CompareOrdinal("abc", Rank.Between("abc", "abc")) < 0);

    [Fact]
    public void A_list_stays_in_order_however_its_items_are_inserted()
    {
        var random = new Random(42);
        var ranks = new List<string> { Rank.AtEnd(Noon) };
        for (var i = 0; i < 5000; i++)
        {
            var at = i % 3 == 0 ? 0 : random.Next(ranks.Count + 1);
            ranks.Insert(at, Rank.Between(at == 0 ? null : ranks[at - 1], at == ranks.Count ? null : ranks[at]));
        }

        Assert.Equal(ranks.Order(StringComparer.Ordinal), ranks);
        Assert.Equal(ranks.Count, ranks.Distinct().Count());
    }

    [Theory]
    [InlineData(null, null, 1000)]
    [InlineData("a", "b", 1000)]
    [InlineData("a", null, 100)]
    [InlineData(null, "01", 100)]
    [InlineData("abcdefghij", "abcdefghik", 50)]
    public void Items_that_move_apart_get_short_ranks_between_their_neighbours(string? after, string? before, int count)
    {
        var ranks = Rank.Spread(after, before, count);

        Assert.Equal(count, ranks.Distinct().Count());
        Assert.Equal(ranks.Order(StringComparer.Ordinal), ranks);
        Assert.All(ranks, rank => Assert.True(string.CompareOrdinal(after ?? "", rank) < 0 && (before is null || string.CompareOrdinal(rank, before) < 0)));
        Assert.InRange(ranks.Max(rank => rank.Length), 1, Math.Max(after?.Length ?? 0, before?.Length ?? 0) + 4);
    }
}
