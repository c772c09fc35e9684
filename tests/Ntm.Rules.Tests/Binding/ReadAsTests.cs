using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>Communes that are read in the column of another region, as 318/QĐ-TTg let those in extreme difficulty until 2024-02-29.</summary>
public class ReadAsTests
{
    private const string Rules = """
        , "readAs": [
          { "when": [{ "poorest": true }], "region": "TDMN", "effective": { "from": "2021-01-01", "to": "2024-02-29" } },
          { "when": [{ "poorest": true }], "region": null, "effective": { "from": "2024-03-01" } } ]
        """;

    private static readonly (string, string)[] Poorest = [("poorest", "true")];

    [Fact]
    public void Assess_Region_ReplacesTheCommunesOwn()
    {
        BoundThreshold bound = Law.Bound(Book(), Commune.Of(region: "DBSH", attributes: Poorest));

        Assert.Equal(50m, bound.Figure);
        Assert.Equal([LinkKind.ReadAs, LinkKind.National], bound.Chain.Select(link => link.Kind));
        Assert.Equal("region=TDMN", bound.Chain[0].Selector);
        Assert.False(bound.Chain[0].Decides);
    }

    /// <summary>Of two rules that apply, the one that began later holds, wherever it is written.</summary>
    [Fact]
    public void Assess_TwoRules_TheLaterHolds()
    {
        const string rules = """
            , "readAs": [
              { "when": [{ "poorest": true }], "region": "TN", "effective": { "from": "2022-01-01" } },
              { "when": [{ "poorest": true }], "region": "TDMN", "effective": { "from": "2021-01-01" } } ]
            """;
        RuleBook book = Law.Load(Law.Set(Criteria(Law.ByRegion), more: rules));

        Assert.Equal(55m, Law.Bound(book, Commune.Of(region: "DBSH", attributes: Poorest)).Figure);
    }

    [Fact]
    public void Assess_Null_IsAColumnThatIsNotKnown() => Assert.Equal(
        "region=?", Law.Bound(Book(), Commune.Of(region: "DBSH", attributes: Poorest, date: Commune.Day(2024, 3, 1))).Chain[0].Selector);

    /// <summary>First it is asked whether the overlay is for the commune, then whether its rule is.</summary>
    [Theory]
    [InlineData(null, "border")]
    [InlineData("true", "area")]
    public void Assess_RuleOfAnOverlayOfOpenScope_AsksForTheScopeFirst(string? border, string missing)
    {
        string overlay = Law.Overlay("amendment", "211", "", more: """
            , "scope": [{ "border": true }], "readAs": [{ "when": [{ "area": "island" }], "region": "TDMN", "effective": { "from": "2021-01-01" } }]
            """);
        BoundThreshold bound = Law.Bound(Law.Load(Law.Set(Criteria(Law.ByRegion)), overlay), Commune.Of(region: "DBSH", attributes: border is null ? [] : [("border", border)]));

        Assert.Equal(new FigureGap(FigureGapKind.MissingDimension, missing), bound.Gap);
    }

    [Fact]
    public void Assess_OthersAndOtherTables_AreReadAsBefore()
    {
        Assert.Equal(65m, Law.Bound(Book(), Commune.Of(region: "DBSH")).Figure);
        BoundThreshold plain = Law.Bound(Law.Load(Law.Set(Criteria("70"), more: Rules)), Commune.Of(region: "DBSH", attributes: Poorest));
        Assert.Equal(LinkKind.National, plain.Chain.Single().Kind);
    }

    [Fact]
    public void Assess_RegionOfTheCommune_IsKeptInTheAnswer()
    {
        Assert.Equal("DBSH", Law.Assess(Book(), Commune.Of(region: "DBSH", attributes: Poorest)).Scope["region"]);
    }

    [Theory]
    [InlineData(49, Outcome.NotMet)]
    [InlineData(60, Outcome.Undetermined)]
    [InlineData(65, Outcome.Met)]
    public void Assess_Null_LeavesEveryColumnPossible(int value, Outcome outcome)
    {
        CommuneRecord commune = Commune.Of([("power_pct", value)], region: "DBSH", attributes: Poorest, date: Commune.Day(2024, 3, 1));

        Assert.Equal(outcome, Law.Judge(Book(), commune).Outcome);
    }

    [Fact]
    public void Null_FigureIsMissing_NotTheRegion()
    {
        // The clerk has given the region; what is not known is the law.
        Deciding deciding = Law.Assess(
            Book(), Commune.Of([("power_pct", 60)], region: "DBSH", attributes: Poorest, date: Commune.Day(2024, 3, 1)))["standard"].Deciding;

        Assert.Empty(deciding.Attributes);
        Assert.Equal($"{Law.Standard}#1.1", deciding.Figures.Single().ToString());
    }

