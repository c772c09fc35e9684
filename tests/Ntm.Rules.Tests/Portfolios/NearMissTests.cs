using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Tests.Books;
using Ntm.Rules.Tests.Samples;

namespace Ntm.Rules.Tests.Portfolios;

/// <summary>What is missing, nearest first, and who is near.</summary>
public sealed class NearMissTests
{
    private static readonly RuleBook Book = Law.Load(Law.Set($$"""
        [{{Law.Criterion("1", $"[{Law.Indicator(Law.AtLeast("power_pct", "50"))}]")}},
         {{Law.Criterion("2", $"[{Law.Indicator("""{ "attested": "hall" }""", "2.1")}]")}},
         {{Law.Criterion("3", $"[{Law.Indicator(Law.AtLeast("income", "40"), "3.1")}]")}},
         {{Law.Criterion("4", $"[{Law.Indicator("""{ "attested": "market" }""", "4.1")}]")}}]
        """));

    [Fact]
    public void ToNextLevel_Unmet_NearestFirstThenWithoutDistanceThenOpen()
    {
        NearMiss missing = Missing(("power_pct", 40), ("hall", false), ("income", 39))!;

        Assert.Equal([("3.1", Outcome.NotMet), ("1.1", Outcome.NotMet), ("2.1", Outcome.NotMet), ("4.1", Outcome.Undetermined)], missing.Unmet.Select(unmet => (unmet.Indicator.Id, unmet.Outcome)));
        Assert.Equal([Rational.Create(1, 40), Rational.Create(1, 5), null, null], missing.Unmet.Select(unmet => unmet.Distance));
        Assert.Equal((3, "standard", "06058 Bính Xá"), (missing.FewestToGo, missing.Level, missing.Unit.ToString()));
        Assert.Equal(new Tally(0, 3, 0, 1), missing.Criteria);
    }

    [Fact]
    public void To_LevelThatIsMet_IsNothing() => Assert.Null(
        NearMiss.To(Book.StartRun().Assess(Commune.With(("power_pct", 50), ("hall", true), ("income", 40), ("market", true))), "standard"));

    [Fact]
    public void To_UnknownLevel_Throws() => Assert.Throws<KeyNotFoundException>(() => NearMiss.To(Book.StartRun().Assess(Commune.With()), "golden"));

    [Fact]
    public void Near_CriteriaShort_LeavesOutWhoMeetsIt()
    {
        (string, MetricValue)[] met = [("power_pct", 50), ("hall", true), ("income", 40), ("market", true)];
        (string, MetricValue)[] one = [("power_pct", 50), ("hall", true), ("income", 30), ("market", true)];
        (string, MetricValue)[] two = [("power_pct", 50), ("hall", false), ("income", 30), ("market", true)];
        (string, MetricValue)[] open = [("power_pct", 50), ("hall", true), ("income", 30)];
        Portfolio portfolio = Portfolio.Of(Book.Catalog, Book.StartRun().Assess([Commune.With(met), Commune.With(one), Commune.With(two), Commune.With(open)]));

        Assert.Equal([1, 1], portfolio.Near("standard", 1).Entries.Select(entry => entry.At("standard")!.Met.NotMet));
        Assert.Equal(3, portfolio.Near("standard", 2).Entries.Length);
        SetSummary summary = portfolio.Summarize().Set(Law.Standard)!;
        Assert.Equal([("1", 0, 0), ("2", 1, 0), ("3", 3, 1), ("4", 0, 0)], summary.Criteria.Select(part => (part.Id, part.Outcomes.NotMet, part.Alone)));
    }

    [Fact]
    public async Task Near_LangSon_EveryOneIsShortBySomeOfWhatItsListNames()
    {
        RuleBook book = SampleFile.WithOverlay.BookOrThrow();
        CommuneAssessment[] answers = [.. book.StartRun(new DateOnly(2019, 12, 31)).Assess(await SampleFile.Read("lang-son-2019.csv"))];

        Portfolio near = Portfolio.Of(book.Catalog, answers).Near("standard", 2);

        Assert.NotEmpty(near.Entries);
        foreach (CommuneAssessment answer in answers.Where(answer => near.Entries.Any(entry => entry.Unit.Code == answer.Commune.Code)))
        {
            NearMiss missing = NearMiss.To(answer, "standard")!;
            Assert.InRange(missing.Unmet.Select(unmet => unmet.CriterionId).Distinct().Count(), 1, 2);
            Assert.Equal(missing.Unmet.Length, missing.FewestToGo);
        }
    }

    private static NearMiss? Missing(params (string, MetricValue)[] values) => NearMiss.ToNextLevel(Book.StartRun().Assess(Commune.With(values)));
}
