using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Properties.Generators;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Laws;

/// <summary>Names for what a case asks and for what is answered, so that it can be counted.</summary>
internal static class AnswerNames
{
    public static string[] Places => ["at", "one unit beside", "far from"];

    public static IEnumerable<string> Of(GeneratedCase generated, CommuneAssessment answer)
    {
        RequirementAssessment[] nodes = [.. answer.Sets.SelectMany(set => set.Indicators).SelectMany(indicator => indicator.Requirement.Descendants)];
        return nodes.SelectMany(Of)
            .Concat(answer.Sets.SelectMany(set => set.Criteria.Select(criterion => criterion.Reason.Code).Append(set.Reason.Code)).Select(code => $"{code}"))
            .Concat(Of(generated.Options))
            .Concat(generated.Record.Values.SelectMany(pair => Of(generated.Catalog.Metrics[pair.Key.Split('.')[0]], pair.Value)))
            .Append($"level {answer.Level?.Id ?? "none"}")
            .Append($"possible level {answer.PossibleLevel?.Id ?? "none"}");
    }

    public static IEnumerable<string> Of(RequirementAssessment node) =>
    [
        $"{node.Outcome}", $"{node.Code}", node.Measured is { } measured ? $"value {measured.Basis}" : "", .. PlacesOf(node),
        .. node.Shortfalls.SelectMany(shortfall => new[] { "shortfall", shortfall.InCounts is null ? "" : "in counts" }),
    ];

    private static IEnumerable<string> Of(AssessmentOptions options) =>
    [
        options.MissingCountsAsNotMet ? "missing counts" : "", options.UnverifiedCountsAsUnset ? "unverified unset" : "",
        options.Set is null ? "" : "named set", options.AsOf is null ? "day of the record" : "day of the run", options.AssessmentYear is null ? "" : "year of the run",
    ];

    private static IEnumerable<string> Of(Metric metric, MetricValue value) => (metric.Type, value.Kind) switch
    {
        (MetricType.Quantity, MetricValueKind.Number) => [$"{value.Number.Scale} decimals", Math.Abs(value.Number) >= 1_000_000_000 ? "extreme" : ""],
        (MetricType.Quantity, _) or (_, MetricValueKind.Number) => ["wrong kind"],
        _ => [],
    };

    /// <summary>Where the value lies, told by the comparison, by the kind of threshold and by who wrote it.</summary>
    private static IEnumerable<string> PlacesOf(RequirementAssessment node)
    {
        if (node is not { Requirement: BoundComparison { Metric.Type: MetricType.Quantity } comparison, Value: { } value })
        {
            return [];
        }

        BoundThreshold threshold = comparison.Threshold;
        (string Name, Rational? Figure)[] limits = threshold.Figure is { } known ? [("figure", known)] : [("loosest limit", threshold.Loosest), ("strictest limit", threshold.Strictest)];
        return from limit in limits
               where limit.Figure is not null
               let place = $"{Place(value, limit.Figure!.Value)} the {limit.Name}"
               from kind in Kinds(threshold).Append($"{comparison.Comparison}").Where(kind => kind.Length > 0)
               select $"{kind}: {place}";
    }

    private static string Place(Rational value, Rational figure)
    {
        Rational distance = Rational.Max(value - figure, figure - value);
        bool isBeside = Enumerable.Range(0, 29).Any(decimals => distance == new decimal(1, 0, 0, false, (byte)decimals));
        return distance.Sign == 0 ? Places[0] : isBeside ? Places[1] : Places[2];
    }

    /// <summary>What the figure comes from.</summary>
    private static IEnumerable<string> Kinds(BoundThreshold threshold)
    {
        ThresholdLink[] deciding = [.. threshold.Chain.Where(link => link.Decides)];
        bool isDerived = deciding.Any(link => link.Kind == LinkKind.Derived);
        bool isCell = deciding.Any(link => link.Selector.Contains('=', StringComparison.Ordinal));
        return
        [
            isDerived ? "derived" : isCell ? "cell" : "plain", threshold.Gap is { } gap ? $"{gap.Kind}" : "",
            isDerived ? "" : $"{threshold.Deciding.Kind}", threshold.IsKnown && threshold.Chain[^1] is { Kind: LinkKind.Provincial, Decides: false } ? "national limit" : "",
        ];
    }
}
