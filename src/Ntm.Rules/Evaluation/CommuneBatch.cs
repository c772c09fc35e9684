using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Compilation;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>
/// Một bộ dữ liệu trong một đợt đánh giá. A dataset under a run: the law of each place is bound and compiled once, after which outcomes of all communes cost nanoseconds
/// each, and the explained answer of any one is there for the asking. The outcomes are those of the explained answers. Immutable and safe for concurrent use; the dataset
/// is shared, never copied.
/// </summary>
/// <example><code>
/// CommuneBatch batch = run.Batch(dataset);
/// OutcomeMatrix outcomes = batch.Assess();
/// Tally met = outcomes.TallyOf(new OutcomeColumn("national/2016-2020/standard", OutcomeColumnKind.Set, ""));
/// CommuneAssessment why = batch.Explain(row: 17);
/// </code></example>
public sealed class CommuneBatch
{
    // Blocks that are evaluated together: their registers stay in the nearest memory.
    private const int Tile = 16;

    private readonly Assessor _assessor;
    private readonly ImmutableArray<BlockEvaluator> _evaluators;
    private readonly int[] _planOf;

    internal CommuneBatch(Assessor assessor, CommuneDataset dataset, ImmutableArray<Plan> plans, ImmutableArray<(int Start, int End, int Plan)> segments)
    {
        _assessor = assessor;
        Dataset = dataset;
        Segments = segments;
        Shape = new MatrixShape(plans);
        ReadingColumns readings = assessor.ReadingsOf(dataset);
        _evaluators = [.. plans.Select(plan => new BlockEvaluator(plan, readings))];
        _planOf = new int[dataset.Count];
        foreach ((int start, int end, int plan) in segments)
        {
            Array.Fill(_planOf, plan, start, end - start);
        }

        Registers = plans.Select(plan => plan.Steps.Length).DefaultIfEmpty().Max();
    }

    /// <summary>The communes.</summary>
    public CommuneDataset Dataset { get; }

    internal Catalog Catalog => _assessor.Catalog;

    internal MatrixShape Shape { get; }

    /// <summary>Slots by the plan that is bound for them, in order and without gap; plan -1: no day, so no law.</summary>
    internal ImmutableArray<(int Start, int End, int Plan)> Segments { get; }

    internal int Blocks => (Dataset.Count + 63) >> 6;

    /// <summary>The most registers that a plan needs.</summary>
    internal int Registers { get; }

    internal ImmutableArray<BlockEvaluator> Evaluators => _evaluators;

    /// <summary>The outcomes of all communes.</summary>
    public OutcomeMatrix Assess()
    {
        OutcomeMatrix outcomes = Empty();
        Assess(outcomes);
        return outcomes;
    }

    /// <summary>A matrix that is not filled yet: every outcome is still undetermined.</summary>
    public OutcomeMatrix Empty() => new(this);

    /// <summary>
    /// The outcomes of all communes, into a matrix that is there already: nothing is allocated, but for single values next to a figure where one of the two has more
    /// decimals than the metric.
    /// </summary>
    /// <exception cref="ArgumentException">The matrix is of another batch.</exception>
    public void Assess(OutcomeMatrix outcomes)
    {
        Check(outcomes);
        Assess(outcomes, outcomes.Scratch, 0, Blocks);
    }

    /// <summary>As <see cref="Assess(OutcomeMatrix)"/>, by several threads, each for communes of its own: the answer is the same.</summary>
    /// <param name="outcomes">The matrix to fill.</param>
    /// <param name="threads">At most how many, 1 or more.</param>
    /// <param name="cancellation">Asks to stop between blocks of communes; the matrix then holds what nobody should read.</param>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    /// <exception cref="ArgumentException">The matrix is of another batch.</exception>
    public void Assess(OutcomeMatrix outcomes, int threads, CancellationToken cancellation = default)
    {
        Check(outcomes);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        int parts = Math.Min(threads, Math.Max(Blocks, 1));
        Parallel.For(0, parts, options, part =>
        {
            OutcomeBits[] scratch = new OutcomeBits[Registers];
            int end = (int)((long)Blocks * (part + 1) / parts);
            for (int block = (int)((long)Blocks * part / parts); block < end; block += Tile)
            {
                cancellation.ThrowIfCancellationRequested();
                Assess(outcomes, scratch, block, Math.Min(block + Tile, end));
            }
        });
    }

