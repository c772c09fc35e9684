using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Changes;

/// <summary>Tác động theo tiêu chí, chỉ tiêu. For how many communes a set, criterion or indicator has another outcome. Immutable.</summary>
public sealed class PartImpact
{
    private PartImpact(OutcomeColumn column, ImmutableArray<CommuneImpact> communes, ImmutableArray<OutcomeChange> changes)
    {
        Column = column;
        Communes = communes;
        Changed = changes.Length;
        Gained = changes.Count(change => change.IsGain);
        Lost = changes.Count(change => change.IsLoss);
        LostToDoubt = changes.Count(change => change is { IsLoss: true, After: Outcome.Undetermined });
        Name = NameOf(communes[0]);
    }

    /// <summary>Set, criterion or indicator.</summary>
    public OutcomeColumn Column { get; }

    /// <summary>Title of the set, or name of criterion or indicator as the later law words it; that of the earlier one where it is gone.</summary>
    public LocalizedText Name { get; }

    /// <summary>Communes with another outcome, at least one.</summary>
    public int Changed { get; }

    /// <summary>Communes for which it passes now and did not; not considered counts as met.</summary>
    public int Gained { get; }

    /// <summary>Communes for which it passed and does not now, or not for sure.</summary>
    public int Lost { get; }

    /// <summary>How many of <see cref="Lost"/> are undetermined now.</summary>
    public int LostToDoubt { get; }

    /// <summary>The communes with another outcome, in the order of the dataset.</summary>
    public ImmutableArray<CommuneImpact> Communes { get; }

    /// <summary>The parts that are different for some commune.</summary>
    internal static ImmutableArray<PartImpact> Of(ImmutableArray<OutcomeColumn> order, ImmutableArray<CommuneImpact> moved)
    {
        ILookup<OutcomeColumn, (CommuneImpact Commune, OutcomeChange Change)> byColumn =
            moved.SelectMany(commune => commune.Changes.Select(change => (commune, change))).ToLookup(pair => pair.change.Column);
        return
        [
            .. order.Where(byColumn.Contains)
                .Select(column => new PartImpact(column, [.. byColumn[column].Select(pair => pair.Commune)], [.. byColumn[column].Select(pair => pair.Change)])),
        ];
    }

    private LocalizedText NameOf(CommuneImpact commune) =>
        NameIn(commune.ExplainAfter()) ?? NameIn(commune.ExplainBefore()) ?? new LocalizedText(Column.Id, Column.Id);

    private LocalizedText? NameIn(CommuneAssessment assessment)
    {
        SetAssessment? set = assessment.Sets.FirstOrDefault(known => known.SetId == Column.SetId);
        return Column.Kind switch
        {
            OutcomeColumnKind.Set => set?.CriteriaSet?.Title,
            OutcomeColumnKind.Criterion => set?.Criteria.FirstOrDefault(criterion => criterion.Id == Column.Id)?.Criterion.Criterion.Name,
            _ => set?.Indicators.FirstOrDefault(indicator => indicator.Id == Column.Id)?.Name,
        };
    }
}
