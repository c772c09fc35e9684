using Ntm.Rules.Communes;

namespace Ntm.Rules.Evaluation;

/// <summary>
/// The values of one record by the slots of their metrics. A record is gone through once, in the order in which it lies in memory, instead of being asked for each metric;
/// one instance a thread serves all records, so that nothing is allocated.
/// </summary>
internal sealed class SlotValues
{
    [ThreadStatic]
    private static SlotValues? _spare;

    private MetricValue[] _values = [];

    // The fill in which a slot was last written: what is older is of another record.
    private long[] _fills = [];
    private long _fill;

    private SlotValues()
    {
    }

    /// <summary>The thread's own instance, filled from a record; null where the record keeps its values in a way that can only be asked.</summary>
    public static SlotValues? Of(CommuneRecord record, SlotOrder order)
    {
        if (record.Values is not Dictionary<string, MetricValue> and not RowValues)
        {
            return null;
        }

        SlotValues values = _spare ?? new SlotValues();
        _spare = null;
        values.Begin(order.Slots);
        if (record.Values is RowValues row)
        {
            values.Fill(row, order);
        }
        else
        {
            values.Fill((Dictionary<string, MetricValue>)record.Values, order);
        }

        return values;
    }

    /// <summary>Gives the instance back to its thread; it must not be read any more.</summary>
    public void Free() => _spare = this;

    public bool Has(int slot) => _fills[slot] == _fill;

    /// <summary>The value in a slot that has one.</summary>
    public ref readonly MetricValue this[int slot] => ref _values[slot];

    public bool TryGet(int slot, out MetricValue value)
    {
        bool isGiven = _fills[slot] == _fill;
        value = isGiven ? _values[slot] : default;
        return isGiven;
    }

    private void Begin(int slots)
    {
        if (_values.Length < slots)
        {
            Array.Resize(ref _values, slots);
            Array.Resize(ref _fills, slots);
        }

        _fill++;
    }

    private void Fill(Dictionary<string, MetricValue> values, SlotOrder order)
    {
        int at = 0;
        foreach (KeyValuePair<string, MetricValue> pair in values)
        {
            int slot = order.SlotOf(pair.Key, ref at);
            if (slot >= 0 && pair.Value.Kind != MetricValueKind.None)
            {
                _values[slot] = pair.Value;
                _fills[slot] = _fill;
            }
        }
    }

    private void Fill(RowValues row, SlotOrder order)
    {
        int at = 0;
        foreach ((string id, MetricColumn column) in row.Columns)
        {
            int slot = order.SlotOf(id, ref at);
            if (slot >= 0 && column.TryGet(row.Slot, out MetricValue value))
            {
                _values[slot] = value;
                _fills[slot] = _fill;
            }
        }
    }
}
