using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Cases;

/// <summary>What cases should show of one requirement and of the figures in it.</summary>
/// <param name="origin">Id of the set or overlay where it stands.</param>
/// <param name="known">What of the law can be decided at all.</param>
/// <param name="demands">Where the demands are added.</param>
internal sealed class RequirementDemand(string origin, KnownFigures known, DemandList demands)
{
    public void Add(IndicatorReference owner, Requirement requirement, bool hasCondition)
    {
        IndicatorReference address = owner with { PartId = requirement.Id ?? owner.PartId };
        CoverageItem Item(CoverageSight sight) => new(address, "", origin, sight, requirement.Provenance.Location);
        if (hasCondition || requirement.AppliesWhen is not null)
        {
            demands.Add(Item(CoverageSight.NotApplicable));
        }

        switch (requirement)
        {
            case ComparisonRequirement comparison:
                AddWhenNone(address, comparison);
                AddMissing(Item(CoverageSight.Missing), comparison.Threshold);
                AddFigures(address, comparison, comparison.Threshold);
                break;
            case RatingRequirement rating:
                AddMissing(Item(CoverageSight.Missing), rating.AtLeast);
                AddFigures(address, rating, rating.AtLeast);
                break;
            case AttestationRequirement:
                demands.Add(Item(CoverageSight.Met));
                demands.Add(Item(CoverageSight.NotMet));
                demands.Add(Item(CoverageSight.Missing));
                break;
            case AllRequirement all:
                AddList(requirement, all.Parts, address, Item);
                break;
            case AnyRequirement any:
                AddList(requirement, any.Parts, address, Item);
                break;
            case CountRequirement count:
                AddList(requirement, count.Parts, address, Item);
                break;
            case DelegatedRequirement { Until: { } until }:
                Add(address, until, false);
                break;
            case KeptRequirement:
                break;
            default:
                demands.Add(Item(CoverageSight.Undetermined));
                UnreachableReason why = requirement is DelegatedRequirement ? UnreachableReason.LeftToProvince : UnreachableReason.FigureUnknown;
                demands.Add(Item(CoverageSight.Met), why);
                demands.Add(Item(CoverageSight.NotMet), why);
                break;
        }
    }

    /// <summary>The figures of a threshold of a comparison or rating.</summary>
    public void AddFigures(IndicatorReference address, Requirement leaf, Threshold threshold) => AddCells(address, Comparand.Of(leaf), threshold, "");

    private void AddList(Requirement list, IEnumerable<Requirement> parts, IndicatorReference address, Func<CoverageSight, CoverageItem> item)
    {
        demands.Add(item(CoverageSight.Met), known.Can(list, true) ? null : UnreachableReason.PartsUnknown);
        demands.Add(item(CoverageSight.NotMet), known.Can(list, false) ? null : UnreachableReason.PartsUnknown);
        demands.Add(item(CoverageSight.Missing));
        foreach (Requirement part in parts)
        {
            Add(address, part, false);
        }
    }

    private void AddWhenNone(IndicatorReference address, ComparisonRequirement comparison)
    {
        if (comparison.WhenNone is { } none)
        {
            demands.Add(new CoverageItem(address, "", origin, CoverageSight.NotApplicable, none.Provenance.Location));
        }
    }

    /// <summary>A value that is missing shows only where there is a figure; else the figure comes first.</summary>
    private void AddMissing(CoverageItem item, Threshold threshold) => demands.Add(item, known.HasFigure(threshold) ? null : UnreachableReason.FigureUnknown);

    private void AddCells(IndicatorReference address, Comparand comparand, Threshold threshold, string cell)
    {
        CoverageItem Item(CoverageSight sight) => new(address, cell, origin, sight, threshold.Provenance.Location);
        switch (threshold)
        {
            case FigureThreshold { Value: { } figure }:
                AddFigure(Item, comparand, figure);
                break;
            case TableThreshold table:
                foreach (TableCase step in table.Cases)
                {
                    AddCells(address, comparand, step.Threshold, $"{cell} {table.Dimension}={step.Key}".TrimStart());
                }

                if (table.Otherwise is { } otherwise)
                {
                    AddCells(address, comparand, otherwise, $"{cell} {table.Dimension}=*".TrimStart());
                }

                break;
            case DelegatedThreshold delegated:
                AddDelegated(address, comparand, delegated, cell);
                break;
            case DerivedThreshold when known.HasFigure(threshold):
                demands.Add(Item(CoverageSight.Met));
                demands.Add(Item(CoverageSight.NotMet));
                demands.Add(Item(CoverageSight.AtLimit));
                break;
            case KeptThreshold:
                break;
            default:
                AddOpen(Item, UnreachableReason.FigureUnknown);
                break;
        }
    }

    /// <summary>Between the limits nothing is decided; at and beyond them something is.</summary>
    private void AddDelegated(IndicatorReference address, Comparand comparand, DelegatedThreshold delegated, string cell)
    {
        CoverageItem Item(CoverageSight sight) => new(address, cell, origin, sight, delegated.Provenance.Location);
        if (delegated is { NoLooserThan: null, NoStricterThan: null })
        {
            AddOpen(Item, UnreachableReason.LeftToProvince);
            return;
        }

        demands.Add(Item(CoverageSight.Undetermined));
        AddLimits(address, comparand, delegated.NoStricterThan, cell, [CoverageSight.Met, CoverageSight.AtLimit]);
        AddLimits(address, comparand, delegated.NoLooserThan, cell, [CoverageSight.NotMet]);
    }

    private void AddLimits(IndicatorReference address, Comparand comparand, Threshold? limit, string cell, CoverageSight[] sights)
    {
        switch (limit)
        {
            case FigureThreshold { Value: { } figure }:
                foreach (CoverageSight sight in sights)
                {
                    demands.Add(new CoverageItem(address, cell, origin, sight, limit.Provenance.Location), comparand.Shows(sight, figure) ? null : UnreachableReason.EndOfRange);
                }

                break;
            case TableThreshold table:
                foreach (TableCase step in table.Cases)
                {
                    AddLimits(address, comparand, step.Threshold, $"{cell} {table.Dimension}={step.Key}".TrimStart(), sights);
                }

                AddLimits(address, comparand, table.Otherwise, $"{cell} {table.Dimension}=*".TrimStart(), sights);
                break;
        }
    }

    private void AddFigure(Func<CoverageSight, CoverageItem> item, Comparand comparand, Rational figure)
    {
        foreach (CoverageSight sight in new[] { CoverageSight.Met, CoverageSight.NotMet, CoverageSight.AtLimit })
        {
            demands.Add(item(sight), comparand.Shows(sight, figure) ? null : UnreachableReason.EndOfRange);
        }
    }

    private void AddOpen(Func<CoverageSight, CoverageItem> item, UnreachableReason why)
    {
        demands.Add(item(CoverageSight.Undetermined));
        foreach (CoverageSight sight in new[] { CoverageSight.Met, CoverageSight.NotMet, CoverageSight.AtLimit })
        {
            demands.Add(item(sight), why);
        }
    }
}
