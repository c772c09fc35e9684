using Ntm.Rules.Compilation;

namespace Ntm.Rules.Evaluation;

/// <summary>A plan over the readings of a dataset, 64 communes at a time. Immutable; the registers belong to the caller.</summary>
internal sealed class BlockEvaluator
{
    private readonly ReadingColumn[] _columns;
    private readonly BlockComparison[] _comparisons;

    public BlockEvaluator(Plan plan, ReadingColumns readings)
    {
        Plan = plan;
        _columns = [.. plan.Columns.Select(readings.Of)];
        _comparisons = [.. plan.Steps.Where(step => step.Kind == StepKind.Compare).OrderBy(step => step.Comparison).Select(step => new BlockComparison(plan, step, _columns, readings))];
    }

    public Plan Plan { get; }

    /// <summary>The columns that are read, in the order of the plan.</summary>
    public IReadOnlyList<ReadingColumn> Columns => _columns;

    /// <summary>Writes the outcomes of every step into the register of its number.</summary>
    /// <param name="block">Which 64 slots.</param>
    /// <param name="registers">As many as the plan has steps.</param>
    public void Evaluate(int block, Span<OutcomeBits> registers)
    {
        ReadOnlySpan<PlanStep> steps = Plan.Steps.AsSpan();
        ReadOnlySpan<int> operands = Plan.Operands.AsSpan();
        for (int number = 0; number < steps.Length; number++)
        {
            ref readonly PlanStep step = ref steps[number];
            ReadOnlySpan<int> parts = operands.Slice(step.First, step.Count);
            registers[number] = step.Kind switch
            {
                StepKind.Compare => _comparisons[step.Comparison].Evaluate(block),
                StepKind.Attest => Attest(step, block),
                StepKind.CompareNothing => BlockComparison.WithNothing(default, step.WhenNone, _columns[step.Column], block),
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

    private OutcomeBits Attest(in PlanStep step, int block)
    {
        ReadingColumn column = _columns[step.Column];
        ulong known = column.Known[block];
        ulong yes = column.Yes[block];
        return new OutcomeBits(yes, (known & ~yes) | (step.MissingIsNotMet ? column.Missing[block] : 0), 0);
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
        return BlockComparison.WithNothing(new OutcomeBits(holds, fails | counted, 0), step.WhenNone, _columns[step.Column], block);
    }
}
