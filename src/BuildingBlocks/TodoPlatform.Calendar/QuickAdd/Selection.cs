namespace TodoPlatform.Calendar.QuickAdd;

/// <summary>Decides which of the found phrases count. What is said more than once is said by the last one; the others stay text.</summary>
internal static class Selection
{
    /// <summary>The phrases that count, and those that are impossible, both in the order of the text.</summary>
    public static (List<Candidate> Kept, List<Candidate> Impossible) Choose(Line line, List<Candidate> found)
    {
        var (kept, impossible) = (new List<Candidate>(), new List<Candidate>());
        var taken = Slots.None;
        var (nearest, tail) = (line.Count, line.Count); // where the next kept phrase begins; from where on all are kept
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var candidate = found[i];
            if (candidate.Meaning is ImpossibleMeaning)
            {
                impossible.Add(candidate);
                continue;
            }

            var reaches = candidate.Reach switch
            {
                Reach.AtEnd => candidate.End == tail,
                Reach.BeforeToken => candidate.End == nearest,
                _ => true,
            };
            if (!reaches || (taken & candidate.Meaning.Slots) != 0)
            {
                continue;
            }

            kept.Add(candidate);
            taken |= candidate.Meaning.Slots;
            tail = candidate.End == tail ? candidate.First : tail;
            nearest = candidate.First;
        }

        kept.Reverse();
        impossible.Reverse();
        return (kept, impossible);
    }
}
