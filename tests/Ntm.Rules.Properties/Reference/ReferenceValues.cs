using Ntm.Rules.Communes;
using Ntm.Rules.Model;

namespace Ntm.Rules.Properties.Reference;

internal enum Standing
{
    Known,
    Missing,
    Unusable,
    NothingToCount,
}

/// <summary>A value in the sense of docs/semantics.md, section 1; attestations are 1 or 0, ratings their rank.</summary>
internal readonly record struct Value(Standing Standing, Fraction Number, string[] Lacks)
{
    public bool IsKnown => Standing == Standing.Known;
}

/// <summary>docs/semantics.md, section 1, word by word.</summary>
internal sealed class ReferenceValues(Catalog catalog, CommuneRecord record)
{
    public Value Of(string id) => catalog.Metrics[id] switch
    {
        { Counts: { } counts } metric => FromCounts(metric, Of(counts.Numerator), Of(counts.Denominator)),
        { Formula: { } formula } metric => FromFormula(metric, formula),
        var metric => Measured(metric),
    };

    public Value Part(Metric metric, string part) => Given(metric, $"{metric.Id}.{part}");

    public Fraction? LowerBound(Metric metric) =>
        metric.NotLessThan is { } contained && Of(contained) is { IsKnown: true } value ? value.Number : null;

    private Value Measured(Metric metric)
    {
        Value given = Given(metric, metric.Id);
        bool ofZeroRate = catalog.Metrics.Values.Any(
            rate => rate.Counts?.Numerator == metric.Id && Given(rate, rate.Id) is { IsKnown: true, Number.Sign: 0 });
        return given.Standing == Standing.Missing && ofZeroRate ? Known(Fraction.Of(0m)) : given;
    }

    private Value FromCounts(Metric metric, Value numerator, Value denominator) => (numerator.IsKnown, denominator) switch
    {
        (_, { IsKnown: true, Number.Sign: 0 }) => new Value(Standing.NothingToCount, default, []),
        (true, { IsKnown: true }) => Computed(metric, numerator.Number / denominator.Number * Fraction.Of(100m)),
        _ => Given(metric, metric.Id),
    };

    private Value FromFormula(Metric metric, Formula formula)
    {
        string[] unknown = [.. formula.Metrics.Where(id => !Of(id).IsKnown)];
        if (unknown.Length > 0)
        {
            Value given = Given(metric, metric.Id);
            return given.Standing == Standing.Missing ? given with { Lacks = unknown } : given;
        }

        return Compute(formula.Root) is { } value ? Computed(metric, value) : new Value(Standing.NothingToCount, default, []);
    }

    private Fraction? Compute(FormulaNode node) => node switch
    {
        FormulaNumber number => Fraction.Of(number.Value),
        FormulaMetric metric => Of(metric.Id).Number,
        FormulaOperation operation => Compute(operation.Operator, [.. operation.Operands.Select(Compute)]),
        _ => throw new InvalidOperationException(),
    };

    private static Fraction? Compute(FormulaOperator op, Fraction?[] x) => x.Any(operand => operand is null) ? null : op switch
    {
        FormulaOperator.Add => x[0] + x[1],
        FormulaOperator.Subtract => x[0] - x[1],
        FormulaOperator.Multiply => x[0] * x[1],
        FormulaOperator.Divide => x[1]!.Value.Sign == 0 ? null : x[0] / x[1],
        FormulaOperator.Negate => Fraction.Of(0m) - x[0],
        FormulaOperator.Min => x.Min(),
        _ => x.Max(),
    };

    private Value Given(Metric metric, string id)
    {
        if (!record.Values.TryGetValue(id, out MetricValue value))
        {
            return new Value(Standing.Missing, default, [id]);
        }

        int rank = value.Kind == MetricValueKind.Rating ? metric.Scale.Select(step => step.Id).ToList().IndexOf(value.Rating) : -1;
        return (metric.Type, value.Kind) switch
        {
            (MetricType.Quantity, MetricValueKind.Number) => Ranged(metric, Fraction.Of(value.Number), id),
            (MetricType.Attestation, MetricValueKind.Attestation) => Known(Fraction.Of(value.Attested ? 1m : 0m)),
            (MetricType.Rating, MetricValueKind.Rating) when rank >= 0 => Known(Fraction.Of((decimal)rank)),
            _ => new Value(Standing.Unusable, default, [id]),
        };
    }

    private static Value Computed(Metric metric, Fraction value) => Ranged(metric, value, metric.Id);

    private static Value Ranged(Metric metric, Fraction value, string id)
    {
        bool inside = (metric.Min is not { } min || value >= Fraction.Of(min)) && (metric.Max is not { } max || value <= Fraction.Of(max));
        return inside ? Known(value) : new Value(Standing.Unusable, default, [id]);
    }

    private static Value Known(Fraction value) => new(Standing.Known, value, []);
}
