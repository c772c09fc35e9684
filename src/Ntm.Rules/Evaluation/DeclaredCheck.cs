using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;

namespace Ntm.Rules.Evaluation;

/// <summary>Declared outcomes beside computed ones. An id without a set is looked up in the lowest level; <c>level:id</c> names one.</summary>
internal static class DeclaredCheck
{
    public static ImmutableArray<Disagreement> Read(CommuneRecord record, ImmutableArray<SetAssessment> sets) =>
    [
        .. from declared in record.Declared
           let colon = declared.Id.IndexOf(':', StringComparison.Ordinal)
           let set = colon < 0 ? sets.FirstOrDefault() : sets.FirstOrDefault(s => s.Level == declared.Id[..colon])
           where set?.SetId is not null
           let computed = Computed(set, declared.Id[(colon + 1)..])
           where computed is not null && computed.Value.Outcome != Expected(declared.Answer)
           select new Disagreement(declared, set.SetId!, computed.Value.Outcome, computed.Value.Reason),
    ];

    private static (Outcome Outcome, Reason Reason)? Computed(SetAssessment set, string id)
    {
        if (set.Criteria.FirstOrDefault(criterion => criterion.Id == id) is { } criterion)
        {
            return (criterion.Outcome, criterion.Reason);
        }

        return set.Indicators.FirstOrDefault(indicator => indicator.Id == id) is { } indicator ? (indicator.Outcome, indicator.Reason) : null;
    }

    private static Outcome Expected(DeclaredAnswer answer) => answer switch
    {
        DeclaredAnswer.Met => Outcome.Met,
        DeclaredAnswer.NotMet => Outcome.NotMet,
        _ => Outcome.NotApplicable,
    };
}
