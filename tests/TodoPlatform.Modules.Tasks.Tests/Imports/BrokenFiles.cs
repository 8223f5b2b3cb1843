using System.Diagnostics;
using System.Globalization;
using System.Text;
using TodoPlatform.Modules.Tasks.Domain.Imports;
using Xunit;

namespace TodoPlatform.Modules.Tasks.Tests.Imports;

/// <summary>Whatever a file holds, it is read or refused with a sentence, in a bounded time.</summary>
public sealed class BrokenFiles
{
    /// <summary>What takes longer on any machine grows with the square of the file, or worse.</summary>
    private static readonly TimeSpan Endless = TimeSpan.FromMinutes(1);

    public static TheoryData<string, string> Files => [.. Samples.All];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_cut_off_anywhere_does_no_harm(string file, string format)
    {
        var bytes = Samples.File(file);
        var step = Math.Max(1, bytes.Length / 400);
        for (var length = 0; length < bytes.Length; length += step)
        {
            MustBeAnswered(Samples.Format(format), bytes.AsMemory(0, length));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_with_changed_bytes_does_no_harm(string file, string format)
    {
        var random = new Random(format.Length + file.Length);
        var original = Samples.File(file);
        for (var round = 0; round < 300; round++)
        {
            var bytes = (byte[])original.Clone();
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                var at = random.Next(bytes.Length);
                bytes[at] = random.Next(4) switch { 0 => (byte)random.Next(256), 1 => bytes[random.Next(bytes.Length)], 2 => (byte)"\",;:\\\n\r{}[]0\x00"[random.Next(12)], _ => (byte)(bytes[at] ^ (1 << random.Next(8))) };
            }

            MustBeAnswered(Samples.Format(format), bytes);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_under_another_format_does_no_harm(string file, string format)
    {
        foreach (var other in ForeignFormats.Imports.Where(other => other.Name != format))
        {
            MustBeAnswered(other, Samples.File(file));
        }
    }

    [Theory]
    [InlineData("microsoft-todo", "[{\"title\":\"\\ud800\",\"status\":\"notStarted\",\"body\":{\"content\":\"\\udc00x\"}}]")]
    [InlineData("microsoft-todo", "[{\"\\ud800\":1,\"title\":\"x\",\"status\":\"notStarted\"}]")]
    [InlineData("csv", "title,due\nx,0001-01-01\ny,9999-12-31\nz,31/02/2026")]
    [InlineData("ticktick", "\"List Name\",\"Title\",\"Due Date\",\"Reminder\",\"Is All Day\"\n\"a\",\"b\",\"0001-01-01\",\"-P3000D\",\"true\"\n\"a\",\"b\",\"1900-01-02T00:00:00+1400\",\"P3660D\",\"true\"\n")]
    [InlineData("icalendar", "BEGIN:VCALENDAR\nBEGIN:VTODO\nDUE:29991231T235959Z\nDTSTART:19000101T000000Z\nDURATION:P3660D\nRRULE:FREQ=DAILY;COUNT=1\nEXDATE:19000101\nBEGIN:VALARM\nTRIGGER:P3660D\nEND:VALARM\nEND:VTODO\nEND:VCALENDAR")]
    [InlineData("icalendar", "BEGIN:VCALENDAR\nBEGIN:VTODO\nDUE;TZID=Pacific/Apia:29991231T235959\nDTSTART;TZID=Pacific/Apia:29991231T235959\nRRULE:FREQ=DAILY\nEXDATE;TZID=Europe/Berlin:29991231T235959\nEND:VTODO\nEND:VCALENDAR")]
    [InlineData("todoist-csv", "TYPE,CONTENT,DATE,INDENT\ntask,@,\"\n\",99999999999999\ntask,*  ,\" @ 9\",-1\nnote,[[file {]],\n")]
    public void Odd_values_do_no_harm(string format, string text) => MustBeAnswered(Samples.Format(format), Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("icalendar", "BEGIN:VTODO\n")]
    [InlineData("icalendar", "END:VTODO\n")]
    [InlineData("icalendar", "X;a=\"\n ;")]
    [InlineData("microsoft-todo", "[")]
    [InlineData("microsoft-todo", "{\"tasks\":")]
    [InlineData("csv", "\"")]
    [InlineData("csv", ",")]
    [InlineData("todoist-csv", "[[file {")]
    [InlineData("ticktick", "▫")]
    [InlineData("todoist-csv", "a\nnote,")]
    [InlineData("microsoft-todo", "{\"id\":\"a\",\"displayName\":\"b\"},")]
    public void What_is_nested_or_repeated_takes_a_bounded_time(string format, string piece)
    {
        var begin = format switch { "icalendar" => "BEGIN:VCALENDAR\n", "csv" => "title,description\nx,", "todoist-csv" => "TYPE,CONTENT\ntask,x\nnote,", "ticktick" => "List Name,Title,Kind,Content\na,b,CHECKLIST,", "microsoft-todo" when piece.EndsWith(',') => "[{\"title\":\"x\",\"status\":\"notStarted\",\"checklistItems\":[", _ => "" };
        var end = begin.EndsWith('[') ? "]}]" : ""; // a comma before it is allowed
        var file = Encoding.UTF8.GetBytes(begin + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)) + end);
        var clock = Stopwatch.StartNew();

        MustBeAnswered(Samples.Format(format), file);
        Assert.True(clock.Elapsed < Endless, $"{clock.Elapsed}");
    }

    [Fact]
    public void A_chain_of_ten_thousand_parents_takes_no_time()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 10_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},task {i},{i + 1}")));
        var clock = Stopwatch.StartNew();

