using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>
/// How metrics hang together, so that reading a value looks nothing up. A metric is linked, with all that hangs on it, when it is first asked for. Safe for concurrent use.
/// </summary>
internal sealed class RateIndex
{
    private readonly MetricTable _metrics;
    private readonly MetricLinks?[] _links;
    private readonly MetricLinks?[] _begun;
    private readonly Lock _lock = new();
    private MetricLinks[]? _related;

    public RateIndex(Catalog catalog)
    {
        _metrics = catalog.Table;
        _links = new MetricLinks?[_metrics.Count];
        _begun = new MetricLinks?[_metrics.Count];
        Order = new SlotOrder(_metrics);
    }

    /// <summary>The metrics whose value others give or limit, in order of ids.</summary>
    public IReadOnlyList<MetricLinks> Related => _related ??= Connected();

    /// <summary>Finds slots by ids.</summary>
    public SlotOrder Order { get; }

    public MetricLinks this[Metric metric] => this[metric.Id];

    /// <summary>The links of a metric of the catalog.</summary>
    public MetricLinks this[string id] => At(_metrics.SlotOf(id));

    /// <summary>The links of a metric; null where the catalog has none of that id.</summary>
    public MetricLinks? Find(string id) => _metrics.SlotOf(id) is var slot and >= 0 ? At(slot) : null;

    private MetricLinks[] Connected() =>
    [
        .. _metrics.All.Where(metric => metric.Counts is not null || metric.Formula is not null || metric.NotLessThan is not null).Select(metric => this[metric]),
    ];

    private MetricLinks At(int slot) => Volatile.Read(ref _links[slot]) ?? Link(slot);

    // What others may see is linked in full: all that hangs together is shown at once.
    private MetricLinks Link(int slot)
    {
        lock (_lock)
        {
            List<MetricLinks> made = [];
            MetricLinks asked = Begin(slot, made);
            for (int next = 0; next < made.Count; next++)
            {
                Connect(made[next], made);
            }

            foreach (MetricLinks links in made)
            {
                Volatile.Write(ref _links[links.Slot], links);
            }

            return asked;
        }
    }

    /// <summary>The links of a metric, begun where there are none; only within the lock.</summary>
    private MetricLinks Begin(int slot, List<MetricLinks> made)
    {
        if ((_links[slot] ?? _begun[slot]) is { } known)
        {
            return known;
        }

        MetricLinks links = _begun[slot] = new MetricLinks(_metrics[slot], slot);
        made.Add(links);
        return links;
    }

    private MetricLinks? Begin(string? id, List<MetricLinks> made) => id is not null && _metrics.SlotOf(id) is var slot and >= 0 ? Begin(slot, made) : null;

    private void Connect(MetricLinks links, List<MetricLinks> made)
    {
        Metric metric = links.Metric;
        links.Connect(Array.ConvertAll(_metrics.RatesOf(links.Slot), rate => Begin(rate, made)));
        links.Numerator = Begin(metric.Counts?.Numerator, made);
        links.Denominator = Begin(metric.Counts?.Denominator, made);
        links.Contained = Begin(metric.NotLessThan, made);
        links.Inputs = metric.Formula is { } formula
            ? formula.Metrics.MapToArray(id => Begin(id, made)!)
            : metric.Counts is null ? [] : [links.Numerator!, links.Denominator!];
    }
}
