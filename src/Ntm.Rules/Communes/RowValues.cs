using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Ntm.Rules.Communes;

/// <summary>One row of the columns, seen as a dictionary.</summary>
internal sealed class RowValues(Dictionary<string, MetricColumn> columns, int slot) : IReadOnlyDictionary<string, MetricValue>
{
    /// <summary>Where the row stands in the columns.</summary>
    public int Slot { get; set; } = slot;

    /// <summary>All columns by id.</summary>
    public Dictionary<string, MetricColumn> Columns => columns;

    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    public IEnumerable<MetricValue> Values => this.Select(pair => pair.Value);

    public int Count => Keys.Count();

    public MetricValue this[string key] => TryGetValue(key, out MetricValue value) ? value : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out MetricValue value)
    {
        value = default;
        return columns.TryGetValue(key, out MetricColumn? column) && column.TryGet(Slot, out value);
    }

    public IEnumerator<KeyValuePair<string, MetricValue>> GetEnumerator()
    {
        foreach ((string id, MetricColumn column) in columns)
        {
            if (column.TryGet(Slot, out MetricValue value))
            {
                yield return new KeyValuePair<string, MetricValue>(id, value);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
