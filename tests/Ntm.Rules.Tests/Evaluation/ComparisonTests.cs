using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>docs/semantics.md, section 3, step by step.</summary>
public class ComparisonTests
{
    [Theory]
    [InlineData("atLeast", 79.9, Outcome.NotMet)]
    [InlineData("atLeast", 80, Outcome.Met)]
    [InlineData("moreThan", 80, Outcome.NotMet)]
    [InlineData("moreThan", 80.1, Outcome.Met)]
    [InlineData("atMost", 80, Outcome.Met)]
    [InlineData("atMost", 80.1, Outcome.NotMet)]
    [InlineData("lessThan", 80, Outcome.NotMet)]
    [InlineData("lessThan", 79.9, Outcome.Met)]
    public void Assess_KnownFigure_IsComparedExactly(string comparison, double value, Outcome expected)
    {
        IndicatorAssessment answer = Law.Judge($$"""{ "metric": "power_pct", "{{comparison}}": 80 }""", Commune.With(("power_pct", (decimal)value)));

        Assert.Equal(expected, answer.Outcome);
        Assert.Equal(expected == Outcome.Met ? ReasonCode.ThresholdMet : ReasonCode.ThresholdMissed, answer.Reason.Code);
    }

    [Theory]
    [InlineData("", Outcome.Undetermined, ReasonCode.DivisionByZero)]
    [InlineData(""", "whenNone": { "outcome": "notApplicable" }""", Outcome.NotApplicable, ReasonCode.NothingToCountNotApplicable)]
    [InlineData(""", "whenNone": { "outcome": "met" }""", Outcome.Met, ReasonCode.NothingToCountMet)]
    public void Assess_NothingToCount_AnswersAsTheLawSays(string whenNone, Outcome outcome, ReasonCode reason)
    {
        string requirement = $$"""{ "metric": "barn_pct", "atLeast": 60{{whenNone}} }""";

        // The number of barns need not be told, and a rate beside it has nothing to be a rate of.
        foreach (CommuneRecord commune in new[] { Commune.With(("livestock", 0)), Commune.With(("livestock", 0), ("barns", 0)), Commune.With(("livestock", 0), ("barn_pct", 90)) })
        {
            IndicatorAssessment answer = Law.Judge(requirement, commune);
            Assert.Equal((outcome, reason), (answer.Outcome, answer.Reason.Code));
        }
    }

    [Fact]
    public void NothingToCount_InFormula_AnswersAsTheLawSays()
    {
        CommuneRecord commune = Commune.With(("income", 48), ("income_then", 0));

        Assert.Equal(ReasonCode.DivisionByZero, Law.Judge(Law.AtLeast("income_ratio", "1.5"), commune).Reason.Code);
    }

    [Fact]
    public void Assess_NothingToCount_ComesBeforeAnUnknownFigure()
    {
        IndicatorAssessment answer = Law.Judge(
            """{ "metric": "barn_pct", "atLeast": null, "whenNone": { "outcome": "notApplicable" } }""", Commune.With(("livestock", 0)));

        Assert.Equal(Outcome.NotApplicable, answer.Outcome);
    }

    [Fact]
    public void Assess_UnknownFigure_ComesBeforeAnUnusableOrMissingValue()
    {
        string requirement = Law.AtLeast("power_pct", "null");

        Assert.Equal(ReasonCode.FigureUnknown, Law.Judge(requirement, Commune.With(("power_pct", 150))).Reason.Code);
        Assert.Equal(ReasonCode.FigureUnknown, Law.Judge(requirement, Commune.With(), new AssessmentOptions { MissingCountsAsNotMet = true }).Reason.Code);
    }

    [Fact]
    public void Assess_UnusableValue_IsNotCountedAsMissing()
    {
        IndicatorAssessment answer = Law.Judge(
            Law.AtLeast("power_pct", "80"), Commune.With(("power_pct", 150)), new AssessmentOptions { MissingCountsAsNotMet = true });

        Assert.Equal((Outcome.Undetermined, ReasonCode.ValueUnusable), (answer.Outcome, answer.Reason.Code));
    }

