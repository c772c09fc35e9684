using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Generators;

/// <summary>
/// The figures that stand in sets and overlays or follow from them, by the metric that is compared with them: values are drawn on them and beside them. They are kept apart
/// by what they are, so that the few of one kind are not lost among the many of another.
/// </summary>
internal sealed class Figures
{
    private const string Derived = "derived";

    private readonly Dictionary<string, (int Weight, decimal[] Figures)[]> _ofMetric;

    private Figures(IEnumerable<Found> all)
    {
        Found[] found = [.. all];
        All = Sorted(found);
        _ofMetric = found.GroupBy(one => one.Metric).ToDictionary(
            group => group.Key, group => group.GroupBy(one => one.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => (kind.Key == Derived ? 3 : 1, Sorted(kind))).ToArray());
    }

    /// <summary>The usual ones, without any law.</summary>
    public static Figures Usual { get; } = new([]);

    /// <summary>Of all metrics; never empty.</summary>
    public decimal[] All { get; }

    /// <summary>Those of a metric, kind by kind; all where it has none. What is contained has those of what contains it. Of multiples more are possible at a place than hold there.</summary>
    public (int Weight, decimal[] Figures)[] Of(string metric) => _ofMetric.GetValueOrDefault(metric == "inner" ? "share" : metric, [(1, All)]);

    public static Figures In(IReadOnlyList<CriteriaSet> sets, IReadOnlyList<Overlay> overlays) => new(
        sets.SelectMany(set => set.Indicators).SelectMany(pair => Compared(pair.Indicator.Requirement)).SelectMany(Of(sets, overlays, null))
            .Concat(overlays.SelectMany(overlay => overlay.Changes.SelectMany(change => Compared(sets, change)).SelectMany(Of(sets, overlays, overlay)))));

    private static Func<(string Metric, Threshold Threshold), IEnumerable<Found>> Of(IReadOnlyList<CriteriaSet> sets, IReadOnlyList<Overlay> overlays, Overlay? overlay) => pair =>
        Within(pair.Threshold, "plain", derived => Multiples(sets, overlays, derived)).Select(one => new Found(pair.Metric, overlay is null ? one.Kind : $"{overlay.Nature}", one.Figure));

    private static decimal[] Sorted(IEnumerable<Found> found)
    {
        decimal[] figures = [.. found.SelectMany(one => one.Figure.TryToDecimal(out decimal figure) ? new[] { figure } : []).Distinct().Order()];
        return figures.Length == 0 ? Thresholds.Round : figures;
    }

    /// <summary>What is compared in a requirement, and with what.</summary>
    private static IEnumerable<(string Metric, Threshold Threshold)> Compared(Requirement requirement) =>
        requirement.SelfAndBelow.OfType<ComparisonRequirement>().Select(comparison => (comparison.Metric.Id, comparison.Threshold));

    /// <summary>A threshold that is changed stands for the metric that the set compares at the place.</summary>
    private static IEnumerable<(string Metric, Threshold Threshold)> Compared(IReadOnlyList<CriteriaSet> sets, OverlayChange change) =>
    [
        .. change.Requirement is { } requirement ? Compared(requirement) : [],
        .. change.Threshold is { } threshold ? At(sets, change.Target).Select(pair => (pair.Metric, threshold)).DefaultIfEmpty(("", threshold)) : [],
    ];

    private static IEnumerable<(string Metric, Threshold Threshold)> At(IReadOnlyList<CriteriaSet> sets, IndicatorReference address) =>
        from set in sets
        where set.Id == address.SetId
        from pair in set.Indicators
        where pair.Indicator.Id == address.IndicatorId
        from comparison in pair.Indicator.Requirement.SelfAndBelow.OfType<ComparisonRequirement>()
        where comparison.Id == address.PartId
        select (comparison.Metric.Id, comparison.Threshold);

    /// <summary>Every figure that the other indicator has or may come to have, times the factor. What others derive from is never derived itself.</summary>
    private static IEnumerable<Rational> Multiples(IReadOnlyList<CriteriaSet> sets, IReadOnlyList<Overlay> overlays, DerivedThreshold derived) =>
        At(sets, derived.Of)
            .Concat(overlays.SelectMany(overlay => overlay.Changes).Where(change => change.Target == derived.Of).SelectMany(change => Compared(sets, change)))
            .SelectMany(pair => Within(pair.Threshold, "", _ => []))
            .Select(one => one.Figure * derived.Times);

    private static IEnumerable<(string Kind, Rational Figure)> Within(Threshold threshold, string kind, Func<DerivedThreshold, IEnumerable<Rational>> multiples) => threshold switch
    {
        FigureThreshold { Value: { } value } => [(kind, value)],
        TableThreshold table => table.Cases.Select(c => c.Threshold).Append(table.Otherwise).OfType<Threshold>().SelectMany(cell => Within(cell, kind == "limit" ? kind : "cell", multiples)),
        DelegatedThreshold delegated => new[] { delegated.NoLooserThan, delegated.NoStricterThan }.OfType<Threshold>().SelectMany(limit => Within(limit, "limit", multiples)),
        DerivedThreshold derived => multiples(derived).Select(figure => (Derived, figure)),
        _ => [],
    };

    private sealed record Found(string Metric, string Kind, Rational Figure);
}
