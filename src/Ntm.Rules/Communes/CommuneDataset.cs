using System.Collections;
using System.Collections.Frozen;

namespace Ntm.Rules.Communes;

/// <summary>
/// Bộ dữ liệu xã. Many communes, their metric values in columns. Rows are <see cref="CommuneRecord"/> views over the columns, made when asked for.
/// Immutable and safe for concurrent reading; made by <see cref="CommuneDatasetBuilder"/> or a reader.
/// </summary>
public sealed class CommuneDataset : IReadOnlyList<CommuneRecord>
{
    private readonly CommuneRecord[] _rows;
    private readonly FrozenDictionary<string, MetricColumn> _columns;

    internal CommuneDataset(CommuneRecord[] rows, FrozenDictionary<string, MetricColumn> columns)
    {
        _rows = rows;
        _columns = columns;
    }

    /// <summary>An empty dataset.</summary>
    public static CommuneDataset Empty { get; } = new([], FrozenDictionary<string, MetricColumn>.Empty);

    /// <summary>Number of communes.</summary>
    public int Count => _rows.Length;

    /// <summary>Ids of the metrics that have a column; order is not defined.</summary>
    public IReadOnlyCollection<string> Metrics => _columns.Keys;

    /// <summary>The commune of a row, from 0.</summary>
    public CommuneRecord this[int index] => _rows[index];

    /// <inheritdoc/>
    public IEnumerator<CommuneRecord> GetEnumerator() => ((IEnumerable<CommuneRecord>)_rows).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