    /// <summary>The explained answer for one commune, as <c>AssessmentRun.Assess</c> gives it.</summary>
    /// <param name="row">Row of the dataset, from 0.</param>
    public CommuneAssessment Explain(int row) => _assessor.Assess(Dataset[row]);

    /// <summary>The highest level whose set and prerequisites hold; null: none.</summary>
    /// <param name="outcomes">Outcomes of this batch.</param>
    /// <param name="row">Row of the dataset, from 0.</param>
    public Level? LevelOf(OutcomeMatrix outcomes, int row)
    {
        Check(outcomes);
        return _assessor.LevelOf(Dataset[row], SetsOf(outcomes, row), outcome => outcome == Outcome.Met);
    }

    /// <summary>The highest level that missing data could still give; null: none.</summary>
    /// <param name="outcomes">Outcomes of this batch.</param>
    /// <param name="row">Row of the dataset, from 0.</param>
    public Level? PossibleLevelOf(OutcomeMatrix outcomes, int row)
    {
        Check(outcomes);
        return _assessor.LevelOf(Dataset[row], SetsOf(outcomes, row), outcome => outcome != Outcome.NotMet);
    }

    /// <summary>The bits of a block that belong to slots from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    internal static ulong Mask(int block, int start, int end)
    {
        int first = Math.Max(start - (block << 6), 0);
        int past = Math.Min(end - (block << 6), 64);
        ulong upTo = past == 64 ? ~0UL : (1UL << past) - 1;
        return upTo & (~0UL << first);
    }

    /// <summary>What identity, scope or record say of an attribute; null: not told.</summary>
    internal string? AttributeOf(CommuneRecord record, string attribute) => attribute switch
    {
        "code" => record.Code,
        "name" => record.Name,
        WellKnownAttributes.District => record.District,
        WellKnownAttributes.Province => record.Province,
        _ => CommuneAttributes.Of(Catalog, _assessor.ScopeOf(record), record.Attributes, attribute),
    };

    internal int SlotOf(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Dataset.Count);
        return Dataset.Slots[row];
    }

    /// <summary>The plan that is bound for a slot; -1: none.</summary>
    internal int PlanOf(int slot) => _planOf[slot];

    /// <summary>Sets in force for a commune, lowest level first, and those that they require, each with its outcome.</summary>
    private IReadOnlyList<(CriteriaSet Set, bool IsInForce, Outcome Outcome)> SetsOf(OutcomeMatrix outcomes, int row)
    {
        int slot = SlotOf(row);
        return _planOf[slot] < 0
            ? []
            : [.. _evaluators[_planOf[slot]].Plan.Sets.Select(set => (set.Set, set.IsInForce, outcomes.At(slot, ColumnOf(set))!.Value))];
    }

    private int ColumnOf(PlanSet set) =>
        (set.IsInForce ? Shape.IndexOf(new OutcomeColumn(set.Set.Id, OutcomeColumnKind.Set, "")) : Shape.IndexOfRequired(set.Set.Id))!.Value;

    private void Assess(OutcomeMatrix outcomes, Span<OutcomeBits> scratch, int firstBlock, int endBlock)
    {
        foreach ((int start, int end, int plan) in Segments)
        {
            if (plan < 0)
            {
                continue;
            }

            BlockEvaluator evaluator = _evaluators[plan];
            int last = Math.Min(endBlock, (end + 63) >> 6);
            for (int block = Math.Max(start >> 6, firstBlock); block < last;)
            {
                int whole = Math.Min(Math.Min(last, end >> 6) - block, Tile);
                if (start <= block << 6 && whole > 0)
                {
                    evaluator.Evaluate(block, whole, outcomes.Blocks(block, whole), Registers);
                    block += whole;
                    continue;
                }

                // Other communes of the block stand under another plan, or there are no more.
                evaluator.Evaluate(block, 1, scratch, Registers);
                ulong mask = Mask(block, start, end);
                Span<OutcomeBits> registers = outcomes.Blocks(block, 1);
                for (int register = 0; register < evaluator.Plan.Steps.Length; register++)
                {
                    registers[register] = scratch[register].Where(mask, registers[register]);
                }

                block++;
            }
        }
    }

    private void Check(OutcomeMatrix outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        if (outcomes.Batch != this)
        {
            throw new ArgumentException("The matrix is of another batch.", nameof(outcomes));
        }
    }
}
