using System.Globalization;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;
using Ntm.Rules.Properties.Generators;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Laws;

/// <summary>In how many cases something occurs that a run must not miss.</summary>
internal sealed class Distribution
{
    private readonly Dictionary<string, int> _cases = [];

    public int Cases { get; private set; }

    /// <summary>Everything of which at least one case in a hundred must have some.</summary>
    public static IEnumerable<string> Common =>
    [
        .. Subtypes(typeof(Requirement)), .. Subtypes(typeof(Threshold)), .. Subtypes(typeof(Condition)),
        .. Enum.GetNames<Outcome>(), .. Enum.GetNames<OverlayNature>(), .. Enum.GetNames<OverlayNature>().Select(nature => $"{nature} with readAs"),
        "year", "region", "border", "hard", "group", "people", "table in a table", "general", "otherwise", "noLooserThan", "noStricterThan", "for", "whenNone", "until",
        "withdrawn", "added indicator", "added part", "readAs", "open", "missing counts", "unverified unset", "named set", "shortfall", "in counts",
        .. Enum.GetNames<Comparison>().SelectMany(comparison => Closeness.Select(place => $"{comparison} {place}")),
        .. Enumerable.Range(0, 29).Select(decimals => $"{decimals} decimals"), "extreme", "wrong kind",
        "decided by integers with a remainder", "decided by integers that are cut off",
        .. Enum.GetValues<ReasonCode>().Except(Rare).Select(code => code.ToString()),
        "level none", "possible level standard", "possible level advanced",
    ];

    /// <summary>Of which one case in four thousand is enough, since few records or sets are such that they occur.</summary>
    public static IEnumerable<string> Seldom => Rare.Select(code => code.ToString()).Concat(["level standard", "level advanced"]);

    private static string[] Closeness => ["at the figure", "one unit beside the figure", "far from the figure"];

    private static ReasonCode[] Rare =>
        [ReasonCode.NothingToCountMet, ReasonCode.NothingToCountNotApplicable, ReasonCode.CriteriaUnknown, ReasonCode.NoSetInForce, ReasonCode.NoDate, ReasonCode.RequirementUnverified];

    public void Count(GeneratedCase generated, CommuneAssessment answer)
    {
        Cases++;
        Count(generated.Sets.SelectMany(Names).Concat(generated.Overlays.SelectMany(Names)).Concat(Names(generated, answer)).Distinct());
    }

