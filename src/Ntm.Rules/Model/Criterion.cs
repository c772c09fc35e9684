using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Model;

/// <summary>Tiêu chí. A numbered part of a set, met when every applicable indicator is met. Immutable.</summary>
public sealed class Criterion
{
    internal Criterion()
    {
    }

    /// <summary>Number inside the set, e.g. <c>17</c>.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The number that the decision prints where it differs from <see cref="Id"/>; else null.</summary>
    public string? Printed { get; internal init; }

    /// <summary>Id of the group of criteria, e.g. <c>IV</c>; null when the set has no groups.</summary>
    public string? Group { get; internal init; }

    /// <summary>Official name.</summary>
    public LocalizedText Name { get; internal init; } = new("", "");

    /// <summary>The indicators in the order of the decision, at least one; null when they are not known (NotTranscribed).</summary>
    public ImmutableArray<Indicator>? Indicators { get; internal init; }

    /// <summary>When the criterion is considered at all; null: always.</summary>
    public Condition? AppliesWhen { get; internal init; }

    /// <summary>Law, sources and verification.</summary>
    public Provenance Provenance { get; internal init; } = null!;
}