        var outcome = Samples.Format("csv").Read(Encoding.UTF8.GetBytes("id,title,parent\n" + rows), Samples.Settings);

        Assert.Equal(10_000, outcome.Value.Tasks.Count);
        Assert.Single(outcome.Value.Problems);
        Assert.True(clock.Elapsed < Endless, $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("todoist-backup", "a [1].csv")]
    [InlineData("vikunja", "data.json")]
    public void An_archive_that_unpacks_to_too_much_is_refused(string format, string name)
    {
        var bomb = Samples.Zip((name, new byte[ImportArchive.MostBytes + 1]));

        Assert.True(bomb.Length < 1_000_000);
        Assert.Contains("unpacks to more than 64 MB", Samples.Format(format).Read(bomb, Samples.Settings).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_with_too_many_files_is_refused()
    {
        var files = Enumerable.Range(0, ImportArchive.MostEntries + 1).Select(i => (string.Create(CultureInfo.InvariantCulture, $"{i}.csv"), Array.Empty<byte>())).ToArray();

        Assert.Contains("10000 files", Samples.Format("todoist-backup").Read(Samples.Zip(files), Samples.Settings).Error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("icalendar")]
    [InlineData("todoist-csv")]
    [InlineData("ticktick")]
    [InlineData("outlook-csv")]
    [InlineData("microsoft-todo")]
    [InlineData("vikunja")]
    public void Ten_thousand_tasks_are_read_whole(string format) =>
        Assert.Equal(10_000, Samples.Format(format).Read(Large(format, 10_000), Samples.Settings).Value.Tasks.Count);

    private static byte[] Large(string format, int count)
    {
        IEnumerable<string> Rows(Func<int, FormattableString> row) => Enumerable.Range(1, count).Select(i => FormattableString.Invariant(row(i)));
        return format switch
        {
            "csv" => Encoding.UTF8.GetBytes("id,title,project,labels,due,dueTime,dueZone,recurrence,reminders\n" + string.Concat(Rows(i => $"{i},Task number {i},Project {i % 20},\"a, b{i % 9}\",2026-12-{(i % 28) + 1:00},09:30,Europe/Lisbon,FREQ=WEEKLY;BYDAY=MO,due:-PT30M\n"))),
            "icalendar" => Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\n" + string.Concat(Rows(i => $"BEGIN:VTODO\r\nUID:{i}\r\nSUMMARY:Task number {i}\r\nCATEGORIES:a,b\r\nDTSTART;TZID=Europe/Berlin:202612{(i % 28) + 1:00}T090000\r\nDUE;TZID=Europe/Berlin:202612{(i % 28) + 1:00}T090000\r\nRRULE:FREQ=DAILY\r\nEXDATE;TZID=Europe/Berlin:20270101T090000\r\nBEGIN:VALARM\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VTODO\r\n")) + "END:VCALENDAR\r\n"),
            "todoist-csv" => Encoding.UTF8.GetBytes("TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,DATE,TIMEZONE\n" + string.Concat(Rows(i => $"task,Task number {i} @home @x{i % 7},Some text,{(i % 4) + 1},{(i % 4) + 1},every mon at 9am,Europe/Berlin\n"))),
            "ticktick" => Encoding.UTF8.GetBytes("\"List Name\",\"Title\",\"Tags\",\"Start Date\",\"Due Date\",\"Reminder\",\"Repeat\",\"Timezone\",\"Is All Day\",\"Order\",\"taskId\"\n" + string.Concat(Rows(i => $"\"L{i % 9}\",\"Task number {i}\",\"a, b\",\"2026-12-01T10:00:00+0000\",\"2026-12-01T10:00:00+0000\",\"-PT15M\",\"RRULE:FREQ=DAILY;TT_SKIP=WEEKEND\",\"Asia/Tokyo\",\"false\",\"{-i}\",\"{i}\"\n"))),
            "outlook-csv" => Encoding.UTF8.GetBytes("\"Subject\",\"Due Date\",\"Reminder On/Off\",\"Reminder Date\",\"Reminder Time\",\"Notes\"\r\n" + string.Concat(Rows(i => $"\"Task number {i}\",\"12/{(i % 28) + 1}/2026\",\"True\",\"12/1/2026\",\"9:00:00 AM\",\"Text\"\r\n"))),
            "microsoft-todo" => Encoding.UTF8.GetBytes("[{\"displayName\":\"A\",\"tasks\":[" + string.Join(',', Rows(i => $"{{\"id\":\"{i}\",\"title\":\"Task number {i}\",\"status\":\"notStarted\",\"body\":{{\"content\":\"<p>Some <b>text</b></p>\",\"contentType\":\"html\"}},\"dueDateTime\":{{\"dateTime\":\"2026-12-01T00:00:00.0000000\",\"timeZone\":\"UTC\"}},\"recurrence\":{{\"pattern\":{{\"type\":\"weekly\",\"interval\":1,\"daysOfWeek\":[\"monday\"]}},\"range\":{{\"type\":\"numbered\",\"startDate\":\"2026-11-30\",\"numberOfOccurrences\":20}}}}}}")) + "]}]"),
            _ => Samples.Zip(("data.json", Encoding.UTF8.GetBytes("[{\"id\":1,\"title\":\"A\",\"tasks\":[" + string.Join(',', Rows(i => $"{{\"id\":{i},\"title\":\"Task number {i}\",\"description\":\"<p>Some <strong>text</strong></p><ul><li>a</li></ul>\",\"due_date\":\"2026-12-01T10:00:00Z\",\"repeat_after\":86400,\"labels\":[{{\"title\":\"a\",\"hex_color\":\"ff0000\"}}],\"reminders\":[{{\"relative_to\":\"due_date\",\"relative_period\":-600}}]}}")) + "]}]"))),
        };
    }

    private static void MustBeAnswered(IImportFormat format, ReadOnlyMemory<byte> file)
    {
        format.Recognizes(file.Span[..Math.Min(file.Length, 4096)], null, null);
        var outcome = format.Read(file, Samples.Settings);
        if (outcome.Succeeded)
        {
            Samples.MustFit(outcome.Value);
        }
        else
        {
            Assert.Equal("unreadable-file", outcome.Error.Code);
            Assert.False(string.IsNullOrWhiteSpace(outcome.Error.Message));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"format":"todoplatform-export","formatVersion":"1"}""")]
    [InlineData("""{"format":"todoplatform-export","formatVersion":1.5}""")]
    [InlineData("""{"format":"todoplatform-export","formatVersion":{}}""")]
    [InlineData("""{"format":"\ud800","formatVersion":1}""")]
    [InlineData("""{"\ud800":1,"format":"todoplatform-export","formatVersion":1}""")]
    public void An_export_of_ours_that_is_none_is_refused_with_a_sentence(string text) => MustBeAnswered(new PlatformFile(), Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_comment_of_our_own_file_without_an_id_or_a_text_is_told()
    {
        var read = new PlatformFile().Read("""{"format":"todoplatform-export","formatVersion":1,"tasks":[{"id":"a","title":"x","comments":[{"text":"lost"},null,{"id":"c","text":"kept"}]}]}"""u8.ToArray(), Samples.Settings).Value;

        Assert.Equal("kept", Assert.Single(read.Comments).Text);
        Assert.Equal((1, "comments"), (Assert.Single(read.Problems).Row, read.Problems[0].Field));
    }

    [Theory]
    [InlineData("csv", "title\n", "a\n", "")]
    [InlineData("icalendar", "BEGIN:VCALENDAR\n", "BEGIN:VTODO\nEND:VTODO\n", "END:VCALENDAR")]
    [InlineData("icalendar", "BEGIN:VCALENDAR\nBEGIN:VTODO\n", "COMMENT:a\n", "END:VTODO\nEND:VCALENDAR")]
    [InlineData("json", """{"format":"todoplatform-export","formatVersion":1,"tasks":[{}""", ",{}", "]}")]
    public void A_file_with_too_many_things_is_refused_before_it_fills_the_memory(string format, string begin, string piece, string end)
    {
        var file = Encoding.UTF8.GetBytes(begin + string.Concat(Enumerable.Repeat(piece, ImportText.MostItems + 1)) + end);
        IImportFormat reader = format == "json" ? new PlatformFile() : Samples.Format(format);

        Assert.Contains("Split it", reader.Read(file, Samples.Settings).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_lines_are_no_rows()
    {
        var read = Samples.Read("csv", "title\r\n" + string.Concat(Enumerable.Repeat("\r\n", ImportText.MostItems + 1)) + "x\r\n");

        Assert.Equal(ImportText.MostItems + 3, Assert.Single(read.Tasks).Row);
    }

    [Fact]
    public void Blanks_without_end_in_a_description_take_no_time()
    {
        var clock = Stopwatch.StartNew();

        var text = HtmlText.ToMarkdown("<b>a</b>" + new string(' ', 4_000_000) + "x");

        Assert.StartsWith("a", text, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < Endless, $"{clock.Elapsed}");
    }

    [Fact]
    public void The_same_comment_twice_is_two_comments()
    {
        var read = Samples.Read("todoist-csv", "TYPE,CONTENT\ntask,x\nnote,+1\nnote,+1\nnote,+1\ntask,y\nnote,+1\n");

        Assert.Equal(4, read.Comments.Count);
        Assert.Equal(4, read.Comments.Select(comment => comment.Key).Distinct().Count());
    }
}
