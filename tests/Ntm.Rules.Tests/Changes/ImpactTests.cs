using Ntm.Rules.Assessments;
using Ntm.Rules.Changes;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Changes;

public sealed class ImpactTests
{
    private static readonly AssessmentOptions Now = new() { AsOf = Commune.Reported };

    private static readonly OutcomeColumn Indicator = new(Law.Standard, OutcomeColumnKind.Indicator, "1.1");

    private static RuleBook Book(string threshold) => Law.Load(Law.SetOf(Law.AtLeast("income", threshold)));

    private static CommuneDataset Communes(params decimal?[] incomes)
    {
        var builder = new CommuneDatasetBuilder();
        foreach ((decimal? income, int at) in incomes.Select((income, at) => (income, at)))
        {
            builder.Add(new CommuneRecord
            {
                Code = $"{at:00000}",
                Name = $"Xã {at}",
                District = at % 2 == 0 ? "Chẵn" : "Lẻ",
                Region = "TDMN",
                ReportingDate = Commune.Reported,
                Values = income is { } known ? new Dictionary<string, MetricValue> { ["income"] = known } : [],
            });
        }

        return builder.Build();
    }

    [Fact]
    public void Impact_TighterFigure_NamesWhoLosesTheLevel()
    {
        Impact impact = Book("41").Impact(Book("45"), Communes(40.9m, 41m, 44.9m, 45m, null), Now);

        Assert.Equal(["00001", "00002"], impact["standard"].Lost.Select(commune => commune.Commune.Code));
        Assert.Equal((3, 1, 0, 0), (impact["standard"].Before, impact["standard"].After, impact["standard"].Gained.Length, impact["standard"].LostToDoubt));
        Assert.Equal(["00001", "00002"], impact.Moved.Select(commune => commune.Commune.Code));
        Assert.Equal(5, impact.Communes);
    }

    [Fact]
    public void Impact_LooserFigure_NamesWhoGainsIt()
    {
        Impact impact = Book("45").Impact(Book("41"), Communes(40.9m, 41m, 45m), Now);

        Assert.Equal("00001", Assert.Single(impact["standard"].Gained).Commune.Code);
        Assert.Empty(impact["standard"].Lost);
    }

    [Fact]
    public void Impact_FigureBecomesUnknown_LosesToDoubt()
    {
        Impact impact = Book("41").Impact(Book("null"), Communes(40m, 41m), Now);

        Assert.Equal((1, 1), (impact["standard"].Lost.Length, impact["standard"].LostToDoubt));
        Assert.Equal(1, impact["standard"].InReach);
        PartImpact part = Assert.Single(impact.Parts, part => part.Column == Indicator);
        Assert.Equal((2, 0, 1, 1), (part.Changed, part.Gained, part.Lost, part.LostToDoubt));
        Assert.Equal("Chỉ tiêu 1.1", part.Name.Vi);
    }

    [Fact]
    public void Impact_SameBook_MovesNobody()
    {
        Impact impact = Book("41").Impact(Book("41"), Communes(40m, 41m, null), Now);

        Assert.Empty(impact.Moved);
        Assert.Empty(impact.Parts);
        Assert.All(impact.Levels, level => Assert.Equal((0, 0), (level.Gained.Length, level.Lost.Length)));
    }

    [Fact]
    public void Impact_WithdrawnIndicator_IsToldAsGoneAndNamedByTheEarlierLaw()
    {
        string criterion = Law.Criterion("1", $"[{Law.Indicator(Law.AtLeast("income", "41"))}, {Law.Indicator(Law.AtLeast("income", "50"), "1.2")}]");
        RuleBook both = Law.Load(Law.Set($"[{criterion}]"));

        Impact impact = both.Impact(Book("41"), Communes(45m), Now);

        CommuneImpact commune = Assert.Single(impact.Moved);
        Assert.Contains(new OutcomeChange(new OutcomeColumn(Law.Standard, OutcomeColumnKind.Indicator, "1.2"), Outcome.NotMet, null), commune.Changes);
        Assert.Equal("Chỉ tiêu 1.2", Assert.Single(impact.Parts, part => part.Column.Id == "1.2").Name.Vi);
        Assert.Equal("standard", commune.LevelAfter?.Id);
    }

