using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Compilation;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Laws;

/// <summary>A dataset under a run, whose batch must answer every commune as the explained path does and compare as exact fractions do.</summary>
internal sealed class BatchAgreement
{
    private readonly CommuneBatch _batch;
    private readonly OutcomeMatrix _outcomes;
    private readonly OutcomeMatrix _byThreads;
    private readonly ReadingColumns _readings;
    private readonly Dictionary<OutcomeColumn, List<Outcome>> _expected = [];

    public BatchAgreement(Assessor assessor, CommuneDataset dataset)
    {
        _batch = assessor.Batch(dataset);
        _outcomes = _batch.Assess();
        _byThreads = new OutcomeMatrix(_batch);
        _batch.Assess(_byThreads, threads: 3);
        _readings = assessor.ReadingsOf(dataset);
    }

    /// <summary>Outcomes, levels and criteria of a row, the reasons that the batch gives when it is asked, and each comparison.</summary>
    public void Compare(int row, CommuneAssessment expected)
    {
        Answers.Compare(expected, _batch.Explain(row));
        (OutcomeColumn Column, Outcome Outcome)[] told = [.. expected.Sets.Where(set => set.Set is not null).SelectMany(Columns)];
        foreach ((OutcomeColumn column, Outcome outcome) in told)
        {
            Assert.Equal((column, outcome), (column, _outcomes[row, column]!.Value));
            Assert.Equal(outcome, _byThreads[row, column]);
            (_expected.TryGetValue(column, out List<Outcome>? list) ? list : _expected[column] = []).Add(outcome);
        }

        Assert.Equal(told.Length, _outcomes.Columns.Count(column => _outcomes[row, column] is not null));
        Assert.Equal((expected.Level?.Id, expected.PossibleLevel?.Id), (_batch.LevelOf(_outcomes, row)?.Id, _batch.PossibleLevelOf(_outcomes, row)?.Id));
        Assert.All(expected.Sets.Where(set => set.Set is not null), set => Assert.Equal(set.Met, _outcomes.CriteriaOf(row, set.SetId!)));
        foreach ((PlanStep step, PlanComparison comparison, int slot, OutcomeBits bits) in Known(row))
        {
            PlanColumn column = _batch.Evaluators[_batch.PlanOf(slot)].Plan.Columns[step.Column];
            Rational value = _readings.Exact(column, slot);
            bool isMet = comparison.Strictest is { } strictest && comparison.Comparison.Holds(value, strictest);
            bool isMissed = !isMet && comparison.Loosest is { } loosest && !comparison.Comparison.Holds(value, loosest);
            Outcome exact = isMet ? Outcome.Met : isMissed ? Outcome.NotMet : Outcome.Undetermined;
            // To print all of them would take longer than to compare them.
            if (bits.At(slot & 63) is var found && found != exact)
            {
                Assert.Fail($"{column.Id} {value} {comparison}: {exact} by fractions, {found} by the batch");
            }
        }
    }

    /// <summary>What all rows together are counted to.</summary>
    public void CompareTallies() => Assert.All(
        _expected.Where(pair => pair.Key.Kind != OutcomeColumnKind.Indicator), pair => Assert.Equal(Tally.Of(pair.Value), _outcomes.TallyOf(pair.Key)));

    /// <summary>How a row came to its outcomes, in names to be counted.</summary>
    public IEnumerable<string> PathsOf(int row) => ComparisonsOf(row).Concat(BlocksOf(_batch.SlotOf(row)));

    /// <summary>How the communes of its plan lie in blocks of 64, and whether they share theirs with those of others.</summary>
    private IEnumerable<string> BlocksOf(int slot)
    {
        (int start, int end, _) = _batch.Segments.Single(segment => segment.Start <= slot && slot < segment.End);
        int first = slot & ~63;
        return
        [
            _batch.Dataset.Count > 64 && _batch.Dataset.Count % 64 != 0 ? "more than a block and no whole number" : _batch.Dataset.Count < 64 ? "less than a block" : "",
            start <= first && first + 64 <= end ? "a whole block under one plan" : "", start >> 6 < (end - 1) >> 6 ? "a plan across the border of a block" : "",
            (start > first) || (end < first + 64 && end < _batch.Dataset.Count) ? "a block of several plans" : "",
        ];
    }

    /// <summary>How the comparisons were decided: by integers, or by exact fractions where the integers leave a doubt.</summary>
    private IEnumerable<string> ComparisonsOf(int row) => Known(row)
        .Select(one =>
        {
            long number = _batch.Evaluators[_batch.PlanOf(one.Slot)].Columns[one.Step.Column].Numbers[one.Slot];
            bool IsDoubtful(ScaledLimit limit, Rational? figure) => figure is not null && limit.IsDoubtfulSomewhere && limit.Doubtful == number;
            return IsDoubtful(one.Comparison.StrictestCut, one.Comparison.Strictest) || IsDoubtful(one.Comparison.LoosestCut, one.Comparison.Loosest) ? "decided by fractions"
                : number is ScaledNumber.Greatest or ScaledNumber.Least ? "decided by integers that are cut off"
                : (number & 1) != 0 ? "decided by integers with a remainder"
                : "decided by integers";
        })
        .Distinct();

    /// <summary>The comparisons of a row whose value is known, with the register that holds the outcome.</summary>
    private IEnumerable<(PlanStep Step, PlanComparison Comparison, int Slot, OutcomeBits Bits)> Known(int row)
    {
        int slot = _batch.SlotOf(row);
        if (_batch.PlanOf(slot) < 0)
        {
            yield break;
        }

        BlockEvaluator evaluator = _batch.Evaluators[_batch.PlanOf(slot)];
        for (int register = 0; register < evaluator.Plan.Steps.Length; register++)
        {
            PlanStep step = evaluator.Plan.Steps[register];
            if (step.Kind == StepKind.Compare && ReadingColumn.Has(evaluator.Columns[step.Column].Known, slot))
            {
                yield return (step, evaluator.Plan.Comparisons[step.Comparison], slot, _outcomes.Blocks(slot >> 6, 1)[register]);
            }
        }
    }

    private static IEnumerable<(OutcomeColumn Column, Outcome Outcome)> Columns(SetAssessment set) =>
    [
        (new OutcomeColumn(set.SetId!, OutcomeColumnKind.Set, ""), set.Outcome),
        .. set.Criteria.Select(criterion => (new OutcomeColumn(set.SetId!, OutcomeColumnKind.Criterion, criterion.Id), criterion.Outcome)),
        .. set.Indicators.Select(indicator => (new OutcomeColumn(set.SetId!, OutcomeColumnKind.Indicator, indicator.Id), indicator.Outcome)),
    ];
}
