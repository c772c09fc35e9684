using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>What a set is compiled to, as people read it who check it.</summary>
public sealed class PlanListingTests
{
    private const string Hall = """{ "attested": "hall" }""";
    private const string Market = """{ "attested": "market" }""";

    [Theory]
    [InlineData("""{ "metric": "power_pct", "atLeast": 50 }""", "c0 >= 50 (W >= 1000)")]
    [InlineData("""{ "metric": "power_pct", "moreThan": 50 }""", "c0 > 50 (W >= 1001)")]
    [InlineData("""{ "metric": "power_pct", "atMost": 50 }""", "c0 <= 50 (W < 1001)")]
    [InlineData("""{ "metric": "power_pct", "lessThan": 50 }""", "c0 < 50 (W < 1000)")]
    [InlineData("""{ "metric": "power_pct", "atLeast": 50.05 }""", "c0 >= 50.05 (W >= 1002, exact at W = 1001)")]
    [InlineData("""{ "metric": "power_pct", "atLeast": { "delegated": "province", "noLooserThan": 40 } }""", "not met unless c0 >= 40 (W >= 800)")]
    [InlineData("""{ "metric": "power_pct", "atLeast": { "delegated": "province", "noStricterThan": 70 } }""", "met: c0 >= 70 (W >= 1400)")]
    [InlineData(
        """{ "metric": "power_pct", "lessThan": { "delegated": "province", "noLooserThan": 70, "noStricterThan": 40 } }""",
        "met: c0 < 40 (W < 800), not met unless c0 < 70 (W < 1400)")]
    [InlineData("""{ "metric": "hygienic_pct", "atLeast": 85 }""", "c0 >= 85 (W >= 1700), or c1 >= 85 (W >= 1700)")]
    [InlineData("""{ "metric": "hygienic_pct", "atMost": 85 }""", "c0 <= 85 (W < 1701)")]
    [InlineData("""{ "metric": "power_pct", "atLeast": null }""", "c0: figure not known")]
    [InlineData("""{ "metric": "barn_pct", "atLeast": 70, "whenNone": { "outcome": "met" } }""", "c0 >= 70 (W >= 1400); nothing to count: met")]
    [InlineData("""{ "metric": "barn_pct", "atLeast": null, "whenNone": { "outcome": "notApplicable" } }""", "c0: figure not known; nothing to count: not applicable")]
    [InlineData("""{ "rated": "readiness", "atLeast": "kha" }""", "c0 >= 2 (W >= 4)")]
    [InlineData(
        """{ "metric": "literate_pct", "atLeast": 85, "for": ["men", "women"] }""",
        "c1 >= 85 (W >= 1700) | c2 >= 85 (W >= 1700) | c0 >= 85 (W >= 1700) | parts(r0, r1, r2)")]
    [InlineData(Hall, "c0 attested")]
    [InlineData("null", "undetermined")]
    [InlineData("""{ "delegated": "province" }""", "undetermined")]
    [InlineData($$"""{ "all": [{{Hall}}, {{Market}}] }""", "c0 attested | c1 attested | all(r0, r1)")]
    [InlineData($$"""{ "any": [{{Hall}}, {{Hall}}] }""", "c0 attested | c0 attested | any(r0, r1)")]
    [InlineData($$"""{ "any": [{{Hall}}] }""", "c0 attested")]
    [InlineData($$"""{ "count": { "atLeast": 1, "of": [{{Hall}}] } }""", "c0 attested | at least 1 of (r0)")]
    [InlineData("""{ "attested": "hall", "appliesWhen": { "attested": "planned" } }""", "c0 attested | c1 attested | r0 when r1")]
    [InlineData("""{ "attested": "hall", "appliesWhen": [{ "border": true }] }""", "c0 attested | r0 when not known")]
    [InlineData("""{ "attested": "hall", "appliesWhen": [{ "area": "valley" }] }""", "c0 attested")]
    [InlineData("""{ "attested": "hall", "appliesWhen": [{ "area": "island" }] }""", "c0 attested | not applicable")]
    public void PlanFor_Requirement_ListsItsSteps(string requirement, string steps)
    {
        PlanListing plan = Plan(Law.SetOf(requirement));

        Assert.Equal(steps, string.Join(" | ", plan.Steps.Select(step => step.Operation)));
        Assert.Equal("1.1, criterion 1, set", plan.Steps[^1].Answers);
        Assert.Equal(plan.Steps.Select((_, number) => $"r{number}"), plan.Steps.Select(step => step.Name));
        Assert.All(plan.Steps[..^1], step => Assert.Empty(step.Answers));
    }

