using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Communes;

/// <summary>Giá trị giả định. What a value would be: set, raised or multiplied. Exact; a value that is missing stays missing unless it is set. Immutable.</summary>
/// <example><code>
/// CommuneDataset richer = ValueChange.Plus("income_per_capita", 5).ApplyTo(communes, book.Catalog);
/// </code></example>
public sealed class ValueChange
{
    private readonly Func<MetricValue, MetricValue> _change;

    private ValueChange(string metric, Func<MetricValue, MetricValue> change)
    {
        ArgumentException.ThrowIfNullOrEmpty(metric);
        Metric = metric;
        _change = change;
    }

    /// <summary>Metric id, or <c>metric.part</c>.</summary>
    public string Metric { get; }

    /// <summary>Every commune has this value.</summary>
    /// <param name="metric">Metric id, or <c>metric.part</c>.</param>
    /// <param name="value">The value; the default value takes it away.</param>
    public static ValueChange Is(string metric, MetricValue value) => new(metric, _ => value);

    /// <summary>So much more than it is.</summary>
    /// <param name="metric">Metric id, or <c>metric.part</c>.</param>
    /// <param name="amount">In the metric's unit; below 0 for less.</param>
    public static ValueChange Plus(string metric, decimal amount) => new(metric, value => Number(value, number => number + amount));

    /// <summary>So many times what it is.</summary>
    /// <param name="metric">Metric id, or <c>metric.part</c>.</param>
    /// <param name="factor">1.1 for a tenth more.</param>
    public static ValueChange Times(string metric, decimal factor) => new(metric, value => Number(value, number => number * factor));

    /// <summary>The same communes in the same rows with the changed value.</summary>
    /// <param name="communes">The communes; they are not touched.</param>
    /// <param name="catalog">Gives columns as many decimals as their metrics are kept with; null: 4 each.</param>
    /// <exception cref="OverflowException">A number becomes larger than values can be.</exception>
    /// <exception cref="InvalidOperationException">The value that is set is of another kind than those of the metric.</exception>
    public CommuneDataset ApplyTo(CommuneDataset communes, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(communes);
        var builder = new CommuneDatasetBuilder(catalog, communes.Count);
        foreach (CommuneRecord commune in communes)
        {
            MetricValue changed = _change(commune.Values.GetValueOrDefault(Metric));
            foreach ((string metric, MetricValue value) in commune.Values)
            {
                if (metric != Metric)
                {
                    builder.Set(metric, value);
                }
            }

            if (changed.Kind != MetricValueKind.None)
            {
                builder.Set(Metric, changed);
            }

            builder.Add(commune.With(CommuneRecord.NoValues));
        }

        return builder.Build();
    }

    private static MetricValue Number(MetricValue value, Func<Rational, Rational> change) =>
        value.Kind == MetricValueKind.Number ? MetricValue.OfFraction(change(value.Exact)) : value;
}
