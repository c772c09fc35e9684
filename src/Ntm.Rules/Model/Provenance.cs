using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Model;

/// <summary>
/// Nguồn gốc. Where a figure, requirement or set comes from, after inheritance: what is not written at a place is taken from the nearest
/// place above it. Immutable.
/// </summary>
public sealed class Provenance
{
    internal Provenance(
        LegalReference? legal,
        ImmutableArray<string> sources,
        Verification? verification,
        string? note,
        SourceLocation location)
    {
        Legal = legal;
        Sources = sources;
        Verification = verification;
        Note = note;
        Location = location;
    }

    /// <summary>The decision; null only where nothing legal stands (an illustrative or what-if overlay).</summary>
    public LegalReference? Legal { get; }

    /// <summary>Ids of <c>catalog/sources.json</c> that print the figure; empty when it rests on the decision as recalled.</summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>How sure the figure is; null only where nothing is claimed (an illustrative or what-if overlay).</summary>
    public Verification? Verification { get; }

    /// <summary>The editor's note at this very place (never inherited), in Vietnamese; null when there is none.</summary>
    public string? Note { get; }

    /// <summary>Where it is written.</summary>
    public SourceLocation Location { get; }
}
