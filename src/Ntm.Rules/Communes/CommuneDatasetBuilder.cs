using System.Collections.Frozen;

namespace Ntm.Rules.Communes;

/// <summary>
/// Collects communes row by row into the columns of a <see cref="CommuneDataset"/>. A row is opened by <see cref="Set"/> calls and closed by
/// <see cref="Add"/>. Not thread-safe; not usable after <see cref="Build"/>.
/// </summary>
public sealed class CommuneDatasetBuilder
{
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
            _columns.Add(metric, column = new MetricColumn(value.Kind));
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
    public CommuneDataset Build() => new([.. _rows], _columns.ToFrozenDictionary(StringComparer.Ordinal));
}
