using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>all, any and count over every outcome of their parts; + is Met, - NotMet, 0 NotApplicable, ? Undetermined.</summary>
public class ListTests
{
    [Theory]
    [InlineData("++", Outcome.Met, ReasonCode.AllMet)]
    [InlineData("+0", Outcome.Met, ReasonCode.AllMet)]
    [InlineData("00", Outcome.NotApplicable, ReasonCode.NoPartApplies)]
    [InlineData("+-", Outcome.NotMet, ReasonCode.SomeNotMet)]
    [InlineData("?-", Outcome.NotMet, ReasonCode.SomeNotMet)]
    [InlineData("0-", Outcome.NotMet, ReasonCode.SomeNotMet)]
    [InlineData("+?", Outcome.Undetermined, ReasonCode.SomeUndetermined)]
    [InlineData("0?", Outcome.Undetermined, ReasonCode.SomeUndetermined)]
    public void Assess_All_Folds(string parts, Outcome outcome, ReasonCode reason) => Expect("all", parts, outcome, reason);

    [Theory]
    [InlineData("+-", Outcome.Met, ReasonCode.OneMet)]
    [InlineData("+?", Outcome.Met, ReasonCode.OneMet)]
    [InlineData("-0", Outcome.NotMet, ReasonCode.NoneMet)]
    [InlineData("--", Outcome.NotMet, ReasonCode.NoneMet)]
    [InlineData("-?", Outcome.Undetermined, ReasonCode.NoneMetYet)]
    [InlineData("?0", Outcome.Undetermined, ReasonCode.NoneMetYet)]
    [InlineData("00", Outcome.NotApplicable, ReasonCode.NoPartApplies)]
    public void Assess_Any_Folds(string parts, Outcome outcome, ReasonCode reason) => Expect("any", parts, outcome, reason);

    [Theory]
    [InlineData("++-", Outcome.Met, ReasonCode.EnoughMet, null)]
    [InlineData("++?", Outcome.Met, ReasonCode.EnoughMet, null)]
    [InlineData("+-?", Outcome.Undetermined, ReasonCode.TooFewKnown, null)]
    [InlineData("+--", Outcome.NotMet, ReasonCode.TooFewCanBeMet, 1)]
    [InlineData("---", Outcome.NotMet, ReasonCode.TooFewCanBeMet, 2)]
    [InlineData("--?", Outcome.NotMet, ReasonCode.TooFewCanBeMet, 2)]
    [InlineData("+00", Outcome.NotMet, ReasonCode.TooFewCanBeMet, 1)]
    [InlineData("000", Outcome.NotApplicable, ReasonCode.NoPartApplies, null)]
    public void Assess_CountOfTwo_FoldsAndNeverLowersItsNumber(string parts, Outcome outcome, ReasonCode reason, int? partsShort)
    {
        IndicatorAssessment answer = Law.Judge($$"""{ "count": { "atLeast": 2, "of": [{{Parts(parts)}}] } }""", Record);

        Assert.Equal((outcome, reason, partsShort), (answer.Outcome, answer.Reason.Code, answer.Requirement.PartsShort));
    }

    [Fact]
    public void All_Shortfalls_AreThoseOfTheNotMetParts()
    {
        IndicatorAssessment answer = Law.Judge(
            $$"""{ "all": [{{Law.AtLeast("power_pct", "90")}}, {{Law.AtLeast("clean_pct", "60")}}, {{Law.AtLeast("income", "40")}}] }""",
            Commune.With(("power_pct", 85), ("clean_pct", 70), ("income", 36.5m)));

        Assert.Equal(["power_pct", "income"], answer.Shortfalls.Select(shortfall => shortfall.Metric.Id));
        Assert.Equal([5m, 3.5m], answer.Shortfalls.Select(shortfall => shortfall.Amount.Value));
        Assert.Equal("Chưa đạt: Hộ dùng điện, Thu nhập.", answer.Reason.Sentence(Language.Vietnamese));
    }

    [Fact]
    public void Any_Shortfall_IsThatOfTheRelativelyNearestPart()
    {
        // 10 of 100 is 10 %; 5 of 40 is 12.5 %.
        IndicatorAssessment answer = Law.Judge(
            $$"""{ "any": [{{Law.AtLeast("income", "40")}}, {{Law.AtLeast("power_pct", "100")}}, { "attested": "hall" }] }""",
            Commune.With(("power_pct", 90), ("income", 35), ("hall", false)));

        Assert.Equal("power_pct", answer.Shortfalls.Single().Metric.Id);
    }

    [Fact]
    public void Any_EquallyNear_FirstIsTold()
    {
        IndicatorAssessment answer = Law.Judge(
            $$"""{ "any": [{{Law.AtLeast("clean_pct", "50")}}, {{Law.AtLeast("power_pct", "100")}}] }""", Commune.With(("power_pct", 90), ("clean_pct", 45)));

        Assert.Equal("clean_pct", answer.Shortfalls.Single().Metric.Id);
    }

    [Fact]
    public void Any_OfAll_IsMeasuredByItsGreatestRelativeShortfall()
    {
        string far = $$"""{ "all": [{{Law.AtLeast("power_pct", "100")}}, {{Law.AtLeast("income", "40")}}] }""";
        IndicatorAssessment answer = Law.Judge(
            $$"""{ "any": [{{far}}, {{Law.AtLeast("clean_pct", "50")}}] }""", Commune.With(("power_pct", 99), ("income", 20), ("clean_pct", 45)));

        Assert.Equal("clean_pct", answer.Shortfalls.Single().Metric.Id);
    }

    [Fact]
    public void Any_NothingToMeasure_HasNoShortfall()
    {
        IndicatorAssessment answer = Law.Judge("""{ "any": [{ "attested": "hall" }, { "attested": "market" }] }""", Commune.With(("hall", false), ("market", false)));

        Assert.Empty(answer.Shortfalls);
        Assert.Null(answer.Shortfall);
    }

    [Fact]
    public void Assess_NestedList_IsNamedByWhatItLooksAt()
    {
        IndicatorAssessment answer = Law.Judge(
            """{ "all": [{ "id": "trade", "any": [{ "attested": "hall" }, { "attested": "market" }] }, { "attested": "no_debt" }] }""",
            Commune.With(("hall", false), ("market", false), ("no_debt", true)));

        Assert.Equal("Chưa đạt: Có nhà văn hóa / Có chợ đạt chuẩn.", answer.Reason.Sentence(Language.Vietnamese));
    }

    private static CommuneRecord Record => Commune.With(("hall", true), ("market", false), ("planned", false));

    private static string Parts(string parts) => string.Join(", ", parts.Select(part => part switch
    {
        '+' => """{ "attested": "hall" }""",
        '-' => """{ "attested": "market" }""",
        '0' => """{ "attested": "market", "appliesWhen": { "attested": "planned" } }""",
        _ => """{ "attested": "no_debt" }""",
    }));

    private static void Expect(string kind, string parts, Outcome outcome, ReasonCode reason)
    {
        IndicatorAssessment answer = Law.Judge($$"""{ "{{kind}}": [{{Parts(parts)}}] }""", Record);
        Assert.Equal((outcome, reason), (answer.Outcome, answer.Reason.Code));

        IndicatorAssessment mirrored = Law.Judge($$"""{ "{{kind}}": [{{Parts(new string([.. parts.Reverse()]))}}] }""", Record);
        Assert.Equal((outcome, reason), (mirrored.Outcome, mirrored.Reason.Code));
    }
}
