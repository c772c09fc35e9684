using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Binding;

/// <summary>One step in the history of a bound threshold: which rule said what, and whether it holds. Immutable.</summary>
public sealed class ThresholdLink
{
    internal ThresholdLink(LinkKind kind, string origin, string selector, Rational? figure, bool decides, Provenance provenance)
    {
        Kind = kind;
        Origin = origin;
        Selector = selector;
        Figure = figure;
        Decides = decides;
        Provenance = provenance;
    }

    /// <summary>What kind of rule it is.</summary>
    public LinkKind Kind { get; }

    /// <summary>Id of the set or overlay.</summary>
    public string Origin { get; }

    /// <summary>The cell that was taken, e.g. <c>year=2020.. region=TDMN</c>; empty for a single figure.</summary>
    public string Selector { get; }

    /// <summary>The figure in the metric's unit (rank for ratings), or the limit up to which it is left to the province; null when it is not known or left to the province without a limit.</summary>
    public Rational? Figure { get; }

    /// <summary>Whether the link is part of what is bound; false when a later one replaced it or it was overtaken.</summary>
    public bool Decides { get; }

    /// <summary>Law, sources and verification of the figure.</summary>
    public Provenance Provenance { get; }

    internal ThresholdLink Deciding(bool decides) =>
        decides == Decides ? this : new ThresholdLink(Kind, Origin, Selector, Figure, decides, Provenance);
}

/// <summary>What kind of rule a <see cref="ThresholdLink"/> is.</summary>
public enum LinkKind
{
    /// <summary>The national set.</summary>
    National,

    /// <summary>A national amendment.</summary>
    Amendment,

    /// <summary>A province's decision.</summary>
    Provincial,

    /// <summary>A what-if overlay.</summary>
    WhatIf,

    /// <summary>An overlay of invented figures.</summary>
    Illustrative,

    /// <summary>A rule that reads the commune in another region's column.</summary>
    ReadAs,

    /// <summary>The figure of another indicator, times a factor.</summary>
    Derived,
}
