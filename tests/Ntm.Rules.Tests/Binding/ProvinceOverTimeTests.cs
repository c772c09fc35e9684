using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>Provincial decisions that the nation overtakes, and provinces that merged on 2025-07-01.</summary>
public class ProvinceOverTimeTests
{
    private static readonly string Set = Law.SetOf(Law.AtLeast("power_pct", "50"));

    [Fact]
    public void Assess_OvertakenByAnAmendment_NationalFigureHoldsFromThatDay()
    {
        string amendment = Law.Overlay("amendment", "211", Law.Threshold("75"), "2023-06-01");
        RuleBookLoad load = Law.TryLoad(Set, Law.Province("20", "70"), amendment);
        RuleBook book = load.BookOrThrow();

        Assert.Equal(Severity.Warning, Assert.Single(load.Diagnostics).Severity);
        Assert.Equal(70m, Law.Bound(book, Commune.Of(province: "20", date: Commune.Day(2023, 5, 31))).Figure);
        BoundThreshold after = Law.Bound(book, Commune.Of(province: "20", date: Commune.Day(2023, 6, 1)));
        Assert.Equal((75m, "211"), (after.Figure!.Value, after.Deciding.Origin));
        Assert.Contains(after.Chain, link => link is { Origin: "province", Decides: false });
    }

    [Fact]
    public void Assess_OvertakenByAYearsStep_NationalFigureHoldsForThatYear()
    {
        const string steps = """{ "by": "year", "cases": { "..2022": 40, "2023": 45, "2024..": 60 } }""";
        RuleBook book = Law.TryLoad(Law.SetOf(Law.AtLeast("income", steps)), Law.Province("20", "50")).BookOrThrow();

        Assert.Equal(50m, Law.Bound(book, Commune.Of(province: "20", date: Commune.Day(2023))).Figure);
        Assert.Equal(60m, Law.Bound(book, Commune.Of(province: "20", date: Commune.Day(2024))).Figure);
    }

    [Fact]
    public void Assess_ProvinceFillsWhatIsDelegated_ItsFigureHolds()
    {
        RuleBook book = Law.Load(
            Law.SetOf(Law.AtLeast("power_pct", """{ "delegated": "province", "noLooserThan": 60 }""")), Law.Province("20", "65"));

        Assert.Equal(65m, Law.Bound(book, Commune.Of(province: "20")).Figure);
        Assert.Equal(FigureGapKind.Delegated, Law.Bound(book, Commune.Of(province: "36")).Gap!.Kind);
    }

    [Fact]
    public void Assess_FormerProvince_ItsDecisionsBindUntilTheSuccessorIssuesItsOwn()
    {
        RuleBook book = Law.Load(
            Set, Law.Province("36", "70", id: "36-2022"), Law.Province("37", "60", id: "37-2022"), NewNinhBinh);

        Assert.Equal(70m, Figure(book, "37", "36", Commune.Day(2025, 8, 1)));
        Assert.Equal(60m, Figure(book, "37", "37", Commune.Day(2025, 8, 1)));
        Assert.Equal(80m, Figure(book, "37", "36", Commune.Day(2026, 1, 1)));
        CommuneRecord untold = Commune.Of([("power_pct", 75)], province: "37", date: Commune.Day(2026, 1, 1));
        Assert.Equal(Outcome.NotMet, Law.Judge(book, untold).Outcome);
    }

    [Fact]
    public void Assess_FormerProvinceMissing_ItIsWhatDecides()
    {
        RuleBook book = Law.Load(Set, Law.Province("36", "70", id: "36-2022"));
        CommuneRecord commune = Commune.Of([("power_pct", 60)], province: "37", date: Commune.Day(2025, 8, 1));

        Assert.Equal(["former_province"], Law.Assess(book, commune)["standard"].Deciding.Attributes.AsEnumerable());
    }

