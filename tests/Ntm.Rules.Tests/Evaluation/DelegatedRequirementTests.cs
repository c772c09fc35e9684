using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>Requirements that the province states or that nobody knows.</summary>
public class DelegatedRequirementTests
{
    private const string Until = """{ "delegated": "province", "until": { "attested": "hall" } }""";

    [Theory]
    [InlineData(true, Outcome.Met)]
    [InlineData(false, Outcome.NotMet)]
    public void Assess_Until_DecidesMeanwhile(bool hall, Outcome outcome) =>
        Assert.Equal(outcome, Law.Judge(Until, Commune.With(("hall", hall))).Outcome);

    [Fact]
    public void Assess_WithoutUntil_IsUndeterminedWithItsReason()
    {
        IndicatorAssessment answer = Law.Judge("""{ "delegated": "province" }""", Commune.With());

        Assert.Equal((Outcome.Undetermined, ReasonCode.RequirementDelegated), (answer.Outcome, answer.Reason.Code));
    }

    [Fact]
    public void Assess_Null_IsUndeterminedWithItsReason()
    {
        IndicatorAssessment answer = Law.Judge("null", Commune.With());

        Assert.Equal((Outcome.Undetermined, ReasonCode.RequirementUnknown), (answer.Outcome, answer.Reason.Code));
    }

    [Fact]
    public void Assess_Until_ConditionOfTheDelegationStandsAround()
    {
        const string conditional = """{ "delegated": "province", "until": { "attested": "hall" }, "appliesWhen": { "attested": "planned" } }""";

        Assert.Equal(Outcome.NotApplicable, Law.Judge(conditional, Commune.With(("planned", false), ("hall", false))).Outcome);
        Assert.Equal(Outcome.NotMet, Law.Judge(conditional, Commune.With(("planned", true), ("hall", false))).Outcome);
    }

    [Theory]
    [InlineData("20", 70, Outcome.Met)]
    [InlineData("37", 70, Outcome.NotMet)]
    public void Assess_ProvinceSpeaks_ItsRequirementDecidesThereOnly(string province, int value, Outcome outcome)
    {
        string change = $$"""
            "{{Law.Standard}}#1.1": { "requirement": { "metric": "power_pct", "atLeast": 60 }, "verification": "confirmed" }
            """;
        RuleBook book = Law.Load(
            Law.SetOf(Until), Law.Overlay("provincial", "20-2022", change, more: """, "scope": [{ "province": "20" }]"""));

        CommuneRecord commune = Commune.Of([("power_pct", value), ("hall", false)], province: province);
        Assert.Equal(outcome, Law.Judge(book, commune).Outcome);
    }

    [Fact]
    public void Assess_ProvinceSetsTheFigureOfWhatDecidesMeanwhile_ItHolds()
    {
        RuleBook book = Law.Load(
            Law.SetOf("""{ "delegated": "province", "until": { "id": "power", "metric": "power_pct", "atLeast": 60 } }"""),
            Law.Overlay("provincial", "20-2022", Law.Threshold("75", "1.1/power"), more: """, "scope": [{ "province": "20" }]"""));

        Assert.Equal(Outcome.NotMet, Law.Judge(book, Commune.Of([("power_pct", 70)], province: "20")).Outcome);
        Assert.Equal(Outcome.Met, Law.Judge(book, Commune.Of([("power_pct", 70)], province: "37")).Outcome);
    }
}
