using System.Numerics;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>What one record says, as judges ask for it, and answers later when somebody reads them. Safe for concurrent use once the reader is closed.</summary>
internal sealed class Facts(MetricReader reader) : ICountReader
{
    /// <summary>The values.</summary>
    public MetricReader Reader => reader;

    /// <inheritdoc/>
    public CountShortfall? InCounts(BoundComparison missed)
    {
        // The denominator first: a numerator may be inferred, and is looked for in more places.
        if (missed.Metric.Counts is null
            || missed.ForParts.Length > 0
            || reader.LinksOf(missed.Metric) is not { Numerator: { } part, Denominator: { } whole }
            || reader.Read(whole) is not { IsKnown: true } denominator
            || reader.Read(part) is not { IsKnown: true } numerator)
        {
            return null;
        }

        Rational needed = missed.Threshold.Loosest!.Value * denominator.Value / 100m - numerator.Value;
        BigInteger change = missed.Comparison switch
        {
            Comparison.AtLeast => needed.Ceiling(),
            Comparison.MoreThan => needed.Floor() + 1,
            Comparison.AtMost => -needed.Floor(),
            _ => -(needed.Ceiling() - 1),
        };
        return new CountShortfall(change, part.Metric);
    }
}