    /// <summary>An amendment of which it is not known whether it is for the commune makes another rule that is possible.</summary>
    [Fact]
    public void PlanFor_RuleOfOpenScope_IsWhatAllPossibleOnesSay()
    {
        string amendment = Law.Overlay(
            "amendment", "211", $$""" "{{Law.Standard}}#1.1": { "requirement": {{Market}}, "verification": "confirmed" } """, more: """, "scope": [{ "border": true }]""");
        PlanListing plan = Law.Load(Law.SetOf(Hall), amendment).StartRun().PlanFor(Place, Law.Standard)!;

        Assert.Equal(["c0 attested", "c1 attested", "alike(r0, r1)"], plan.Steps.Select(step => step.Operation));
    }

    [Fact]
    public void PlanFor_CriteriaUnderConditions_SaysWhichStepAnswersWhat()
    {
        PlanListing plan = Plan(Law.Set(
            $"[{Law.Criterion("1", $"[{Law.Indicator(Hall)}, {Law.Indicator(Market, "1.2")}]")}, {Law.Criterion("2", "null", """, "appliesWhen": { "verification": "confirmed", "attested": "planned" }""")}]"));

        Assert.Equal(
            [
                "r0: c0 attested [1.1]", "r1: c1 attested [1.2]", "r2: all(r0, r1) [criterion 1]", "r3: undetermined []", "r4: c2 attested []", "r5: r3 when r4 [criterion 2]",
                "r6: all(r2, r5) [set]",
            ],
            plan.Steps.Select(step => $"{step.Name}: {step.Operation} [{step.Answers}]"));
        Assert.Equal(["undetermined [set]"], Plan(Law.Set("null")).Steps.Select(step => $"{step.Operation} [{step.Answers}]"));
    }

    [Fact]
    public void PlanFor_MissingCountsAsNotMet_SaysSoOutsideOfConditions() => Assert.Equal(
        ["c0 attested; missing: not met", "c1 attested", "r0 when r1"],
        Plan(Law.SetOf("""{ "attested": "hall", "appliesWhen": { "attested": "planned" } }"""), new AssessmentOptions { MissingCountsAsNotMet = true }).Steps.Select(step => step.Operation));

    [Theory]
    [InlineData("\"power_pct\"", "c0 power_pct 1 given")]
    [InlineData("\"barn_pct\"", "c0 barn_pct 1 barns / livestock * 100")]
    [InlineData("\"income_ratio\"", "c0 income_ratio 2 income / income_then")]
    [InlineData("\"literate_pct\", \"for\": [\"men\"]", "c0 literate_pct 1 given, c1 literate_pct.men 1 given")]
    public void PlanFor_Column_SaysWhereItsValuesComeFrom(string metric, string columns) => Assert.Equal(
        columns,
        string.Join(", ", Plan(Law.SetOf($$"""{ "metric": {{metric}}, "atMost": 1 }""")).Columns.Select(column => $"{column.Name} {column.Metric} {column.Decimals} {column.Origin}")));

    [Theory]
    [InlineData(Law.Standard, true)]
    [InlineData("national/2021-2025/model", false)]
    public void PlanFor_SetThatIsNotInForce_IsNone(string set, bool isThere)
    {
        AssessmentRun run = Law.Load(Law.SetOf(Hall)).StartRun();

        Assert.Equal(isThere, run.PlanFor(Place, set) is not null);
        Assert.Null(run.PlanFor(Commune.Of(dated: false), set));
    }

    private static CommuneRecord Place => Commune.Of(attributes: [("area", "valley")]);

    private static PlanListing Plan(string set, AssessmentOptions? options = null) => Law.Load(set).StartRun(options).PlanFor(Place, Law.Standard)!;
}
