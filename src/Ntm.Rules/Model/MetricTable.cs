namespace Ntm.Rules.Model;

/// <summary>
/// The metrics of a catalog by slots: 0 upwards in ordinal order of ids. A metric is made when it is first asked for, since of the hundreds in a book a run reads a part.
/// Safe for concurrent use.
/// </summary>
internal sealed class MetricTable
{
    private readonly string[] _ids;

    // For each metric one more than the slot of the first rate of which it is the numerator, and for each rate of the next one; 0: none.
    private readonly int[] _firstRate;
    private readonly int[] _nextRate;
    private readonly Func<int, Metric> _make;
    private readonly Metric?[] _made;
    private readonly Dictionary<string, int> _slots;

    /// <param name="ids">Ids, ordinal and each once.</param>
    /// <param name="numerators">For each slot that of the numerator of a rate; -1 where the metric is none.</param>
    /// <param name="make">The metric of a slot; of two made at once, one is kept.</param>
    public MetricTable(string[] ids, int[] numerators, Func<int, Metric> make)
    {
        _ids = ids;
        _firstRate = new int[ids.Length];
        _nextRate = new int[ids.Length];
        for (int rate = ids.Length - 1; rate >= 0; rate--)
        {
            if (numerators[rate] is var numerator and >= 0)
            {
                _nextRate[rate] = _firstRate[numerator];
                _firstRate[numerator] = rate + 1;
            }
        }

        _make = make;
        _made = new Metric?[ids.Length];
        _slots = new Dictionary<string, int>(ids.Length, StringComparer.Ordinal);
        for (int slot = 0; slot < ids.Length; slot++)
        {
            _slots.Add(ids[slot], slot);
        }
    }

    /// <summary>A table of metrics that are there already, in any order.</summary>
    public static MetricTable Of(IEnumerable<Metric> metrics)
    {
        Metric[] ordered = [.. metrics.OrderBy(metric => metric.Id, StringComparer.Ordinal)];
        string[] ids = [.. ordered.Select(metric => metric.Id)];
        int SlotOf(string? id) => id is null ? -1 : Math.Max(-1, Array.BinarySearch(ids, id, StringComparer.Ordinal));
        return new MetricTable(ids, [.. ordered.Select(metric => SlotOf(metric.Counts?.Numerator))], slot => ordered[slot]);
    }

    public int Count => _ids.Length;

    /// <summary>Every metric, in order of ids.</summary>
    public IEnumerable<Metric> All => Enumerable.Range(0, Count).Select(slot => this[slot]);

    public Metric this[int slot] => _made[slot] ?? Make(slot);

    /// <summary>-1: no metric has the id.</summary>
    public int SlotOf(string id) => _slots.TryGetValue(id, out int slot) ? slot : -1;

    /// <summary>The slots of the rates of which a metric is the numerator, in order.</summary>
    public int[] RatesOf(int numerator)
    {
        int count = 0;
        for (int rate = _firstRate[numerator]; rate > 0; rate = _nextRate[rate - 1])
        {
            count++;
        }

        int[] rates = count == 0 ? [] : new int[count];
        for ((int next, int rate) = (0, _firstRate[numerator]); rate > 0; rate = _nextRate[rate - 1])
        {
            rates[next++] = rate - 1;
        }

        return rates;
    }

    // Metrics are told apart by reference: whoever is late takes what the other has made.
    private Metric Make(int slot)
    {
        Metric made = _make(slot);
        return Interlocked.CompareExchange(ref _made[slot], made, null) ?? made;
    }
}
