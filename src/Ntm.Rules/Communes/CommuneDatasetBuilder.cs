using System.Collections.Frozen;
using Ntm.Rules.Model;

namespace Ntm.Rules.Communes;

/// <summary>
/// Collects communes row by row into the columns of a <see cref="CommuneDataset"/>. A row is opened by <see cref="Set"/> calls and closed by
/// <see cref="Add"/>. Not thread-safe; not usable after <see cref="Build"/>.
/// </summary>
/// <param name="catalog">
/// Gives columns as many decimals as their metrics are kept with; null: 4 each. Values with more decimals are kept and compared exactly all the same, only slower.
/// </param>
/// <param name="capacity">How many communes are expected, 0 or more; with more of them it only takes longer.</param>
/// <exception cref="ArgumentOutOfRangeException">A capacity below 0.</exception>
public sealed class CommuneDatasetBuilder(Catalog? catalog = null, int capacity = 0)
{
    private const int UsualDecimals = 4;

    private readonly List<CommuneRecord> _rows = new(capacity);
    private readonly Dictionary<string, MetricColumnBuilder> _builders = new(StringComparer.Ordinal);

    private RowValues? _openValues;

    // What rows look into; filled when they are handed out.
    private readonly Dictionary<string, MetricColumn> _columns = new(StringComparer.Ordinal);

    /// <summary>Number of closed rows.</summary>
    public int Count => _rows.Count;

    /// <summary>The column of a metric, or of a part as <c>metric.part</c>, to write many values into. A column without any value is left out of the dataset.</summary>
    public MetricColumnBuilder Column(string metric)
    {
        ArgumentException.ThrowIfNullOrEmpty(metric);
        if (!_builders.TryGetValue(metric, out MetricColumnBuilder? column))
        {
            _builders.Add(metric, column = new MetricColumnBuilder(this, ScaleOf(metric), capacity));
        }

        return column;
    }

    /// <summary>Writes a value of the open row into the metric's column; setting it again replaces it, and the default value takes it away.</summary>
    /// <exception cref="InvalidOperationException">The column holds another kind of value.</exception>
    public void Set(string metric, MetricValue value) => Column(metric).Set(value);

    /// <summary>The values of the open row. A record that carries them is added as it is, where others are copied.</summary>
    public IReadOnlyDictionary<string, MetricValue> OpenValues => _openValues ??= new RowValues(_columns, _rows.Count);

    /// <summary>Gives the open row up: the values that were set for it are gone, and the next ones are those of another row.</summary>
    public void Discard()
    {
        foreach (MetricColumnBuilder column in _builders.Values)
        {
            column.Clear();
        }
    }

    /// <summary>Closes the open row: everything of <paramref name="row"/> but its values, which come from the <see cref="Set"/> calls and, beside them, from the record.</summary>
    public void Add(CommuneRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (ReferenceEquals(row.Values, _openValues))
        {
            _rows.Add(row);
            _openValues = null;
            return;
        }

        if (!ReferenceEquals(row.Values, CommuneRecord.NoValues))
        {
            foreach ((string metric, MetricValue value) in row.Values)
            {
                Set(metric, value);
            }
        }

        _rows.Add(row.With(OpenValues));
        _openValues = null;
    }

    /// <summary>The dataset of all closed rows; values of a row that is still open are left out.</summary>
    public CommuneDataset Build()
    {
        Discard();
        var order = RowOrder.Of(_rows);
        foreach ((string metric, MetricColumnBuilder builder) in _builders)
        {
            if (builder.Column is { } column && !column.IsEmpty)
            {
                _columns.Add(metric, order.IsAsAdded ? column : column.Moved(order.Slots));
            }
        }

        for (int row = 0; row < _rows.Count && !order.IsAsAdded; row++)
        {
            ((RowValues)_rows[row].Values).Slot = order.Slots[row];
        }

        return new CommuneDataset([.. _rows], _columns.ToFrozenDictionary(StringComparer.Ordinal), order.Slots, order.Places);
    }

    private int ScaleOf(string metric) => catalog is null ? UsualDecimals
        : catalog.Metrics.TryGetValue(metric, out Metric? known) || catalog.Metrics.TryGetValue(metric.Split('.')[0], out known) ? known.Decimals
        : UsualDecimals;
}
