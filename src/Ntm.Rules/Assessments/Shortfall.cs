using System.Numerics;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Assessments;

/// <summary>
/// Còn thiếu. How far a measured value is from the figure it misses, in the metric's unit. The amount is at least 0; it is 0 only where
/// the value stands on a limit that is itself excluded.
/// </summary>
public sealed class Shortfall
{
    private static readonly Unit Steps = new("step", "bậc", "steps");

    private readonly BoundComparison _missed;
    private readonly Rational _value;
    private readonly ICountReader _counts;

    /// <summary>All of it is worked out when it is asked for.</summary>
    /// <param name="missed">What is missed.</param>
    /// <param name="value">The value, which misses even the loosest figure that is possible.</param>
    /// <param name="counts">The record of which the value is.</param>
    internal Shortfall(BoundComparison missed, Rational value, ICountReader counts)
    {
        _missed = missed;
        _value = value;
        _counts = counts;
    }

    /// <summary>What must change.</summary>
    public Metric Metric => _missed.Metric;

    /// <summary>By how much, in the metric's unit (steps, for a rating).</summary>
    public Quantity Amount => new(Direction == ShortfallDirection.Raise ? Limit - _value : _value - Limit, Metric.Unit ?? Steps);

    /// <summary>Whether the value must rise or fall.</summary>
    public ShortfallDirection Direction => _missed.Comparison.IsFloor() ? ShortfallDirection.Raise : ShortfallDirection.Lower;

    /// <summary>Whether reaching the limit is not enough (more than, less than).</summary>
    public bool LimitExcluded => _missed.Comparison.ExcludesLimit();

    /// <summary>Amount divided by the figure's absolute value (by 1 where that is 0): the measure of how near something is.</summary>
    public Rational Relative => Limit.Sign == 0 ? Amount.Value : Amount.Value / Rational.Max(Limit, -Limit);

    /// <summary>The same told in counts ("41 more insured people"), read from the record whenever it is asked for; null where the counts are not known.</summary>
    public CountShortfall? InCounts => _counts.InCounts(_missed);

    private Rational Limit => _missed.Threshold.Loosest!.Value;

    /// <summary>In English: <c>raise by 5 % (41 more people)</c>, <c>lower by more than 0 %</c>.</summary>
    public override string ToString()
    {
        bool raise = Direction == ShortfallDirection.Raise;
        string counts = InCounts is { } c ? $" ({c.Amount} {(raise ? "more" : "fewer")} {c.Metric.Unit?.SymbolEn})" : "";
        return $"{(raise ? "raise" : "lower")} by {(LimitExcluded ? "more than " : "")}{Amount}{counts}";
    }
}

/// <summary>A shortfall in whole things to count, with the denominator as it stands.</summary>
/// <param name="Amount">How many more, or fewer, at the least; above 0.</param>
/// <param name="Metric">What is counted, e.g. insured people.</param>
public sealed record CountShortfall(BigInteger Amount, Metric Metric);

/// <summary>A record that is asked for counts when somebody reads a shortfall.</summary>
internal interface ICountReader
{
    /// <summary>The least change of a rate's numerator with which the loosest figure would be met; null where a count is not known.</summary>
    /// <param name="missed">What is missed.</param>
    CountShortfall? InCounts(BoundComparison missed);
}

/// <summary>The way in which a value must change.</summary>
public enum ShortfallDirection
{
    /// <summary>It must rise.</summary>
    Raise,

    /// <summary>It must fall.</summary>
    Lower,
}
