using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Properties.Generators;

namespace Ntm.Rules.Properties.Laws;

/// <summary>The batch answers every commune as the explained path does, on cases in which everything occurs.</summary>
public sealed class BatchTests
{
    private const int Books = 120;

    /// <summary>More than a block of 64, and no whole number of blocks.</summary>
    private const int PerBook = 150;

    [Fact]
    public void Batch_AnyCommunes_AgreesWithTheExplainedAnswers()
    {
        int outcomes = 0;
        Runs.Hold(GeneratedCase.Several(Shape.Anything, PerBook), Runs.Cases(Books), cases =>
        {
            CommuneDataset dataset = DatasetOf(cases);
            foreach (AssessmentOptions options in cases.Take(3).Select(c => c.Options).Distinct())
            {
                outcomes += Compare(cases[0] with { Options = options }, dataset);
            }
        });
        Assert.True(outcomes > Books * PerBook * 5, $"{outcomes}");
    }

    private static int Compare(GeneratedCase book, CommuneDataset dataset)
    {
        CommuneBatch batch = book.NewAssessor().Batch(dataset);
        OutcomeMatrix outcomes = batch.Assess();
        var again = new OutcomeMatrix(batch);
        batch.Assess(again, threads: 3);
        int compared = 0;
        Dictionary<OutcomeColumn, List<Outcome>> all = [];
        for (int row = 0; row < dataset.Count; row++)
        {
            CommuneAssessment expected = batch.Explain(row);
            // Two drawn overlays may add an indicator of the same number, which loading would refuse.
            (OutcomeColumn Column, Outcome Outcome)[] told =
                [.. expected.Sets.Where(set => set.Set is not null).SelectMany(Columns).GroupBy(pair => pair.Column).Where(same => same.Count() == 1).Select(same => same.Single())];
            foreach ((OutcomeColumn column, Outcome outcome) in told)
            {
                Assert.Equal($"{row} {column} {outcome}", $"{row} {column} {outcomes[row, column]}");
                Assert.Equal(outcomes[row, column], again[row, column]);
                (all.TryGetValue(column, out List<Outcome>? list) ? list : all[column] = []).Add(outcome);
                compared++;
            }

            Assert.True(told.Length <= outcomes.Columns.Count(column => outcomes[row, column] is not null));
            Assert.Equal((row, expected.Level?.Id, expected.PossibleLevel?.Id), (row, batch.LevelOf(outcomes, row)?.Id, batch.PossibleLevelOf(outcomes, row)?.Id));
            Assert.All(expected.Sets.Where(set => set.Set is not null), set => Assert.Equal(set.Met, outcomes.CriteriaOf(row, set.SetId!)));
        }

        Assert.All(all.Where(pair => pair.Key.Kind != OutcomeColumnKind.Indicator), pair => Assert.Equal(Tally.Of(pair.Value), outcomes.TallyOf(pair.Key)));
        return compared;
    }

    private static IEnumerable<(OutcomeColumn Column, Outcome Outcome)> Columns(SetAssessment set) =>
    [
        (new OutcomeColumn(set.SetId!, OutcomeColumnKind.Set, ""), set.Outcome),
        .. set.Criteria.Select(criterion => (new OutcomeColumn(set.SetId!, OutcomeColumnKind.Criterion, criterion.Id), criterion.Outcome)),
        .. set.Indicators.Select(indicator => (new OutcomeColumn(set.SetId!, OutcomeColumnKind.Indicator, indicator.Id), indicator.Outcome)),
    ];

    /// <summary>In columns, where all values of a metric are of one kind; half the books know their catalog and so the decimals of each column.</summary>
    private static CommuneDataset DatasetOf(GeneratedCase[] cases)
    {
        Catalog catalog = cases[0].Catalog;
        var builder = new CommuneDatasetBuilder(cases.Length % 2 == 0 && cases[0].Record.Values.Count % 2 == 0 ? catalog : null);
        foreach (GeneratedCase one in cases)
        {
            builder.Add(one.With(one.Record.Values.Where(pair => IsOfItsKind(catalog, pair.Key, pair.Value)).ToImmutableDictionary()).Record);
        }

        return builder.Build();
    }

    private static bool IsOfItsKind(Catalog catalog, string id, MetricValue value) => value.Kind == catalog.Metrics[id.Split('.')[0]].Type switch
    {
        MetricType.Quantity => MetricValueKind.Number,
        MetricType.Attestation => MetricValueKind.Attestation,
        _ => MetricValueKind.Rating,
    };
}
