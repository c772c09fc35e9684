using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>docs/semantics.md, section 2: tables, missing dimensions, years and classes.</summary>
public class TableTests
{
    private const string Years = """{ "by": "year", "cases": { "..2019": 30, "2020..2022": 36, "2023": 42, "2025..": 48 } }""";

    [Theory]
    [InlineData("TDMN", 50)]
    [InlineData("DBSH", 65)]
    [InlineData("TN", 55)]
    public void Assess_Region_PicksItsCell(string region, int figure)
    {
        BoundThreshold bound = Law.Bound(Law.Load(Law.SetOf(Law.AtLeast("power_pct", Law.ByRegion))), Commune.Of(region: region));

        Assert.Equal(figure, bound.Figure);
        Assert.Null(bound.Gap);
        Assert.Equal($"region={region}", bound.Deciding.Selector);
    }

    [Fact]
    public void Assess_General_IsShownNeverUsed()
    {
        const string table = """{ "by": "region", "general": 99, "cases": { "TDMN": 50, "DBSH": 50, "DHNTB": 50, "TN": null } }""";
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", table)));

        Assert.Equal(Outcome.Met, Law.Judge(book, Commune.Of([("power_pct", 60)], region: "TDMN")).Outcome);
        Assert.Equal(ReasonCode.FigureUnknown, Law.Judge(book, Commune.Of([("power_pct", 100)], region: "TN")).Reason.Code);
    }

    [Theory]
    [InlineData(49, Outcome.NotMet, ReasonCode.EveryPossibleFigureMissed)]
    [InlineData(50, Outcome.Undetermined, ReasonCode.BetweenPossibleFigures)]
    [InlineData(64, Outcome.Undetermined, ReasonCode.BetweenPossibleFigures)]
    [InlineData(65, Outcome.Met, ReasonCode.EveryPossibleFigureMet)]
    public void Assess_RegionMissing_EveryCellIsPossible(int value, Outcome outcome, ReasonCode reason)
    {
        SetAssessment set = Law.Assess(Law.Load(Law.SetOf(Law.AtLeast("power_pct", Law.ByRegion))), Commune.With(("power_pct", value)))["standard"];

        Assert.Equal((outcome, reason), (set["1.1"].Outcome, set["1.1"].Reason.Code));
        Assert.Equal(outcome == Outcome.Undetermined ? ["region"] : [], set.Deciding.Attributes.AsEnumerable());
        Assert.Empty(set.Deciding.Figures);
    }

    [Fact]
    public void RegionMissing_AllCellsAgree_FigureIsKnown()
    {
        const string table = """{ "by": "region", "cases": { "TDMN": 98, "DBSH": 98, "DHNTB": 98, "TN": 98 } }""";
        BoundThreshold bound = Law.Bound(Law.Load(Law.SetOf(Law.AtLeast("power_pct", table))), Commune.With());

        Assert.Equal(98m, bound.Figure);
        Assert.Null(bound.Gap);
    }

    /// <summary>Where the class is missing, what its lines have in common stands; where they differ in anything, it is the class that is asked for.</summary>
    [Theory]
    [InlineData("null", "null", null, null, FigureGapKind.Unknown)]
    [InlineData("null", """{ "delegated": "province" }""", null, null, FigureGapKind.MissingDimension)]
    [InlineData("""{ "delegated": "province", "noLooserThan": 50 }""", """{ "delegated": "province", "noLooserThan": 50 }""", 50, null, FigureGapKind.Delegated)]
    [InlineData("""{ "delegated": "province", "noLooserThan": 50 }""", """{ "delegated": "province", "noLooserThan": 60 }""", 50, null, FigureGapKind.MissingDimension)]
    [InlineData("""{ "delegated": "province", "noLooserThan": 60 }""", """{ "delegated": "province", "noLooserThan": 50 }""", 50, null, FigureGapKind.MissingDimension)]
    [InlineData("""{ "delegated": "province", "noStricterThan": 50 }""", """{ "delegated": "province", "noStricterThan": 60 }""", null, 60, FigureGapKind.MissingDimension)]
    [InlineData("""{ "delegated": "province", "noLooserThan": 50, "noStricterThan": 90 }""", "60", 50, 90, FigureGapKind.MissingDimension)]
    [InlineData("""{ "delegated": "province", "noLooserThan": 50, "noStricterThan": 60 }""", """{ "delegated": "province", "noLooserThan": 50, "noStricterThan": 70 }""", 50, 70, FigureGapKind.MissingDimension)]
    [InlineData("70", """{ "delegated": "province", "noLooserThan": 60 }""", 60, null, FigureGapKind.MissingDimension)]
    [InlineData("70", "null", null, null, FigureGapKind.MissingDimension)]
    public void ClassMissing_LimitsOfItsLines_AreUnited(string valley, string mountain, int? loosest, int? strictest, FigureGapKind gap)
    {
        BoundThreshold bound = Law.Bound(
            Law.Load(Law.SetOf(Law.AtLeast("power_pct", $$"""{ "by": "area", "cases": { "valley": {{valley}}, "mountain": {{mountain}} } }"""))), Commune.Of());

        Assert.Equal((loosest, strictest, gap), ((int?)bound.Loosest?.Floor(), (int?)bound.Strictest?.Floor(), bound.Gap!.Kind));
        Assert.Equal(gap == FigureGapKind.MissingDimension ? "area" : "", bound.Gap.Detail);
    }

