using NodaTime;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Domain;

public sealed class TaskContentTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly TaskContent Plain = new("Title", null, TaskPriority.Normal, [], null, null, null, null, []);

    [Fact]
    public void Labels_that_differ_in_case_only_are_one_as_first_typed() =>
        Assert.Equal(["Home", "work"], (Plain with { Labels = ["Home", "HOME", "work", "home"] }).Check().Value.Labels);

    [Theory]
    [InlineData("US/Eastern", "America/New_York")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    public void Zones_are_stored_by_their_canonical_name(string given, string canonical) =>
        Assert.Equal(canonical, (Plain with { Due = new(new(2026, 11, 24), new(9, 0), given) }).Check().Value.Due!.TimeZone);

    [Fact]
    public void What_hangs_on_the_date_moves_by_local_days_over_a_change_of_the_clocks()
    {
        var reminder = new ReminderDefinition(Guid.CreateVersion7(), null, null, new(2027, 3, 26, 8, 0, 0, TimeSpan.Zero), null);
        var content = Plain with { Start = new(new(2027, 3, 25)), Due = new(new(2027, 3, 27), new(9, 0)), Deadline = new(2027, 3, 28), Reminders = [reminder] };

        var shifted = content.ShiftedTo(new(new(2027, 4, 3), new(9, 0)), Berlin);

        Assert.Equal((new DateOnly(2027, 4, 1), new DateOnly(2027, 4, 4)), (shifted.Start!.Date, shifted.Deadline!.Value));
        Assert.Equal(new DateTimeOffset(2027, 4, 2, 7, 0, 0, TimeSpan.Zero), shifted.Reminders[0].At); // 09:00 in Berlin before and after
    }

    [Fact]
    public void Only_new_values_are_held_against_the_clock()
    {
        var past = Plain with { Due = new(new(2026, 11, 19)) };

        Assert.Equal("due-in-past", past.PastError(null, Berlin, Now)!.Code);
        Assert.Null(past.PastError(past with { Title = "Other" }, Berlin, Now));
        Assert.Null((Plain with { Due = new(new(2026, 11, 20)) }).PastError(null, Berlin, Now));
    }

    [Theory]
    [InlineData("Asia/Tokyo", "2026-11-20T14:59:00Z", false)]
    [InlineData("Asia/Tokyo", "2026-11-20T15:00:00Z", true)]
    [InlineData("America/Los_Angeles", "2026-11-21T07:59:00Z", false)]
    [InlineData("America/Los_Angeles", "2026-11-21T08:00:00Z", true)]
    public void A_whole_day_is_past_from_the_viewers_midnight(string zone, string now, bool past) =>
        Assert.Equal(past, new LocalMoment(new(2026, 11, 20)).IsPast(DateTimeZoneProviders.Tzdb[zone], DateTimeOffset.Parse(now)));

    [Fact]
    public void Contents_are_compared_item_by_item()
    {
        var reminder = new ReminderDefinition(Guid.CreateVersion7(), ReminderAnchor.Due, "PT1H", null, ["inApp"]);
        var content = Plain with { Labels = ["a"], Reminders = [reminder] };

        Assert.True(content.IsSameAs(content with { Labels = ["a"], Reminders = [reminder with { Channels = ["inApp"] }] }));
        Assert.False(content.IsSameAs(content with { Labels = ["A"] }));
        Assert.False(content.IsSameAs(content with { Reminders = [reminder with { Channels = null }] }));
        Assert.False(content.IsSameAs(content with { Reminders = [] }));
    }
}
