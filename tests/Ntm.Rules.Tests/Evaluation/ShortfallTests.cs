using Ntm.Rules.Assessments;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>How much is missing, in the metric's unit and in counts.</summary>
public class ShortfallTests
{
    [Theory]
    [InlineData("atLeast", "90", 850, 1000, 5.0, ShortfallDirection.Raise, false, 50)]
    [InlineData("atLeast", "90", 2, 3, 23.3333, ShortfallDirection.Raise, false, 1)]
    [InlineData("moreThan", "90", 900, 1000, 0.0, ShortfallDirection.Raise, true, 1)]
    [InlineData("moreThan", "90", 850, 1000, 5.0, ShortfallDirection.Raise, true, 51)]
    [InlineData("moreThan", "33.3", 333, 1000, 0.0, ShortfallDirection.Raise, true, 1)]
    [InlineData("atMost", "10", 125, 1000, 2.5, ShortfallDirection.Lower, false, 25)]
    [InlineData("atMost", "10", 4, 33, 2.1212, ShortfallDirection.Lower, false, 1)]
    [InlineData("lessThan", "10", 100, 1000, 0.0, ShortfallDirection.Lower, true, 1)]
    [InlineData("lessThan", "10", 125, 1000, 2.5, ShortfallDirection.Lower, true, 26)]
    [InlineData("lessThan", "10", 4, 33, 2.1212, ShortfallDirection.Lower, true, 1)]
    public void Assess_NotMet_TellsAmountDirectionAndCounts(
        string comparison, string figure, int numerator, int denominator, double amount, ShortfallDirection direction, bool excluded, int people)
    {
        Shortfall shortfall = Law.Judge(
            $$"""{ "metric": "insured_pct", "{{comparison}}": {{figure}} }""", Commune.With(("insured", numerator), ("population", denominator))).Shortfall!;

        Assert.Equal(amount, double.Parse(shortfall.Amount.Value.ToString(4), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(("percent", direction, excluded), (shortfall.Amount.Unit.Id, shortfall.Direction, shortfall.LimitExcluded));
        Assert.Equal((people, "insured"), ((int)shortfall.InCounts!.Amount, shortfall.InCounts.Metric.Id));
    }

    [Theory]
    [InlineData("atLeast", 90)]
    [InlineData("moreThan", 90)]
    [InlineData("atMost", 10)]
    [InlineData("lessThan", 10)]
    public void Assess_InCounts_IsTheLeastChangeThatSatisfies(string comparison, int figure)
    {
        string requirement = $$"""{ "metric": "insured_pct", "{{comparison}}": {{figure}} }""";
        RuleBook book = Law.Load(Law.SetOf(requirement));
        foreach (int numerator in Enumerable.Range(0, 38))
        {
            IndicatorAssessment answer = Law.Judge(book, Commune.With(("insured", numerator), ("population", 37)));
            if (answer.Shortfall is not { InCounts: { } counts } shortfall)
            {
                Assert.Equal(Outcome.Met, answer.Outcome);
                continue;
            }

            int step = shortfall.Direction == ShortfallDirection.Raise ? 1 : -1;
            int change = (int)counts.Amount * step;
            Assert.Equal(Outcome.Met, Law.Judge(book, Commune.With(("insured", numerator + change), ("population", 37))).Outcome);
            Assert.Equal(Outcome.NotMet, Law.Judge(book, Commune.With(("insured", numerator + change - step), ("population", 37))).Outcome);
        }
    }

    [Fact]
    public void Assess_GivenRate_HasNoCounts()
    {
        Assert.Null(Law.Judge(Law.AtLeast("insured_pct", "90"), Commune.With(("insured_pct", 85), ("population", 100))).Shortfall!.InCounts);
    }

    [Fact]
    public void Assess_OpenFigure_IsMeasuredAgainstTheLoosest()
    {
        Shortfall shortfall = Law.Judge(
            Law.AtLeast("power_pct", """{ "delegated": "province", "noLooserThan": 80, "noStricterThan": 90 }"""), Commune.With(("power_pct", 70))).Shortfall!;

        Assert.Equal(10m, shortfall.Amount.Value);
    }

    [Fact]
    public void Assess_Rating_IsMeasuredInSteps()
    {
        Shortfall shortfall = Law.Judge("""{ "rated": "readiness", "atLeast": "tot" }""", Commune.With(("readiness", "dat"))).Shortfall!;

        Assert.Equal((2m, "steps"), (shortfall.Amount.Value, shortfall.Amount.Unit.SymbolEn));
    }

    [Fact]
    public void Assess_ZeroFigure_RelativeIsTheAmount()
    {
        Shortfall shortfall = Law.Judge("""{ "metric": "poor", "atMost": 0 }""", Commune.With(("poor", 3))).Shortfall!;

        Assert.Equal(3m, shortfall.Relative);
    }

    [Theory]
    [InlineData("""{ "attested": "hall" }""")]
    [InlineData("""{ "count": { "atLeast": 1, "of": [{ "metric": "power_pct", "atLeast": 90 }] } }""")]
    public void Assess_WhatIsNotAComparison_HasNone(string requirement)
    {
        IndicatorAssessment answer = Law.Judge(requirement, Commune.With(("hall", false), ("power_pct", 10)));

        Assert.Equal(Outcome.NotMet, answer.Outcome);
        Assert.Empty(answer.Shortfalls);
    }

    [Fact]
    public void Assess_MissingCountedAsNotMet_HasNone()
    {
        IndicatorAssessment answer = Law.Judge(
            Law.AtLeast("power_pct", "90"), Commune.With(), new Ntm.Rules.Evaluation.AssessmentOptions { MissingCountsAsNotMet = true });

        Assert.Equal(Outcome.NotMet, answer.Outcome);
        Assert.Empty(answer.Shortfalls);
    }

    [Fact]
    public void Assess_ToString_TellsUnitAndCounts()
    {
        IndicatorAssessment answer = Law.Judge(Law.AtLeast("insured_pct", "90"), Commune.With(("insured", 850), ("population", 1000)));
        IndicatorAssessment atLimit = Law.Judge("""{ "metric": "power_pct", "lessThan": 10 }""", Commune.With(("power_pct", 10)));

        Assert.Equal("85 % / 90 %, raise by 5 % (50 more people)", $"{answer.Measured} / {answer.Required}, {answer.Shortfall}");
        Assert.Equal("lower by more than 0 %", $"{atLimit.Shortfall}");
    }
}
