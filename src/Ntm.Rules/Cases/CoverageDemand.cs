using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cases;

/// <summary>Sets and the overlays over them -> everything that cases should show of each, against what they have shown.</summary>
internal static class CoverageDemand
{
    public static ImmutableArray<SetCoverage> Of(ImmutableArray<CriteriaSet> sets, ImmutableArray<Overlay> overlays, CoverageLog seen)
    {
        var known = new KnownFigures(sets, overlays);
        return [.. sets.Select(set => Of(set, overlays, known, seen))];
    }

    private static SetCoverage Of(CriteriaSet set, ImmutableArray<Overlay> overlays, KnownFigures known, CoverageLog seen)
    {
        var demands = new DemandList();
        AddWritten(set, known, demands);
        foreach (Overlay overlay in overlays.Where(overlay => overlay.Nature is OverlayNature.Amendment or OverlayNature.Provincial))
        {
            foreach (OverlayChange change in overlay.Changes.Where(change => change.Target.SetId == set.Id))
            {
                AddChange(overlay, change, set, known, demands);
            }
        }

        ImmutableArray<CoverageItem> gaps = [.. demands.Reachable.Where(item => !seen.Has(item))];
        return new SetCoverage(set.Id, demands.Reachable.Count, gaps, [.. demands.Unreachable]);
    }

    private static void AddWritten(CriteriaSet set, KnownFigures known, DemandList demands)
    {
        CoverageItem Whole(string id, CoverageSight sight, Provenance provenance) => new(new IndicatorReference(set.Id, id), "", set.Id, sight, provenance.Location);
        if (set.Criteria is not { } criteria)
        {
            demands.Add(Whole("*", CoverageSight.Undetermined, set.Provenance));
            return;
        }

        foreach (Criterion criterion in criteria)
        {
            if (criterion.AppliesWhen is not null)
            {
                demands.Add(Whole(criterion.Id, CoverageSight.NotApplicable, criterion.Provenance));
            }

            if (criterion.Indicators is not { } indicators)
            {
                demands.Add(Whole(criterion.Id, CoverageSight.Undetermined, criterion.Provenance));
                continue;
            }

            foreach (Indicator indicator in indicators)
            {
                new RequirementDemand(set.Id, known, demands).Add(new IndicatorReference(set.Id, indicator.Id), indicator.Requirement, indicator.AppliesWhen is not null);
            }
        }
    }

    private static void AddChange(Overlay overlay, OverlayChange change, CriteriaSet set, KnownFigures known, DemandList demands)
    {
        var demand = new RequirementDemand(overlay.Id, known, demands);
        if (change.Requirement is { } requirement)
        {
            demand.Add(change.Target, requirement, change.AppliesWhen is not null);
        }
        else if (change.Threshold is { } threshold && known.LeafAt(set, change.Target) is { } leaf)
        {
            demand.AddFigures(change.Target, leaf, threshold);
        }
    }
}
