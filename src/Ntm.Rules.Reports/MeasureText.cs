using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Reports;

/// <summary>Cách tính. How an indicator is measured, who confirms it, and which guidance says so.</summary>
public static class MeasureText
{
    /// <summary>The metrics that an answer looks at, in the order of the requirement, each once.</summary>
    /// <param name="indicator">The answer.</param>
    public static IEnumerable<Metric> MetricsOf(IndicatorAssessment indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Requirement.Descendants
            .Select(node => node.Requirement switch
            {
                BoundComparison comparison => comparison.Metric,
                BoundAttestation attestation => attestation.Metric,
                _ => null,
            })
            .OfType<Metric>()
            .DistinctBy(metric => metric.Id);
    }

    /// <summary>The indicator as the set writes it; null where an overlay added it.</summary>
    /// <param name="indicator">The answer.</param>
    /// <param name="book">The book that gave it.</param>
    public static Indicator? WrittenOf(IndicatorAssessment indicator, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(book);
        IndicatorReference address = indicator.Indicator.Address;
        return book.Set(address.SetId)?.Indicators.Select(pair => pair.Indicator).FirstOrDefault(written => written.Id == address.IndicatorId);
    }

    /// <summary>A sentence for each thing there is to say.</summary>
    /// <param name="indicator">The answer.</param>
    /// <param name="book">The book that gave it.</param>
    public static IEnumerable<LocalizedText> Of(IndicatorAssessment indicator, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        Metric[] metrics = [.. MetricsOf(indicator)];
        foreach (Metric metric in metrics)
        {
            if (How(metric, book.Catalog) is { } how)
            {
                yield return metrics.Length > 1
                    ? new($"Cách tính ({metric.Name.Vi}): {how.Vi}", $"Measured ({metric.Name.En}): {how.En}")
                    : new($"Cách tính: {how.Vi}", $"Measured: {how.En}");
            }
        }

        Indicator? written = WrittenOf(indicator, book);
        if (written?.Authority is { } authority)
        {
            yield return new($"Cơ quan xác nhận: {authority.Vi}", $"Confirmed by: {authority.En}");
        }

        if (written is { Guidance.Length: > 0 })
        {
            string guidance = string.Join("; ", written.Guidance);
            yield return new($"Hướng dẫn: {guidance}", $"Guidance: {guidance}");
        }
    }

    /// <summary>The definition, else what the value is computed from; null for what needs no telling.</summary>
    private static LocalizedText? How(Metric metric, Catalog catalog)
    {
        LocalizedText Name(string id) => catalog.Metrics.TryGetValue(id, out Metric? other) ? other.Name : new(id, id);
        return metric switch
        {
            { Definition: { } definition } => definition,
            { Counts: { } counts } => new($"{Name(counts.Numerator).Vi} / {Name(counts.Denominator).Vi} x 100", $"{Name(counts.Numerator).En} / {Name(counts.Denominator).En} x 100"),
            { Formula: { } formula } => new(formula.Text, formula.Text),
            _ => null,
        };
    }
}
