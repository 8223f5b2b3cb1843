namespace TodoPlatform.Modules.Offenders.Features;

/// <summary>Offends: uses another feature, within a lambda, so that only the generated class mentions it.</summary>
internal static class UseNeighbour
{
    public static Func<Guid, object> Borrow() => id => new CompleteThing.Command(id, "borrowed");
}
