using System.Text;
using TodoPlatform.CalendarProbe;

if (args.Length > 0)
{
    await Console.Error.WriteLineAsync(
        "Answers JSON lines on standard input, one line each, in order; takes no arguments. " +
        """Example: {"id":1,"op":"expand","rrule":"FREQ=DAILY","dtstart":"2026-03-28T02:30:00","kind":"zoned","tzid":"Europe/Berlin","limit":3}""");
    return 2;
}

using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
while (await input.ReadLineAsync() is { } line)
{
    await output.WriteLineAsync(Probe.Answer(line));
}

return 0;
