using System.Numerics;
using Ntm.Rules.Assessments;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Reference;

/// <summary>The shortfall of a missed comparison, in the unit and in counts.</summary>
internal static class ReferenceShortfalls
{
    public static Lack Of(ReferenceValues values, Rule rule, Metric metric, Comparison comparison, Fraction value, Fraction limit)
    {
        Fraction amount = (limit - value).Abs();
        bool raise = IsFloor(comparison);
        bool isWhole = rule.Source is not ComparisonRequirement { ForParts.Length: > 0 };
        return new Lack(
            metric.Id,
            amount,
            raise ? ShortfallDirection.Raise : ShortfallDirection.Lower,
            isWhole && metric.Counts is { } counts ? InCounts(values.Of(counts.Numerator), values.Of(counts.Denominator), comparison, limit) : null,
            limit.Sign == 0 ? amount : amount / limit.Abs());
    }

    /// <summary>Looked for, not computed: the least change of the numerator after which the comparison holds.</summary>
    private static BigInteger? InCounts(Value numerator, Value denominator, Comparison comparison, Fraction limit)
    {
        if (!numerator.IsKnown || !denominator.IsKnown)
        {
            return null;
        }

        bool Holds(BigInteger change) => ((numerator.Number + Fraction.Of(IsFloor(comparison) ? change : -change)) / denominator.Number * Fraction.Of(100m))
            .Satisfies(comparison, limit);
        BigInteger enough = 1;
        while (!Holds(enough))
        {
            enough *= 2;
        }

        BigInteger tooLittle = enough / 2;
        while (enough - tooLittle > 1)
        {
            BigInteger middle = (enough + tooLittle) / 2;
            (tooLittle, enough) = Holds(middle) ? (tooLittle, middle) : (middle, enough);
        }

        return enough;
    }

    private static bool IsFloor(Comparison comparison) => comparison is Comparison.AtLeast or Comparison.MoreThan;
}
