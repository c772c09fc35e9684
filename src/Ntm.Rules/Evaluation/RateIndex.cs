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
        Metric[] ordered = [.. catalog.Metrics.Values.OrderBy(metric => metric.Id, StringComparer.Ordinal)];
        _links = ordered.Index().ToFrozenDictionary(pair => pair.Item, pair => new MetricLinks(pair.Item, pair.Index));
        foreach (MetricLinks links in _links.Values)
        {
            links.Connect([.. rates[links.Metric.Id].Select(rate => _links[rate])]);
        }

        Order = new SlotOrder(ordered.Index().ToFrozenDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal));
        foreach (MetricLinks links in _links.Values)
        {
            links.Numerator = Find(catalog, links.Metric.Counts?.Numerator);
            links.Denominator = Find(catalog, links.Metric.Counts?.Denominator);
            links.Contained = Find(catalog, links.Metric.NotLessThan);
            links.Inputs = links.Metric.Formula is { } formula
                ? [.. formula.Metrics.Select(id => Find(catalog, id)!)]
                : links.Metric.Counts is null ? [] : [links.Numerator!, links.Denominator!];
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

    /// <summary>Finds slots by ids.</summary>
    public SlotOrder Order { get; }

    public MetricLinks this[Metric metric] => _links[metric];

    private MetricLinks? Find(Catalog catalog, string? id) => id is not null && catalog.Metrics.TryGetValue(id, out Metric? metric) ? _links[metric] : null;
}

/// <summary>A metric with those that give or limit its value.</summary>
internal sealed class MetricLinks(Metric metric, int slot)
{
    public Metric Metric { get; } = metric;

    /// <summary>Where its value stands among those of a record.</summary>
    public int Slot { get; } = slot;

    /// <summary>The rates of which it is the numerator, in order of ids.</summary>
    public ImmutableArray<MetricLinks> Rates { get; private set; } = [];

    /// <summary>Whether it is what the record gives and nothing else: not computed, and not inferred from a rate.</summary>
    public bool IsMeasured { get; private set; }

    /// <summary>Whether others give its value where they are there; a formula may also do without.</summary>
    public bool IsComputed { get; } = metric.Counts is not null || metric.Formula is not null;

    /// <summary>What it is computed from; empty where it is not.</summary>
    public ImmutableArray<MetricLinks> Inputs { get; set; } = [];

    public MetricLinks? Numerator { get; set; }

    public MetricLinks? Denominator { get; set; }

    /// <summary>The metric below which it cannot be.</summary>
    public MetricLinks? Contained { get; set; }

    public void Connect(ImmutableArray<MetricLinks> rates)
    {
        Rates = rates;
        IsMeasured = Metric.Counts is null && Metric.Formula is null && rates.IsEmpty;
    }

    /// <summary>The reading where the record has no value.</summary>
    public Reading Missing { get; } = Reading.MissingOf(metric.Id);
}
