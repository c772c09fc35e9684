using System.Collections.Immutable;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Binding;

/// <summary>A <see cref="Requirement"/> whose day, place and overlays are fixed. Closed family; immutable.</summary>
public abstract class BoundRequirement
{
    private protected BoundRequirement(BoundOrigin origin) => Origin = origin;

    /// <summary>Address, condition and law of the requirement.</summary>
    public BoundOrigin Origin { get; }
}

/// <summary>What every bound requirement carries beside its content.</summary>
/// <param name="Address">Indicator, with the part's id where it has one.</param>
/// <param name="AppliesWhen">When it is considered at all; null: always.</param>
/// <param name="Provenance">Law, sources and verification.</param>
public sealed record BoundOrigin(IndicatorReference Address, BoundCondition? AppliesWhen, Provenance Provenance)
{
    /// <summary>Whether a figure that an overlay writes at the address is for this one, and not for another part of a list that has the same address.</summary>
    internal bool TakesFigures { get; init; }
}

/// <summary>A quantity, or the rank of a rating, against a bound threshold.</summary>
public sealed class BoundComparison : BoundRequirement
{
    internal BoundComparison(
        Metric metric,
        Comparison comparison,
        BoundThreshold threshold,
        ImmutableArray<string> forParts,
        WhenNone? whenNone,
        BoundOrigin origin)
        : base(origin)
    {
        Metric = metric;
        Comparison = comparison;
        Threshold = threshold;
        ForParts = forParts;
        WhenNone = whenNone;
        Required = metric.Unit is { } unit && threshold.Figure is { } figure ? new Quantity(figure, unit) : null;
    }

    /// <summary>What is measured: a quantity, or a rating, of which the rank counts.</summary>
    public Metric Metric { get; }

    /// <summary>The direction; <see cref="Comparison.AtLeast"/> for ratings.</summary>
    public Comparison Comparison { get; }

    /// <summary>The figure or its limits.</summary>
    public BoundThreshold Threshold { get; }

    /// <summary>Parts that must each hold; empty for the metric itself.</summary>
    public ImmutableArray<string> ForParts { get; }

    /// <summary>What holds when the denominator is 0; null: Undetermined.</summary>
    public WhenNone? WhenNone { get; }

    /// <summary>The figure with its unit; null where it is not known exactly, and for ratings.</summary>
    internal Quantity? Required { get; }
}

/// <summary>An attestation.</summary>
public sealed class BoundAttestation : BoundRequirement
{
    internal BoundAttestation(Metric metric, BoundOrigin origin)
        : base(origin) => Metric = metric;

    /// <summary>The attestation.</summary>
    public Metric Metric { get; }
}

/// <summary>Parts folded by all, any or count.</summary>
public sealed class BoundList : BoundRequirement
{
    internal BoundList(BoundListKind kind, int atLeast, ImmutableArray<BoundRequirement> parts, BoundOrigin origin)
        : base(origin)
    {
        Kind = kind;
        AtLeast = atLeast;
        Parts = parts;
    }

    /// <summary>How the parts fold.</summary>
    public BoundListKind Kind { get; }

    /// <summary>How many parts must hold: for count as the rule says, for all and any not used.</summary>
    public int AtLeast { get; }

    /// <summary>The parts, at least one.</summary>
    public ImmutableArray<BoundRequirement> Parts { get; }
}

/// <summary>How the parts of a <see cref="BoundList"/> fold.</summary>
public enum BoundListKind
{
    /// <summary>Every applicable part.</summary>
    All,

    /// <summary>One applicable part.</summary>
    Any,

    /// <summary>So many parts.</summary>
    Count,
}

/// <summary>Nothing can be decided: the requirement is not known, or left to a province that has not spoken.</summary>
public sealed class BoundGap : BoundRequirement
{
    internal BoundGap(FigureGapKind kind, BoundOrigin origin)
        : base(origin) => Kind = kind;

    /// <summary><see cref="FigureGapKind.Unknown"/>, <see cref="FigureGapKind.Delegated"/> or <see cref="FigureGapKind.Unverified"/>.</summary>
    public FigureGapKind Kind { get; }
}

/// <summary>Which requirement holds depends on an attribute that is missing; where all agree, their outcome stands.</summary>
public sealed class BoundAlternatives : BoundRequirement
{
    internal BoundAlternatives(ImmutableArray<BoundRequirement> alternatives, string missingAttribute, BoundOrigin origin)
        : base(origin)
    {
        Alternatives = alternatives;
        MissingAttribute = missingAttribute;
    }

    /// <summary>The requirements that are still possible, at least two.</summary>
    public ImmutableArray<BoundRequirement> Alternatives { get; }

    /// <summary>Id of the attribute that would tell.</summary>
    public string MissingAttribute { get; }
}

/// <summary>A condition of application, bound: decided by scope alone, or by a requirement on figures.</summary>
public sealed class BoundCondition
{
    internal BoundCondition(bool? holds, string? missingAttribute, BoundRequirement? requirement)
    {
        Holds = holds;
        MissingAttribute = missingAttribute;
        Requirement = requirement;
    }

    /// <summary>The answer of the scope; null when an attribute is missing or a requirement decides.</summary>
    public bool? Holds { get; }

    /// <summary>The attribute that is missing; null when none is.</summary>
    public string? MissingAttribute { get; }

    /// <summary>The requirement that decides; null when the scope does.</summary>
    public BoundRequirement? Requirement { get; }
}
