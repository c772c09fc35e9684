using System.Collections.Immutable;
using System.Numerics;
using Ntm.Rules.Assessments;

namespace Ntm.Rules.Evaluation;

/// <summary>
/// Bảng kết quả. The outcomes of all communes of a batch, two bits each: set, criteria and indicators of every set in force. Made and filled by
/// <see cref="CommuneBatch"/>; filling it again replaces what it holds. Reading is safe for concurrent use, filling is not.
/// </summary>
public sealed class OutcomeMatrix
{
    // For each block of 64 slots the registers of the plan that was run for them, so that nothing is copied when it has run.
    private readonly OutcomeBits[] _bits;

    internal OutcomeMatrix(CommuneBatch batch)
    {
        Batch = batch;
        _bits = new OutcomeBits[batch.Blocks * batch.Registers];
        Scratch = new OutcomeBits[batch.Registers];
    }

    /// <summary>The batch whose outcomes these are.</summary>
    public CommuneBatch Batch { get; }

    /// <summary>What is answered: for each set in force somewhere in the batch the set, its criteria, its indicators.</summary>
    public ImmutableArray<OutcomeColumn> Columns => Batch.Shape.All;

    /// <summary>Room for a block that several plans share.</summary>
    internal OutcomeBits[] Scratch { get; }

    /// <summary>The outcome of a commune; null where the law that is bound for it has no such column.</summary>
    /// <param name="row">Row of the dataset, from 0.</param>
    /// <param name="column">What is asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Outcome? this[int row, OutcomeColumn column]
    {
        get
        {
            int slot = Batch.SlotOf(row);
            return Batch.Shape.IndexOf(column) is { } index ? At(slot, index) : null;
        }
    }

    /// <summary>How many communes have which outcome, of those whose law has the column.</summary>
    /// <exception cref="ArgumentException">No law of the batch has the column.</exception>
    public Tally TallyOf(OutcomeColumn column)
    {
        int index = Batch.Shape.IndexOf(column) ?? throw new ArgumentException($"The batch has no column {column}.", nameof(column));
        (int met, int notMet, int notApplicable, int all) = (0, 0, 0, 0);
        foreach ((int start, int end, int plan) in Batch.Segments)
        {
            int register = Batch.Shape.Register(plan, index);
            for (int block = start >> 6; register >= 0 && block << 6 < end; block++)
            {
                ulong mask = CommuneBatch.Mask(block, start, end);
                OutcomeBits outcomes = BitsOf(block, register);
                met += BitOperations.PopCount(outcomes.Met & mask);
                notMet += BitOperations.PopCount(outcomes.NotMet & mask);
                notApplicable += BitOperations.PopCount(outcomes.NotApplicable & mask);
                all += BitOperations.PopCount(mask);
            }
        }

        return new Tally(met, notMet, notApplicable, all - met - notMet - notApplicable);
    }

    /// <summary>How many criteria of the set a commune has with which outcome; all 0 where the law bound for it has none.</summary>
    /// <param name="row">Row of the dataset, from 0.</param>
    /// <param name="setId">Id of the set.</param>
    public Tally CriteriaOf(int row, string setId)
    {
        int slot = Batch.SlotOf(row);
        return Tally.Of(Columns
            .Select((column, index) => (column, index))
            .Where(pair => pair.column.Kind == OutcomeColumnKind.Criterion && pair.column.SetId == setId)
            .Select(pair => At(slot, pair.index))
            .OfType<Outcome>());
    }

    internal Outcome? At(int slot, int column)
    {
        int register = Batch.Shape.Register(Batch.PlanOf(slot), column);
        return register < 0 ? null : BitsOf(slot >> 6, register).At(slot & 63);
    }

    /// <summary>The registers of some blocks.</summary>
    internal Span<OutcomeBits> Blocks(int block, int count) => _bits.AsSpan(block * Batch.Registers, count * Batch.Registers);

    private OutcomeBits BitsOf(int block, int register) => _bits[(block * Batch.Registers) + register];
}
