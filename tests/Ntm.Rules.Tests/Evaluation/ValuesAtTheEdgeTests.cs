using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>Values that the short ways of reading and comparing must leave to the exact ones.</summary>
public class ValuesAtTheEdgeTests
{
    /// <summary>The metric has one decimal, the figure lies between two of its steps, and the value has more.</summary>
    [Theory]
    [InlineData("atLeast", "80.12", Outcome.NotMet)]
    [InlineData("atLeast", "80.125", Outcome.Met)]
    [InlineData("atLeast", "80.13", Outcome.Met)]
    [InlineData("moreThan", "80.125", Outcome.NotMet)]
    [InlineData("moreThan", "80.13", Outcome.Met)]
    [InlineData("atMost", "80.12", Outcome.Met)]
    [InlineData("atMost", "80.125", Outcome.Met)]
    [InlineData("atMost", "80.13", Outcome.NotMet)]
    [InlineData("lessThan", "80.12", Outcome.Met)]
    [InlineData("lessThan", "80.125", Outcome.NotMet)]
    public void Assess_WithinOneStepOfTheFigure_IsComparedExactly(string comparison, string value, Outcome outcome) =>
        Assert.Equal(outcome, Law.Judge($$"""{ "metric": "power_pct", "{{comparison}}": 80.125 }""", Commune.With(("power_pct", Number(value)))).Outcome);

    [Theory]
    [InlineData("0.04", ReasonCode.ValueUnusable)]
    [InlineData("0.05", ReasonCode.ThresholdMissed)]
    [InlineData("0.06", ReasonCode.ThresholdMissed)]
    [InlineData("9.94", ReasonCode.ThresholdMet)]
    [InlineData("9.95", ReasonCode.ThresholdMet)]
    [InlineData("9.96", ReasonCode.ValueUnusable)]
    public void Assess_WithinOneStepOfTheRange_IsUsedOnlyInside(string value, ReasonCode reason)
    {
        RuleBook book = WithMetric(""" "min": 0.05, "max": 9.95, "merge": "none" """, "5");

        Assert.Equal(reason, Law.Judge(book, Commune.With(("more", Number(value)))).Reason.Code);
    }

    [Theory]
    [InlineData("100", ReasonCode.ThresholdMet)]
    [InlineData("100.04", ReasonCode.ValueUnusable)]
    [InlineData("100.1", ReasonCode.ValueUnusable)]
    [InlineData("0", ReasonCode.ThresholdMissed)]
    [InlineData("-0.04", ReasonCode.ValueUnusable)]
    public void Assess_JustOutsideOfAShare_IsNotUsed(string value, ReasonCode reason) =>
        Assert.Equal(reason, Law.Judge(Law.AtLeast("power_pct", "50"), Commune.With(("power_pct", Number(value)))).Reason.Code);

    [Fact]
    public void Assess_ValueOfAnUnknownMetric_IsThatOfNoOther()
    {
        string[] measured = ["barns", "clean_pct", "households", "hygienic_pct", "income", "insured", "insured_pct", "barn_pct", "livestock", "poor", "population", "power_pct", "schools"];
        string indicators = string.Join(", ", measured.Select((metric, number) => Law.Indicator(Law.AtLeast(metric, "1"), $"1.{number + 1}")));
        SetAssessment set = Law.Assess(Law.Load(Law.Set($"[{Law.Criterion("1", $"[{indicators}]")}]")), Commune.With(("nothing_known", 90), ("neither_this", 80)))["standard"];

        Assert.All(set.Indicators, indicator => Assert.Equal(ReasonCode.ValueMissing, indicator.Reason.Code));
    }

    /// <summary>An input that is itself inferred or computed is there, so that the formula decides and not what is given beside it.</summary>
    [Fact]
    public void Formula_InputFromARateOfZero_DecidesOverTheGivenValue()
    {
        IndicatorAssessment answer = Law.Judge(
            """{ "metric": "poor_rest", "atMost": 3 }""", Commune.With(("poor_rest", 5), ("poverty_pct", 0), ("poor_exempt", 0)));

        Assert.Equal((Outcome.Met, MeasurementBasis.Formula), (answer.Outcome, answer.Measured!.Basis));
    }

