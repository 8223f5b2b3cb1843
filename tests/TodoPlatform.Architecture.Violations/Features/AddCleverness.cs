namespace TodoPlatform.Modules.Offenders.Features;

/// <summary>Offends: neither a static class nor an event handler nor started by the clock.</summary>
internal sealed class AddCleverness
{
    public int Clever { get; set; }
}
