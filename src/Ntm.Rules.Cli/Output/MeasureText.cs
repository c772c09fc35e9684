using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Output;

/// <summary>How an indicator is measured, who confirms it, and which guidance says so.</summary>
internal static class MeasureText
{
    /// <summary>The metrics that an answer looks at, in the order of the requirement, each once.</summary>
    public static IEnumerable<Metric> MetricsOf(IndicatorAssessment indicator) => indicator.Requirement.Descendants
        .Select(node => node.Requirement switch
        {
            BoundComparison comparison => comparison.Metric,
            BoundAttestation attestation => attestation.Metric,
            _ => null,
        })
        .OfType<Metric>()
        .DistinctBy(metric => metric.Id);

    /// <summary>The indicator as the set writes it; null where an overlay added it.</summary>
    public static Indicator? WrittenOf(IndicatorAssessment indicator, RuleBook book)
    {
        IndicatorReference address = indicator.Indicator.Address;
        return book.Set(address.SetId)?.Indicators.Select(pair => pair.Indicator).FirstOrDefault(written => written.Id == address.IndicatorId);
    }

    public static IEnumerable<string> Of(IndicatorAssessment indicator, RuleBook book, Words words)
    {
        Metric[] metrics = [.. MetricsOf(indicator)];
        foreach (Metric metric in metrics)
        {
            if (How(metric, book, words) is { } how)
            {
                string which = metrics.Length > 1 ? $" ({words.Say(metric.Name)})" : "";
                yield return $"{words.Say("Cách tính", "Measured")}{which}: {how}";
            }
        }

        Indicator? written = WrittenOf(indicator, book);
        if (written?.Authority is { } authority)
        {
            yield return $"{words.Say("Cơ quan xác nhận", "Confirmed by")}: {words.Say(authority)}";
        }

        if (written is { Guidance.Length: > 0 })
        {
            yield return $"{words.Say("Hướng dẫn", "Guidance")}: {string.Join("; ", written.Guidance)}";
        }
    }

    /// <summary>The definition, else what the value is computed from; null for what needs no telling.</summary>
    private static string? How(Metric metric, RuleBook book, Words words)
    {
        string Name(string id) => book.Catalog.Metrics.TryGetValue(id, out Metric? other) ? words.Say(other.Name) : id;
        return metric switch
        {
            { Definition: { } definition } => words.Say(definition),
            { Counts: { } counts } => $"{Name(counts.Numerator)} / {Name(counts.Denominator)} x 100",
            { Formula: { } formula } => formula.Text,
            _ => null,
        };
    }
}