    [Fact]
    public void Assess_FormerProvinceMissing_OneOfSeveralInTheScopeIsEnoughToAsk()
    {
        RuleBook book = Law.Load(Set, Law.Overlay("provincial", "36-2022", Law.Threshold("70"), more: """, "scope": [{ "province": "36" }, { "province": "20" }]"""));
        CommuneRecord commune = Commune.Of([("power_pct", 60)], province: "37", date: Commune.Day(2025, 8, 1));

        Assert.Equal(["former_province"], Law.Assess(book, commune)["standard"].Deciding.Attributes.AsEnumerable());
    }

    /// <summary>A unit that is the only one from which another came needs no former province to be told.</summary>
    [Fact]
    public void Assess_OnlyOnePredecessor_ItsDecisionsBindWithoutAsking()
    {
        const string provinces = """
            { "kind": "provinces", "format": 1, "provinces": [
              { "id": "90", "name": { "vi": "Cũ", "en": "Old" }, "effective": { "from": "2004-01-01", "to": "2025-06-30" }, "regions": ["TN"], "successor": "91" },
              { "id": "91", "name": { "vi": "Mới", "en": "New" }, "effective": { "from": "2025-07-01" }, "regions": ["TN"] } ] }
            """;

        Assert.Equal(70m, Figure(Law.Load(Set, provinces, Law.Province("90", "70")), "91", null, Commune.Day(2025, 8, 1)));
    }

    [Fact]
    public void Assess_CodeReused_DecisionOfTheOldUnitIsNotForTheWholeNewOne()
    {
        RuleBook book = Law.Load(Set, Law.Province("37", "60", id: "37-2022"));

        Assert.Equal(50m, Figure(book, "37", "36", Commune.Day(2025, 8, 1)));
        Assert.Equal(60m, Figure(book, "37", "37", Commune.Day(2025, 8, 1)));
        Assert.Equal(60m, Figure(book, "37", null, Commune.Day(2024, 8, 1)));
    }

    [Theory]
    [InlineData("36", 70)]
    [InlineData("37", 60)]
    public void FiguresOfBeforeTheMerger_ByTheLawOfAfter_FollowTheCommune(string province, int figure)
    {
        RuleBook book = Law.Load(Set, Law.Province("36", "70", id: "36-2022"), Law.Province("37", "60", id: "37-2022"), NewNinhBinh);
        CommuneRecord june = Commune.Of(province: province, date: Commune.Day(2025, 6, 30));

        Assert.Equal(figure, Law.Bound(book, june, new AssessmentOptions { AsOf = Commune.Day(2025, 8, 1) }).Figure);
        Assert.Equal(80m, Law.Bound(book, june, new AssessmentOptions { AsOf = Commune.Day(2026, 1, 1) }).Figure);
    }

    [Theory]
    [InlineData("20", null, "TDMN", 50)]
    [InlineData("52", "64", "TN", 55)]
    [InlineData("52", "52", "DHNTB", 60)]
    public void Assess_Region_FollowsFromTheProvinceOrTheFormerOne(string province, string? former, string region, int figure)
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", Law.ByRegion)));
        CommuneRecord commune = Commune.Of(province: province, former: former, date: Commune.Day(2025));

        // The former province of 52 can be either unit of that code; the first that had it is meant.
        Assert.Equal((region, figure), (Law.Assess(book, commune).Scope["region"], (int)Law.Bound(book, commune).Figure!.Value.Floor()));
    }

    [Fact]
    public void Region_OfAProvinceThatJoinsTwo_IsMissing()
    {
        CommuneAssessment answer = Law.Assess(
            Law.Load(Law.SetOf(Law.AtLeast("power_pct", Law.ByRegion))), Commune.Of([("power_pct", 58)], province: "52", date: Commune.Day(2025)));

        Assert.Null(answer.Scope["region"]);
        Assert.Equal(["region"], answer["standard"].Deciding.Attributes.AsEnumerable());
    }

    private static string NewNinhBinh => Law.Overlay(
        "provincial", "37-2026", Law.Threshold("80"), "2026-01-01", """, "replaces": "37-2022", "scope": [{ "province": "37" }]""");

    private static Rational? Figure(RuleBook book, string province, string? former, DateOnly date) =>
        Law.Bound(book, Commune.Of(province: province, former: former, date: date)).Figure;
}
