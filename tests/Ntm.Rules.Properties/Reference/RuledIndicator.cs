using Ntm.Rules.Model;

namespace Ntm.Rules.Properties.Reference;

/// <summary>An indicator as overlays leave it.</summary>
internal sealed class RuledIndicator
{
    public required string Id { get; init; }

    public required Rule Rule { get; init; }

    public Condition? When { get; set; }

    public string? DoubtfulBy { get; set; }

    public bool IsWithdrawn { get; set; }
}
