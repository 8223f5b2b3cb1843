using TodoPlatform.Modules.Tasks.Domain.Imports;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Imports;

public sealed class RecognizingFormats
{
    public static TheoryData<string, string> Files => [.. Samples.All];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_file_is_recognized_by_its_own_format_and_no_other(string file, string format)
    {
        var head = Samples.File(file).AsSpan();
        head = head[..Math.Min(head.Length, 4096)];
        var names = new List<string>();
        foreach (var candidate in ForeignFormats.Imports)
        {
            if (candidate.Recognizes(head, "application/octet-stream", null))
            {
                names.Add(candidate.Name);
            }
        }

        Assert.Equal([format], names);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Dear diary, today I did nothing.")]
    [InlineData("{\"format\":\"todoplatform\",\"version\":1,\"projects\":[],\"tasks\":[{\"title\":\"x\",\"due\":null}]}")]
    [InlineData("<html><body>title</body></html>")]
    [InlineData("\u0089PNG\r\n")]
    public void Other_files_are_recognized_by_none(string text)
    {
        var head = System.Text.Encoding.UTF8.GetBytes(text);

        Assert.DoesNotContain(ForeignFormats.Imports, format => format.Recognizes(head, "text/csv", "tasks.csv"));
    }

    [Fact]
    public void Names_are_given_once() =>
        Assert.Equal(ForeignFormats.Imports.Count, ForeignFormats.Imports.Select(format => format.Name).Distinct().Count());

    [Theory]
    [MemberData(nameof(Files))]
    public void The_same_file_reads_the_same_each_time(string file, string format)
    {
        var one = Samples.Read(format, Samples.File(file));
        var other = Samples.Read(format, Samples.File(file));

        Assert.Equal(one.Problems, other.Problems);
        Assert.Equal(one.Tasks.Select(task => task.Key), other.Tasks.Select(task => task.Key));
        Assert.Equal(one.Tasks.SelectMany(task => task.Content.Reminders).Select(reminder => reminder.Id), other.Tasks.SelectMany(task => task.Content.Reminders).Select(reminder => reminder.Id));
        Assert.All(one.Tasks.SelectMany(task => task.Content.Reminders), reminder => Assert.Equal(7, reminder.Id.Version));
    }
}
