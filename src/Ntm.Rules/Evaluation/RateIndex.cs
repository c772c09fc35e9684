using System.Collections.Frozen;
using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>How metrics hang together; made once for a book, so that reading a value looks nothing up.</summary>
internal sealed class RateIndex
{
    private readonly FrozenDictionary<Metric, MetricLinks> _links;

    public RateIndex(Catalog catalog)
    {
        ILookup<string, Metric> rates = catalog.Metrics.Values
            .Where(metric => metric.Counts is not null)
            .OrderBy(metric => metric.Id, StringComparer.Ordinal)
            .ToLookup(metric => metric.Counts!.Numerator, StringComparer.Ordinal);
        _links = catalog.Metrics.Values.ToFrozenDictionary(metric => metric, metric => new MetricLinks(metric, [.. rates[metric.Id]]));
        foreach (MetricLinks links in _links.Values)
        {
            links.Numerator = Find(catalog, links.Metric.Counts?.Numerator);
            links.Denominator = Find(catalog, links.Metric.Counts?.Denominator);
            links.Contained = Find(catalog, links.Metric.NotLessThan);
        }

        Related =
        [
            .. catalog.Metrics.Values
                .Where(metric => metric.Counts is not null || metric.Formula is not null || metric.NotLessThan is not null)
                .OrderBy(metric => metric.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The metrics whose value others give or limit, in order of ids.</summary>
    public ImmutableArray<Metric> Related { get; }

    public MetricLinks this[Metric metric] => _links[metric];

    private MetricLinks? Find(Catalog catalog, string? id) => id is not null && catalog.Metrics.TryGetValue(id, out Metric? metric) ? _links[metric] : null;
}

/// <summary>A metric with those that give or limit its value.</summary>
internal sealed class MetricLinks(Metric metric, ImmutableArray<Metric> rates)
{
    public Metric Metric { get; } = metric;

    /// <summary>The rates of which it is the numerator, in order of ids.</summary>
    public ImmutableArray<Metric> Rates { get; } = rates;

    public MetricLinks? Numerator { get; set; }

    public MetricLinks? Denominator { get; set; }

    /// <summary>The metric below which it cannot be.</summary>
    public MetricLinks? Contained { get; set; }

    /// <summary>The reading where the record has no value.</summary>
    public Reading Missing { get; } = Reading.MissingOf(metric.Id);
}
