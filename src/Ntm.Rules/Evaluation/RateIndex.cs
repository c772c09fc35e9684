using System.Collections.Frozen;
using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>How metrics hang together: for each count, the rates of which it is the numerator; made once for a book.</summary>
internal sealed class RateIndex(Catalog catalog)
{
    private readonly FrozenDictionary<string, ImmutableArray<Metric>> _rates = catalog.Metrics.Values
        .Where(metric => metric.Counts is not null)
        .GroupBy(metric => metric.Counts!.Numerator, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderBy(metric => metric.Id, StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The metrics whose value others give or limit, in order of ids.</summary>
    public ImmutableArray<Metric> Related { get; } =
    [
        .. catalog.Metrics.Values
            .Where(metric => metric.Counts is not null || metric.Formula is not null || metric.NotLessThan is not null)
            .OrderBy(metric => metric.Id, StringComparer.Ordinal),
    ];

    public ImmutableArray<Metric> ByNumerator(string metric) => _rates.GetValueOrDefault(metric, []);
}
