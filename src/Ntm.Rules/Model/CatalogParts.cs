using System.Collections.Frozen;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Model;

/// <summary>
/// The greater parts of a catalog: each is there from the start, or is made when it is first asked for; of two made at once, one is kept.
/// </summary>
internal sealed class CatalogParts(Func<Unit[]> units, Func<Source[]> sources, Func<Province[]> provinces)
{
    private MetricTable? _table;
    private FrozenDictionary<string, Metric>? _metrics;
    private FrozenDictionary<string, Unit>? _units;
    private FrozenDictionary<string, Source>? _sources;
    private Province[]? _provinces;

    public MetricTable Table
    {
        get => _table ?? Once(ref _table, MetricTable.Of(Metrics.Values));
        init => _table = value;
    }

    public FrozenDictionary<string, Metric> Metrics
    {
        get => _metrics ?? Once(ref _metrics, (_table is { } table ? table.All : []).ToFrozenDictionary(metric => metric.Id, StringComparer.Ordinal));
        set => _metrics = value;
    }

    public FrozenDictionary<string, Unit> Units
    {
        get => _units ?? Once(ref _units, units().ToFrozenDictionary(unit => unit.Id, StringComparer.Ordinal));
        set => _units = value;
    }

    public FrozenDictionary<string, Source> Sources
    {
        get => _sources ?? Once(ref _sources, sources().ToFrozenDictionary(source => source.Id, StringComparer.Ordinal));
        set => _sources = value;
    }

    public Province[] Provinces
    {
        get => _provinces ?? Once(ref _provinces, provinces());
        set => _provinces = value;
    }

    private static T Once<T>(ref T? place, T made)
        where T : class => Interlocked.CompareExchange(ref place, made, null) ?? made;
}
