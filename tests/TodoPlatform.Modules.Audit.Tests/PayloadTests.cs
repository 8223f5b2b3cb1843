using System.Security.Cryptography;
using System.Text;
using TodoPlatform.Modules.Audit.Domain;
using Xunit;

namespace TodoPlatform.Modules.Audit.Tests;

public sealed class PayloadTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(Payload.KeySize);
    private static readonly byte[] Data = Encoding.UTF8.GetBytes("{\"title\":\"Grüße\"}");
    private static readonly Guid User = Guid.CreateVersion7();
    private static readonly Guid Event = Guid.CreateVersion7();

    [Fact]
    public void A_payload_opens_with_its_key_for_its_user_and_event()
    {
        Assert.Equal(Data, Payload.Seal(Key, User, Event, Data).Open(Key, User, Event));
    }

    [Fact]
    public void A_payload_does_not_open_with_another_key_or_in_the_place_of_another_event()
    {
        var payload = Payload.Seal(Key, User, Event, Data);

        Assert.Null(payload.Open(RandomNumberGenerator.GetBytes(Payload.KeySize), User, Event));
        Assert.Null(payload.Open(Key, Guid.CreateVersion7(), Event));
        Assert.Null(payload.Open(Key, User, Guid.CreateVersion7()));
    }

    [Fact]
    public void A_changed_payload_does_not_open()
    {
        var payload = Payload.Seal(Key, User, Event, Data);
        payload.Ciphertext[3] ^= 1;

        Assert.Null(payload.Open(Key, User, Event));
        Assert.Null(Payload.None.Open(Key, User, Event));
    }

    [Fact]
    public void The_same_data_never_gives_the_same_ciphertext()
    {
        Assert.NotEqual(Payload.Seal(Key, User, Event, Data).Ciphertext, Payload.Seal(Key, User, Event, Data).Ciphertext);
    }
}
