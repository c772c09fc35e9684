using Ntm.Rules.Compilation;

namespace Ntm.Rules.Evaluation;

/// <summary>A plan over the readings of a dataset, 64 communes at a time. Immutable; the registers belong to the caller.</summary>
internal sealed class BlockEvaluator
{
    private readonly ReadingColumn[] _columns;
    private readonly BlockComparison[] _comparisons;
    private readonly int[] _comparisonRegisters;
    private readonly (int Register, ulong[] Yes, ulong[] Known)[] _attestations;
    private readonly int[] _others;
    private readonly int[] _operands;

    public BlockEvaluator(Plan plan, ReadingColumns readings)
    {
        Plan = plan;
        _columns = [.. plan.Columns.Select(readings.Of)];
        _operands = [.. plan.Operands];
        int[] Numbers(Func<PlanStep, bool> isOf) => [.. Enumerable.Range(0, plan.Steps.Length).Where(number => isOf(plan.Steps[number]))];
        _comparisonRegisters = Numbers(step => step.Kind == StepKind.Compare);
        _comparisons = [.. _comparisonRegisters.Select(number => new BlockComparison(plan, plan.Steps[number], _columns, readings))];
        _attestations = [.. Numbers(IsPlainAttestation).Select(number => (number, _columns[plan.Steps[number].Column].Yes, _columns[plan.Steps[number].Column].Known))];
        _others = Numbers(step => step.Kind != StepKind.Compare && !IsPlainAttestation(step));
    }

    private static bool IsPlainAttestation(PlanStep step) => step is { Kind: StepKind.Attest, MissingIsNotMet: false };

    public Plan Plan { get; }

    /// <summary>The columns that are read, in the order of the plan.</summary>
    public IReadOnlyList<ReadingColumn> Columns => _columns;

    /// <summary>Writes the outcomes of every step into the register of its number, for some blocks one after the other.</summary>
    /// <param name="block">The first 64 slots.</param>
    /// <param name="blocks">How many blocks.</param>
    /// <param name="registers">For each block <paramref name="width"/> registers.</param>
    /// <param name="width">At least as many as the plan has steps.</param>
    public void Evaluate(int block, int blocks, Span<OutcomeBits> registers, int width)
    {
        // What reads columns alone comes first: a column for all blocks, then the next, so that memory is read in long runs.
        for (int number = 0; number < _comparisons.Length; number++)
        {
            BlockComparison comparison = _comparisons[number];
            int register = _comparisonRegisters[number];
            for (int at = 0; at < blocks; at++, register += width)
            {
                registers[register] = comparison.Evaluate(block + at);
            }
        }

        foreach ((int first, ulong[] yes, ulong[] known) in _attestations)
        {
            int register = first;
            for (int at = block; at < block + blocks; at++, register += width)
            {
                registers[register] = new OutcomeBits(yes[at], known[at]);
            }
        }

        for (int at = 0; at < blocks; at++)
        {
            Span<OutcomeBits> own = registers.Slice(at * width, width);
            foreach (int number in _others)
            {
                own[number] = Evaluate(Plan.Steps.ItemRef(number), block + at, own);
            }
        }
    }

    private OutcomeBits Evaluate(in PlanStep step, int block, ReadOnlySpan<OutcomeBits> registers)
    {
        ReadOnlySpan<int> parts = _operands.AsSpan(step.First, step.Count);
        return step.Kind switch
        {
            StepKind.All => OutcomeBits.All(registers, parts),
            StepKind.Any => OutcomeBits.Any(registers, parts),
            StepKind.AtLeast => OutcomeBits.Count(registers, parts, step.Needed),
            StepKind.Alike => OutcomeBits.Alike(registers, parts),
            StepKind.Under => OutcomeBits.Under(registers[parts[0]], registers[parts[1]]),
            StepKind.UnderDoubt => OutcomeBits.Under(registers[parts[0]], OutcomeBits.Undecided),
            StepKind.Attest => Attest(step, block),
            StepKind.CompareNothing => BlockComparison.WithNothing(default, step.WhenNone, _columns[step.Column], block),
            StepKind.Parts => Parts(step, _operands.AsSpan(step.First, (2 * step.Count) + 1), registers, block),
            StepKind.NotApplicable => OutcomeBits.OutOfQuestion,
            _ => OutcomeBits.Undecided,
        };
    }

    /// <summary>An attestation that is not plain: a missing one counts as not met.</summary>
    private OutcomeBits Attest(in PlanStep step, int block)
    {
        ReadingColumn column = _columns[step.Column];
        ulong yes = column.Yes[block];
        return OutcomeBits.Of(yes, (column.Known[block] & ~yes) | column.Missing[block], 0);
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
        return BlockComparison.WithNothing(OutcomeBits.Of(holds, fails | counted, 0), step.WhenNone, _columns[step.Column], block);
    }
}
