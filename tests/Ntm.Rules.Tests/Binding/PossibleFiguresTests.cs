using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>What is not told of a commune is tried with every value that it could have: which these are, in which order, how many, and which missing attribute is asked for.</summary>
public sealed class PossibleFiguresTests
{
    private const string ByVillages = """{ "by": "villages", "cases": { "8..": 60, "..7": 50 } }""";

    [Theory]
    [InlineData(998, 1, 998)]
    [InlineData(999, null, null)]
    public void Bound_ManyPossibleValues_AreTriedUpToAThousand(int cases, int? loosest, int? strictest)
    {
        // Beside each number those before and after it are tried: 0 and the one past the last.
        BoundThreshold bound = Bound($$"""{ "by": "villages", "cases": { {{string.Join(", ", Enumerable.Range(1, cases).Select(number => $"\"{number}\": {number}"))}} } }""");

        Assert.Equal((loosest, strictest), ((int?)bound.Loosest?.Floor(), (int?)bound.Strictest?.Floor()));
        Assert.Equal(new FigureGap(FigureGapKind.MissingDimension, "villages"), bound.Gap);
        Assert.Equal((cases > 998 ? "" : "villages=998", true), (bound.Deciding.Selector, bound.Chain[^1].Decides));
        Assert.Equal(cases > 998 ? 1 : 998, bound.Chain.Length);
    }

    /// <summary>Of several missing attributes the one is asked for that changes something while the others stay.</summary>
    [Theory]
    [InlineData($$"""{ "by": "border", "cases": { "true": {{ByVillages}}, "false": 50 } }""", "border")]
    [InlineData($$"""{ "by": "border", "cases": { "true": {{ByVillages}}, "false": {{ByVillages}} } }""", "villages")]
    public void Bound_SeveralMissing_AsksForTheOneThatMakesADifference(string cell, string dimension)
    {
        BoundThreshold bound = Bound($$"""{ "by": "area", "cases": { "valley": {{cell}}, "mountain": {{cell}} } }""");

        Assert.Equal((50m, 60m), (bound.Loosest!.Value, bound.Strictest!.Value));
        Assert.Equal(new FigureGap(FigureGapKind.MissingDimension, dimension), bound.Gap);
    }

    [Fact]
    public void Bound_SeveralThatMakeADifference_AsksForTheFirstById()
    {
        BoundThreshold bound = Bound("""
            { "by": "border", "cases": { "true": { "by": "area", "cases": { "valley": 50, "mountain": 60 } }, "false": { "by": "area", "cases": { "valley": 70, "mountain": 80 } } } }
            """);

        Assert.Equal((50m, 80m), (bound.Loosest!.Value, bound.Strictest!.Value));
        Assert.Equal(new FigureGap(FigureGapKind.MissingDimension, "area"), bound.Gap);
    }

    [Fact]
    public void Bound_StrictestLimitByATable_IsThatOfAnyOfItsCells()
    {
        BoundThreshold bound = Bound("""{ "delegated": "province", "noStricterThan": { "by": "area", "cases": { "valley": 40, "mountain": 60 }, "otherwise": 50 } }""");

        Assert.Equal((null, 60m), (bound.Loosest, bound.Strictest!.Value));
    }

    /// <summary>In one year the province's figure holds, in another the nation has overtaken it: the chain says both.</summary>
    [Fact]
    public void Bound_ProvincesFigureThatHoldsInSomeYears_IsToldBothWays()
    {
        RuleBook book = Law.TryLoad(Law.SetOf(Law.AtLeast("income", """{ "by": "year", "cases": { "..2023": 45, "2024..": 60 } }""")), Law.Province("20", "50")).BookOrThrow();

        BoundThreshold bound = Law.Bound(book, Commune.Of(province: "20", dated: false), new AssessmentOptions { AsOf = Commune.Day(2023) });

        Assert.Equal("(year=..2023 45),  50, year=2024.. 60, ( 50)", Chain(bound));
    }

    /// <summary>A table inside another of the same attribute may leave no value at all.</summary>
    [Fact]
    public void Bound_TableThatNoValueReaches_IsOpen()
    {
        BoundThreshold bound = Bound("""{ "by": "area", "cases": { "valley": { "by": "area", "cases": { "mountain": 50 } } } }""");

        Assert.True(bound.IsUnbounded);
        Assert.Equal(new FigureGap(FigureGapKind.MissingDimension, "area"), bound.Gap);
    }

    /// <summary>The chain names the cells in the order of the decision, numbers in their own, and "the others" by an asterisk.</summary>
    [Theory]
    [InlineData("""{ "by": "area", "cases": { "mountain": 40 }, "otherwise": 70 }""", 40, 70, "area=mountain 40, area=* 70")]
    [InlineData("""{ "by": "area", "cases": { "valley": 50 }, "otherwise": { "by": "area", "cases": { "mountain": 40, "island": 30 } } }""", 30, 50, "area=valley 50, area=mountain area=mountain 40, area=island area=island 30")]
    [InlineData(ByVillages, 50, 60, "villages=..7 50, villages=8.. 60")]
    [InlineData("""{ "by": "villages", "cases": { "5..": 50 }, "otherwise": 70 }""", 50, 70, "villages=4 70, villages=5.. 50")]
    [InlineData("""{ "by": "villages", "cases": { "..5": 50 }, "otherwise": 70 }""", 50, 70, "villages=..5 50, villages=6 70")]
    [InlineData("""{ "by": "villages", "cases": { "5..6": 50 }, "otherwise": 70 }""", 50, 70, "villages=4 70, villages=5..6 50, villages=7 70")]
    public void Bound_AttributeMissing_NamesEveryCellThatIsPossible(string table, int loosest, int strictest, string chain)
    {
        BoundThreshold bound = Bound(table);

        Assert.Equal((loosest, strictest), (bound.Loosest!.Value, bound.Strictest!.Value));
        Assert.Equal(chain, Chain(bound));
    }

