using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>The batch answers each commune as the explained path does, on a law in which everything occurs; the longer proof by comparison has drawn laws instead of this one.</summary>
public sealed class BatchAgreesTests
{
    private static readonly RuleBook Book = Law.Load(WideLaw.Files);

    /// <summary>Whole blocks of 64, one more and one less, more of them than are worked on at once; places one after the other or mixed.</summary>
    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(1, 1, false)]
    [InlineData(63, 1, false)]
    [InlineData(64, 1, false)]
    [InlineData(65, 2, false)]
    [InlineData(128, 2, false)]
    [InlineData(130, 12, true)]
    [InlineData(600, 40, true)]
    [InlineData(1200, 2, false)]
    public void Assess_AnyNumberOfCommunes_IsTheExplainedAnswerOfEach(int count, int places, bool areMixed) =>
        Agrees(new WideCommunes(Book.Catalog, count).Draw(count, places, areMixed), new AssessmentOptions(), builder: new CommuneDatasetBuilder(Book.Catalog));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Assess_MissingCountsAsNotMet_IsTheExplainedAnswerOfEach(bool unverifiedIsUnset) => Agrees(
        new WideCommunes(Book.Catalog, 7).Draw(300, 5, true),
        new AssessmentOptions { MissingCountsAsNotMet = true, UnverifiedCountsAsUnset = unverifiedIsUnset, AsOf = new DateOnly(2023, 6, 30) },
        new CommuneDatasetBuilder(Book.Catalog));

    /// <summary>Columns of four decimals, whatever the metrics have, are brought to the scale of the metrics.</summary>
    [Fact]
    public void Assess_ColumnsOfAnotherScale_IsTheExplainedAnswerOfEach() =>
        Agrees(new WideCommunes(Book.Catalog, 11).Draw(400, 4, true), new AssessmentOptions(), new CommuneDatasetBuilder());

    /// <summary>A column of attestations where a number or a rating belongs, or the other way round, holds nothing that can be used.</summary>
    [Theory]
    [InlineData("power_pct")]
    [InlineData("readiness")]
    [InlineData("hall")]
    [InlineData("population")]
    [InlineData("clean_pct")]
    [InlineData("literate_pct.men")]
    [InlineData("barn_pct")]
    public void Assess_ColumnOfAnotherKind_IsTheExplainedAnswerOfEach(string metric)
    {
        MetricValue other = metric is "hall" or "readiness" ? 1 : true;
        CommuneRecord[] communes = new WideCommunes(Book.Catalog, 13).Draw(100, 2, false);
        foreach (Dictionary<string, MetricValue> values in communes.Select(commune => (Dictionary<string, MetricValue>)commune.Values).Where(values => values.ContainsKey(metric)))
        {
            values[metric] = other;
        }

        Agrees(communes, new AssessmentOptions(), new CommuneDatasetBuilder(Book.Catalog));
        Agrees(communes, new AssessmentOptions { MissingCountsAsNotMet = true }, new CommuneDatasetBuilder(Book.Catalog));
    }

    /// <summary>A column that no commune has, or only the first ones, is shorter than the dataset.</summary>
    [Theory]
    [InlineData("power_pct", 0)]
    [InlineData("power_pct", 3)]
    [InlineData("hall", 0)]
    [InlineData("hall", 3)]
    [InlineData("readiness", 3)]
    [InlineData("income_then", 0)]
    [InlineData("livestock", 0)]
    [InlineData("barns", 3)]
    public void Assess_ColumnThatEndsEarly_IsTheExplainedAnswerOfEach(string metric, int given)
    {
        CommuneRecord[] communes = new WideCommunes(Book.Catalog, 17).Draw(300, 1, false);
        foreach (CommuneRecord commune in communes.Skip(given))
        {
            ((Dictionary<string, MetricValue>)commune.Values).Remove(metric);
        }

        Agrees(communes, new AssessmentOptions(), new CommuneDatasetBuilder(Book.Catalog));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(100)]
    public void Assess_ByThreads_IsTheAnswerOfOne(int threads)
    {
        CommuneBatch batch = Batch(new WideCommunes(Book.Catalog, 19).Draw(1200, 3, false), new AssessmentOptions(), new CommuneDatasetBuilder(Book.Catalog));
        OutcomeMatrix one = batch.Assess();
        OutcomeMatrix several = batch.Empty();

        batch.Assess(several, threads);

        Assert.All(one.Columns, column => Assert.Equal(one.TallyOf(column), several.TallyOf(column)));
        Assert.All(Enumerable.Range(0, 1200), row => Assert.DoesNotContain(one.Columns, column => one[row, column] != several[row, column]));
    }

    /// <summary>A matrix that nobody filled knows nothing; filling it again leaves nothing of before.</summary>
    [Fact]
    public void Assess_MatrixThatIsThere_IsFilledAnew()
    {
        CommuneBatch batch = Batch(new WideCommunes(Book.Catalog, 23).Draw(70, 1, false), new AssessmentOptions(), new CommuneDatasetBuilder(Book.Catalog));
        OutcomeMatrix empty = batch.Empty();

        Assert.All(empty.Columns, column => Assert.Equal(new Tally(0, 0, 0, 70), empty.TallyOf(column)));
        OutcomeMatrix filled = batch.Assess();
        batch.Assess(empty);
        batch.Assess(empty);
        Assert.All(empty.Columns, column => Assert.Equal(filled.TallyOf(column), empty.TallyOf(column)));
    }

    private static CommuneBatch Batch(CommuneRecord[] communes, AssessmentOptions options, CommuneDatasetBuilder builder)
    {
        Array.ForEach(communes, builder.Add);
        return Book.StartRun(options).Batch(builder.Build());
    }

    private static void Agrees(CommuneRecord[] communes, AssessmentOptions options, CommuneDatasetBuilder builder)
    {
        CommuneBatch batch = Batch(communes, options, builder);
        OutcomeMatrix outcomes = batch.Assess();
        CommuneAssessment[] expected = [.. Book.StartRun(options).Assess(communes)];
        List<(OutcomeColumn Column, Outcome Outcome)> all = [];
        for (int row = 0; row < communes.Length; row++)
        {
            SetAssessment[] sets = [.. expected[row].Sets.Where(set => set.Set is not null)];
            (OutcomeColumn Column, Outcome Outcome)[] told = [.. sets.SelectMany(Told)];
            Assert.Equal(told.ToHashSet(), Found(outcomes, row));
            Assert.Equal((expected[row].Level, expected[row].PossibleLevel), (batch.LevelOf(outcomes, row), batch.PossibleLevelOf(outcomes, row)));
            Assert.All(sets, set => Assert.Equal(set.Met, outcomes.CriteriaOf(row, set.SetId!)));
            all.AddRange(told);
        }

        Assert.Equal(all.Select(pair => pair.Column).ToHashSet(), outcomes.Columns.ToHashSet());
        Assert.All(all.ToLookup(pair => pair.Column, pair => pair.Outcome), column => Assert.Equal(Tally.Of(column), outcomes.TallyOf(column.Key)));
        Assert.All(Enumerable.Range(0, Math.Min(communes.Length, 100)), row => Assert.Equal(
            expected[row].Sets.SelectMany(set => set.Indicators).Select(indicator => (indicator.Id, indicator.Outcome, indicator.Reason.Code)),
            batch.Explain(row).Sets.SelectMany(set => set.Indicators).Select(indicator => (indicator.Id, indicator.Outcome, indicator.Reason.Code))));
    }

    private static HashSet<(OutcomeColumn Column, Outcome Outcome)> Found(OutcomeMatrix outcomes, int row) =>
        [.. outcomes.Columns.Where(column => outcomes[row, column] is not null).Select(column => (column, outcomes[row, column]!.Value))];

    private static IEnumerable<(OutcomeColumn Column, Outcome Outcome)> Told(SetAssessment set) =>
    [
        (new OutcomeColumn(set.SetId!, OutcomeColumnKind.Set, ""), set.Outcome),
        .. set.Criteria.Select(criterion => (new OutcomeColumn(set.SetId!, OutcomeColumnKind.Criterion, criterion.Id), criterion.Outcome)),
        .. set.Indicators.Select(indicator => (new OutcomeColumn(set.SetId!, OutcomeColumnKind.Indicator, indicator.Id), indicator.Outcome)),
    ];
}