    [Theory]
    [InlineData("poor_rest * 2", 4)]
    [InlineData("insured_pct + 1", 51)]
    public void Formula_InputThatIsComputed_DecidesOverTheGivenValue(string formula, int expected)
    {
        IndicatorAssessment answer = Law.Judge(
            WithMetric($""" "formula": "{formula}" """, "3"),
            Commune.With(("more", 9), ("poor", 3), ("poor_exempt", 1), ("insured", 50), ("population", 100)));

        Assert.Equal((expected, MeasurementBasis.Formula), (answer.Measured!.Value, answer.Measured.Basis));
    }

    /// <summary>What is longer than 4,096 bits is no value: 44 factors of 28 digits fit, 45 do not. It is not taken for "nothing to count" either.</summary>
    [Theory]
    [InlineData(44, ReasonCode.ThresholdMet)]
    [InlineData(45, ReasonCode.ValueUnusable)]
    [InlineData(90, ReasonCode.ValueUnusable)]
    public void Formula_LongerThanAnyFigure_CannotBeUsed(int factors, ReasonCode reason)
    {
        RuleBook book = WithMetric($""" "formula": "{string.Join('*', Enumerable.Repeat("poor", factors))}" """, "3");

        Assert.Equal(reason, Law.Judge(book, Commune.With(("poor", 9_999_999_999_999_999_999_999_999_999m))).Reason.Code);
    }

    /// <summary>Where a value stands in the record makes no difference: a host may keep the values in any dictionary.</summary>
    [Theory]
    [InlineData("hall", ReasonCode.Attested)]
    [InlineData("market", ReasonCode.NotAttested)]
    [InlineData("planned", ReasonCode.ValueUnusable)]
    [InlineData("no_debt", ReasonCode.ValueMissing)]
    public void Attested_ValuesInAnotherDictionary_SayTheSame(string metric, ReasonCode reason)
    {
        CommuneRecord commune = Commune.With(("hall", true), ("market", false), ("planned", 1), ("no_debt", default));

        Assert.Equal(reason, Law.Judge($$"""{ "attested": "{{metric}}" }""", commune).Reason.Code);
        Assert.Equal(reason, Law.Judge($$"""{ "attested": "{{metric}}" }""", Kept(commune)).Reason.Code);
    }

    [Theory]
    [InlineData("power_pct", ReasonCode.ThresholdMet)]
    [InlineData("clean_pct", ReasonCode.ThresholdMissed)]
    [InlineData("insured_pct", ReasonCode.ThresholdMet)]
    [InlineData("literate_pct", ReasonCode.ValueUnusable)]
    [InlineData("barn_pct", ReasonCode.ValueMissing)]
    public void Compared_ValuesInAnotherDictionary_SayTheSame(string metric, ReasonCode reason)
    {
        CommuneRecord commune = Commune.With(("power_pct", 60), ("clean_pct", 40), ("insured", 6), ("population", 10), ("insured_pct", 10), ("literate_pct", 190), ("barn_pct", default));

        Assert.Equal(reason, Law.Judge(Law.AtLeast(metric, "50"), commune).Reason.Code);
        Assert.Equal(reason, Law.Judge(Law.AtLeast(metric, "50"), Kept(commune)).Reason.Code);
    }

    [Fact]
    public void ForParts_ValueThatSaysNothing_IsMissing()
    {
        IndicatorAssessment answer = Law.Judge(
            """{ "metric": "literate_pct", "atLeast": 90, "for": ["men", "women"] }""", Commune.With(("literate_pct.men", 95), ("literate_pct.women", default)), new AssessmentOptions { MissingCountsAsNotMet = true });

        Assert.Equal((Outcome.NotMet, ReasonCode.MissingCountedAsNotMet), (answer.Outcome, answer.Reason.Code));
    }

    private static CommuneRecord Kept(CommuneRecord commune) => new()
    {
        Code = commune.Code,
        Name = commune.Name,
        ReportingDate = commune.ReportingDate,
        Values = commune.Values.ToImmutableDictionary(),
    };

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static RuleBook WithMetric(string how, string least) => RuleBook.Load(
    [
        .. LittleCatalog.Sources,
        RuleSource.Memory("catalog/more.json", $$"""
            { "kind": "metrics", "format": 1, "metrics": [
              { "id": "more", "name": { "vi": "Số thêm", "en": "One more" }, "type": "quantity", "unit": "times", "decimals": 1, {{how}} } ] }
            """),
        RuleSource.Memory("law/0.json", Law.SetOf(Law.AtLeast("more", least))),
    ]).BookOrThrow();
}
