using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>
/// How metrics hang together, so that reading a value looks nothing up. A metric is linked, with all that hangs on it, when it is first asked for. Safe for concurrent use.
/// </summary>
internal sealed class RateIndex
{
    private readonly MetricTable _metrics;
    private readonly MetricLinks?[] _links;
    private readonly Lock _lock = new();
    private readonly Lazy<Metric[]> _related;

    public RateIndex(Catalog catalog)
    {
        _metrics = catalog.Table;
        _links = new MetricLinks?[_metrics.Count];
        _related = new Lazy<Metric[]>(() => [.. _metrics.All.Where(metric => metric.Counts is not null || metric.Formula is not null || metric.NotLessThan is not null)]);
        Order = new SlotOrder(_metrics);
    }

    /// <summary>The metrics whose value others give or limit, in order of ids.</summary>
    public IReadOnlyList<Metric> Related => _related.Value;

    /// <summary>Finds slots by ids.</summary>
    public SlotOrder Order { get; }

    public MetricLinks this[Metric metric] => this[metric.Id];

    /// <summary>The links of a metric of the catalog.</summary>
    public MetricLinks this[string id] => At(_metrics.SlotOf(id));

    private MetricLinks At(int slot) => Volatile.Read(ref _links[slot]) ?? Link(slot);

    // What others may see is linked in full: all that hangs together is shown at once.
    private MetricLinks Link(int slot)
    {
        lock (_lock)
        {
            var made = new Dictionary<int, MetricLinks>();
            var open = new Queue<MetricLinks>();
            MetricLinks Of(int other)
            {
                if ((_links[other] ?? made.GetValueOrDefault(other)) is not { } links)
                {
                    made[other] = links = new MetricLinks(_metrics[other], other);
                    open.Enqueue(links);
                }

                return links;
            }

            MetricLinks asked = Of(slot);
            while (open.TryDequeue(out MetricLinks? links))
            {
                Connect(links, Of);
            }

            foreach (MetricLinks links in made.Values)
            {
                Volatile.Write(ref _links[links.Slot], links);
            }

            return asked;
        }
    }

    private void Connect(MetricLinks links, Func<int, MetricLinks> of)
    {
        MetricLinks? Find(string? id) => id is not null && _metrics.SlotOf(id) is var slot and >= 0 ? of(slot) : null;
        Metric metric = links.Metric;
        links.Connect([.. _metrics.RatesOf(links.Slot).Select(of)]);
        links.Numerator = Find(metric.Counts?.Numerator);
        links.Denominator = Find(metric.Counts?.Denominator);
        links.Contained = Find(metric.NotLessThan);
        links.Inputs = metric.Formula is { } formula
            ? [.. formula.Metrics.Select(id => Find(id)!)]
            : metric.Counts is null ? [] : [links.Numerator!, links.Denominator!];
    }
}
