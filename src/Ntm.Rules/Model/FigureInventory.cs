using Ntm.Rules.Quantities;

namespace Ntm.Rules.Model;

/// <summary>
/// Kiểm kê mức và yêu cầu. Everything in a set that must be known before it can be judged: figures of thresholds (the printed "general" figure,
/// which is never bound, left out), attestations, requirements and criteria.
/// </summary>
public static class FigureInventory
{
    /// <summary>The entries of a set in the order of the decision.</summary>
    public static IEnumerable<FigureEntry> Of(CriteriaSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (set.Criteria is not { } criteria)
        {
            FigureState state = set.DelegatedToProvince ? FigureState.Delegated : FigureState.Unknown;
            return [new FigureEntry(new IndicatorReference(set.Id, "*"), "", state, null, null, set.Provenance)];
        }

        return criteria.SelectMany(criterion => criterion.Indicators is { } indicators
            ? indicators.SelectMany(indicator => Of(new IndicatorReference(set.Id, indicator.Id), indicator.Requirement))
            : [new FigureEntry(new IndicatorReference(set.Id, criterion.Id), "", FigureState.Unknown, null, null, criterion.Provenance)]);
    }

    /// <summary>What an overlay sets, in the order of its changes; a new name or condition alone gives no entry, nor does what is kept.</summary>
    public static IEnumerable<FigureEntry> Of(Overlay overlay)
    {
        ArgumentNullException.ThrowIfNull(overlay);
        return overlay.Changes.SelectMany(change => change switch
        {
            { Requirement: { } requirement } => Of(change.Target, requirement),
            { Threshold: { } threshold } => Of(change.Target, null, threshold, ""),
            _ => [],
        });
    }

    /// <summary>The conditions of a recognition file by their ids; <c>conditions</c> and <c>revocation</c> where the file says that they are not known.</summary>
    public static IEnumerable<FigureEntry> Of(RecognitionRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        FigureEntry Unknown(string what) => new(new IndicatorReference(rules.Id, what), "", FigureState.Unknown, null, null, rules.Provenance);
        IEnumerable<FigureEntry> conditions = rules.Conditions is { } known
            ? known.SelectMany(condition => Of(new IndicatorReference(rules.Id, condition.Id), condition.Requirement))
            : [Unknown("conditions")];
        return rules.Revocation is null ? conditions.Append(Unknown("revocation")) : conditions;
    }

    private static IEnumerable<FigureEntry> Of(IndicatorReference owner, Requirement requirement)
    {
        IndicatorReference address = owner with { PartId = requirement.Id ?? owner.PartId };
        IEnumerable<FigureEntry> Parts(IEnumerable<Requirement> parts) => parts.SelectMany(part => Of(address, part));
        FigureEntry Entry(FigureState state, Metric? metric) => new(address, "", state, null, metric, requirement.Provenance);
        return requirement switch
        {
            ComparisonRequirement comparison => Of(address, comparison.Metric, comparison.Threshold, ""),
            RatingRequirement rating => Of(address, rating.Metric, rating.AtLeast, ""),
            AttestationRequirement attestation => [Entry(StateOf(requirement.Provenance), attestation.Metric)],
            AllRequirement all => Parts(all.Parts),
            AnyRequirement any => Parts(any.Parts),
            CountRequirement count => Parts(count.Parts),
            DelegatedRequirement { Until: { } until } => Of(address, until),
            DelegatedRequirement => [Entry(FigureState.Delegated, null)],
            KeptRequirement => [],
            _ => [Entry(FigureState.Unknown, null)],
        };
    }

    private static IEnumerable<FigureEntry> Of(IndicatorReference address, Metric? metric, Threshold threshold, string selector)
    {
        FigureEntry Entry(FigureState state, Rational? value) => new(address, selector, state, value, metric, threshold.Provenance);
        string Step(TableThreshold table, string key) => $"{selector} {table.Dimension}={key}".TrimStart();
        return threshold switch
        {
            FigureThreshold { Value: { } value } => [Entry(StateOf(threshold.Provenance), value)],
            TableThreshold table => table.Cases.SelectMany(c => Of(address, metric, c.Threshold, Step(table, c.Key)))
                .Concat(table.Otherwise is null ? [] : Of(address, metric, table.Otherwise, Step(table, "*"))),
            DelegatedThreshold => [Entry(FigureState.Delegated, null)],
            DerivedThreshold or KeptThreshold => [],
            _ => [Entry(FigureState.Unknown, null)],
        };
    }

    private static FigureState StateOf(Provenance provenance) => provenance.Verification switch
    {
        Verification.Confirmed => FigureState.Confirmed,
        Verification.Corroborated => FigureState.Corroborated,
        _ => FigureState.Unverified,
    };
}

/// <summary>One figure, attestation or requirement of a set.</summary>
/// <param name="Address">Where it stands; for a criterion without indicators its number.</param>
/// <param name="Selector">The cell, e.g. <c>region=TDMN</c>; empty outside of tables.</param>
/// <param name="State">How sure it is, or why it is missing.</param>
/// <param name="Value">The figure; null for attestations and what is missing.</param>
/// <param name="Metric">What is measured; null where that is not known.</param>
/// <param name="Provenance">Law, sources and note.</param>
public sealed record FigureEntry(
    IndicatorReference Address, string Selector, FigureState State, Rational? Value, Metric? Metric, Provenance Provenance);

/// <summary>How a <see cref="FigureEntry"/> stands.</summary>
public enum FigureState
{
    /// <summary>Printed by a source.</summary>
    Confirmed,

    /// <summary>Consistent with a source.</summary>
    Corroborated,

    /// <summary>Recalled.</summary>
    Unverified,

    /// <summary>Not known: null.</summary>
    Unknown,

    /// <summary>Left to the province.</summary>
    Delegated,
}
