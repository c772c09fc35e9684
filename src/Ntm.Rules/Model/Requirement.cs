using System.Collections.Immutable;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Model;

/// <summary>
/// Mức đạt. The condition that an indicator, or a part of one, sets: a closed family of comparison, attestation, rating, all/any/count,
/// delegated, unknown and, in overlays, kept. Immutable.
/// </summary>
public abstract class Requirement
{
    private protected Requirement(string? id, Condition? appliesWhen, Provenance provenance)
    {
        Id = id;
        AppliesWhen = appliesWhen;
        Provenance = provenance;
    }

    /// <summary>Id inside the indicator by which overlays and derived thresholds address a part; null when it has none.</summary>
    public string? Id { get; }

    /// <summary>When the part is considered at all; null: always.</summary>
    public Condition? AppliesWhen { get; }

    /// <summary>Law, sources and verification.</summary>
    public Provenance Provenance { get; }

    /// <summary>It and all requirements below it in the order of the file, conditions left out.</summary>
    internal IEnumerable<Requirement> SelfAndBelow => Below.SelectMany(part => part.SelfAndBelow).Prepend(this);

    /// <summary>The requirements of which it consists; empty for one that is measured.</summary>
    internal virtual ImmutableArray<Requirement> Below => [];
}

/// <summary>A quantity held against a threshold.</summary>
public sealed class ComparisonRequirement : Requirement
{
    internal ComparisonRequirement(
        string? id,
        Metric metric,
        Comparison comparison,
        Threshold threshold,
        ImmutableArray<string> forParts,
        WhenNone? whenNone,
        Condition? appliesWhen,
        Provenance provenance)
        : base(id, appliesWhen, provenance)
    {
        Metric = metric;
        Comparison = comparison;
        Threshold = threshold;
        ForParts = forParts;
        WhenNone = whenNone;
    }

    /// <summary>What is measured.</summary>
    public Metric Metric { get; }

    /// <summary>The direction.</summary>
    public Comparison Comparison { get; }

    /// <summary>What it is held against.</summary>
    public Threshold Threshold { get; }

    /// <summary>"Cả nam và nữ": parts of the metric that must each hold; empty for the metric itself.</summary>
    public ImmutableArray<string> ForParts { get; }

    /// <summary>What the law says when the denominator is 0; null: nothing, so Undetermined.</summary>
    public WhenNone? WhenNone { get; }
}

/// <summary>What holds when there is nothing to count (the denominator of a ratio is 0).</summary>
public sealed class WhenNone
{
    internal WhenNone(bool countsAsMet, Provenance provenance)
    {
        CountsAsMet = countsAsMet;
        Provenance = provenance;
    }

    /// <summary>True: Met. False: NotApplicable.</summary>
    public bool CountsAsMet { get; }

    /// <summary>Where the law says so.</summary>
    public Provenance Provenance { get; }
}

/// <summary>A competent body confirms it: Đạt or Chưa đạt.</summary>
public sealed class AttestationRequirement : Requirement
{
    internal AttestationRequirement(string? id, Metric metric, Condition? appliesWhen, Provenance provenance)
        : base(id, appliesWhen, provenance) => Metric = metric;

    /// <summary>The attestation, of type <see cref="MetricType.Attestation"/>.</summary>
    public Metric Metric { get; }
}

/// <summary>A rating on an ordinal scale that must reach a rank.</summary>
public sealed class RatingRequirement : Requirement
{
    internal RatingRequirement(string? id, Metric metric, Threshold atLeast, Condition? appliesWhen, Provenance provenance)
        : base(id, appliesWhen, provenance)
    {
        Metric = metric;
        AtLeast = atLeast;
    }

    /// <summary>The rating, of type <see cref="MetricType.Rating"/>.</summary>
    public Metric Metric { get; }

    /// <summary>The least rank; figures are ranks on the metric's scale.</summary>
    public Threshold AtLeast { get; }
}

/// <summary>Every applicable part must hold.</summary>
public sealed class AllRequirement : Requirement
{
    internal AllRequirement(
        string? id, ImmutableArray<Requirement> parts, bool openToProvinces, Condition? appliesWhen, Provenance provenance)
        : base(id, appliesWhen, provenance)
    {
        Parts = parts;
        OpenToProvinces = openToProvinces;
    }

    /// <summary>The parts, at least one.</summary>
    public ImmutableArray<Requirement> Parts { get; }

    /// <summary>Whether provinces may add parts.</summary>
    public bool OpenToProvinces { get; }

    internal override ImmutableArray<Requirement> Below => Parts;
}

/// <summary>One applicable part must hold.</summary>
public sealed class AnyRequirement : Requirement
{
    internal AnyRequirement(
        string? id, ImmutableArray<Requirement> parts, bool openToProvinces, Condition? appliesWhen, Provenance provenance)
        : base(id, appliesWhen, provenance)
    {
        Parts = parts;
        OpenToProvinces = openToProvinces;
    }

    /// <summary>The parts, at least one.</summary>
    public ImmutableArray<Requirement> Parts { get; }

    /// <summary>Whether provinces may add parts.</summary>
    public bool OpenToProvinces { get; }

    internal override ImmutableArray<Requirement> Below => Parts;
}

/// <summary>So many of the parts must hold; the number is never lowered.</summary>
public sealed class CountRequirement : Requirement
{
    internal CountRequirement(
        string? id, int atLeast, ImmutableArray<Requirement> parts, bool openToProvinces, Condition? appliesWhen, Provenance provenance)
        : base(id, appliesWhen, provenance)
    {
        AtLeast = atLeast;
        Parts = parts;
        OpenToProvinces = openToProvinces;
    }

    /// <summary>How many parts must hold, from 1 to the number of parts.</summary>
    public int AtLeast { get; }

    /// <summary>The parts, at least one.</summary>
    public ImmutableArray<Requirement> Parts { get; }

    /// <summary>Whether provinces may add parts.</summary>
    public bool OpenToProvinces { get; }

    internal override ImmutableArray<Requirement> Below => Parts;
}

/// <summary>The province says what is required; until it does, <see cref="Until"/> decides, or nothing does.</summary>
public sealed class DelegatedRequirement : Requirement
{
    internal DelegatedRequirement(string? id, Requirement? until, Condition? appliesWhen, Provenance provenance)
        : base(id, appliesWhen, provenance) => Until = until;

    /// <summary>What decides until the province speaks; null: Undetermined.</summary>
    public Requirement? Until { get; }

    internal override ImmutableArray<Requirement> Below => Until is null ? [] : [Until];
}

/// <summary>The rule file says <c>null</c>: what is required is not known.</summary>
public sealed class UnknownRequirement : Requirement
{
    internal UnknownRequirement(string? id, Condition? appliesWhen, Provenance provenance)
        : base(id, appliesWhen, provenance)
    {
    }
}

/// <summary>"keep" in an overlay: the requirement below stays.</summary>
public sealed class KeptRequirement : Requirement
{
    internal KeptRequirement(Provenance provenance)
        : base(null, null, provenance)
    {
    }
}
