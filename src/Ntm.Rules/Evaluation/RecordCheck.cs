using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>What does not fit together in one record, whatever the law asks: unknown metrics, unusable values, rates that disagree with their counts.</summary>
/// <param name="catalog">The metrics.</param>
/// <param name="related">Those of them that are computed or contain another, in order of ids.</param>
/// <param name="reader">The values of the record.</param>
/// <param name="record">The record.</param>
internal sealed class RecordCheck(
    Catalog catalog, IReadOnlyList<Metric> related, MetricReader reader, CommuneRecord record)
{
    public IEnumerable<DataWarning> Warnings() => record.Values
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .SelectMany(pair => Check(pair.Key, pair.Value))
        .Concat(related.SelectMany(Check));

    private IEnumerable<DataWarning> Check(string id, MetricValue value)
    {
        if (Find(id) is not { } metric)
        {
            yield return new DataWarning(DataWarningKind.UnknownMetric, id, [Same(id)]);
            yield break;
        }

        if (ValueRules.Check(metric, value) is { } wrong)
        {
            yield return new DataWarning(wrong, id, [metric.Name, wrong == DataWarningKind.OutOfRange ? QuantityText.Figure(metric, value.Number) : Same(value.ToString())]);
            yield break;
        }

        if (metric.Type != MetricType.Quantity || id != metric.Id)
        {
            yield break;
        }

        if (Disagreement(metric, value.Number) is { } disagreement)
        {
            yield return disagreement;
        }
    }

    /// <summary>What only shows in a value that others give: computed out of range, or less than what it contains.</summary>
    private IEnumerable<DataWarning> Check(Metric metric)
    {
        if (reader.Read(metric) is { State: ReadingState.Unusable, Basis: MeasurementBasis.Counts or MeasurementBasis.Formula } computed)
        {
            yield return new DataWarning(DataWarningKind.OutOfRange, metric.Id, [metric.Name, QuantityText.Value(metric, computed.Value, computed.Value < metric.Min ? metric.Min : metric.Max)]);
        }

        if (reader.LowerBound(metric) is { } contained && reader.Read(metric) is { IsKnown: true } whole && whole.Value < contained)
        {
            yield return new DataWarning(
                DataWarningKind.BelowContained,
                metric.Id,
                [metric.Name, QuantityText.Value(metric, whole.Value, contained), QuantityText.Value(metric, contained, whole.Value)]);
        }
    }

    private Metric? Find(string id)
    {
        if (catalog.Metrics.TryGetValue(id, out Metric? metric))
        {
            return metric;
        }

        int dot = id.LastIndexOf('.');
        return dot != -1 && catalog.Metrics.TryGetValue(id[..dot], out Metric? whole) && whole.Parts.Any(part => part.Id == id[(dot + 1)..])
            ? whole
            : null;
    }

    private DataWarning? Disagreement(Metric metric, decimal given)
    {
        Reading computed = reader.Read(metric);
        if (computed.State == ReadingState.NothingToCount)
        {
            return new DataWarning(DataWarningKind.GivenOfNothing, metric.Id, [metric.Name, QuantityText.Figure(metric, given)]);
        }

        if (computed is not { IsKnown: true, Basis: MeasurementBasis.Counts or MeasurementBasis.Formula }
            || computed.Value.Round(given.Scale) == given)
        {
            return null;
        }

        ImmutableArray<LocalizedText> arguments =
            [metric.Name, QuantityText.Figure(metric, given), QuantityText.Value(metric, computed.Value, given)];
        return new DataWarning(
            computed.Basis == MeasurementBasis.Counts ? DataWarningKind.RateDisagreesWithCounts : DataWarningKind.ValueDisagreesWithFormula,
            metric.Id,
            arguments);
    }

    private static LocalizedText Same(string text) => new(text, text);
}
