using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Portfolios;

/// <summary>Summaries are what a count by hand gives, with every way to count what is neither met nor not met.</summary>
public sealed class PortfolioTests
{
    private static readonly RuleBook Book = Law.Load(Law.Set($$"""
        [{{Law.Criterion("1", $"[{Law.Indicator(Law.AtLeast("power_pct", "50"))}]")}},
         {{Law.Criterion("2", $"[{Law.Indicator("""{ "attested": "market", "appliesWhen": { "attested": "planned" } }""", "2.1")}]")}},
         {{Law.Criterion("3", $"[{Law.Indicator("""{ "attested": "hall" }""", "3.1")}]")}}]
        """));

    // Criteria: 1 met, 2 not applicable, 3 undetermined.
    private static readonly (string, MetricValue)[] Open = [("power_pct", 90), ("planned", false)];

    // All three count as met, one of them since it does not apply.
    private static readonly (string, MetricValue)[] All = [("power_pct", 90), ("planned", false), ("hall", true)];

    // 1 and 3 are not met, 2 is.
    private static readonly (string, MetricValue)[] One = [("power_pct", 10), ("planned", true), ("market", true), ("hall", false)];

    private static readonly Portfolio Three = Of(Commune.With(Open), Commune.With(All), Commune.With(One));

    [Theory]
    [InlineData(OutcomeCounting.AsMet, OutcomeCounting.AsNotMet, 6, "2/3", "2/3", "1/3")]
    [InlineData(OutcomeCounting.AsMet, OutcomeCounting.AsMet, 7, "2/3", "3/3", "2/3")]
    [InlineData(OutcomeCounting.AsNotMet, OutcomeCounting.AsNotMet, 4, "2/3", "1/3", "1/3")]
    [InlineData(OutcomeCounting.LeftOut, OutcomeCounting.LeftOut, 4, "2/3", "1/1", "1/2")]
    public void Summarize_Counting_EntersEveryFigure(OutcomeCounting notApplicable, OutcomeCounting undetermined, int met, string first, string second, string third)
    {
        PortfolioSummary summary = Three.Summarize(new PortfolioSettings { NotApplicable = notApplicable, Undetermined = undetermined });
        SetSummary set = summary.Set(Law.Standard)!;

        Assert.Equal(met, set.CriteriaMet);
        Assert.Equal(Rational.Create(met, 3), set.Average);
        string Shown(string id) => set.Criteria.Single(part => part.Id == id).Passed is var passed ? $"{passed.Passed}/{passed.Of}" : "";
        Assert.Equal(first, Shown("1"));
        Assert.Equal(notApplicable == OutcomeCounting.AsMet ? "3/3" : second, Shown("2"));
        Assert.Equal(third, Shown("3"));
    }

    [Fact]
    public void Summarize_Bounds_DoNotDependOnTheSettings()
    {
        SetSummary set = Three.Summarize(new PortfolioSettings { NotApplicable = OutcomeCounting.LeftOut, Undetermined = OutcomeCounting.AsMet }).Set(Law.Standard)!;

        Assert.Equal((6, 7), (set.CriteriaMetAtLeast, set.CriteriaMetAtMost));
        Assert.Equal((Rational.Create(6, 3), Rational.Create(7, 3)), (set.AverageAtLeast, set.AverageAtMost));
        Assert.Equal(new Tally(1, 1, 0, 1), set.Outcomes);
    }

    [Fact]
    public void Groups_OpenCommune_IsPossibleInBothAndCountedOnce()
    {
        ImmutableArray<GroupCount> groups = Three.Summarize().Set(Law.Standard)!.Groups;

        Assert.Equal([(3, 3, 1, 1, 2), (0, 2, 2, 1, 2)], groups.Select(group => (group.From, group.To, group.Communes, group.Certain, group.Possible)));
        Assert.Equal(["3", "<3"], groups.Select(group => group.ToString()));
    }

    [Fact]
    public void Groups_AskedFor_AreTaken()
    {
        ImmutableArray<GroupCount> groups = Three.Summarize(new PortfolioSettings { GroupsFrom = [2, 1, 7] }).Set(Law.Standard)!.Groups;

        Assert.Equal([(2, 3, 2), (1, 1, 1), (0, 0, 0)], groups.Select(group => (group.From, group.To, group.Communes)));
    }

    [Fact]
    public void Summarize_Nobody_HasNoShares()
    {
        PortfolioSummary summary = Of().Summarize();

        Assert.Equal(0, summary.Communes);
        Assert.Empty(summary.Sets);
        Assert.Null(summary["standard"].Average);
        Assert.Null(new PassCount(0, 0).Percent);
    }

    [Theory]
    [InlineData(2023, 12, 31, 1)]
    [InlineData(2024, 1, 1, 0)]
    [InlineData(2022, 12, 31, 0)]
    public void Recognised_DayOfTheDecision_IsCumulativeAndNewInItsYear(int year, int month, int day, int isNew)
    {
        LevelSummary standard = Of(Recognised(new RecognitionFact("standard", new DateOnly(year, month, day)))).Summarize()["standard"];

        Assert.Equal((year == 2024 ? 0 : 1, isNew), (standard.Recognised, standard.NewlyRecognised));
    }

    [Fact]
    public void Recognised_HigherLevel_IsRecognisedBelowAsWell()
    {
        PortfolioSummary summary = Of(Recognised(new RecognitionFact("advanced", Year: 2023)), Recognised(new RecognitionFact("standard"))).Summarize();

        Assert.Equal((2, 1, 1), (summary["standard"].Recognised, summary["standard"].NewlyRecognised, summary["standard"].RecognisedWithoutDay));
        Assert.Equal((1, 1, 0), (summary["advanced"].Recognised, summary["advanced"].NewlyRecognised, summary["advanced"].RecognisedWithoutDay));
    }

    [Fact]
    public void Recognised_StandardBeforeAndAdvancedNow_IsNewAtTheHigherLevelAlone()
    {
        PortfolioSummary summary = Of(Recognised(new RecognitionFact("standard", Year: 2019), new RecognitionFact("advanced", Year: 2023))).Summarize();

        Assert.Equal((0, 1), (summary["standard"].NewlyRecognised, summary["advanced"].NewlyRecognised));
    }

    [Fact]
    public void Recognised_NotTold_IsCountedApart()
    {
        LevelSummary standard = Three.Summarize()["standard"];

        Assert.Equal((0, 3), (standard.Recognised, standard.NotTold));
    }

    [Fact]
    public void NewSince_MiddleOfAYear_LeavesOutWhatTellsTheYearAlone()
    {
        Portfolio two = Of(Recognised(new RecognitionFact("standard", Year: 2023)), Recognised(new RecognitionFact("standard", new DateOnly(2023, 7, 1))));

        Assert.Equal(1, two.Summarize(new PortfolioSettings { NewSince = new DateOnly(2023, 7, 1) })["standard"].NewlyRecognised);
    }

    private static CommuneRecord Recognised(params ImmutableArray<RecognitionFact> facts) => Commune.Of(All, recognitions: facts);

    private static Portfolio Of(params CommuneRecord[] records) => Portfolio.Of(Book.Catalog, Book.StartRun().Assess(records));
}
