using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>A criteria set bound to a run and a scope. Immutable; shared by all communes of the scope.</summary>
public sealed class BoundSet
{
    internal BoundSet(CriteriaSet set, CriteriaSet? filledBy, ImmutableArray<BoundCriterion>? criteria, ImmutableArray<string> overlays)
    {
        Set = set;
        FilledBy = filledBy;
        Criteria = criteria;
        Overlays = overlays;
    }

    /// <summary>The national set.</summary>
    public CriteriaSet Set { get; }

    /// <summary>The province's set that supplies delegated criteria; null when none does.</summary>
    public CriteriaSet? FilledBy { get; }

    /// <summary>The criteria in order; null when they are delegated or not known.</summary>
    public ImmutableArray<BoundCriterion>? Criteria { get; }

    /// <summary>Ids of the overlays that changed something here, in order of application.</summary>
    public ImmutableArray<string> Overlays { get; }

    /// <summary>Every bound indicator in order.</summary>
    public IEnumerable<BoundIndicator> Indicators => (Criteria ?? []).SelectMany(criterion => criterion.Indicators ?? []);
}

/// <summary>A criterion of a <see cref="BoundSet"/>.</summary>
public sealed class BoundCriterion
{
    internal BoundCriterion(Criterion criterion, BoundCondition? appliesWhen, ImmutableArray<BoundIndicator>? indicators)
    {
        Criterion = criterion;
        AppliesWhen = appliesWhen;
        Indicators = indicators;
    }

    /// <summary>The criterion as the set has it.</summary>
    public Criterion Criterion { get; }

    /// <summary>When it is considered at all; null: always.</summary>
    public BoundCondition? AppliesWhen { get; }

    /// <summary>Its indicators, changed and added ones included, withdrawn ones left out; null when they are not known.</summary>
    public ImmutableArray<BoundIndicator>? Indicators { get; }
}

/// <summary>An indicator of a <see cref="BoundCriterion"/>.</summary>
public sealed class BoundIndicator
{
    internal BoundIndicator(
        IndicatorReference address, string? printed, LocalizedText name, BoundRequirement requirement, BoundCondition? appliesWhen, Provenance provenance)
    {
        Address = address;
        Printed = printed;
        Name = name;
        Requirement = requirement;
        AppliesWhen = appliesWhen;
        Provenance = provenance;
    }

    /// <summary>Set and number.</summary>
    public IndicatorReference Address { get; }

    /// <summary>The number that the decision prints where it differs; else null.</summary>
    public string? Printed { get; }

    /// <summary>The name in force.</summary>
    public LocalizedText Name { get; }

    /// <summary>The requirement in force.</summary>
    public BoundRequirement Requirement { get; }

    /// <summary>When it is considered at all; null: always.</summary>
    public BoundCondition? AppliesWhen { get; }

    /// <summary>Law, sources and verification of the last rule that changed it.</summary>
    public Provenance Provenance { get; }
}
