using Ntm.Rules.Assessments;
using Ntm.Rules.Model;
using Ntm.Rules.Properties.Generators;

namespace Ntm.Rules.Properties.Laws;

/// <summary>In how many cases something occurs that a run must not miss.</summary>
internal sealed class Distribution
{
    private readonly Dictionary<string, int> _cases = [];
    private int _total;

    /// <summary>Everything of which at least one case in a hundred must have some.</summary>
    public static IEnumerable<string> Wanted =>
    [
        .. Subtypes(typeof(Requirement)), .. Subtypes(typeof(Threshold)), .. Subtypes(typeof(Condition)),
        .. Enum.GetNames<Outcome>(), .. Enum.GetNames<OverlayNature>(), "year", "region", "border", "hard", "group", "people", "otherwise", "for", "whenNone",
        "withdrawn", "added indicator", "added part", "readAs", "missing counts", "unverified unset", "shortfall", "in counts",
        .. new[]
        {
            ReasonCode.LowerBoundSuffices, ReasonCode.DivisionByZero, ReasonCode.RuleDependsOnMissing, ReasonCode.DimensionMissing, ReasonCode.ValueUnusable,
            ReasonCode.BetweenPossibleFigures, ReasonCode.EveryPossibleFigureMet, ReasonCode.EveryPossibleFigureMissed, ReasonCode.ConditionUndetermined,
        }.Select(code => code.ToString()),
    ];

    public void Count(GeneratedCase generated, CommuneAssessment answer)
    {
        _total++;
        foreach (string name in generated.Sets.SelectMany(Names).Concat(generated.Overlays.SelectMany(Names)).Concat(Names(generated, answer)).Distinct())
        {
            _cases[name] = _cases.GetValueOrDefault(name) + 1;
        }
    }

    public void AssertEachOccurs() => Assert.Empty(
        Wanted.Where(name => _cases.GetValueOrDefault(name) * 100 < _total).Select(name => $"{name}: {_cases.GetValueOrDefault(name)} of {_total}"));

    private static IEnumerable<string> Subtypes(Type family) => family.Assembly.GetTypes().Where(type => type.BaseType == family).Select(type => type.Name);

    private static IEnumerable<string> Names(GeneratedCase generated, CommuneAssessment answer)
    {
        RequirementAssessment[] nodes = [.. answer.Sets.SelectMany(set => set.Indicators).SelectMany(indicator => indicator.Requirement.Descendants)];
        return nodes.SelectMany(node => new[] { node.Outcome.ToString(), node.Reason.Code.ToString() })
            .Concat(nodes.SelectMany(node => node.Shortfalls).SelectMany(s => s.InCounts is null ? new[] { "shortfall" } : ["shortfall", "in counts"]))
            .Append(generated.Options.MissingCountsAsNotMet ? "missing counts" : "")
            .Append(generated.Options.UnverifiedCountsAsUnset ? "unverified unset" : "");
    }

    private static IEnumerable<string> Names(CriteriaSet set) => set.Indicators
        .SelectMany(pair => Names(pair.Indicator.Requirement).Concat(Names(pair.Indicator.AppliesWhen)))
        .Concat(set.ReadAs.Select(_ => "readAs"));

    private static IEnumerable<string> Names(Overlay overlay) => overlay.Changes.SelectMany(change => (string[])
    [
        .. change.Threshold is null ? [] : Names(change.Threshold), .. change.Requirement is null ? [] : Names(change.Requirement),
        change.Withdrawn ? "withdrawn" : "", change.Added ? change.Target.PartId is null ? "added indicator" : "added part" : "",
    ]).Append(overlay.Nature.ToString());

    private static IEnumerable<string> Names(Condition? condition) => condition is null ? [] : [condition.GetType().Name];

    private static IEnumerable<string> Names(Requirement requirement) => Names(requirement.AppliesWhen).Append(requirement.GetType().Name).Concat(requirement switch
    {
        ComparisonRequirement c => [.. Names(c.Threshold), c.ForParts.Length > 0 ? "for" : "", c.WhenNone is null ? "" : "whenNone"],
        RatingRequirement r => Names(r.AtLeast),
        AllRequirement all => all.Parts.SelectMany(Names),
        AnyRequirement any => any.Parts.SelectMany(Names),
        CountRequirement count => count.Parts.SelectMany(Names),
        DelegatedRequirement { Until: { } until } => Names(until),
        _ => [],
    });

    private static IEnumerable<string> Names(Threshold threshold) => new[] { threshold.GetType().Name }.Concat(threshold switch
    {
        TableThreshold table => [.. table.Cases.SelectMany(c => Names(c.Threshold)), table.Dimension, table.Otherwise is null ? "" : "otherwise"],
        DelegatedThreshold delegated => new[] { delegated.NoLooserThan, delegated.NoStricterThan }.OfType<Threshold>().SelectMany(Names),
        _ => [],
    });
}
