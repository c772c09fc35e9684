using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>Values of metrics in one record: given, from counts, by formula, or inferred; each is worked out once. Not thread-safe.</summary>
internal sealed class MetricReader(Catalog catalog, RateIndex rates, CommuneRecord record)
{
    private readonly Dictionary<string, Reading> _read = new(StringComparer.Ordinal);

    public Reading Read(Metric metric)
    {
        if (!_read.TryGetValue(metric.Id, out Reading reading))
        {
            _read[metric.Id] = reading = Work(metric);
        }

        return reading;
    }

    /// <summary>The value of a part such as women; parts are never derived.</summary>
    public Reading ReadPart(Metric metric, string part) => Given(metric, $"{metric.Id}.{part}");

    /// <summary>What the metric cannot be below; null when nothing is known of it.</summary>
    public Rational? LowerBound(Metric metric) =>
        metric.NotLessThan is { } contained && Read(catalog.Metrics[contained]) is { IsKnown: true } reading ? reading.Value : null;

    private Reading Work(Metric metric) => metric switch
    {
        { Counts: { } counts } => FromCounts(metric, counts),
        { Formula: { } formula } => FromFormula(metric, formula),
        _ => Measured(metric),
    };

    private Reading Measured(Metric metric)
    {
        Reading given = Given(metric, metric.Id);
        return given.State == ReadingState.Missing && IsNumeratorOfZeroRate(metric)
            ? Reading.Known(Rational.Zero, MeasurementBasis.ZeroRate)
            : given;
    }

    private Reading FromCounts(Metric metric, MetricCounts counts)
    {
        Reading denominator = Read(catalog.Metrics[counts.Denominator]);
        if (denominator is { IsKnown: true, Value.Sign: 0 })
        {
            return Reading.NothingToCount;
        }

        Reading numerator = Read(catalog.Metrics[counts.Numerator]);
        return numerator.IsKnown && denominator.IsKnown
            ? InRange(metric, numerator.Value / denominator.Value * 100m, MeasurementBasis.Counts)
            : Given(metric, metric.Id);
    }

    private Reading FromFormula(Metric metric, Formula formula)
    {
        ImmutableArray<string> missing = [.. formula.Metrics.Where(id => !Read(catalog.Metrics[id]).IsKnown)];
        if (missing.Length == 0)
        {
            Rational? value = FormulaEvaluator.Evaluate(formula.Root, id => Read(catalog.Metrics[id]).Value);
            return value is { } computed ? InRange(metric, computed, MeasurementBasis.Formula) : Reading.NothingToCount;
        }

        Reading given = Given(metric, metric.Id);
        return given.State == ReadingState.Missing ? Reading.MissingOf(missing) : given;
    }

    private bool IsNumeratorOfZeroRate(Metric metric) =>
        rates.ByNumerator(metric.Id).Any(rate => Given(rate, rate.Id) is { IsKnown: true, Value.Sign: 0 });

    private Reading Given(Metric metric, string id)
    {
        if (!record.Values.TryGetValue(id, out MetricValue value) || value.Kind == MetricValueKind.None)
        {
            return Reading.MissingOf(id);
        }

        return ValueRules.Check(metric, value) is null
            ? Reading.Known(ValueRules.Number(metric, value), MeasurementBasis.Given)
            : Reading.Unusable(id);
    }

    private static Reading InRange(Metric metric, Rational value, MeasurementBasis basis) =>
        ValueRules.IsInRange(metric, value) ? Reading.Known(value, basis) : new Reading(ReadingState.Unusable, value, basis, [metric.Id]);
}