    [Fact]
    public void Bound_NumberInARange_NamesTheRange() =>
        Assert.Equal("villages=..7 50", Chain(Bound(ByVillages, Commune.Of(attributes: [("villages", "3")]))));

    [Fact]
    public void Bound_LimitsByTables_NamesTheirCellsAndTheDelegation() => Assert.Equal(
        "area=valley 40, border=true 90,  ?",
        Chain(Bound(
            """{ "delegated": "province", "noLooserThan": { "by": "area", "cases": { "valley": 40 } }, "noStricterThan": { "by": "border", "cases": { "true": 90 } } }""",
            Commune.Of(attributes: [("area", "valley"), ("border", "true")]))));

    /// <summary>An amendment over a table: its figure holds whatever the column, and the cells that it replaced stay in the chain.</summary>
    [Theory]
    [InlineData("70", "(region=TDMN 50), (region=DBSH 65), (region=DHNTB 60), (region=TN 55), (region=* ?),  70")]
    [InlineData("""{ "by": "area", "cases": { "valley": 70 }, "otherwise": "keep" }""", "region=TDMN 50, region=DBSH 65, region=DHNTB 60, region=TN 55")]
    public void Bound_AmendmentOverATable_KeepsWhatWasBelow(string threshold, string chain)
    {
        BoundThreshold bound = Bound(Law.ByRegion, Commune.Of(attributes: [("area", "island")]), Law.Overlay("amendment", "211", Law.Threshold(threshold)));

        // What is the same for each column is told once.
        Assert.Equal(chain.Split(", ").Order(), Chain(bound).Split(", ").Order());
    }

    /// <summary>A province's own decisions follow each other freely; only the nation limits them.</summary>
    [Fact]
    public void Bound_LaterDecisionOfTheProvince_IsHeldToTheNationNotToTheEarlierOne()
    {
        string[] decisions = [Law.Province("20", "70"), Law.Overlay("provincial", "later", Law.Threshold("60"), "2022-06-01", """, "scope": [{ "province": "20", "area": "valley" }]""")];

        Assert.Equal(60m, Bound("50", Commune.Of(province: "20", attributes: [("area", "valley")]), decisions).Figure);
        Assert.Equal(70m, Bound("50", Commune.Of(province: "20", attributes: [("area", "island")]), decisions).Figure);
    }

    /// <summary>Ten steps for a combination, one for each pair of them; where so much is not left, the figure stays open.</summary>
    [Theory]
    [InlineData(75, null)]
    [InlineData(76, 50)]
    public void Bind_WorkThatIsLeft_DecidesWhetherCombinationsAreCompared(int steps, int? loosest)
    {
        var budget = new WorkBudget(steps);
        Threshold table = Written("""{ "by": "villages", "cases": { "5": 50, "7": 70 } }""");

        BoundThreshold bound = new ThresholdBinder(Comparison.AtLeast, false, _ => null, budget).Bind([new LayeredThreshold(table, "set", LinkKind.National)], Nowhere);

        Assert.Equal(loosest, (int?)bound.Loosest?.Floor());
        Assert.Equal(new FigureGap(FigureGapKind.MissingDimension, "villages"), bound.Gap);
    }

    [Fact]
    public void Bind_NoWorkLeft_IsNotKnownWhereNothingIsMissing()
    {
        var binder = new ThresholdBinder(Comparison.AtLeast, false, _ => null, new WorkBudget(1));

        Assert.Equal(new FigureGap(FigureGapKind.Unknown), binder.Bind([new LayeredThreshold(Written("50"), "set", LinkKind.National)], Nowhere).Gap);
    }

    /// <summary>The work is counted for whoever gave the budget, and a requirement beyond it is not known.</summary>
    [Theory]
    [InlineData(10, false)]
    [InlineData(100, true)]
    public void Bind_SetWithABudget_SpendsThatOne(int steps, bool isBound)
    {
        LawInForce law = Read("50");
        BoundSet set = new SetBinder(new ScopeBinding(law, Nowhere, false, new WorkBudget(steps))).Bind(law.Sets[0]);

        Assert.Equal(isBound, set.Indicators.Single().Requirement is BoundComparison);
        Assert.Equal(isBound ? null : FigureGapKind.Unknown, (set.Indicators.Single().Requirement as BoundGap)?.Kind);
    }

    private static Scope Nowhere => new(new DateOnly(2023, 12, 31), 2023, System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty);

    private static string Chain(BoundThreshold bound) => string.Join(", ", bound.Chain.Select(link =>
    {
        string told = $"{link.Selector} {link.Figure?.ToString(0) ?? "?"}";
        return link.Decides ? told : $"({told})";
    }));

    private static BoundThreshold Bound(string threshold, CommuneRecord? commune = null, params string[] overlays) =>
        Law.Bound(Law.Load([Law.SetOf(Law.AtLeast("income", threshold)), .. overlays]), commune ?? Commune.Of());

    private static Threshold Written(string threshold) => ((ComparisonRequirement)Read(threshold).Sets[0].Criteria!.Value[0].Indicators!.Value[0].Requirement).Threshold;

    private static LawInForce Read(string threshold)
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("income", threshold)));
        return new LawInForce(book.Catalog, book.Sets, book.Overlays, book.Recognition);
    }
}
