using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Cases;

/// <summary>What is measured against a figure: the direction, and the range of values, ranks for ratings, that there can be.</summary>
internal sealed record Comparand(Comparison Comparison, Rational? Least, Rational? Most)
{
    public static Comparand Of(Requirement leaf) => leaf switch
    {
        ComparisonRequirement comparison => new Comparand(comparison.Comparison, comparison.Metric.Min, comparison.Metric.Max),
        RatingRequirement rating => new Comparand(Comparison.AtLeast, 0m, rating.Metric.Scale.Length - 1m),
        _ => throw new ArgumentException("Only comparisons and ratings have figures.", nameof(leaf)),
    };

    /// <summary>Whether some value shows the sight: better than the figure, worse than it, or the figure itself.</summary>
    public bool Shows(CoverageSight sight, Rational figure) => sight switch
    {
        CoverageSight.AtLimit => (Least is not { } least || figure >= least) && (Most is not { } most || figure <= most),
        CoverageSight.Met => Comparison.IsFloor() ? HasAbove(figure) : HasBelow(figure),
        _ => Comparison.IsFloor() ? HasBelow(figure) : HasAbove(figure),
    };

    private bool HasAbove(Rational figure) => Most is not { } most || figure < most;

    private bool HasBelow(Rational figure) => Least is not { } least || figure > least;
}
