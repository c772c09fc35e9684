using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;

namespace Ntm.Rules.Changes;

/// <summary>Tác động đối với một xã. What becomes of one commune. Immutable.</summary>
public sealed class CommuneImpact
{
    private readonly CommuneBatch _before;
    private readonly CommuneBatch _after;
    private readonly int _row;

    internal CommuneImpact(OutcomeMatrix before, OutcomeMatrix after, ColumnPairs columns, int row)
    {
        (_before, _after, _row) = (before.Batch, after.Batch, row);
        Changes = columns.ChangesOf(before, after, row);
        LevelBefore = _before.LevelOf(before, row);
        PossibleBefore = _before.PossibleLevelOf(before, row);
        LevelAfter = _after.LevelOf(after, row);
        PossibleAfter = _after.PossibleLevelOf(after, row);
    }

    /// <summary>The commune, with the values of the later side.</summary>
    public CommuneRecord Commune => _after.Dataset[_row];

    /// <summary>The highest level that it meets for sure before; null: none.</summary>
    public Level? LevelBefore { get; }

    /// <summary>The same after.</summary>
    public Level? LevelAfter { get; }

    /// <summary>The highest level that missing data could still give before; null: none.</summary>
    public Level? PossibleBefore { get; }

    /// <summary>The same after.</summary>
    public Level? PossibleAfter { get; }

    /// <summary>Every set, criterion and indicator whose outcome is another one, in the order of the law.</summary>
    public ImmutableArray<OutcomeChange> Changes { get; }

    /// <summary>Whether anything is different.</summary>
    public bool IsMoved => Changes.Length > 0 || LevelBefore?.Id != LevelAfter?.Id || PossibleBefore?.Id != PossibleAfter?.Id;

    internal string? AttributeOf(string attribute) => _after.AttributeOf(Commune, attribute);

    /// <summary>The explained answer of the earlier side, made when it is asked for: reasons, figures and articles.</summary>
    public CommuneAssessment ExplainBefore() => _before.Explain(_row);

    /// <summary>The explained answer of the later side, made when it is asked for: the reasons, figures and articles behind the changes.</summary>
    public CommuneAssessment ExplainAfter() => _after.Explain(_row);
}

/// <summary>An outcome that is not what it was.</summary>
/// <param name="Column">Set, criterion or indicator.</param>
/// <param name="Before">Null where the earlier law has no such part for the commune.</param>
/// <param name="After">Null where the later law has none.</param>
public readonly record struct OutcomeChange(OutcomeColumn Column, Outcome? Before, Outcome? After)
{
    /// <summary>Whether it passes now and did not: met, or not considered, which counts as met.</summary>
    public bool IsGain => Passes(After) && !Passes(Before);

    /// <summary>Whether it passed and does not now, or not for sure.</summary>
    public bool IsLoss => Passes(Before) && !Passes(After);

    private static bool Passes(Outcome? outcome) => outcome is Outcome.Met or Outcome.NotApplicable;
}
