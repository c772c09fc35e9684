using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Assessments;

/// <summary>Số liệu dùng để xét. The value of a metric as the assessment took it, and how it came about.</summary>
public sealed class Measurement
{
    internal Measurement(Metric metric, Rational value, MeasurementBasis basis, ICountReader? record = null)
    {
        Metric = metric;
        Value = value;
        Basis = basis;
        Record = record;
    }

    /// <summary>What was measured.</summary>
    public Metric Metric { get; }

    /// <summary>The exact value: in the metric's unit; 1 or 0 for an attestation; the rank for a rating.</summary>
    public Rational Value { get; }

    /// <summary>How the value came about.</summary>
    public MeasurementBasis Basis { get; }

    /// <summary>The record, where a shortfall may be read from it; else null, so that a measurement keeps none alive.</summary>
    internal ICountReader? Record { get; }

    /// <summary>The value as a sentence would show it, in English: <c>42.8 million VND</c>, <c>yes</c>, the word of a rating.</summary>
    public override string ToString() => Metric.Type == MetricType.Attestation
        ? Value.Sign > 0 ? "yes" : "no"
        : QuantityText.Value(Metric, Value).En;
}

/// <summary>How a <see cref="Measurement"/> came about.</summary>
public enum MeasurementBasis
{
    /// <summary>Given in the record.</summary>
    Given,

    /// <summary>Computed from numerator and denominator.</summary>
    Counts,

    /// <summary>Computed by the metric's formula.</summary>
    Formula,

    /// <summary>0, because the rate that it is the numerator of is 0.</summary>
    ZeroRate,

    /// <summary>Not known, but not less than this: the value of a metric contained in it.</summary>
    LowerBound,
}