    [Fact]
    public void RegionMissing_OneCellUnknown_BothLimitsAreOpen()
    {
        const string table = """{ "by": "region", "cases": { "TDMN": 50, "DBSH": 65, "DHNTB": null, "TN": 55 } }""";
        IndicatorAssessment answer = Law.Judge(Law.AtLeast("power_pct", table), Commune.With(("power_pct", 100)));

        Assert.Equal((Outcome.Undetermined, ReasonCode.DimensionMissing), (answer.Outcome, answer.Reason.Code));
        Assert.Equal("Không xác định được ngưỡng của Hộ dùng điện: hồ sơ thiếu thông tin 'vùng'.", answer.Reason.Sentence(Language.Vietnamese));
    }

    [Fact]
    public void Assess_RegionAndValueMissing_BothAreWhatDecides()
    {
        Deciding deciding = Law.Assess(Law.Load(Law.SetOf(Law.AtLeast("power_pct", Law.ByRegion))), Commune.With())["standard"].Deciding;

        Assert.Equal(["power_pct"], deciding.Metrics.AsEnumerable());
        Assert.Equal(["region"], deciding.Attributes.AsEnumerable());
    }

    [Theory]
    [InlineData(2010, 30)]
    [InlineData(2019, 30)]
    [InlineData(2020, 36)]
    [InlineData(2022, 36)]
    [InlineData(2023, 42)]
    [InlineData(2025, 48)]
    [InlineData(2040, 48)]
    public void Assess_Year_RangesIncludeBothEnds(int year, int figure)
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("income", Years)));

        Assert.Equal(figure, Law.Bound(book, Commune.Of(), new AssessmentOptions { AsOf = Commune.Day(2023), AssessmentYear = year }).Figure);
    }

    [Fact]
    public void Year_InNoCase_IsUndetermined()
    {
        IndicatorAssessment answer = Law.Judge(Law.AtLeast("income", Years), Commune.Of([("income", 100)], date: Commune.Day(2024)));

        Assert.Equal((Outcome.Undetermined, ReasonCode.NoCase), (answer.Outcome, answer.Reason.Code));
        Assert.Equal("Quy định không có mức của Thu nhập cho trường hợp năm của số liệu: 2024.", answer.Reason.Sentence(Language.Vietnamese));
    }

    [Theory]
    [InlineData(29, Outcome.NotMet)]
    [InlineData(47, Outcome.Undetermined)]
    [InlineData(48, Outcome.Met)]
    public void Year_Missing_EveryCaseIsPossible(int value, Outcome outcome)
    {
        IndicatorAssessment answer = Law.Judge(
            Law.AtLeast("income", Years), Commune.Of([("income", value)], dated: false), new AssessmentOptions { AsOf = Commune.Day(2023) });

        Assert.Equal(outcome, answer.Outcome);
        Assert.Equal(outcome == Outcome.Undetermined ? "year" : null, answer.Requirement.MissingAttribute);
    }

    [Theory]
    [InlineData("mountain", 40, null)]
    [InlineData("island", 70, null)]
    [InlineData("valley", 70, null)]
    [InlineData(null, null, FigureGapKind.MissingDimension)]
    public void Assess_Otherwise_ServesKnownValuesThatNoCaseNames(string? area, int? figure, FigureGapKind? gap)
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", """{ "by": "area", "cases": { "mountain": 40 }, "otherwise": 70 }""")));
        BoundThreshold bound = Law.Bound(book, Commune.Of(attributes: area is null ? [] : [("area", area)]));

        Assert.Equal((figure, gap), ((int?)bound.Figure?.Floor(), bound.Gap?.Kind));
        Assert.Equal((40m, 70m), gap is null ? (40m, 70m) : (bound.Loosest!.Value, bound.Strictest!.Value));
    }

    [Fact]
    public void Choice_ValueThatNoCaseNames_IsNoCase()
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", """{ "by": "area", "cases": { "mountain": 40, "valley": 60 } }""")));
        IndicatorAssessment answer = Law.Judge(book, Commune.Of([("power_pct", 100)], attributes: [("area", "island")]));

        Assert.Equal(ReasonCode.NoCase, answer.Reason.Code);
        Assert.Equal("The law has no figure of Households with power for area: island.", answer.Reason.Sentence(Language.English).Replace("hải đảo", "island", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0", 10)]
    [InlineData("7", 10)]
    [InlineData("8", 20)]
    public void Assess_Integer_AttributePicksARange(string villages, int figure)
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", """{ "by": "villages", "cases": { "..7": 10, "8..": 20 } }""")));

        Assert.Equal(figure, Law.Bound(book, Commune.Of(attributes: [("villages", villages)])).Figure);
    }

    [Fact]
    public void YesNo_AbsentMeans_IsAssumedAndTold()
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", """{ "by": "poorest", "cases": { "true": 40, "false": 80 } }""")));
        CommuneAssessment absent = Law.Assess(book, Commune.With(("power_pct", 60)));
        CommuneAssessment given = Law.Assess(book, Commune.Of([("power_pct", 60)], attributes: [("poorest", "true")]));

        Assert.Equal(Outcome.NotMet, absent["standard"].Outcome);
        Assert.Equal(["poorest"], absent.Basis.AssumedAttributes.AsEnumerable());
        Assert.Equal(Outcome.Met, given["standard"].Outcome);
        Assert.Empty(given.Basis.AssumedAttributes);
    }

    [Fact]
    public void YesNo_WithoutAbsentMeans_IsMissing()
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", """{ "by": "border", "cases": { "true": 40, "false": 80 } }""")));
        CommuneAssessment answer = Law.Assess(book, Commune.With(("power_pct", 60)));

        Assert.Equal(Outcome.Undetermined, answer["standard"].Outcome);
        Assert.Empty(answer.Basis.AssumedAttributes);
        Assert.Equal(["border"], answer["standard"].Deciding.Attributes.AsEnumerable());
    }

    [Fact]
    public void Nested_BothDimensionsMissing_UnionIsOfAllReachableCells()
    {
        const string nested = """
            { "by": "region", "cases": { "TDMN": { "by": "year", "cases": { "2023": 36, "2024": 39 } }, "DBSH": 58, "DHNTB": 50, "TN": 48 } }
            """;
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("income", nested)));
        BoundThreshold bound = Law.Bound(book, Commune.Of(dated: false), new AssessmentOptions { AsOf = Commune.Day(2023) });

        Assert.Equal((36m, 58m), (bound.Loosest!.Value, bound.Strictest!.Value));
        Assert.Equal("year=2023 region", $"year=2023 {bound.Gap!.Detail}");
        Assert.Equal(39m, Law.Bound(book, Commune.Of(region: "TDMN", date: Commune.Day(2024))).Figure);
    }

    [Fact]
    public void Year_MissingAndEveryYearHasACase_IsDecidedByTheStrictest()
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("income", """{ "by": "year", "cases": { "..2019": 40, "2020..": 50 } }""")));
        Outcome Of(int income) => book.StartRun(new AssessmentOptions { AsOf = Commune.Day(2023) }).Assess(Commune.Of([("income", income)], dated: false))["standard"].Outcome;

        Assert.Equal((Outcome.NotMet, Outcome.Undetermined, Outcome.Met), (Of(39), Of(49), Of(50)));
    }
}
