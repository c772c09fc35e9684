using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>A metric with those that give or limit its value.</summary>
internal sealed class MetricLinks(Metric metric, int slot)
{
    public Metric Metric { get; } = metric;

    /// <summary>Where its value stands among those of a record.</summary>
    public int Slot { get; } = slot;

    /// <summary>The rates of which it is the numerator, in order of ids.</summary>
    public MetricLinks[] Rates { get; private set; } = [];

    /// <summary>Whether it is what the record gives and nothing else: not computed, and not inferred from a rate.</summary>
    public bool IsMeasured { get; private set; }

    /// <summary>Whether others give its value where they are there; a formula may also do without.</summary>
    public bool IsComputed { get; } = metric.Counts is not null || metric.Formula is not null;

    /// <summary>What it is computed from; empty where it is not.</summary>
    public MetricLinks[] Inputs { get; set; } = [];

    public MetricLinks? Numerator { get; set; }

    public MetricLinks? Denominator { get; set; }

    /// <summary>The metric below which it cannot be.</summary>
    public MetricLinks? Contained { get; set; }

    public void Connect(MetricLinks[] rates)
    {
        Rates = rates;
        IsMeasured = Metric.Counts is null && Metric.Formula is null && rates.Length == 0;
    }

    /// <summary>The reading where the record has no value.</summary>
    public Reading Missing { get; } = Reading.MissingOf(metric.Id);
}
