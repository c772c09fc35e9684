using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Portfolios;

/// <summary>Totals of many answers are what adding them by hand gives.</summary>
public class PortfolioTotalsTests
{
    private static readonly RuleBook Book = Law.Load(Law.Set($$"""
        [{{Law.Criterion("1", $"[{Law.Indicator(Law.AtLeast("power_pct", "50"))}]")}},
         {{Law.Criterion("2", $"[{Law.Indicator("""{ "attested": "market", "appliesWhen": { "attested": "planned" } }""", "2.1")}]")}},
         {{Law.Criterion("3", $"[{Law.Indicator("""{ "attested": "hall" }""", "3.1")}]")}}]
        """));

    private static readonly CommuneRecord[] Records =
    [
        Commune.With(("power_pct", 90), ("planned", false), ("hall", true)),
        Commune.With(("power_pct", 90), ("planned", true), ("market", true), ("hall", true)),
        Commune.With(("power_pct", 10), ("planned", false)),
        Commune.With(("power_pct", 90), ("planned", false)),
        Commune.Of([("power_pct", 90)], dated: false),
    ];

    [Fact]
    public void Add_SomeCommunes_GivesWhatACountByHandGives()
    {
        PortfolioTotals totals = Total(Records);
        LevelTotals standard = totals.Sets["standard"];

        Assert.Equal(5, totals.Communes);
        Assert.Equal(2, totals.Levels["standard"]);
        Assert.Equal(new Tally(2, 1, 0, 2), standard.Outcomes);
        Assert.Equal((3 + 3 + 1 + 2, 3 + 3 + 2 + 3, 12), (standard.CriteriaMet, standard.CriteriaMetAtMost, standard.Criteria));
        Assert.Equal([Law.Standard], standard.SetIds);
        Assert.Equal(1, standard.MissingMetrics["hall"]);
        Assert.DoesNotContain("market", standard.MissingMetrics.Keys);
    }

    [Fact]
    public void Add_OtherOrder_GivesTheSame()
    {
        PortfolioTotals forward = Total(Records);
        PortfolioTotals backward = Total([.. Records.Reverse()]);

        foreach ((string level, LevelTotals totals) in forward.Sets)
        {
            Assert.Equal(totals.Outcomes, backward.Sets[level].Outcomes);
            Assert.Equal(totals.CriteriaMetAtMost, backward.Sets[level].CriteriaMetAtMost);
            Assert.Equal(totals.MissingMetrics.OrderBy(pair => pair.Key), backward.Sets[level].MissingMetrics.OrderBy(pair => pair.Key));
        }
    }

    [Fact]
    public void Totals_MissingFigures_CountTheCommunesTheyKeepOpen()
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("income", "null")));
        var totals = new PortfolioTotals();
        foreach (CommuneAssessment answer in book.StartRun().Assess([Commune.With(("income", 40)), Commune.With()]))
        {
            totals.Add(answer);
        }

        Assert.Equal(2, totals.Sets["standard"].MissingFigures.Single().Value);
    }

    private static PortfolioTotals Total(IEnumerable<CommuneRecord> records)
    {
        var totals = new PortfolioTotals();
        foreach (CommuneAssessment answer in Book.StartRun().Assess(records))
        {
            totals.Add(answer);
        }

        return totals;
    }
}
