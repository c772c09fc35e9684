using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>docs/semantics.md, section 1: where the value of a metric comes from.</summary>
public class MetricValueRulesTests
{
    private static readonly string Insured = Law.AtLeast("insured_pct", "90");

    [Fact]
    public void Rate_BothCountsGiven_IsComputedExactly()
    {
        IndicatorAssessment answer = Law.Judge(Law.AtLeast("insured_pct", "66.7"), Commune.With(("insured", 2), ("population", 3)));

        // 66.666… is not 66.7, however it is displayed.
        Assert.Equal((Outcome.NotMet, MeasurementBasis.Counts), (answer.Outcome, answer.Measured!.Basis));
        Assert.Equal(Rational.Create(200, 3), answer.Measured.Value);
    }

    [Fact]
    public void Formula_TwoThirdsTimesThree_ReachesTwo()
    {
        IndicatorAssessment answer = Law.Judge(Law.AtLeast("thirds", "2"), Commune.With(("poor", 2), ("households", 3)));

        Assert.Equal((Outcome.Met, MeasurementBasis.Formula), (answer.Outcome, answer.Measured!.Basis));
    }

    [Fact]
    public void Rate_GivenBesideCountsThatDisagree_CountsDecideAndWarn()
    {
        CommuneAssessment answer = Law.Assess(Law.Load(Law.SetOf(Insured)), Commune.With(("insured_pct", 95m), ("insured", 850), ("population", 1000)));

        Assert.Equal(Outcome.NotMet, answer["standard"]["1.1"].Outcome);
        DataWarning warning = Assert.Single(answer.Warnings);
        Assert.Equal((DataWarningKind.RateDisagreesWithCounts, "insured_pct"), (warning.Kind, warning.Metric));
        Assert.Equal("Tỷ lệ BHYT ghi 95 % nhưng tính từ số đếm là 85 %; dùng số đếm.", warning.Sentence(Language.Vietnamese));
    }

    [Theory]
    [InlineData("66.7", true)]
    [InlineData("66.67", true)]
    [InlineData("67", true)]
    [InlineData("66.6", false)]
    [InlineData("66.66", false)]
    [InlineData("66", false)]
    public void Rate_GivenBesideCounts_AgreesWhenRoundedToItsOwnDecimals(string given, bool agrees)
    {
        decimal rate = decimal.Parse(given, System.Globalization.CultureInfo.InvariantCulture);
        CommuneAssessment answer = Law.Assess(Law.Load(Law.SetOf(Insured)), Commune.With(("insured_pct", rate), ("insured", 2), ("population", 3)));

        Assert.Equal(agrees, answer.Warnings.IsEmpty);
    }

    [Fact]
    public void Rate_HalfRoundsAwayFromZero_Agrees()
    {
        // 1 of 800 is 0.125 %: an office prints 0.13.
        CommuneAssessment answer = Law.Assess(Law.Load(Law.SetOf(Insured)), Commune.With(("insured_pct", 0.13m), ("insured", 1), ("population", 800)));

        Assert.Empty(answer.Warnings);
    }

    [Theory]
    [InlineData("insured")]
    [InlineData("population")]
    public void Rate_OneCountMissing_GivenRateDecides(string count)
    {
        IndicatorAssessment answer = Law.Judge(Insured, Commune.With(("insured_pct", 92m), (count, 10)));

        Assert.Equal((Outcome.Met, MeasurementBasis.Given), (answer.Outcome, answer.Measured!.Basis));
    }

    [Fact]
    public void Rate_NothingGiven_IsMissing()
    {
        IndicatorAssessment answer = Law.Judge(Insured, Commune.With());

        Assert.Equal((Outcome.Undetermined, ReasonCode.ValueMissing), (answer.Outcome, answer.Reason.Code));
        Assert.Equal(["insured_pct"], answer.Requirement.MissingMetrics.AsEnumerable());
    }

    [Fact]
    public void Rate_ComputedOutOfRange_IsUnusableAndWarns()
    {
        CommuneAssessment answer = Law.Assess(Law.Load(Law.SetOf(Insured)), Commune.With(("insured", 120), ("population", 100)));

        Assert.Equal(ReasonCode.ValueUnusable, answer["standard"]["1.1"].Reason.Code);
        DataWarning warning = Assert.Single(answer.Warnings);
        Assert.Equal((DataWarningKind.OutOfRange, "insured_pct"), (warning.Kind, warning.Metric));
        Assert.Equal("Insured share is 120 %, outside of its range; it is not used.", warning.Sentence(Language.English));
    }

    [Fact]
    public void Count_NumeratorOfZeroRate_IsZero()
    {
        IndicatorAssessment answer = Law.Judge("""{ "metric": "poor", "atMost": 0 }""", Commune.With(("poverty_pct", 0)));

        Assert.Equal((Outcome.Met, MeasurementBasis.ZeroRate), (answer.Outcome, answer.Measured!.Basis));
    }

