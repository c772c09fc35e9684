using System.Numerics;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>How much is missing where a comparison is missed, in the metric's unit and, where counts are known, in counts.</summary>
internal readonly struct ShortfallReader(MetricReader reader)
{
    private static readonly Unit Steps = new("step", "bậc", "steps");

    /// <summary>The distance to the loosest figure that is possible; <paramref name="value"/> misses it.</summary>
    /// <param name="requirement">What is missed.</param>
    /// <param name="links">The metric that it looks at.</param>
    /// <param name="value">The value.</param>
    public Shortfall Of(BoundComparison requirement, MetricLinks links, Rational value)
    {
        Metric metric = requirement.Metric;
        Rational limit = requirement.Threshold.Loosest!.Value;
        bool raise = requirement.Comparison.IsFloor();
        Rational amount = raise ? limit - value : value - limit;
        return new Shortfall(
            metric,
            new Quantity(amount, metric.Unit ?? Steps),
            raise ? ShortfallDirection.Raise : ShortfallDirection.Lower,
            requirement.Comparison.ExcludesLimit(),
            limit,
            InCounts(requirement, links, limit));
    }

    private CountShortfall? InCounts(BoundComparison requirement, MetricLinks links, Rational limit)
    {
        if (requirement.ForParts.Length > 0
            || links is not { Numerator: { } part, Denominator: { } whole }
            || reader.Read(part) is not { IsKnown: true } numerator
            || reader.Read(whole) is not { IsKnown: true } denominator)
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
        return new CountShortfall(change, part.Metric);
    }
}
