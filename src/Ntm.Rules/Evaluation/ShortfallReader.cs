using System.Numerics;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>How much is missing where a comparison is missed, in the metric's unit and, where counts are known, in counts.</summary>
internal sealed class ShortfallReader(Catalog catalog, MetricReader reader)
{
    private static readonly Unit Steps = new("step", "bậc", "steps");

    /// <summary>The distance to the loosest figure that is possible; <paramref name="value"/> misses it.</summary>
    public Shortfall Of(BoundComparison requirement, Rational value)
    {
        Metric metric = requirement.Metric;
        Rational limit = requirement.Threshold.Loosest!.Value;
        bool raise = requirement.Comparison.IsFloor();
        Rational amount = raise ? limit - value : value - limit;
        Rational scale = limit.Sign == 0 ? Rational.One : Rational.Max(limit, -limit);
        return new Shortfall(
            metric,
            new Quantity(amount, metric.Unit ?? Steps),
            raise ? ShortfallDirection.Raise : ShortfallDirection.Lower,
            requirement.Comparison.ExcludesLimit(),
            amount / scale,
            InCounts(requirement, limit));
    }

    private CountShortfall? InCounts(BoundComparison requirement, Rational limit)
    {
        if (requirement.ForParts.Length > 0
            || requirement.Metric.Counts is not { } counts
            || reader.Read(catalog.Metrics[counts.Numerator]) is not { IsKnown: true } numerator
            || reader.Read(catalog.Metrics[counts.Denominator]) is not { IsKnown: true } denominator)
        {
            return null;
        }

        Rational needed = limit * denominator.Value / 100m - numerator.Value;
        BigInteger change = requirement.Comparison switch
        {
            Comparison.AtLeast => needed.Ceiling(),
            Comparison.MoreThan => needed.Floor() + 1,
            Comparison.AtMost => -needed.Floor(),
            _ => -(needed.Ceiling() - 1),
        };
        return new CountShortfall(change, catalog.Metrics[counts.Numerator]);
    }
}
