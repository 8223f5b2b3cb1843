using TodoPlatform.Modules.Accounts.Domain;
using Xunit;

namespace TodoPlatform.Modules.Accounts.Tests;

public sealed class RuleTests
{
    [Theory]
    [InlineData("a@example.org")]
    [InlineData("o'brien+tag@sub.example.co.uk")]
    [InlineData("jörg@bücher.example")]
    [InlineData("1234567890@123.example")]
    public void Ordinary_addresses_are_accepted(string text)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));
        Assert.Equal(text, address.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@example.org")]
    [InlineData("a@")]
    [InlineData("a@example")]
    [InlineData("a@-example.org")]
    [InlineData("a@example..org")]
    [InlineData(".a@example.org")]
    [InlineData("a..b@example.org")]
    [InlineData("a b@example.org")]
    [InlineData("a@exam ple.org")]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    [InlineData("Name <a@example.org>")]
    [InlineData("a\u200b@example.org")]
    public void What_is_no_address_is_refused(string? text) => Assert.False(EmailAddress.TryParse(text, out _));

    [Fact]
    public void Addresses_are_compared_without_case()
    {
        Assert.True(EmailAddress.TryParse(" JÖRG@Example.org", out var upper));
        Assert.True(EmailAddress.TryParse("jörg@example.ORG ", out var lower));
        Assert.Equal(upper.Normalized, lower.Normalized);
        Assert.Equal(upper.Fingerprint, lower.Fingerprint);
        Assert.True(EmailAddress.TryParse("jorg@example.org", out var other));
        Assert.NotEqual(upper.Fingerprint, other.Fingerprint);
    }

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("EUROPE/BERLIN", "Europe/Berlin")]
    [InlineData("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("utc", "Etc/UTC")]
    [InlineData("US/Eastern", "America/New_York")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("Etc/GMT+5", "Etc/GMT+5")]
    [InlineData("Europe/Nowhere", null)]
    [InlineData("/etc/localtime", null)]
    [InlineData("localtime", null)]
    [InlineData("posixrules", null)]
    [InlineData("right/Europe/Berlin", null)]
    [InlineData("tzdata.zi", null)]
    [InlineData("Europe", null)]
    [InlineData("", null)]
    public void Zones_are_known_by_their_canonical_names(string name, string? canonical) => Assert.Equal(canonical, TimeZones.Canonical(name));

    [Fact]
    public void The_default_zone_is_known_and_canonical() => Assert.Equal(TimeZones.Default, TimeZones.Canonical("UTC"));

    [Fact]
    public void The_fifth_failure_closes_the_door_and_the_count_starts_anew_when_it_opens()
    {
        var now = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
        var attempts = new SignInAttempts { Subject = Guid.CreateVersion7() };
        Assert.Equal([false, false, false, false, true], Enumerable.Range(0, 5).Select(_ => attempts.Fail(now)));
        Assert.Equal(TimeSpan.FromMinutes(5), attempts.Wait(now));
        Assert.Null(attempts.Wait(now.AddMinutes(5)));
        Assert.False(attempts.Fail(now.AddMinutes(5)));
        Assert.Equal(1, attempts.Failures);
        Assert.False(attempts.Fail(now.AddMinutes(6)));
        Assert.False(attempts.Fail(now.AddDays(2))); // the older ones are forgotten
        Assert.Equal(1, attempts.Failures);
    }

    [Fact]
    public void A_client_describes_itself_in_at_most_200_printable_characters()
    {
        Assert.Null(SessionRules.Describe("  "));
        Assert.Equal("a b", SessionRules.Describe("a\tb"));
        Assert.Equal(200, SessionRules.Describe(new string('x', 5000))!.Length);
    }
}
