using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Ntm.Rules.Communes;

/// <summary>
/// Bộ dữ liệu xã. Many communes, their metric values in columns. Rows are <see cref="CommuneRecord"/> views over the columns. Immutable and safe for concurrent
/// reading; made by <see cref="CommuneDatasetBuilder"/> or a reader. Any number of runs can assess one dataset; none copies it.
/// </summary>
/// <remarks>Inside, communes of one place stand together; rows keep the order in which they were added.</remarks>
public sealed class CommuneDataset : IReadOnlyList<CommuneRecord>
{
    private readonly CommuneRecord[] _rows;
    private readonly FrozenDictionary<string, MetricColumn> _columns;

    internal CommuneDataset(CommuneRecord[] rows, FrozenDictionary<string, MetricColumn> columns, int[] slots, ImmutableArray<PlaceGroup> places)
    {
        _rows = rows;
        _columns = columns;
        Slots = slots;
        Places = places;
    }

    /// <summary>An empty dataset.</summary>
    public static CommuneDataset Empty { get; } = new([], FrozenDictionary<string, MetricColumn>.Empty, [], []);

    /// <summary>Number of communes.</summary>
    public int Count => _rows.Length;

    /// <summary>Ids of the metrics that have a column; order is not defined.</summary>
    public IReadOnlyCollection<string> Metrics => _columns.Keys;

    /// <summary>The slot of each row.</summary>
    internal int[] Slots { get; }

    /// <summary>The slots by place, in order and without gap.</summary>
    internal ImmutableArray<PlaceGroup> Places { get; }

    /// <summary>What is worked out once for all runs; whoever does it keeps it here.</summary>
    internal Derivations Derived { get; } = new();

    /// <summary>The commune of a row, from 0.</summary>
    public CommuneRecord this[int index] => _rows[index];

    /// <inheritdoc/>
    public IEnumerator<CommuneRecord> GetEnumerator() => ((IEnumerable<CommuneRecord>)_rows).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The column of a metric, or of a part as <c>metric.part</c>; null where no commune has a value.</summary>
    internal MetricColumn? Column(string metric) => _columns.GetValueOrDefault(metric);
}
