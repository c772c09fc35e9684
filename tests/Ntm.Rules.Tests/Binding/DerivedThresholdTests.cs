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
        Assert.Equal("national/2021-2025/standard#1.1 x 1.1", bound.Deciding.Selector);
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

    private static RuleBook Book(string threshold, params string[] more) => Law.Load(
    [
        Law.SetOf(Law.AtLeast("power_pct", threshold)),
        Law.SetOf(Law.AtLeast("clean_pct", $$"""{ "of": "{{Law.Standard}}#1.1", "times": 1.1 }"""), id: "national/2021-2025/model", level: "model"),
        .. more,
    ]);

    private static BoundThreshold Model(RuleBook book, CommuneRecord commune) =>
        ((BoundComparison)book.StartRun().LawFor(commune).Single(set => set.Set.Level == "model").Indicators.Single().Requirement).Threshold;
}