    [Fact]
    public void Count_NumeratorOfPositiveRate_StaysMissing()
    {
        IndicatorAssessment answer = Law.Judge("""{ "metric": "poor", "atMost": 0 }""", Commune.With(("poverty_pct", 0.1m)));

        Assert.Equal(ReasonCode.ValueMissing, answer.Reason.Code);
    }

    [Fact]
    public void Count_GivenBesideZeroRate_IsTheGivenOne()
    {
        IndicatorAssessment answer = Law.Judge("""{ "metric": "poor", "atMost": 0 }""", Commune.With(("poverty_pct", 0), ("poor", 3)));

        Assert.Equal((Outcome.NotMet, MeasurementBasis.Given), (answer.Outcome, answer.Measured!.Basis));
    }

    [Fact]
    public void Formula_InputMissing_GivenValueDecides()
    {
        IndicatorAssessment answer = Law.Judge(Law.AtLeast("income_ratio", "1.5"), Commune.With(("income_ratio", 1.6m), ("income", 48)));

        Assert.Equal((Outcome.Met, MeasurementBasis.Given), (answer.Outcome, answer.Measured!.Basis));
    }

    [Fact]
    public void Formula_InputAndValueMissing_NamesTheMissingInput()
    {
        IndicatorAssessment answer = Law.Judge(Law.AtLeast("income_ratio", "1.5"), Commune.With(("income", 48)));

        Assert.Equal(ReasonCode.ValueMissing, answer.Reason.Code);
        Assert.Equal(["income_then"], answer.Requirement.MissingMetrics.AsEnumerable());
    }

    [Fact]
    public void Formula_GivenValueDisagrees_FormulaDecidesAndWarns()
    {
        CommuneRecord commune = Commune.With(("income_ratio", 1.6m), ("income", 48), ("income_then", 40));
        CommuneAssessment answer = Law.Assess(Law.Load(Law.SetOf(Law.AtLeast("income_ratio", "1.5"))), commune);

        Assert.Equal(Outcome.NotMet, answer["standard"]["1.1"].Outcome);
        Assert.Equal(DataWarningKind.ValueDisagreesWithFormula, Assert.Single(answer.Warnings).Kind);
    }

    [Fact]
    public void Formula_ComputedBelowMinimum_IsUnusable()
    {
        CommuneAssessment answer = Law.Assess(
            Law.Load(Law.SetOf("""{ "metric": "poor_rest", "atMost": 0 }""")), Commune.With(("poor", 3), ("poor_exempt", 5)));

        Assert.Equal(ReasonCode.ValueUnusable, answer["standard"]["1.1"].Reason.Code);
        Assert.Equal((DataWarningKind.OutOfRange, "poor_rest"), (answer.Warnings.Single().Kind, answer.Warnings.Single().Metric));
    }

    [Theory]
    [InlineData("power_pct", 101)]
    [InlineData("power_pct", -1)]
    [InlineData("population", -5)]
    public void Given_OutOfRange_IsUnusableAndWarns(string metric, int value)
    {
        CommuneAssessment answer = Law.Assess(Law.Load(Law.SetOf(Law.AtLeast(metric, "1"))), Commune.With((metric, value)));

        Assert.Equal((Outcome.Undetermined, ReasonCode.ValueUnusable), (answer["standard"]["1.1"].Outcome, answer["standard"]["1.1"].Reason.Code));
        Assert.Equal((DataWarningKind.OutOfRange, metric), (answer.Warnings.Single().Kind, answer.Warnings.Single().Metric));
    }

    public static TheoryData<string, string, MetricValue> WrongKinds() => new()
    {
        { "power_pct", Law.AtLeast("power_pct", "50"), true },
        { "power_pct", Law.AtLeast("power_pct", "50"), "kha" },
        { "hall", """{ "attested": "hall" }""", 1 },
        { "readiness", """{ "rated": "readiness", "atLeast": "kha" }""", 3 },
        { "readiness", """{ "rated": "readiness", "atLeast": "kha" }""", "excellent" },
    };

    [Theory]
    [MemberData(nameof(WrongKinds))]
    public void Given_OfWrongKind_IsUnusableAndWarns(string metric, string requirement, MetricValue value)
    {
        CommuneAssessment answer = Law.Assess(Law.Load(Law.SetOf(requirement)), Commune.With((metric, value)));

        Assert.Equal((Outcome.Undetermined, ReasonCode.ValueUnusable), (answer["standard"]["1.1"].Outcome, answer["standard"]["1.1"].Reason.Code));
        Assert.Equal((DataWarningKind.WrongKind, metric), (answer.Warnings.Single().Kind, answer.Warnings.Single().Metric));
    }

    [Fact]
    public void Given_DefaultValue_IsMissing()
    {
        IndicatorAssessment answer = Law.Judge(Law.AtLeast("power_pct", "50"), Commune.With(("power_pct", default)));

        Assert.Equal(ReasonCode.ValueMissing, answer.Reason.Code);
    }
}
