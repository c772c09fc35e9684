using Ntm.Rules.Model;

namespace Ntm.Rules.Properties.Generators;

/// <summary>The figures that stand in sets and overlays, by the metric that is compared with them: values are drawn on them and beside them.</summary>
internal sealed class Figures
{
    private readonly Dictionary<string, decimal[]> _ofMetric;

    private Figures(IEnumerable<(string Metric, Threshold Threshold)> all)
    {
        (string Metric, decimal Figure)[] found = [.. all.SelectMany(pair => Within(pair.Threshold).Select(figure => (pair.Metric, figure)))];
        All = Sorted(found);
        _ofMetric = found.GroupBy(pair => pair.Metric).ToDictionary(group => group.Key, Sorted);
    }

    /// <summary>The usual ones, without any law.</summary>
    public static Figures Usual { get; } = new([]);

    /// <summary>Of all metrics; never empty.</summary>
    public decimal[] All { get; }

    /// <summary>Those of a metric; all where it has none. A count has those of its rate, what is contained those of what contains it.</summary>
    public decimal[] Of(string metric) => _ofMetric.GetValueOrDefault(metric switch { "count" => "rate", "count2" => "rate2", "inner" => "share", _ => metric }, All);

    public static Figures In(IEnumerable<CriteriaSet> sets, IEnumerable<Overlay> overlays) => new(
        sets.SelectMany(set => set.Indicators).Select(pair => pair.Indicator.Requirement)
            .Concat(overlays.SelectMany(overlay => overlay.Changes).Select(change => change.Requirement).OfType<Requirement>())
            .SelectMany(Thresholds)
            .Concat(overlays.SelectMany(overlay => overlay.Changes).Select(change => change.Threshold).OfType<Threshold>().Select(threshold => ("", threshold))));

    private static decimal[] Sorted(IEnumerable<(string Metric, decimal Figure)> found)
    {
        decimal[] figures = [.. found.Select(pair => pair.Figure).Distinct().Order()];
        return figures.Length == 0 ? Generators.Thresholds.Round : figures;
    }

    private static IEnumerable<(string Metric, Threshold Threshold)> Thresholds(Requirement requirement) => requirement switch
    {
        ComparisonRequirement comparison => [(comparison.Metric.Id, comparison.Threshold)],
        AllRequirement all => all.Parts.SelectMany(Thresholds),
        AnyRequirement any => any.Parts.SelectMany(Thresholds),
        CountRequirement count => count.Parts.SelectMany(Thresholds),
        DelegatedRequirement { Until: { } until } => Thresholds(until),
        _ => [],
    };

    private static IEnumerable<decimal> Within(Threshold threshold) => threshold switch
    {
        FigureThreshold { Value: { } value } => value.TryToDecimal(out decimal figure) ? [figure] : [],
        TableThreshold table => table.Cases.Select(c => c.Threshold).Append(table.Otherwise).OfType<Threshold>().SelectMany(Within),
        DelegatedThreshold delegated => new[] { delegated.NoLooserThan, delegated.NoStricterThan }.OfType<Threshold>().SelectMany(Within),
        _ => [],
    };
}
