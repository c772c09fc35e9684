using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cases;

/// <summary>
/// What an expectation that held says of the answer: of the thing it names, and below it of each part whose own outcome could not have been another without changing
/// that of the thing. What merely stood beside, unasserted, is no evidence.
/// </summary>
/// <param name="IsWholeSet">Whether the set itself is spoken of.</param>
/// <param name="Criteria">Criteria whose outcome is pinned.</param>
/// <param name="Requirements">Requirements and parts whose outcome is pinned.</param>
internal sealed record Evidence(bool IsWholeSet, ImmutableArray<CriterionAssessment> Criteria, ImmutableArray<RequirementAssessment> Requirements)
{
    private static readonly Outcome[] Decided = [Outcome.Met, Outcome.NotMet, Outcome.Undetermined];

    public static Evidence Of(CaseExpectation expected, SetAssessment set)
    {
        switch (expected.Subject)
        {
            case CaseSubject.Indicator:
                RequirementAssessment? named = CaseAnswer.PartOf(expected.Id, set);
                return new Evidence(false, [], named is null ? [] : [.. Pinned(named)]);
            case CaseSubject.Criterion:
                CriterionAssessment[] criteria = [.. set.Criteria.Where(criterion => criterion.Id == expected.Id)];
                return new Evidence(false, [.. criteria], [.. criteria.SelectMany(Below)]);
            case CaseSubject.Set:
                ImmutableArray<CriterionAssessment> pinned = [.. set.Criteria.Where((_, n) => IsPinned([.. set.Criteria.Select(criterion => criterion.Outcome)], n, OutcomeFold.All))];
                return new Evidence(true, pinned, [.. pinned.SelectMany(Below)]);
            default:
                return new Evidence(false, [], []);
        }
    }

    private static IEnumerable<RequirementAssessment> Below(CriterionAssessment criterion)
    {
        if (criterion.Reason.Code is ReasonCode.ConditionNotMet or ReasonCode.ConditionUndetermined)
        {
            return [];
        }

        ImmutableArray<Outcome> outcomes = [.. criterion.Indicators.Select(indicator => indicator.Outcome)];
        return criterion.Indicators.Where((_, n) => IsPinned(outcomes, n, OutcomeFold.All)).SelectMany(indicator => Pinned(indicator.Requirement));
    }

    private static IEnumerable<RequirementAssessment> Pinned(RequirementAssessment node)
    {
        yield return node;
        if (node.Requirement is not BoundList list || node.Reason.Code is ReasonCode.ConditionNotMet or ReasonCode.ConditionUndetermined)
        {
            yield break;
        }

        Func<Tally, Outcome> fold = list.Kind switch
        {
            BoundListKind.All => OutcomeFold.All,
            BoundListKind.Any => OutcomeFold.Any,
            _ => parts => OutcomeFold.Count(list.AtLeast, parts),
        };
        ImmutableArray<Outcome> outcomes = [.. node.Parts.Select(part => part.Outcome)];
        foreach (RequirementAssessment below in node.Parts.Where((_, n) => IsPinned(outcomes, n, fold)).SelectMany(Pinned))
        {
            yield return below;
        }
    }

    /// <summary>
    /// Whether another outcome of the part would show in the whole. What is not applicable counts like one of the others by the tables, so that one which shows is enough.
    /// </summary>
    private static bool IsPinned(ImmutableArray<Outcome> outcomes, int part, Func<Tally, Outcome> fold)
    {
        Outcome whole = fold(Tally.Of(outcomes));
        bool Keeps(Outcome other) => fold(Tally.Of(outcomes.SetItem(part, other))) == whole;
        return outcomes[part] == Outcome.NotApplicable ? !Decided.All(Keeps) : !Decided.Any(other => other != outcomes[part] && Keeps(other));
    }
}