    [Theory]
    [InlineData("atLeast", 90, Outcome.Met, ReasonCode.LowerBoundSuffices)]
    [InlineData("moreThan", 89.9, Outcome.Met, ReasonCode.LowerBoundSuffices)]
    [InlineData("moreThan", 90, Outcome.Undetermined, ReasonCode.ValueMissing)]
    [InlineData("atLeast", 91, Outcome.Undetermined, ReasonCode.ValueMissing)]
    [InlineData("atMost", 95, Outcome.Undetermined, ReasonCode.ValueMissing)]
    public void Assess_MissingValue_LowerBoundServesOnlyWhereItSuffices(string comparison, double figure, Outcome outcome, ReasonCode reason)
    {
        string text = figure.ToString(System.Globalization.CultureInfo.InvariantCulture);
        IndicatorAssessment answer = Law.Judge($$"""{ "metric": "hygienic_pct", "{{comparison}}": {{text}} }""", Commune.With(("clean_pct", 90)));

        Assert.Equal((outcome, reason), (answer.Outcome, answer.Reason.Code));
        Assert.Equal(outcome == Outcome.Met ? MeasurementBasis.LowerBound : null, answer.Measured?.Basis);
    }

    [Fact]
    public void Assess_GivenValueBelowContained_DecidesAndWarns()
    {
        CommuneAssessment answer = Law.Assess(
            Law.Load(Law.SetOf(Law.AtLeast("hygienic_pct", "80"))), Commune.With(("hygienic_pct", 70), ("clean_pct", 90)));

        Assert.Equal(Outcome.NotMet, answer["standard"]["1.1"].Outcome);
        Assert.Equal(DataWarningKind.BelowContained, answer.Warnings.Single().Kind);
    }

    [Theory]
    [InlineData(70, Outcome.NotMet, ReasonCode.EveryPossibleFigureMissed)]
    [InlineData(80, Outcome.Undetermined, ReasonCode.BetweenPossibleFigures)]
    [InlineData(89, Outcome.Undetermined, ReasonCode.BetweenPossibleFigures)]
    [InlineData(90, Outcome.Met, ReasonCode.EveryPossibleFigureMet)]
    public void Assess_DelegatedBetweenLimits_StrictestMetLoosestMissed(int value, Outcome outcome, ReasonCode reason)
    {
        IndicatorAssessment answer = Law.Judge(
            Law.AtLeast("power_pct", """{ "delegated": "province", "noLooserThan": 80, "noStricterThan": 90 }"""), Commune.With(("power_pct", value)));

        Assert.Equal((outcome, reason), (answer.Outcome, answer.Reason.Code));
    }

    [Theory]
    [InlineData("noLooserThan", 79, Outcome.NotMet)]
    [InlineData("noLooserThan", 100, Outcome.Undetermined)]
    [InlineData("noStricterThan", 80, Outcome.Met)]
    [InlineData("noStricterThan", 0, Outcome.Undetermined)]
    public void Assess_DelegatedWithOneLimit_OtherSideIsOpen(string limit, int value, Outcome outcome)
    {
        IndicatorAssessment answer = Law.Judge(
            Law.AtLeast("power_pct", $$"""{ "delegated": "province", "{{limit}}": 80 }"""), Commune.With(("power_pct", value)));

        Assert.Equal(outcome, answer.Outcome);
    }

    [Theory]
    [InlineData(2, Outcome.Met)]
    [InlineData(4, Outcome.Undetermined)]
    [InlineData(6, Outcome.NotMet)]
    public void Assess_DelegatedCeiling_LimitsAreTurnedRound(int value, Outcome outcome)
    {
        IndicatorAssessment answer = Law.Judge(
            """{ "metric": "poverty_pct", "atMost": { "delegated": "province", "noLooserThan": 5, "noStricterThan": 3 } }""", Commune.With(("poverty_pct", value)));

        Assert.Equal(outcome, answer.Outcome);
    }

    [Theory]
    [InlineData("chua-dat", Outcome.NotMet)]
    [InlineData("dat", Outcome.NotMet)]
    [InlineData("kha", Outcome.Met)]
    [InlineData("tot", Outcome.Met)]
    public void Assess_Rating_IsComparedByRank(string step, Outcome outcome)
    {
        IndicatorAssessment answer = Law.Judge("""{ "rated": "readiness", "atLeast": "kha" }""", Commune.With(("readiness", step)));

        Assert.Equal(outcome, answer.Outcome);
        Assert.Contains("từ Khá trở lên", answer.Reason.Sentence(Language.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void Rating_UnknownStepOfScale_IsUndetermined()
    {
        Assert.Equal(
            ReasonCode.FigureUnknown, Law.Judge("""{ "rated": "readiness", "atLeast": null }""", Commune.With(("readiness", "tot"))).Reason.Code);
    }
}
