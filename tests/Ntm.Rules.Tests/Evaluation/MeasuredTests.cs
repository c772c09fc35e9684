using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>What an answer shows as measured, whichever way it was compared, and which values are doubted.</summary>
public sealed class MeasuredTests
{
    // Just above 100: the nearest decimal is 100 itself.
    private static readonly MetricValue AboveAll = MetricValue.OfFraction(100 + Rational.Create(1, 3 * System.Numerics.BigInteger.Pow(10, 28)));

    /// <summary>The metric has one decimal, so that its integers do not hold the value.</summary>
    [Theory]
    [InlineData(85.75, Outcome.Met, 0)]
    [InlineData(40.25, Outcome.NotMet, 9.75)]
    public void Measured_MoreDecimalsThanTheMetric_IsTheValueAsGiven(double value, Outcome outcome, double shortOf)
    {
        IndicatorAssessment answer = Law.Judge(Law.AtLeast("power_pct", "50"), Commune.With(("power_pct", (decimal)value)));

        Assert.Equal((outcome, (decimal)value, MeasurementBasis.Given), (answer.Outcome, answer.Measured!.Value, answer.Measured.Basis));
        Assert.Equal((decimal)shortOf, answer.Shortfall?.Amount.Value ?? 0);
    }

    [Fact]
    public void Measured_ComputedValue_IsTheOneThatWasComparedAndCounted()
    {
        IndicatorAssessment answer = Law.Judge(Law.AtLeast("insured_pct", "50"), Commune.With(("insured", 1), ("population", 3)));

        Assert.Equal((Rational.Create(100, 3), MeasurementBasis.Counts), (answer.Measured!.Value, answer.Measured.Basis));
        Assert.Equal((Rational.Create(50, 3), 1), (answer.Shortfall!.Amount.Value, (int)answer.Shortfall.InCounts!.Amount));
    }

    [Fact]
    public void Measured_FigureThatNobodyKnows_IsTheValueIfThereIsOne()
    {
        Assert.Equal(60m, Law.Judge(Law.AtLeast("power_pct", "null"), Commune.With(("power_pct", 60))).Measured!.Value);
        Assert.Null(Law.Judge(Law.AtLeast("power_pct", "null"), Commune.With()).Measured);
    }

    [Fact]
    public void Measured_PartsOfAWhole_EachAnswersForItself()
    {
        IndicatorAssessment answer = Law.Judge(
            """{ "metric": "literate_pct", "atLeast": 90, "for": ["men", "women"] }""", Commune.With(("literate_pct", 88.25m), ("literate_pct.men", 95), ("literate_pct.women", 80)));

        Assert.Equal((ReasonCode.PartFails, 88.25m), (answer.Reason.Code, answer.Measured!.Value));
        Assert.Equal([10m, 1.75m], answer.Shortfalls.Select(shortfall => shortfall.Amount.Value));
    }

    [Fact]
    public void Shortfall_ToLower_SaysHowManyFewer() => Assert.Equal(
        "lower by 2.5 % (25 fewer people)",
        $"{Law.Judge("""{ "metric": "insured_pct", "atMost": 10 }""", Commune.With(("insured", 125), ("population", 1000))).Shortfall}");

    /// <summary>Where there is nothing to count, nobody needs to know how much of it there is.</summary>
    [Fact]
    public void Rate_OfNothing_NeedsNoNumerator() =>
        Assert.Equal(ReasonCode.DivisionByZero, Law.Judge(Law.AtLeast("barn_pct", "85"), Commune.With(("livestock", 0))).Reason.Code);

    /// <summary>A step without a value leaves the whole formula without one, whatever comes after.</summary>
    [Theory]
    [InlineData("households / poor + 1")]
    [InlineData("1 + households / poor")]
    [InlineData("max(1, households / poor)")]
    [InlineData("max(households / poor, 1)")]
    public void Formula_WithADivisionByZeroInside_HasNoValue(string formula)
    {
        RuleBook book = WithMetric($""" "type": "quantity", "unit": "times", "decimals": 1, "formula": "{formula}" """);

        Assert.Equal(ReasonCode.DivisionByZero, Law.Judge(book, Commune.With(("households", 3), ("poor", 0))).Reason.Code);
    }

    [Fact]
    public void LowerBound_ThatIsComputed_Suffices()
    {
        RuleBook book = WithMetric(""" "type": "quantity", "unit": "percent", "decimals": 1, "merge": "none", "notLessThan": "insured_pct" """);

        IndicatorAssessment answer = Law.Judge(book, Commune.With(("insured", 9), ("population", 10)));

        Assert.Equal((ReasonCode.LowerBoundSuffices, 90m, MeasurementBasis.LowerBound), (answer.Reason.Code, answer.Measured!.Value, answer.Measured.Basis));
    }

    [Fact]
    public void Fraction_OutsideByLessThanADecimalHolds_CannotBeUsed()
    {
        CommuneAssessment answer = Law.Assess(Law.Load(Law.SetOf(Law.AtLeast("power_pct", "50"))), Commune.With(("power_pct", AboveAll)));

        Assert.Equal(ReasonCode.ValueUnusable, answer["standard"]["1.1"].Reason.Code);
        Assert.Equal(DataWarningKind.OutOfRange, answer.Warnings.Single().Kind);
    }

    [Fact]
    public void Warnings_SeveralValues_AreToldInOrderOfTheirIds()
    {
        CommuneRecord commune = Commune.With(("power_pct", 101), ("nothing_known", 1), ("clean_pct", 102));

        Assert.Equal(["clean_pct", "nothing_known", "power_pct"], Law.Assess(Law.Load(Law.SetOf(Law.AtLeast("power_pct", "50"))), commune).Warnings.Select(warning => warning.Metric));
    }

    [Fact]
    public void Warnings_SoundPartOrLowestStep_AreNone() => Assert.Empty(
        Law.Assess(Law.Load(Law.SetOf(Law.AtLeast("power_pct", "50"))), Commune.With(("literate_pct.women", 90), ("readiness", "chua-dat"))).Warnings);

    [Fact]
    public void Descendants_OfAnAnswerUnderACondition_HaveItsAnswerAmongThem()
    {
        IndicatorAssessment answer = Law.Judge(
            Law.Load(Law.SetOf("""{ "all": [{ "attested": "hall" }, { "attested": "market" }] }""", """, "appliesWhen": { "attested": "planned" }""")),
            Commune.With(("hall", true), ("market", true), ("planned", true)));

        Assert.Equal(["hall", "market", "planned"], answer.Requirement.Descendants.Select(node => (node.Requirement as BoundAttestation)?.Metric.Id).OfType<string>());
    }

    /// <summary>One more metric, of which 85 are demanded.</summary>
    private static RuleBook WithMetric(string how) => RuleBook.Load(
    [
        .. LittleCatalog.Sources,
        RuleSource.Memory("catalog/more.json", $$"""{ "kind": "metrics", "format": 1, "metrics": [{ "id": "more", "name": { "vi": "Số thêm", "en": "One more" }, {{how}} }] }"""),
        RuleSource.Memory("law/0.json", Law.SetOf(Law.AtLeast("more", "85"))),
    ]).BookOrThrow();
}
