using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>What does not fit together in one record, whatever the law asks: unknown metrics, unusable values, rates that disagree with their counts.</summary>
/// <param name="metrics">The metrics with what gives or limits their values.</param>
/// <param name="record">The record.</param>
internal sealed class RecordCheck(RateIndex metrics, CommuneRecord record)
{
    private readonly MetricReader _reader = new(metrics, record);

    /// <summary>By values in ordinal order of ids, then what only shows in values that others give, in that of metrics.</summary>
    public IReadOnlyList<DataWarning> Warnings()
    {
        List<DataWarning> found = [];
        _reader.Open();
        foreach ((string id, MetricValue value) in record.Values)
        {
            if (Check(id, value) is { } warning)
            {
                found.Add(warning);
            }
        }

        // An id has one value, and a value one warning.
        found.Sort((one, other) => string.CompareOrdinal(one.Metric, other.Metric));
        foreach (MetricLinks links in metrics.Related)
        {
            Check(links, found);
        }

        _reader.Close();
        return found;
    }

    private DataWarning? Check(string id, MetricValue value)
    {
        MetricLinks? links = metrics.Find(id);
        if ((links?.Metric ?? MetricOfPart(id)) is not { } metric)
        {
            return new DataWarning(DataWarningKind.UnknownMetric, id, [Same(id)]);
        }

        if (ValueRules.Check(metric, value) is { } wrong)
        {
            return new DataWarning(wrong, id, [metric.Name, wrong == DataWarningKind.OutOfRange ? QuantityText.Figure(metric, value.Number) : Same(value.ToString())]);
        }

        return links is not null && _reader.MayCompute(links) && metric.Type == MetricType.Quantity ? Disagreement(links, value.Number) : null;
    }

    /// <summary>What only shows in a value that others give: computed out of range, or less than what it contains.</summary>
    private void Check(MetricLinks links, List<DataWarning> found)
    {
        Metric metric = links.Metric;
        if (_reader.MayCompute(links) && _reader.Read(links) is { State: ReadingState.Unusable, Basis: MeasurementBasis.Counts or MeasurementBasis.Formula } computed)
        {
            found.Add(new DataWarning(DataWarningKind.OutOfRange, metric.Id, [metric.Name, QuantityText.Value(metric, computed.Value, computed.Value < metric.Min ? metric.Min : metric.Max)]));
        }

        if (_reader.LowerBound(links) is { } contained && _reader.Read(links) is { IsKnown: true } whole && whole.Value < contained)
        {
            found.Add(new DataWarning(
                DataWarningKind.BelowContained,
                metric.Id,
                [metric.Name, QuantityText.Value(metric, whole.Value, contained), QuantityText.Value(metric, contained, whole.Value)]));
        }
    }

    /// <summary>The metric of an id such as <c>labour_trained_pct.women</c>; null where there is none with that part.</summary>
    private Metric? MetricOfPart(string id)
    {
        int dot = id.LastIndexOf('.');
        return dot != -1 && metrics.Find(id[..dot])?.Metric is { } whole && whole.Parts.Any(part => part.Id == id[(dot + 1)..]) ? whole : null;
    }

    private DataWarning? Disagreement(MetricLinks links, decimal given)
    {
        Metric metric = links.Metric;
        Reading computed = _reader.Read(links);
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
