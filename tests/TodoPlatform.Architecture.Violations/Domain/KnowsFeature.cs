using TodoPlatform.Modules.Offenders.Features;

namespace TodoPlatform.Modules.Offenders.Domain;

/// <summary>Offends: the domain knows a use case.</summary>
internal static class KnowsFeature
{
    public static object Make(Guid id) => new CompleteThing.Command(id, "upside down");
}
