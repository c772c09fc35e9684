using System.Numerics;
using Ntm.Rules.Compilation;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>A comparison of a plan with the columns that it reads, for 64 communes at a time. Immutable.</summary>
internal sealed class BlockComparison
{
    private readonly ReadingColumns _readings;
    private readonly PlanComparison _comparison;
    private readonly PlanColumn _planned;
    private readonly PlanColumn? _boundPlanned;
    private readonly ReadingColumn _column;
    private readonly ReadingColumn? _bound;
    private readonly NothingToCount _whenNone;
    private readonly bool _missingIsNotMet;

    // What is turned where a smaller value is the better one.
    private readonly ulong _turned;
    private readonly long[] _numbers;
    private readonly ulong[] _known;
    private readonly long _cut;

    // One figure that the scale holds, and nothing else to look at: by far the most comparisons.
    private readonly bool _isPlain;

    public BlockComparison(Plan plan, PlanStep step, IReadOnlyList<ReadingColumn> columns, ReadingColumns readings)
    {
        _readings = readings;
        _comparison = plan.Comparisons[step.Comparison];
        _planned = plan.Columns[step.Column];
        _column = columns[step.Column];
        if (_comparison.LowerBound >= 0)
        {
            _bound = columns[_comparison.LowerBound];
            _boundPlanned = plan.Columns[_comparison.LowerBound];
        }

        (_numbers, _known, _cut) = (_column.Numbers, _column.Known, _comparison.StrictestCut.Cut);
        _whenNone = step.WhenNone;
        _missingIsNotMet = step.MissingIsNotMet;
        _turned = _comparison.Comparison.IsFloor() ? 0 : ~0UL;
        _isPlain = _comparison.IsExact && !_comparison.StrictestCut.IsDoubtfulSomewhere && _bound is null && !_missingIsNotMet && _column.Nothing.Length == 0;
    }

    public OutcomeBits Evaluate(int block)
    {
        ulong known = _known[block];
        if (_isPlain)
        {
            return new OutcomeBits((LaneCompare.AtLeast(_numbers, block * 64, _cut) ^ _turned) & known, known);
        }

        ulong met = _comparison.Strictest is null ? 0 : Holds(_column, _planned, _comparison.StrictestCut, isStrictest: true, block, known) & known;
        ulong notMet = _comparison.IsExact ? known & ~met
            : _comparison.Loosest is null ? 0
            : known & ~met & ~Holds(_column, _planned, _comparison.LoosestCut, isStrictest: false, block, known);
        ulong missing = _column.Missing[block];
        if (_bound is not null && missing != 0)
        {
            ulong bounded = missing & _bound.Known[block];
            ulong suffices = bounded & Holds(_bound, _boundPlanned!, _comparison.LowerBoundCut, isStrictest: true, block, bounded);
            met |= suffices;
            missing &= ~suffices;
        }

        return WithNothing(OutcomeBits.Of(met, notMet | (_missingIsNotMet ? missing : 0), 0), _whenNone, _column, block);
    }

    /// <summary>The outcomes, but for where there is nothing to count.</summary>
    public static OutcomeBits WithNothing(OutcomeBits outcomes, NothingToCount whenNone, ReadingColumn column, int block)
    {
        if (column.Nothing.Length == 0)
        {
            return outcomes;
        }

        ulong nothing = column.Nothing[block];
        ulong known = ~nothing;
        return new OutcomeBits(
            (outcomes.High & known) | (whenNone != NothingToCount.Undetermined ? nothing : 0),
            (outcomes.Low & known) | (whenNone == NothingToCount.Met ? nothing : 0));
    }

    /// <summary>Where the comparison holds for a limit; exact values decide where the integers leave a doubt.</summary>
    private ulong Holds(ReadingColumn column, PlanColumn planned, ScaledLimit limit, bool isStrictest, int block, ulong considered)
    {
        ulong holds = LaneCompare.AtLeast(column.Numbers, block * 64, limit.Cut) ^ _turned;
        if (!limit.IsDoubtfulSomewhere)
        {
            return holds;
        }

        Rational figure = (isStrictest ? _comparison.Strictest : _comparison.Loosest)!.Value;
        for (ulong doubtful = LaneCompare.Equal(column.Numbers.AsSpan(block * 64, 64), limit.Doubtful) & considered; doubtful != 0; doubtful &= doubtful - 1)
        {
            int lane = BitOperations.TrailingZeroCount(doubtful);
            bool isHeld = _comparison.Comparison.Holds(_readings.Exact(planned, (block * 64) + lane), figure);
            holds = isHeld ? holds | (1UL << lane) : holds & ~(1UL << lane);
        }

        return holds;
    }
}
