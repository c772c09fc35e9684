using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>The two policies a caller may name; the answer says so.</summary>
public class PolicyTests
{
    private static readonly AssessmentOptions Missing = new() { MissingCountsAsNotMet = true };
    private static readonly AssessmentOptions Strict = new() { UnverifiedCountsAsUnset = true };

    [Theory]
    [InlineData("""{ "metric": "power_pct", "atLeast": 90 }""", "power_pct")]
    [InlineData("""{ "attested": "hall" }""", "hall")]
    [InlineData("""{ "rated": "readiness", "atLeast": "kha" }""", "readiness")]
    public void Assess_Missing_CountsAsNotMetOnlyWhenAsked(string requirement, string metric)
    {
        IndicatorAssessment plain = Law.Judge(requirement, Commune.With());
        IndicatorAssessment asked = Law.Judge(requirement, Commune.With(), Missing);

        Assert.Equal((Outcome.Undetermined, ReasonCode.ValueMissing), (plain.Outcome, plain.Reason.Code));
        Assert.Equal((Outcome.NotMet, ReasonCode.MissingCountedAsNotMet), (asked.Outcome, asked.Reason.Code));
        Assert.Equal([metric], asked.Requirement.MissingMetrics.AsEnumerable());
        Assert.Contains("theo yêu cầu của người dùng", asked.Reason.Sentence(Language.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void Assess_Missing_BasisSaysSo()
    {
        RuleBook book = Law.Load(Law.SetOf("""{ "attested": "hall" }"""));

        Assert.True(Law.Assess(book, Commune.With(), Missing).Basis.MissingCountsAsNotMet);
        Assert.False(Law.Assess(book, Commune.With()).Basis.MissingCountsAsNotMet);
    }

    [Fact]
    public void Assess_Missing_DoesNotTouchUnknownFiguresOrRequirements()
    {
        Assert.Equal(Outcome.Undetermined, Law.Judge(Law.AtLeast("power_pct", "null"), Commune.With(), Missing).Outcome);
        Assert.Equal(Outcome.Undetermined, Law.Judge("null", Commune.With(), Missing).Outcome);
        Assert.Equal(Outcome.Undetermined, Law.Judge("""{ "delegated": "province" }""", Commune.With(), Missing).Outcome);
    }

    [Theory]
    [InlineData("""{ "metric": "power_pct", "atLeast": { "value": 90, "verification": "unverified" } }""", ReasonCode.FigureUnverified)]
    [InlineData("""{ "attested": "hall", "verification": "unverified" }""", ReasonCode.RequirementUnverified)]
    public void Assess_Unverified_IsUnsetOnlyWhenAsked(string requirement, ReasonCode reason)
    {
        CommuneRecord commune = Commune.With(("power_pct", 95), ("hall", true));
        CommuneAssessment plain = Law.Assess(Law.Load(Law.SetOf(requirement)), commune);
        CommuneAssessment strict = Law.Assess(Law.Load(Law.SetOf(requirement)), commune, Strict);

        Assert.Equal((Outcome.Met, 1), (plain["standard"].Outcome, plain.UnverifiedFigures));
        Assert.Equal((Outcome.Undetermined, reason), (strict["standard"]["1.1"].Outcome, strict["standard"]["1.1"].Reason.Code));
        Assert.Equal((false, true), (plain.Basis.UnverifiedCountsAsUnset, strict.Basis.UnverifiedCountsAsUnset));
        Assert.Equal([new Ntm.Rules.Model.IndicatorReference(Law.Standard, "1.1")], strict["standard"].Deciding.Figures.AsEnumerable());
    }

    [Fact]
    public void Unverified_LimitOfDelegation_IsOpenWhenAsked()
    {
        string requirement = Law.AtLeast("power_pct", """{ "delegated": "province", "noLooserThan": { "value": 80, "verification": "unverified" } }""");

        Assert.Equal(Outcome.NotMet, Law.Judge(requirement, Commune.With(("power_pct", 70))).Outcome);
        Assert.Equal(ReasonCode.FigureDelegated, Law.Judge(requirement, Commune.With(("power_pct", 70)), Strict).Reason.Code);
    }

    [Theory]
    [InlineData("confirmed", Outcome.NotApplicable, ReasonCode.NothingToCountNotApplicable)]
    [InlineData("unverified", Outcome.Undetermined, ReasonCode.DivisionByZero)]
    public void Assess_UnverifiedWhenNone_DoesNotStandWhenAsked(string verification, Outcome expected, ReasonCode reason)
    {
        string requirement = $$"""{ "metric": "barn_pct", "atLeast": 70, "whenNone": { "outcome": "notApplicable", "verification": "{{verification}}" } }""";
        CommuneRecord commune = Commune.With(("barns", 0), ("livestock", 0));
        IndicatorAssessment strict = Law.Judge(requirement, commune, Strict);

        Assert.Equal(Outcome.NotApplicable, Law.Judge(requirement, commune).Outcome);
        Assert.Equal((expected, reason), (strict.Outcome, strict.Reason.Code));
    }

    [Theory]
    [InlineData("confirmed", Outcome.Met, ReasonCode.ThresholdMet)]
    [InlineData("unverified", Outcome.Undetermined, ReasonCode.FigureUnverified)]
    public void Assess_UnverifiedFactor_LeavesTheFigureOpenWhenAsked(string verification, Outcome expected, ReasonCode reason)
    {
        string factor = $$"""{ "of": "{{Law.Standard}}#1.1", "times": 1.1, "verification": "{{verification}}" }""";
        string indicators = $"[{Law.Indicator(Law.AtLeast("power_pct", "50"))}, {Law.Indicator(Law.AtLeast("clean_pct", factor), "1.2")}]";
        RuleBook book = Law.Load(Law.Set($"[{Law.Criterion("1", indicators)}]"));
        CommuneRecord commune = Commune.With(("power_pct", 60), ("clean_pct", 60));
        IndicatorAssessment strict = Law.Assess(book, commune, Strict)["standard"]["1.2"];

        Assert.Equal(Outcome.Met, Law.Assess(book, commune)["standard"]["1.2"].Outcome);
        Assert.Equal((expected, reason), (strict.Outcome, strict.Reason.Code));
    }

    [Fact]
    public void Assess_Unverified_OnlyTheBoundCellCounts()
    {
        string requirement = Law.AtLeast("power_pct", """{ "by": "region", "cases": { "TDMN": 50, "DBSH": { "value": 65, "verification": "unverified" }, "DHNTB": 60, "TN": 55 } }""");
        RuleBook book = Law.Load(Law.SetOf(requirement));

        Assert.Equal(0, Law.Assess(book, Commune.Of([("power_pct", 70)], region: "TDMN")).UnverifiedFigures);
        Assert.Equal(1, Law.Assess(book, Commune.Of([("power_pct", 70)], region: "DBSH")).UnverifiedFigures);
        Assert.Equal(Outcome.Met, Law.Judge(book, Commune.Of([("power_pct", 70)], region: "TDMN"), Strict).Outcome);
        Assert.Equal(ReasonCode.FigureUnverified, Law.Judge(book, Commune.Of([("power_pct", 70)], region: "DBSH"), Strict).Reason.Code);
    }

    [Theory]
    [InlineData("confirmed", Ntm.Rules.Model.Verification.Confirmed)]
    [InlineData("corroborated", Ntm.Rules.Model.Verification.Corroborated)]
    [InlineData("unverified", Ntm.Rules.Model.Verification.Unverified)]
    public void Assess_Answer_CarriesTheVerificationOfItsFigure(string written, Ntm.Rules.Model.Verification expected)
    {
        string requirement = $$"""{ "metric": "power_pct", "atLeast": { "value": 90, "verification": "{{written}}" } }""";

        Assert.Equal(expected, Law.Judge(requirement, Commune.With(("power_pct", 95))).Verification);
    }
}
