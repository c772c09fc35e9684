using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Assessments;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Properties.Generators;
using Ntm.Rules.Quantities;
using Outcome = Ntm.Rules.Assessments.Outcome;

namespace Ntm.Rules.Properties.Laws;

/// <summary>all, any and count over the same parts, and over their mirror images.</summary>
public sealed class ListLaws
{
    private const int Cases = 600;

    private static readonly Shape Plain = Shape.Anything with { Conditions = false, Overlays = false, Derived = false, Policies = false };

    /// <summary>A record, and parts that have a mirror image.</summary>
    private static Gen<(GeneratedCase Case, Requirement[] Parts)> Any =>
        from catalog in Catalogs.Any
        from record in new CommuneRecords(Plain, catalog).Any
        from parts in Draw.Some(1, 5, _ => new Requirements(Plain, catalog, []).Comparison(null, false).Where(HasMirror))
        select (new GeneratedCase(catalog, [], [], new AssessmentOptions { AsOf = new DateOnly(2019, 1, 1) }, record), parts);

    private static bool HasMirror(Requirement requirement) =>
        requirement is ComparisonRequirement { ForParts.Length: 0, Metric.NotLessThan: null } comparison
        && comparison.WhenNone?.CountsAsMet != true
        && HasOrder(comparison.Threshold);

    /// <summary>Whether no limits can contradict each other: a value beyond both is Met, in the mirror too.</summary>
    private static bool HasOrder(Threshold threshold) => threshold switch
    {
        TableThreshold table => table.Cases.All(c => HasOrder(c.Threshold)) && (table.Otherwise is null || HasOrder(table.Otherwise)),
        DelegatedThreshold { NoLooserThan: not (null or FigureThreshold), NoStricterThan: not null } => false,
        DelegatedThreshold { NoLooserThan: { } loose } => HasOrder(loose),
        _ => true,
    };

    [Fact]
    public void AllAndAny_MirroredParts_AreMirrored() => Runs.Hold(Any, Runs.Cases(Cases), drawn =>
    {
        Requirement[] mirrored = [.. drawn.Parts.Select(part => Mirror((ComparisonRequirement)part))];
        Outcome[] outcomes = Judge(drawn.Case, [All(drawn.Parts), Some(mirrored), Some(drawn.Parts), All(mirrored)]);
        Assert.Equal(Mirror(outcomes[0]), outcomes[1]);
        Assert.Equal(Mirror(outcomes[2]), outcomes[3]);
    });

    [Fact]
    public void Count_EveryNumber_LiesBetweenAnyAndAll() => Runs.Hold(Any, Runs.Cases(Cases), drawn =>
    {
        Requirement[] parts = drawn.Parts;
        Outcome[] alone = Judge(drawn.Case, parts);
        Outcome[] counted = Judge(drawn.Case, [.. Enumerable.Range(1, parts.Length).Select(n => new CountRequirement(null, n, [.. parts], false, null, Draw.Known(null)))]);
        Outcome[] lists = Judge(drawn.Case, [Some(parts), All(parts)]);
        Assert.Equal(lists[0], counted[0]);
        Assert.True(alone.Contains(Outcome.NotApplicable) || lists[1] == counted[^1]);
        Assert.All(counted.Zip(counted.Skip(1)), pair => Assert.True(Rank(pair.First) >= Rank(pair.Second)));
        int met = alone.Count(outcome => outcome == Outcome.Met);
        int open = alone.Count(outcome => outcome == Outcome.Undetermined);
        Assert.All(counted.Select((outcome, index) => (outcome, n: index + 1)), pair => Assert.True(
            pair.outcome == Outcome.NotApplicable || ((pair.outcome == Outcome.Met) == (met >= pair.n) && (pair.outcome == Outcome.NotMet) == (met + open < pair.n))));
    });

    private static int Rank(Outcome outcome) => outcome switch { Outcome.NotMet => 0, Outcome.Undetermined => 1, Outcome.Met => 2, _ => 1 };

    private static Outcome Mirror(Outcome outcome) => outcome switch { Outcome.Met => Outcome.NotMet, Outcome.NotMet => Outcome.Met, _ => outcome };

    private static AllRequirement All(Requirement[] parts) => new(null, [.. parts], false, null, Draw.Known(null));

    private static AnyRequirement Some(Requirement[] parts) => new(null, [.. parts], false, null, Draw.Known(null));

    private static ComparisonRequirement Mirror(ComparisonRequirement c) => new(
        null, c.Metric, Mirror(c.Comparison), Mirror(c.Threshold), [], c.WhenNone, null, c.Provenance);

    private static Comparison Mirror(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => Comparison.LessThan,
        Comparison.LessThan => Comparison.AtLeast,
        Comparison.AtMost => Comparison.MoreThan,
        _ => Comparison.AtMost,
    };

    private static Threshold Mirror(Threshold threshold) => threshold switch
    {
        TableThreshold table => new TableThreshold(
            table.Dimension, null, [.. table.Cases.Select(c => new TableCase(c.Key, c.From, c.To, Mirror(c.Threshold)))], table.Otherwise is null ? null : Mirror(table.Otherwise), table.Provenance),
        DelegatedThreshold delegated => new DelegatedThreshold(
            delegated.NoStricterThan is null ? null : Mirror(delegated.NoStricterThan), delegated.NoLooserThan is null ? null : Mirror(delegated.NoLooserThan), delegated.Provenance),
        _ => threshold,
    };

    /// <summary>The outcomes of requirements as indicators of one set.</summary>
    private static Outcome[] Judge(GeneratedCase generated, IReadOnlyList<Requirement> requirements)
    {
        var set = new CriteriaSet
        {
            Id = "only",
            Level = "standard",
            Period = "2016-2020",
            Provenance = Draw.Known(null),
            Criteria = [new Criterion { Id = "1", Provenance = Draw.Known(null), Indicators = [.. requirements.Select((requirement, n) => new Indicator { Id = $"1.{n}", Requirement = requirement, Provenance = Draw.Known(null) })] }],
        };
        CommuneAssessment answer = (generated with { Sets = [set] }).Assess();
        return [.. answer.Sets[0].Indicators.Select(indicator => indicator.Outcome)];
    }
}
