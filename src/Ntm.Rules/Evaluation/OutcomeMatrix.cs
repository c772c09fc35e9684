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
    // Two words for each column of a block of 64 slots: first met or not applicable, then met or not met.
    private readonly ulong[] _bits;

    internal OutcomeMatrix(CommuneBatch batch)
    {
        Batch = batch;
        _bits = new ulong[batch.Blocks * Width];
        Registers = new OutcomeBits[batch.Registers];
    }

    /// <summary>The batch whose outcomes these are.</summary>
    public CommuneBatch Batch { get; }

    /// <summary>What is answered: for each set in force somewhere in the batch the set, its criteria, its indicators.</summary>
    public ImmutableArray<OutcomeColumn> Columns => Batch.Shape.All;

    /// <summary>Room for the evaluation of one block.</summary>
    internal OutcomeBits[] Registers { get; }

    private int Width => 2 * Batch.Shape.Count;

    /// <summary>The outcome of a commune; null where the law that is bound for it has no such column.</summary>
    /// <param name="row">Row of the dataset, from 0.</param>
    /// <param name="column">What is asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Outcome? this[int row, OutcomeColumn column]
    {
        get
        {
            int slot = Batch.SlotOf(row);
            return Batch.Shape.IndexOf(column) is { } index && Batch.IsFilled(slot, index) ? At(slot, index) : null;
        }
    }

    /// <summary>How many communes have which outcome, of those whose law has the column.</summary>
    /// <exception cref="ArgumentException">No law of the batch has the column.</exception>
    public Tally TallyOf(OutcomeColumn column)
    {
        int index = Batch.Shape.IndexOf(column) ?? throw new ArgumentException($"The batch has no column {column}.", nameof(column));
        (int met, int notMet, int notApplicable, int all) = (0, 0, 0, 0);
        foreach ((int start, int end, _) in Batch.Segments.Where(segment => segment.Plan >= 0 && Batch.Shape.IsFilled(segment.Plan, index)))
        {
            for (int block = start >> 6; block << 6 < end; block++)
            {
                ulong mask = CommuneBatch.Mask(block, start, end);
                ulong high = _bits[(block * Width) + (2 * index)] & mask;
                ulong low = _bits[(block * Width) + (2 * index) + 1] & mask;
                met += BitOperations.PopCount(high & low);
                notMet += BitOperations.PopCount(low & ~high);
                notApplicable += BitOperations.PopCount(high & ~low);
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
            .Where(pair => pair.column.Kind == OutcomeColumnKind.Criterion && pair.column.SetId == setId && Batch.IsFilled(slot, pair.index))
            .Select(pair => At(slot, pair.index)));
    }

    internal Outcome At(int slot, int column)
    {
        int word = ((slot >> 6) * Width) + (2 * column);
        return (_bits[word] >> slot & 1, _bits[word + 1] >> slot & 1) switch
        {
            (1, 1) => Outcome.Met,
            (0, 1) => Outcome.NotMet,
            (1, 0) => Outcome.NotApplicable,
            _ => Outcome.Undetermined,
        };
    }

    /// <summary>Takes in what a plan found for the slots of a mask; the first of a block takes away what was there.</summary>
    internal void Write(int block, ulong mask, bool isFirst, ReadOnlySpan<OutcomeBits> registers, ReadOnlySpan<(int Column, int Register)> columns)
    {
        Span<ulong> words = _bits.AsSpan(block * Width, Width);
        if (isFirst)
        {
            words.Clear();
        }

        foreach ((int column, int register) in columns)
        {
            ref readonly OutcomeBits outcomes = ref registers[register];
            words[2 * column] |= (outcomes.Met | outcomes.NotApplicable) & mask;
            words[(2 * column) + 1] |= (outcomes.Met | outcomes.NotMet) & mask;
        }
    }
}
