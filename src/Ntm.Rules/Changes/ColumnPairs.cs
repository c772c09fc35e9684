using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Changes;

/// <summary>The columns of two matrices, each with its place in both; -1 where one has none.</summary>
internal sealed class ColumnPairs
{
    private readonly ImmutableArray<(OutcomeColumn Column, int Before, int After)> _pairs;

    public ColumnPairs(OutcomeMatrix before, OutcomeMatrix after) => _pairs =
    [
        .. before.Columns.Union(after.Columns).Select(column => (column, before.Batch.Shape.IndexOf(column) ?? -1, after.Batch.Shape.IndexOf(column) ?? -1)),
    ];

    /// <summary>The columns of the earlier matrix, then those that only the later one has.</summary>
    public ImmutableArray<OutcomeColumn> Columns => [.. _pairs.Select(pair => pair.Column)];

    /// <summary>The outcomes that are not the same.</summary>
    /// <param name="before">The earlier matrix.</param>
    /// <param name="after">The later one.</param>
    /// <param name="row">Row of both datasets.</param>
    public ImmutableArray<OutcomeChange> ChangesOf(OutcomeMatrix before, OutcomeMatrix after, int row)
    {
        (int then, int now) = (before.Batch.SlotOf(row), after.Batch.SlotOf(row));
        ImmutableArray<OutcomeChange>.Builder? changes = null;
        foreach ((OutcomeColumn column, int inBefore, int inAfter) in _pairs)
        {
            Outcome? old = inBefore < 0 ? null : before.At(then, inBefore);
            Outcome? current = inAfter < 0 ? null : after.At(now, inAfter);
            if (old != current)
            {
                (changes ??= ImmutableArray.CreateBuilder<OutcomeChange>()).Add(new OutcomeChange(column, old, current));
            }
        }

        return changes?.DrainToImmutable() ?? [];
    }
}
