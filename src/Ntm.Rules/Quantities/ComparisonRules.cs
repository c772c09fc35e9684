namespace Ntm.Rules.Quantities;

/// <summary>What follows from a <see cref="Comparison"/>: whether it holds, which of two figures is stricter.</summary>
public static class ComparisonRules
{
    /// <summary>Whether a greater value is the better one (at least, more than).</summary>
    public static bool IsFloor(this Comparison comparison) => comparison is Comparison.AtLeast or Comparison.MoreThan;

    /// <summary>Whether the limit itself does not satisfy the comparison (more than, less than).</summary>
    public static bool ExcludesLimit(this Comparison comparison) => comparison is Comparison.MoreThan or Comparison.LessThan;

    /// <summary>Exactly: measured against limit, nothing rounded.</summary>
    public static bool Holds(this Comparison comparison, Rational measured, Rational limit) => comparison switch
    {
        Comparison.AtLeast => measured >= limit,
        Comparison.AtMost => measured <= limit,
        Comparison.MoreThan => measured > limit,
        Comparison.LessThan => measured < limit,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    /// <summary>Whether <paramref name="figure"/> admits something that <paramref name="other"/> does not; false where equal.</summary>
    public static bool IsLooser(this Comparison comparison, Rational figure, Rational other) =>
        comparison.IsFloor() ? figure < other : figure > other;

    /// <summary>The figure that is harder to meet.</summary>
    public static Rational Stricter(this Comparison comparison, Rational left, Rational right) =>
        comparison.IsLooser(left, right) ? right : left;

    /// <summary>The figure that is easier to meet.</summary>
    public static Rational Looser(this Comparison comparison, Rational left, Rational right) =>
        comparison.IsLooser(left, right) ? left : right;
}
