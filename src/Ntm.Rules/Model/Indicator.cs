using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Model;

/// <summary>Chỉ tiêu. A numbered part of a criterion that carries one requirement. Immutable.</summary>
public sealed class Indicator
{
    internal Indicator()
    {
    }

    /// <summary>Number inside the set, e.g. <c>4.2</c>; a criterion with one unnumbered indicator numbers it n.1.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The number that the decision prints where it differs from <see cref="Id"/>, e.g. "5" for 5.1; else null.</summary>
    public string? Printed { get; internal init; }

    /// <summary>Short official name.</summary>
    public LocalizedText Name { get; internal init; } = new("", "");

    /// <summary>What is required; an <see cref="UnknownRequirement"/> where it is not known.</summary>
    public Requirement Requirement { get; internal init; } = null!;

    /// <summary>When the indicator is considered at all; null: always.</summary>
    public Condition? AppliesWhen { get; internal init; }

    /// <summary>Who confirms it; null when not told.</summary>
    public LocalizedText? Authority { get; internal init; }

    /// <summary>Guidance of ministries on how to measure or confirm it; may be empty.</summary>
    public ImmutableArray<LegalReference> Guidance { get; internal init; } = [];

    /// <summary>Law, sources and verification.</summary>
    public Provenance Provenance { get; internal init; } = null!;
}
