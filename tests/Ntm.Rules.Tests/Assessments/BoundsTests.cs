using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Assessments;

/// <summary>Bounds of a set, and what would decide it.</summary>
public class BoundsTests
{
    private static readonly RuleBook Book = Law.Load(Law.Set($$"""
        [{{Law.Criterion("1", $"[{Law.Indicator(Law.AtLeast("power_pct", Law.ByRegion))}]")}},
         {{Law.Criterion("2", $"[{Law.Indicator("""{ "attested": "hall" }""", "2.1")}]")}},
         {{Law.Criterion("3", $"[{Law.Indicator(Law.AtLeast("income", "null"), "3.1")}]")}},
         {{Law.Criterion("4", $"[{Law.Indicator("""{ "attested": "market", "appliesWhen": { "attested": "planned" } }""", "4.1")}]")}}]
        """));

    [Fact]
    public void Assess_Bounds_LowIsMetAndNotApplicableHighAddsUndetermined()
    {
        SetAssessment set = Assess(("hall", true), ("planned", false));

        Assert.Equal(new Tally(1, 0, 1, 2), set.Met);
        Assert.Equal((2, 4, 4), (set.Met.Low, set.Met.High, set.Met.Total));
        Assert.Equal("2-4/4", set.Met.ToString());
        Assert.Equal(new Tally(1, 0, 1, 2), set.IndicatorsMet);
    }

    [Fact]
    public void Bounds_NothingOpen_IsOneNumber()
    {
        Assert.Equal("17/19", new Tally(16, 2, 1, 0).ToString());
    }

    [Fact]
    public void Assess_Deciding_ListsValuesAttributesAndFiguresApart()
    {
        Deciding deciding = Assess(("planned", true)).Deciding;

        Assert.Equal(["power_pct", "hall", "income", "market"], deciding.Metrics.AsEnumerable());
        Assert.Equal(["region"], deciding.Attributes.AsEnumerable());
        Assert.Equal([$"{Law.Standard}#3.1"], deciding.Figures.Select(figure => figure.ToString()));
    }

    [Fact]
    public void Deciding_SetIsNotMetAlready_IsEmpty()
    {
        SetAssessment set = Assess(("hall", false));

        Assert.Equal(Outcome.NotMet, set.Outcome);
        Assert.Same(Deciding.Nothing, set.Deciding);
    }

    [Fact]
    public void Assess_Deciding_WhatIsDecidedIsLeftOut()
    {
        Deciding deciding = Assess(("power_pct", 90), ("hall", true), ("income", 40), ("planned", false)).Deciding;

        Assert.Empty(deciding.Metrics);
        Assert.Empty(deciding.Attributes);
        Assert.Single(deciding.Figures);
    }

    [Fact]
    public void Assess_Removing_AValueNeverTurnsNotMetIntoMet()
    {
        (string, MetricValue)[] values = [("power_pct", 10), ("hall", true), ("income", 40), ("planned", true), ("market", true)];
        foreach ((string, MetricValue) removed in values)
        {
            Assert.NotEqual(Outcome.Met, Assess([.. values.Where(value => value != removed)]).Outcome);
        }
    }

    [Fact]
    public void Assess_Criterion_NamesItsOpenIndicators()
    {
        SetAssessment set = Assess(("power_pct", 90), ("hall", true), ("planned", false));

        Assert.Equal("Chưa đủ căn cứ: 3.", set.Reason.Sentence(Language.Vietnamese));
        Assert.Equal("Chưa đủ căn cứ: 3.1.", set.Criteria[2].Reason.Sentence(Language.Vietnamese));
        Assert.Equal(ReasonCode.NoPartApplies, set.Criteria[3].Reason.Code);
    }

    [Fact]
    public void Assess_UnknownIndicator_IsMisuse() => Assert.Throws<KeyNotFoundException>(() => Assess()["9.9"]);

    private static SetAssessment Assess(params (string, MetricValue)[] values) => Law.Assess(Book, Commune.Of(values))["standard"];
}