    [Fact]
    public void Assess_ClassMissing_ClassIsWhatDecides()
    {
        string rules = Rules.Replace("poorest", "border", StringComparison.Ordinal);
        RuleBook book = Law.Load(Law.Set(Criteria(Law.ByRegion), more: rules));
        SetAssessment set = Law.Assess(book, Commune.Of([("power_pct", 60)], region: "DBSH"))["standard"];

        Assert.Equal(Outcome.Undetermined, set.Outcome);
        Assert.Equal(["border"], set.Deciding.Attributes.AsEnumerable());
    }

    [Fact]
    public void ClassMissing_SameColumnEitherWay_FigureIsKnown()
    {
        string rules = Rules.Replace("poorest", "border", StringComparison.Ordinal);

        Assert.Equal(50m, Law.Bound(Law.Load(Law.Set(Criteria(Law.ByRegion), more: rules)), Commune.Of(region: "TDMN")).Figure);
    }

    [Fact]
    public void Overlay_OfWhichScopeIsOpen_DoesNotBindTheColumn()
    {
        string amendment = Law.Overlay(
            "amendment", "readers", $$""" "{{Law.Standard}}#1.1": { "name": { "vi": "Tên mới", "en": "New name" } } """,
            more: """, "scope": [{ "border": true }], "readAs": [{ "when": [{ "poorest": false }], "region": "TDMN", "effective": { "from": "2022-01-01" } }]""");
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", Law.ByRegion)), amendment);

        Assert.Equal(50m, Law.Bound(book, Commune.Of(region: "DBSH", attributes: [("border", "true")])).Figure);
        Assert.Equal(65m, Law.Bound(book, Commune.Of(region: "DBSH", attributes: [("border", "false")])).Figure);
        Assert.Equal(new FigureGap(FigureGapKind.MissingDimension, "border"), Law.Bound(book, Commune.Of(region: "DBSH")).Gap);
    }

    [Fact]
    public void Assess_ReadAs_ComesBeforeOverlays()
    {
        // The province's table is read in the same column as the nation's.
        const string own = """{ "by": "region", "cases": { "TDMN": 55, "DBSH": 75, "DHNTB": 70, "TN": 60 } }""";
        RuleBook book = Law.Load(Law.Set(Criteria(Law.ByRegion), more: Rules), Law.Province("36", own));

        Assert.Equal(55m, Law.Bound(book, Commune.Of(region: "DBSH", province: "36", attributes: Poorest)).Figure);
    }

    /// <summary>Cells that take the figure of another indicator stand in columns as others do.</summary>
    [Fact]
    public void Assess_DerivedCells_AreReadInTheOtherColumn()
    {
        BoundThreshold bound = Law.Bound(Derived(Rules), Commune.Of(region: "DBSH", attributes: Poorest));

        Assert.Equal(55m, bound.Figure);
        Assert.Equal([LinkKind.ReadAs, LinkKind.National, LinkKind.Derived], bound.Chain.Select(link => link.Kind));
        Assert.Equal($"region=TDMN {Law.Standard}#1.2 x 1.1", bound.Deciding.Selector);
    }

    [Fact]
    public void Assess_DerivedCellsAndClassMissing_ClassIsWhatDecides()
    {
        RuleBook book = Derived(Rules.Replace("poorest", "border", StringComparison.Ordinal));
        SetAssessment set = Law.Assess(book, Commune.Of([("power_pct", 60), ("clean_pct", 90)], region: "DBSH"))["standard"];

        Assert.Equal(Outcome.Undetermined, set.Outcome);
        Assert.Equal(["border"], set.Deciding.Attributes.AsEnumerable());
    }

    private static RuleBook Derived(string rules)
    {
        string cells = string.Join(", ", new[] { ("TDMN", "1.1"), ("DBSH", "1.3"), ("DHNTB", "1.2"), ("TN", "1.2") }
            .Select(cell => $$""" "{{cell.Item1}}": { "of": "{{Law.Standard}}#1.2", "times": {{cell.Item2}} } """));
        string indicators = $$"""
            [{{Law.Indicator(Law.AtLeast("power_pct", $$"""{ "by": "region", "cases": { {{cells}} } }"""))}}, {{Law.Indicator(Law.AtLeast("clean_pct", "50"), "1.2")}}]
            """;
        return Law.Load(Law.Set($"[{Law.Criterion("1", indicators)}]", more: rules));
    }

    private static RuleBook Book() => Law.Load(Law.Set(Criteria(Law.ByRegion), more: Rules));

    private static string Criteria(string threshold) => $"[{Law.Criterion("1", $"[{Law.Indicator(Law.AtLeast("power_pct", threshold))}]")}]";
}
