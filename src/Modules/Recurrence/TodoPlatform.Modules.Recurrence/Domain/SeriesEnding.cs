using TodoPlatform.Calendar;

namespace TodoPlatform.Modules.Recurrence.Domain;

/// <summary>Why nothing follows, in the words of the contract.</summary>
internal static class SeriesEnding
{
    /// <summary>Null while something follows.</summary>
    public static string? ReasonOf(NextOccurrence next) => next.Next is not null ? null : next.EndedBecause switch
    {
        SeriesEnd.Count => "count",
        SeriesEnd.Until => "until",
        _ => "exhausted",
    };
}
