using System.Numerics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Assessments;

/// <summary>
/// Còn thiếu. How far a measured value is from the figure it misses, in the metric's unit. The amount is at least 0; it is 0 only where
/// the value stands on a limit that is itself excluded.
/// </summary>
public sealed class Shortfall
{
    private readonly Rational _limit;

    internal Shortfall(Metric metric, Quantity amount, ShortfallDirection direction, bool limitExcluded, Rational limit, CountShortfall? inCounts)
    {
        Metric = metric;
        Amount = amount;
        Direction = direction;
        LimitExcluded = limitExcluded;
        _limit = limit;
        InCounts = inCounts;
    }

    /// <summary>What must change.</summary>
    public Metric Metric { get; }

    /// <summary>By how much, in the metric's unit (steps, for a rating).</summary>
    public Quantity Amount { get; }

    /// <summary>Whether the value must rise or fall.</summary>
    public ShortfallDirection Direction { get; }

    /// <summary>Whether reaching the limit is not enough (more than, less than).</summary>
    public bool LimitExcluded { get; }

    /// <summary>Amount divided by the figure's absolute value (by 1 where that is 0): the measure of how near something is.</summary>
    public Rational Relative => _limit.Sign == 0 ? Amount.Value : Amount.Value / Rational.Max(_limit, -_limit);

    /// <summary>The same told in counts ("41 more insured people"); null where the counts are not known.</summary>
    public CountShortfall? InCounts { get; }

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

/// <summary>The way in which a value must change.</summary>
public enum ShortfallDirection
{
    /// <summary>It must rise.</summary>
    Raise,

    /// <summary>It must fall.</summary>
    Lower,
}
