using System.Collections.Frozen;
using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Communes;

/// <summary>
/// Collects communes row by row into the columns of a <see cref="CommuneDataset"/>. A row is opened by <see cref="Set"/> calls and closed by
/// <see cref="Add"/>. Not thread-safe; not usable after <see cref="Build"/>.
/// </summary>
/// <param name="catalog">
/// Gives columns as many decimals as their metrics are kept with; null: 4 each. Values with more decimals are kept and compared exactly all the same, only slower.
/// </param>
public sealed class CommuneDatasetBuilder(Catalog? catalog = null)
{
    private const int UsualDecimals = 4;

    private readonly List<CommuneRecord> _rows = [];
    private readonly Dictionary<string, MetricColumn> _columns = new(StringComparer.Ordinal);

    /// <summary>Number of closed rows.</summary>
    public int Count => _rows.Count;

    /// <summary>Writes a value of the open row into the metric's column; setting it again replaces it, and the default value takes it away.</summary>
    /// <exception cref="InvalidOperationException">The column holds another kind of value.</exception>
    public void Set(string metric, MetricValue value)
    {
        ArgumentException.ThrowIfNullOrEmpty(metric);
        _columns.TryGetValue(metric, out MetricColumn? column);
        if (value.Kind == MetricValueKind.None)
        {
            column?.Clear(_rows.Count);
            return;
        }

        if (column is null)
        {
            _columns.Add(metric, column = new MetricColumn(value.Kind, ScaleOf(metric)));
        }

        column.Set(_rows.Count, value);
    }

    /// <summary>Closes the open row: everything of <paramref name="row"/> but its values, which come from the <see cref="Set"/> calls and, beside them, from the record.</summary>
    public void Add(CommuneRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        foreach ((string metric, MetricValue value) in row.Values)
        {
            Set(metric, value);
        }

        _rows.Add(new CommuneRecord
        {
            Code = row.Code,
            ValidFrom = row.ValidFrom,
            Name = row.Name,
            Province = row.Province,
            FormerProvince = row.FormerProvince,
            District = row.District,
            Region = row.Region,
            ReportingDate = row.ReportingDate,
            Nature = row.Nature,
            Attributes = row.Attributes,
            Recognitions = row.Recognitions,
            Values = new RowValues(_columns, _rows.Count),
            Evidence = row.Evidence,
            Declared = row.Declared,
        });
    }

    /// <summary>The dataset of all closed rows.</summary>
    public CommuneDataset Build()
    {
        (int[] slots, ImmutableArray<PlaceGroup> places) = Arrange();
        if (slots.Index().Any(pair => pair.Item != pair.Index))
        {
            foreach ((string metric, MetricColumn column) in _columns.ToArray())
            {
                _columns[metric] = column.Moved(slots);
            }

            for (int row = 0; row < slots.Length; row++)
            {
                ((RowValues)_rows[row].Values).Slot = slots[row];
            }
        }

        return new CommuneDataset([.. _rows], _columns.ToFrozenDictionary(StringComparer.Ordinal), slots, places);
    }

    /// <summary>Communes of one place one after the other, those places in order, and within a place the order of the rows.</summary>
    private (int[] Slots, ImmutableArray<PlaceGroup> Places) Arrange()
    {
        Dictionary<PlaceKey, List<int>> rows = [];
        for (int row = 0; row < _rows.Count; row++)
        {
            var key = PlaceKey.Of(_rows[row]);
            if (!rows.TryGetValue(key, out List<int>? same))
            {
                rows.Add(key, same = []);
            }

            same.Add(row);
        }

        int[] slots = new int[_rows.Count];
        ImmutableArray<PlaceGroup>.Builder places = ImmutableArray.CreateBuilder<PlaceGroup>(rows.Count);
        int slot = 0;
        foreach ((_, List<int> same) in rows.OrderBy(pair => pair.Key))
        {
            places.Add(new PlaceGroup(slot, slot + same.Count, _rows[same[0]]));
            same.ForEach(row => slots[row] = slot++);
        }

        return (slots, places.ToImmutable());
    }

    private int ScaleOf(string metric) => catalog is null ? UsualDecimals
        : catalog.Metrics.TryGetValue(metric, out Metric? known) || catalog.Metrics.TryGetValue(metric.Split('.')[0], out known) ? known.Decimals
        : UsualDecimals;
}
