namespace Ntm.Rules.Communes;

/// <summary>
/// One column of a <see cref="CommuneDatasetBuilder"/>: writes the values of one metric into the open rows without looking the metric up each time. The first value
/// decides which kind all have. Not thread-safe; not usable after <see cref="CommuneDatasetBuilder.Build"/>.
/// </summary>
public sealed class MetricColumnBuilder
{
    private readonly CommuneDatasetBuilder _rows;
    private readonly int _scale;
    private readonly int _capacity;

    internal MetricColumnBuilder(CommuneDatasetBuilder rows, int scale, int capacity)
    {
        _rows = rows;
        _scale = scale;
        _capacity = capacity;
    }

    /// <summary>What has been written; null: nothing yet.</summary>
    internal MetricColumn? Column { get; private set; }

    /// <summary>Writes the value of the open row; again replaces it, and the default value takes it away.</summary>
    /// <exception cref="InvalidOperationException">The column holds another kind of value.</exception>
    public void Set(MetricValue value)
    {
        if (value.Kind == MetricValueKind.None)
        {
            Clear();
            return;
        }

        Column ??= new MetricColumn(value.Kind, _scale, _capacity);
        Column.Set(_rows.Count, value);
    }

    /// <summary>Writes a number by its digits, which is <see cref="Set"/> of that decimal, only faster: 85.70 is 8570 with 2 decimals.</summary>
    /// <param name="digits">The number without its decimal separator.</param>
    /// <param name="decimals">How many of the digits stand behind the separator, 0 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException">Decimals below 0 or above 28.</exception>
    /// <exception cref="InvalidOperationException">The column holds another kind of value.</exception>
    public void SetNumber(long digits, int decimals)
    {
        Column ??= new MetricColumn(MetricValueKind.Number, _scale, _capacity);
        if ((uint)decimals > 28 || !Column.TrySetDigits(_rows.Count, digits, decimals))
        {
            ulong size = digits < 0 ? (ulong)-(digits + 1) + 1 : (ulong)digits;
            ArgumentOutOfRangeException.ThrowIfNegative(decimals);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
            Column.Set(_rows.Count, new decimal((int)size, (int)(size >> 32), 0, digits < 0, (byte)decimals));
        }
    }

    /// <summary>Writes an attestation, which is <see cref="Set"/> of it, only faster.</summary>
    /// <param name="value">True: Đạt.</param>
    /// <exception cref="InvalidOperationException">The column holds another kind of value.</exception>
    public void SetAttestation(bool value)
    {
        Column ??= new MetricColumn(MetricValueKind.Attestation, _scale, _capacity);
        Column.SetAttestation(_rows.Count, value);
    }

    /// <summary>Takes the value of the open row away.</summary>
    internal void Clear() => Column?.Clear(_rows.Count);
}