    [Fact]
    public void ExplainBeforeAndAfter_OfAMove_GiveTheFigures()
    {
        CommuneImpact commune = Assert.Single(Book("41").Impact(Book("45"), Communes(42m), Now).Moved);

        (CommuneAssessment before, CommuneAssessment after) = (commune.ExplainBefore(), commune.ExplainAfter());

        Assert.Equal((41m, Outcome.Met), ((decimal)before["standard"]["1.1"].Threshold!.Figure!.Value.Round(0).Numerator, before["standard"].Outcome));
        Assert.Equal(3m, (decimal)after["standard"]["1.1"].Shortfall!.Amount.Value.Numerator);
    }

    [Fact]
    public void By_District_PartsAddUpToTheWhole()
    {
        Impact impact = Book("41").Impact(Book("45"), Communes(42m, 42m, 44m, 50m), Now);

        Assert.Equal([("Chẵn", 2), ("Lẻ", 1)], impact.By("district").Select(group => (group.Value!, group.Impact["standard"].Lost.Length)));
        Assert.Equal(impact.Communes, impact.By("district").Sum(group => group.Impact.Communes));
        Assert.Equal(["00001"], impact.Where("district", value => value == "Lẻ").Moved.Select(commune => commune.Commune.Code));
    }

    [Fact]
    public void Joined_Chunks_AreAsOne()
    {
        (RuleBook before, RuleBook after) = (Book("41"), Book("45"));

        Impact joined = Impact.Joined([before.Impact(after, Communes(42m), Now), before.Impact(after, Communes(40m, 46m), Now)]);

        Assert.Equal((3, 1), (joined.Communes, joined["standard"].Lost.Length));
        Assert.Throws<ArgumentException>(() => Impact.Joined([]));
    }

    [Fact]
    public void Impact_ChangedValues_MoveCommunes()
    {
        RuleBook book = Book("41");
        CommuneDataset communes = Communes(38m, 35m, null);
        AssessmentRun run = book.StartRun(Now);

        Impact impact = run.Impact(run, communes, ValueChange.Plus("income", 3).ApplyTo(communes, book.Catalog));

        Assert.Equal("00000", Assert.Single(impact["standard"].Gained).Commune.Code);
        Assert.Equal(41m, impact.Moved[0].Commune.Values["income"].Number);
    }

    [Fact]
    public void Between_OtherCommunes_IsRefused()
    {
        AssessmentRun run = Book("41").StartRun(Now);

        Assert.Throws<ArgumentException>(() => run.Impact(run, Communes(38m, 35m), Communes(38m)));
    }

    [Theory]
    [InlineData("40", "45")]
    [InlineData("45", "40")]
    [InlineData("40", "null")]
    [InlineData("""{ "delegated": "province", "noLooserThan": 42 }""", "44")]
    public void Impact_EveryCommune_IsAsTheExplainedAnswersSay(string before, string after)
    {
        CommuneDataset communes = Communes(null, 39m, 40m, 41m, 42m, 43m, 44m, 45m, 46m);
        (RuleBook first, RuleBook second) = (Book(before), Book(after));

        Impact impact = first.Impact(second, communes, Now);

        string[] expected =
        [
            .. communes.Where(commune =>
                {
                    (CommuneAssessment old, CommuneAssessment current) = (first.StartRun(Now).Assess(commune), second.StartRun(Now).Assess(commune));
                    return old["standard"].Outcome != current["standard"].Outcome;
                })
                .Select(commune => commune.Code),
        ];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, impact.Moved.Select(commune => commune.Commune.Code));
    }
}
