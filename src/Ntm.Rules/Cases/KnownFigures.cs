using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cases;

/// <summary>What of the law can be decided at all: which thresholds have a figure somewhere, which requirements can be met and missed.</summary>
internal sealed class KnownFigures(ImmutableArray<CriteriaSet> sets, ImmutableArray<Overlay> overlays)
{
    /// <summary>The comparison, rating or attestation at an address, as the set writes it or an overlay puts it; null where there is none.</summary>
    public Requirement? LeafAt(CriteriaSet set, IndicatorReference target)
    {
        IEnumerable<Requirement> roots = set.Indicators.Where(pair => pair.Indicator.Id == target.IndicatorId).Select(pair => pair.Indicator.Requirement)
            .Concat(overlays.SelectMany(overlay => overlay.Changes).Where(change => change.Target with { PartId = null } == target with { PartId = null }).Select(change => change.Requirement).OfType<Requirement>());
        return roots.SelectMany(root => root.SelfAndBelow).FirstOrDefault(part => part is ComparisonRequirement or RatingRequirement && (target.PartId is null || part.Id == target.PartId));
    }

    /// <summary>Whether a value can be measured against some figure of the threshold.</summary>
    public bool HasFigure(Threshold threshold) => HasFigure(threshold, []);

    /// <summary>Whether the requirement can be Met, respectively NotMet, by some values.</summary>
    public bool Can(Requirement requirement, bool met) => requirement switch
    {
        ComparisonRequirement comparison => HasFigure(comparison.Threshold),
        RatingRequirement rating => HasFigure(rating.AtLeast),
        AttestationRequirement => true,
        AllRequirement all => met ? all.Parts.All(part => Can(part, true)) : all.Parts.Any(part => Can(part, false)),
        AnyRequirement any => met ? any.Parts.Any(part => Can(part, true)) : any.Parts.All(part => Can(part, false)),
        CountRequirement count => met
            ? count.Parts.Count(part => Can(part, true)) >= count.AtLeast
            : count.Parts.Count(part => Can(part, false)) > count.Parts.Length - count.AtLeast,
        DelegatedRequirement { Until: { } until } => Can(until, met),
        // What is below decides.
        KeptRequirement => true,
        _ => false,
    };

    private bool HasFigure(Threshold threshold, HashSet<IndicatorReference> seen) => threshold switch
    {
        FigureThreshold { Value: not null } => true,
        TableThreshold table => table.Cases.Any(c => HasFigure(c.Threshold, seen)) || (table.Otherwise is { } otherwise && HasFigure(otherwise, seen)),
        DelegatedThreshold delegated => (delegated.NoLooserThan is { } least && HasFigure(least, seen)) || (delegated.NoStricterThan is { } most && HasFigure(most, seen)),
        DerivedThreshold derived => seen.Add(derived.Of) && ThresholdsAt(derived.Of).Any(of => HasFigure(of, seen)),
        KeptThreshold => true,
        _ => false,
    };

    private IEnumerable<Threshold> ThresholdsAt(IndicatorReference address)
    {
        IEnumerable<Requirement?> written = sets.Where(set => set.Id == address.SetId)
            .SelectMany(set => set.Indicators)
            .Where(pair => pair.Indicator.Id == address.IndicatorId)
            .SelectMany(pair => pair.Indicator.Requirement.SelfAndBelow)
            .Where(part => address.PartId is null || part.Id == address.PartId);
        IEnumerable<OverlayChange> changes = overlays.SelectMany(overlay => overlay.Changes).Where(change => change.Target == address);
        return written.Concat(changes.Select(change => change.Requirement)).Select(ThresholdOf).Concat(changes.Select(change => change.Threshold)).OfType<Threshold>();
    }

    private static Threshold? ThresholdOf(Requirement? requirement) => requirement switch
    {
        ComparisonRequirement comparison => comparison.Threshold,
        RatingRequirement rating => rating.AtLeast,
        _ => null,
    };
}
