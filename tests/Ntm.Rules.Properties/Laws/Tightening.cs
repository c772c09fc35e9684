using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Laws;

/// <summary>A requirement whose every figure is moved in the direction that is harder to meet.</summary>
internal static class Tightening
{
    public static Requirement Of(Requirement requirement, decimal step) => requirement switch
    {
        ComparisonRequirement c => new ComparisonRequirement(
            c.Id, c.Metric, c.Comparison, Of(c.Threshold, c.Comparison.IsFloor() ? step : -step), c.ForParts, c.WhenNone, c.AppliesWhen, c.Provenance),
        RatingRequirement r => new RatingRequirement(r.Id, r.Metric, Of(r.AtLeast, 1), r.AppliesWhen, r.Provenance),
        AllRequirement all => new AllRequirement(all.Id, [.. all.Parts.Select(part => Of(part, step))], false, all.AppliesWhen, all.Provenance),
        AnyRequirement any => new AnyRequirement(any.Id, [.. any.Parts.Select(part => Of(part, step))], false, any.AppliesWhen, any.Provenance),
        CountRequirement count => new CountRequirement(count.Id, count.AtLeast, [.. count.Parts.Select(part => Of(part, step))], false, count.AppliesWhen, count.Provenance),
        DelegatedRequirement { Until: { } until } d => new DelegatedRequirement(d.Id, Of(until, step), d.AppliesWhen, d.Provenance),
        _ => requirement,
    };

    private static Threshold Of(Threshold threshold, decimal step) => threshold switch
    {
        FigureThreshold { Value: { } value } figure => new FigureThreshold(value + step, figure.Provenance),
        TableThreshold table => new TableThreshold(
            table.Dimension,
            null,
            [.. table.Cases.Select(c => new TableCase(c.Key, c.From, c.To, Of(c.Threshold, step)))],
            table.Otherwise is null ? null : Of(table.Otherwise, step),
            table.Provenance),
        DelegatedThreshold d => new DelegatedThreshold(
            d.NoLooserThan is null ? null : Of(d.NoLooserThan, step), d.NoStricterThan is null ? null : Of(d.NoStricterThan, step), d.Provenance),
        _ => threshold,
    };
}
