using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>A multiple of the bound figure of another indicator, in the same run and scope.</summary>
public class DerivedThresholdTests
{
    [Fact]
    public void Assess_Figure_IsTheBoundOneTimesTheFactor()
    {
        BoundThreshold bound = Model(Book(Law.ByRegion), Commune.Of(region: "DBSH"));

        Assert.Equal(71.5m, bound.Figure);
        Assert.Equal([LinkKind.National, LinkKind.Derived], bound.Chain.Select(link => link.Kind));
        Assert.Equal(("national/2021-2025/standard#1.1 x 1.1", 71.5m), (bound.Deciding.Selector, bound.Deciding.Figure!.Value));
    }

    [Fact]
    public void Assess_Figure_FollowsOverlaysOfTheOther()
    {
        BoundThreshold bound = Model(Book(Law.ByRegion, Law.Province("20", "60")), Commune.Of(region: "TDMN", province: "20"));

        Assert.Equal(66m, bound.Figure);
    }

    [Fact]
    public void Assess_RegionMissing_LimitsAreTheOthersTimesTheFactor()
    {
        BoundThreshold bound = Model(Book(Law.ByRegion), Commune.Of());

        Assert.Equal((55m, 71.5m, FigureGapKind.MissingDimension), (bound.Loosest!.Value, bound.Strictest!.Value, bound.Gap!.Kind));
    }

    [Fact]
    public void Assess_FigureUnknown_IsOpenForTheSameReason()
    {
        BoundThreshold bound = Model(Book("null"), Commune.Of());

        Assert.True(bound.IsUnbounded);
        Assert.Equal(FigureGapKind.Unknown, bound.Gap!.Kind);
    }

    [Fact]
    public void Assess_CeilingFromFloor_LimitsAreTurnedRound()
    {
        RuleBook book = Law.Load(
            Law.SetOf(Law.AtLeast("income", """{ "delegated": "province", "noLooserThan": 30 }""")),
            Law.SetOf($$"""{ "metric": "income_then", "atMost": { "of": "{{Law.Standard}}#1.1", "times": 2 } }""", id: "national/2021-2025/model", level: "model"));
        BoundThreshold bound = Model(book, Commune.Of());

        // Whatever the province says is at least 30, so 60 is the strictest possible ceiling and none is the loosest.
        Assert.Null(bound.Loosest);
        Assert.Equal(60m, bound.Strictest!.Value);
    }

    [Fact]
    public void Assess_TwoFromOne_BothHaveItsFigure()
    {
        RuleBook book = Law.Load(Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(From("1.3"))}, {Law.Indicator(From("1.3"), "1.2")}, {Law.Indicator(Law.AtLeast("power_pct", "50"), "1.3")}]")}]"));

        Assert.All(book.StartRun().LawFor(Commune.Of()).Single().Indicators, indicator => Assert.Equal(50m, ((BoundComparison)indicator.Requirement).Threshold.Figure));
    }

    [Fact]
    public void Assess_FromWhatAnAmendmentMadeAnAttestation_IsUnknown()
    {
        BoundThreshold bound = Model(
            Book("50", Law.Overlay("amendment", "211", $$""" "{{Law.Standard}}#1.1": { "requirement": { "attested": "hall" }, "verification": "confirmed" } """)), Commune.Of());

        Assert.Equal(new FigureGap(FigureGapKind.Unknown), bound.Gap);
    }

    /// <summary>Wherever a threshold may stand, it must take its figure from something that is there.</summary>
    [Theory]
    [InlineData("""{ "metric": "power_pct", "atLeast": {0} }""")]
    [InlineData("""{ "metric": "power_pct", "atLeast": { "by": "area", "cases": { "valley": {0} } } }""")]
    [InlineData("""{ "metric": "power_pct", "atLeast": { "by": "area", "cases": { "valley": 50 }, "otherwise": {0} } }""")]
    [InlineData("""{ "metric": "power_pct", "atLeast": { "delegated": "province", "noLooserThan": {0} } }""")]
    [InlineData("""{ "metric": "power_pct", "atLeast": { "delegated": "province", "noLooserThan": 50, "noStricterThan": {0} } }""")]
    [InlineData("""{ "all": [{ "attested": "hall" }, { "metric": "power_pct", "atLeast": {0} }] }""")]
    public void Load_FromNothing_IsRefusedWhereverItStands(string requirement)
    {
        string written = requirement.Replace("{0}", $$"""{ "of": "{{Law.Standard}}#1.9", "times": 2 }""", StringComparison.Ordinal);
        string amendment = Law.Overlay("amendment", "211", $$""" "{{Law.Standard}}#1.1": { "requirement": {{written}}, "verification": "confirmed" } """);

        Assert.Equal(["NTM3009"], Codes(Law.SetOf(written)));
        Assert.Equal(["NTM3009"], Codes(Law.SetOf("""{ "attested": "hall" }"""), amendment));
    }

    [Fact]
    public void Load_ThresholdOfAnAmendmentFromNothing_IsRefused() => Assert.Equal(
        ["NTM3009"],
        Codes(Law.SetOf(Law.AtLeast("power_pct", "50")), Law.Overlay("amendment", "211", Law.Threshold($$"""{ "of": "{{Law.Standard}}#1.9", "times": 2 }"""))));

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void Load_ThroughManyOthers_IsRefusedBeyondEight(int references, bool isRefused)
    {
        string[] chain = [.. Enumerable.Range(1, references).Select(number => Law.Indicator(From($"1.{number + 1}"), $"1.{number}")), Law.Indicator(Law.AtLeast("power_pct", "50"), $"1.{references + 1}")];

        Assert.Equal(isRefused ? ["NTM3017"] : [], Codes(Law.Set($"[{Law.Criterion("1", $"[{string.Join(", ", chain)}]")}]")));
    }

    /// <summary>A circle is told where it is met first, once, and not again of what leads into it.</summary>
    [Theory]
    [InlineData("1.2", "1.1", "1.1")]
    [InlineData("1.2", "1.1", "1.2")]
    [InlineData("1.2", "1.3", "1.1")]
    public void Load_Circle_IsToldOnce(string first, string second, string third)
    {
        string twice = $$"""{ "metric": "power_pct", "atLeast": { "by": "area", "cases": { "valley": {{Of(first)}}, "mountain": {{Of(first)}} } } }""";
        string set = Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(twice)}, {Law.Indicator(From(second), "1.2")}, {Law.Indicator(From(third), "1.3")}]")}]");

        Assert.Equal(["NTM3014"], Codes(set));
    }

    private static string From(string indicator) => Law.AtLeast("power_pct", Of(indicator));

    private static string Of(string indicator) => $$"""{ "of": "{{Law.Standard}}#{{indicator}}", "times": 1 }""";

    private static string[] Codes(params string[] files) => [.. Law.TryLoad(files).Diagnostics.Select(problem => problem.Code)];

    private static RuleBook Book(string threshold, params string[] more) => Law.Load(
    [
        Law.SetOf(Law.AtLeast("power_pct", threshold)),
        Law.SetOf(Law.AtLeast("clean_pct", $$"""{ "of": "{{Law.Standard}}#1.1", "times": 1.1 }"""), id: "national/2021-2025/model", level: "model"),
        .. more,
    ]);

    private static BoundThreshold Model(RuleBook book, CommuneRecord commune) =>
        ((BoundComparison)book.StartRun().LawFor(commune).Single(set => set.Set.Level == "model").Indicators.Single().Requirement).Threshold;
}
