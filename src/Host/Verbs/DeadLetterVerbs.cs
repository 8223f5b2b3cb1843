using System.CommandLine;
using System.Globalization;
using TodoPlatform.BuildingBlocks.Messaging;

namespace TodoPlatform.Host.Verbs;

/// <summary><c>dlq list</c>, <c>dlq replay</c> and <c>dlq discard</c>: the dead letters of all modules, also where each module is a process of its own.</summary>
internal static class DeadLetterVerbs
{
    public static Command Create(string[] settings) => new("dlq", "Events that a handler gave up on.") { List(settings), Replay(settings), Discard(settings) };

    private static Command List(string[] settings)
    {
        var limit = new Option<int>("--limit") { Description = "Show at most so many.", HelpName = "N", DefaultValueFactory = _ => 200 };
        var verb = new Command("list", "Show dead letters, the oldest event first: consumer, event id, type, subject, sequence, failures, when it last failed, and why; never the event's data.") { limit };
        verb.SetAction(async (parsed, stop) =>
        {
            await using var platform = VerbServices.Compose(settings);
            foreach (var letter in await platform.Services.GetRequiredService<IDeadLetterStore>().ListAsync(parsed.GetValue(limit), stop))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{letter.Consumer}\t{letter.EventId}\t{letter.EventType}\t{letter.Subject}\t{letter.Sequence}\t{letter.Failures}\t{letter.FailedAt.UtcDateTime:O}\t{letter.Error}"));
            }

            return 0;
        });
        return verb;
    }

    private static Command Replay(string[] settings)
    {
        var consumer = new Option<string?>("--consumer") { Description = "Only the letters of this consumer.", HelpName = "NAME" };
        var eventId = new Option<Guid?>("--event") { Description = "Only this event.", HelpName = "ID" };
        var verb = new Command("replay", "Deliver dead letters again, straight to the handler that gave up. Those that succeed are gone. Ends with 1 when some failed again.") { consumer, eventId };
        verb.SetAction(async (parsed, stop) =>
        {
            await using var platform = VerbServices.Compose(settings);
            var outcome = await platform.Services.GetRequiredService<IDeadLetterStore>().ReplayAsync(parsed.GetValue(consumer), parsed.GetValue(eventId), stop);
            Console.WriteLine($"{outcome.Succeeded} succeeded, {outcome.Failed} failed.");
            return outcome.Failed == 0 ? 0 : 1;
        });
        return verb;
    }

    private static Command Discard(string[] settings)
    {
        var consumer = new Option<string?>("--consumer") { Description = "The letters of this consumer.", HelpName = "NAME" };
        var eventId = new Option<Guid?>("--event") { Description = "This event.", HelpName = "ID" };
        var verb = new Command("discard", "Remove dead letters for good, without asking: their handlers never get these events. Needs --consumer, --event, or both.") { consumer, eventId };
        verb.Validators.Add(parsed =>
        {
            if (parsed.GetResult(consumer) is null && parsed.GetResult(eventId) is null)
            {
                parsed.AddError("Name --consumer, --event, or both: what is discarded is gone for good.");
            }
        });
        verb.SetAction(async (parsed, stop) =>
        {
            int discarded;
            await using (var platform = VerbServices.Compose(settings))
            {
                discarded = await platform.Services.GetRequiredService<IDeadLetterStore>().DiscardAsync(parsed.GetValue(consumer), parsed.GetValue(eventId), stop);
            }

            Console.WriteLine($"{discarded} discarded."); // after the log has said each
            return 0;
        });
        return verb;
    }
}
