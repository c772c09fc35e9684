using Ntm.Rules.Compilation;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>A plan over the readings of a dataset, 64 communes at a time. Immutable; the registers belong to the caller.</summary>
internal sealed class BlockEvaluator(Plan plan, ReadingColumns readings)
{
    private readonly ReadingColumn[] _columns = [.. plan.Columns.Select(readings.Of)];

    public Plan Plan => plan;

    /// <summary>Writes the outcomes of every step into the register of its number.</summary>
    /// <param name="block">Which 64 slots.</param>
    /// <param name="registers">As many as the plan has steps.</param>
    public void Evaluate(int block, Span<OutcomeBits> registers)
    {
        ReadOnlySpan<PlanStep> steps = plan.Steps.AsSpan();
        ReadOnlySpan<int> operands = plan.Operands.AsSpan();
        for (int number = 0; number < steps.Length; number++)
        {
            ref readonly PlanStep step = ref steps[number];
            ReadOnlySpan<int> parts = operands.Slice(step.First, step.Count);
            registers[number] = step.Kind switch
            {
                StepKind.Compare => Compare(step, block),
                StepKind.Attest => Attest(step, block),
                StepKind.CompareNothing => WithNothing(default, step, _columns[step.Column], block),
                StepKind.Parts => Parts(step, operands.Slice(step.First, (2 * step.Count) + 1), registers, block),
                StepKind.All => OutcomeBits.All(registers, parts),
                StepKind.Any => OutcomeBits.Any(registers, parts),
                StepKind.AtLeast => OutcomeBits.Count(registers, parts, step.Needed),
                StepKind.Alike => OutcomeBits.Alike(registers, parts),
                StepKind.Under => OutcomeBits.Under(registers[parts[0]], registers[parts[1]]),
                StepKind.UnderDoubt => OutcomeBits.Under(registers[parts[0]], OutcomeBits.Undecided),
                StepKind.NotApplicable => new OutcomeBits(0, 0, ~0UL),
                _ => OutcomeBits.Undecided,
            };
        }
    }

    private static OutcomeBits WithNothing(OutcomeBits outcomes, in PlanStep step, ReadingColumn column, int block)
    {
        if (column.Nothing.Length == 0)
        {
            return outcomes;
        }

        ulong nothing = column.Nothing[block];
        return new OutcomeBits(
            (outcomes.Met & ~nothing) | (step.WhenNone == NothingToCount.Met ? nothing : 0),
            outcomes.NotMet & ~nothing,
            (outcomes.NotApplicable & ~nothing) | (step.WhenNone == NothingToCount.NotApplicable ? nothing : 0));
    }

    private OutcomeBits Attest(in PlanStep step, int block)
    {
        ReadingColumn column = _columns[step.Column];
        ulong known = column.Known[block];
        ulong yes = column.Yes[block];
        return new OutcomeBits(yes, (known & ~yes) | (step.MissingIsNotMet ? column.Missing[block] : 0), 0);
    }

    private OutcomeBits Compare(in PlanStep step, int block)
    {
        ReadingColumn column = _columns[step.Column];
        PlanComparison comparison = plan.Comparisons[step.Comparison];
        ulong known = column.Known[block];
        ulong met;
        ulong notMet;
        if (comparison.IsExact)
        {
            met = Holds(comparison, comparison.StrictestCut, comparison.Strictest!.Value, step.Column, block, known) & known;
            notMet = known & ~met;
        }
        else
        {
            met = comparison.Strictest is { } strictest ? Holds(comparison, comparison.StrictestCut, strictest, step.Column, block, known) & known : 0;
            notMet = comparison.Loosest is { } loosest ? known & ~met & ~Holds(comparison, comparison.LoosestCut, loosest, step.Column, block, known) : 0;
        }

        ulong missing = column.Missing[block];
        if (comparison.LowerBound >= 0 && missing != 0)
        {
            ulong bounded = missing & _columns[comparison.LowerBound].Known[block];
            ulong suffices = bounded & Holds(comparison, comparison.LowerBoundCut, comparison.Strictest!.Value, comparison.LowerBound, block, bounded);
            met |= suffices;
            missing &= ~suffices;
        }

        return WithNothing(new OutcomeBits(met, notMet | (step.MissingIsNotMet ? missing : 0), 0), step, column, block);
    }

    /// <summary>Where the comparison holds for a limit; exact values decide where the integers leave a doubt.</summary>
    private ulong Holds(PlanComparison comparison, ScaledLimit limit, Rational figure, int column, int block, ulong considered)
    {
        ReadOnlySpan<long> numbers = _columns[column].Numbers.AsSpan(block * 64, 64);
        ulong reaches = LaneCompare.AtLeast(numbers, limit.Cut);
        ulong holds = comparison.Comparison.IsFloor() ? reaches : ~reaches;
        if (!limit.IsDoubtfulSomewhere)
        {
            return holds;
        }

        for (ulong doubtful = LaneCompare.Equal(numbers, limit.Doubtful) & considered; doubtful != 0; doubtful &= doubtful - 1)
        {
            int lane = System.Numerics.BitOperations.TrailingZeroCount(doubtful);
            bool isHeld = comparison.Comparison.Holds(readings.Exact(plan.Columns[column], (block * 64) + lane), figure);
            holds = isHeld ? holds | (1UL << lane) : holds & ~(1UL << lane);
        }

        return holds;
    }

    /// <summary>Registers of the parts, that of the total, then the columns of the parts.</summary>
    private OutcomeBits Parts(in PlanStep step, ReadOnlySpan<int> operands, ReadOnlySpan<OutcomeBits> registers, int block)
    {
        ulong fails = registers[operands[step.Count]].NotMet;
        ulong holds = ~0UL;
        ulong missing = 0;
        for (int part = 0; part < step.Count; part++)
        {
            fails |= registers[operands[part]].NotMet;
            holds &= registers[operands[part]].Met;
            missing |= _columns[operands[step.Count + 1 + part]].Missing[block];
        }

        holds &= ~fails;
        ulong counted = step.MissingIsNotMet ? missing & ~fails & ~holds : 0;
        return WithNothing(new OutcomeBits(holds, fails | counted, 0), step, _columns[step.Column], block);
    }
}
