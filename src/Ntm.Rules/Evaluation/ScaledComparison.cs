using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>A comparison with a known figure, and the range of its metric, as cuts among scaled integers: the same answer as with fractions, in a few steps.</summary>
internal sealed class ScaledComparison
{
    private readonly int _scale;
    private readonly ScaledLimit _least;
    private readonly ScaledLimit _past;
    private readonly ScaledLimit _figure;

    // Whether what reaches the figure fails: at most, less than.
    private readonly bool _isTurned;

    public ScaledComparison(Metric metric, Comparison comparison, Rational figure)
    {
        _scale = metric.Decimals;
        _least = metric.Min is { } min ? ScaledLimit.Of(min, _scale, passes: false) : new ScaledLimit(long.MinValue, ScaledLimit.None);
        _past = metric.Max is { } max ? ScaledLimit.Of(max, _scale, passes: true) : new ScaledLimit(long.MaxValue, ScaledLimit.None);
        _figure = ScaledLimit.Of(figure, _scale, passes: comparison is Comparison.MoreThan or Comparison.AtMost);
        _isTurned = !comparison.IsFloor();
    }

    /// <summary>Whether the comparison holds; null where integers do not tell, and where the value is out of range.</summary>
    /// <param name="value">The value.</param>
    /// <param name="scaled">The value in the decimals of the metric, as <see cref="ScaledNumber"/> has it.</param>
    public bool? Holds(decimal value, out long scaled)
    {
        scaled = ScaledNumber.Of(value, _scale);
        bool isDoubtful = scaled == _figure.Doubtful || scaled == _least.Doubtful || scaled == _past.Doubtful;
        return isDoubtful || scaled < _least.Cut || scaled >= _past.Cut ? null : scaled >= _figure.Cut != _isTurned;
    }
}
