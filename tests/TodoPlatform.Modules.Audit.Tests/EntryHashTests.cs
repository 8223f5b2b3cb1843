using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TodoPlatform.Modules.Audit.Domain;
using Xunit;

namespace TodoPlatform.Modules.Audit.Tests;

public sealed class EntryHashTests
{
    private static readonly AuditEntry Known = new()
    {
        FormatVersion = 1,
        UserId = new Guid("01890a5d-ac96-774b-bcce-b302099a8057"),
        Position = 42,
        EventId = new Guid("018f3a2e-1c2d-7000-8000-0000000000e1"),
        Type = "tasks.task-completed.v1",
        Source = "/todoplatform/tasks",
        Subject = new Guid("018f3a2e-1c2d-7000-8000-00000000005b"),
        Sequence = 7,
        OccurredAt = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero).AddTicks(123_456 * 10),
        RecordedAt = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero).AddTicks(234_567 * 10),
        Nonce = [.. Enumerable.Range(0, 12).Select(value => (byte)value)],
        Ciphertext = [.. Enumerable.Range(0x10, 0x20).Select(value => (byte)value)],
        PreviousHash = [.. Enumerable.Repeat((byte)0xAB, 32)],
    };

    [Fact]
    public void The_hash_of_a_known_entry_is_the_one_that_another_program_computed_from_the_description()
    {
        // By Python's hashlib and struct, from the table in the module's README.
        Assert.Equal("7a1288b72364175ec55a1aa1899860ccecd0445dc9ee818a9b4132a01282a96c", Convert.ToHexStringLower(EntryHash.Of(Known)));
    }

    [Fact]
    public void The_hash_is_sha256_over_length_prefixed_fields()
    {
        using var bytes = new MemoryStream();
        Field(BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(1)));
        Field(Convert.FromHexString("01890a5dac96774bbcceb302099a8057"));
        Field(Integer(42));
        Field(Convert.FromHexString("018f3a2e1c2d700080000000000000e1"));
        Field(Encoding.UTF8.GetBytes("tasks.task-completed.v1"));
        Field(Encoding.UTF8.GetBytes("/todoplatform/tasks"));
        Field(Convert.FromHexString("018f3a2e1c2d7000800000000000005b"));
        Field(Integer(7));
        Field(Integer(1_795_161_600_123_456));
        Field(Integer(1_795_161_600_234_567));
        Field(Known.Nonce);
        Field(Known.Ciphertext);
        Field(Known.PreviousHash);

        Assert.Equal(SHA256.HashData(bytes.ToArray()), EntryHash.Of(Known));

        static byte[] Integer(long value)
        {
            var field = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(field, value);
            return field;
        }

        void Field(byte[] value)
        {
            bytes.Write([(byte)(value.Length >> 24), (byte)(value.Length >> 16), (byte)(value.Length >> 8), (byte)value.Length]);
            bytes.Write(value);
        }
    }

    [Fact]
    public void Instants_before_1970_are_rounded_towards_the_past()
    {
        Assert.Equal(-1, EntryHash.MicrosecondsOf(DateTimeOffset.UnixEpoch.AddTicks(-1)));
        Assert.Equal(0, EntryHash.MicrosecondsOf(DateTimeOffset.UnixEpoch.AddTicks(9)));
    }
}