    /// <summary>What else occurs in the case that was counted last.</summary>
    public void Count(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            _cases[name] = _cases.GetValueOrDefault(name) + 1;
        }
    }

    public void Add(Distribution other)
    {
        Cases += other.Cases;
        foreach ((string name, int count) in other._cases)
        {
            _cases[name] = _cases.GetValueOrDefault(name) + count;
        }
    }

    public void AssertEachOccurs()
    {
        Assert.Empty(Common.Where(name => _cases.GetValueOrDefault(name) * 100L < Cases).Concat(Seldom.Where(name => _cases.GetValueOrDefault(name) * 4000L < Cases)).Select(Told));
        // Both ways to compare must be taken often enough that something is said about them.
        Assert.True(_cases.GetValueOrDefault("decided by integers") * 2L > Cases, Told("decided by integers"));
        Assert.True(_cases.GetValueOrDefault("decided by fractions") * 20L > Cases, Told("decided by fractions"));
    }

    /// <summary>Every name with its share, the most frequent first.</summary>
    public override string ToString() => string.Join(Environment.NewLine, _cases
        .Where(pair => pair.Key.Length > 0)
        .OrderByDescending(pair => pair.Value)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{100.0 * pair.Value / Cases,6:F2} % {pair.Key}"))
        .Prepend($"{Cases} cases"));

    private string Told(string name) => $"{name}: {_cases.GetValueOrDefault(name)} of {Cases}";

    private static IEnumerable<string> Subtypes(Type family) => family.Assembly.GetTypes().Where(type => type.BaseType == family).Select(type => type.Name);

    private static IEnumerable<string> Names(GeneratedCase generated, CommuneAssessment answer)
    {
        RequirementAssessment[] nodes = [.. answer.Sets.SelectMany(set => set.Indicators).SelectMany(indicator => indicator.Requirement.Descendants)];
        return nodes.SelectMany(node => new[] { node.Outcome.ToString(), node.Code.ToString(), Place(node) })
            .Concat(answer.Sets.SelectMany(set => set.Criteria.Select(criterion => criterion.Reason.Code).Append(set.Reason.Code)).Select(code => code.ToString()))
            .Concat(nodes.SelectMany(node => node.Shortfalls).SelectMany(s => s.InCounts is null ? new[] { "shortfall" } : ["shortfall", "in counts"]))
            .Concat(generated.Record.Values.SelectMany(pair => Names(generated.Catalog.Metrics[pair.Key.Split('.')[0]], pair.Value)))
            .Append($"level {answer.Level?.Id ?? "none"}")
            .Append($"possible level {answer.PossibleLevel?.Id ?? "none"}")
            .Append(generated.Options.MissingCountsAsNotMet ? "missing counts" : "")
            .Append(generated.Options.UnverifiedCountsAsUnset ? "unverified unset" : "")
            .Append(generated.Options.Set is null ? "" : "named set");
    }

    /// <summary>Where the value lies.</summary>
    private static string Place(RequirementAssessment node)
    {
        if (node is not { Requirement: BoundComparison { Metric.Type: MetricType.Quantity } comparison, Value: { } value } || (comparison.Threshold.Strictest ?? comparison.Threshold.Loosest) is not { } figure)
        {
            return "";
        }

        Rational distance = Rational.Max(value - figure, figure - value);
        bool isBeside = Enumerable.Range(0, 29).Any(decimals => distance == new decimal(1, 0, 0, false, (byte)decimals));
        return $"{comparison.Comparison} {(distance.Sign == 0 ? "at" : isBeside ? "one unit beside" : "far from")} the figure";
    }

    private static IEnumerable<string> Names(Metric metric, MetricValue value) => value.Kind != MetricValueKind.Number ? metric.Type == MetricType.Quantity ? ["wrong kind"] : []
        : metric.Type != MetricType.Quantity ? ["wrong kind"]
        : Math.Abs(value.Number) >= 1_000_000_000 ? [$"{value.Number.Scale} decimals", "extreme"]
        : [$"{value.Number.Scale} decimals"];

    private static IEnumerable<string> Names(CriteriaSet set) => set.Indicators
        .SelectMany(pair => Names(pair.Indicator.Requirement).Concat(Names(pair.Indicator.AppliesWhen)))
        .Concat(set.ReadAs.Select(_ => "readAs"));

    private static IEnumerable<string> Names(Overlay overlay) => overlay.Changes.SelectMany(change => (string[])
    [
        .. change.Threshold is null ? [] : Names(change.Threshold), .. change.Requirement is null ? [] : Names(change.Requirement),
        change.Withdrawn ? "withdrawn" : "", change.Added ? change.Target.PartId is null ? "added indicator" : "added part" : "",
    ]).Append(overlay.Nature.ToString()).Append(overlay.ReadAs.IsEmpty ? "" : $"{overlay.Nature} with readAs");

    private static IEnumerable<string> Names(Condition? condition) => condition is null ? [] : [condition.GetType().Name];

    private static IEnumerable<string> Names(Requirement requirement) => Names(requirement.AppliesWhen).Append(requirement.GetType().Name).Concat(requirement switch
    {
        ComparisonRequirement c => [.. Names(c.Threshold), c.ForParts.Length > 0 ? "for" : "", c.WhenNone is null ? "" : "whenNone"],
        RatingRequirement r => Names(r.AtLeast),
        AllRequirement all => all.Parts.SelectMany(Names),
        AnyRequirement any => any.Parts.SelectMany(Names),
        CountRequirement count => count.Parts.SelectMany(Names),
        DelegatedRequirement { Until: { } until } => Names(until).Append("until"),
        _ => [],
    }).Append(requirement is AllRequirement { OpenToProvinces: true } or AnyRequirement { OpenToProvinces: true } or CountRequirement { OpenToProvinces: true } ? "open" : "");

    private static IEnumerable<string> Names(Threshold threshold) => new[] { threshold.GetType().Name }.Concat(threshold switch
    {
        TableThreshold table =>
        [
            .. table.Cases.SelectMany(c => Names(c.Threshold)), table.Dimension, table.Otherwise is null ? "" : "otherwise",
            table.General is null ? "" : "general", table.Cases.Any(c => c.Threshold is TableThreshold) ? "table in a table" : "",
        ],
        DelegatedThreshold delegated => new[] { delegated.NoLooserThan, delegated.NoStricterThan }.OfType<Threshold>().SelectMany(Names)
            .Append(delegated.NoLooserThan is null ? "" : "noLooserThan").Append(delegated.NoStricterThan is null ? "" : "noStricterThan"),
        _ => [],
    });
}
