using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Evaluation;

/// <summary>A condition of application over the answer of its owner.</summary>
/// <param name="condition">The condition as bound.</param>
/// <param name="requirement">Its requirement; null where the scope alone decides.</param>
internal sealed class ConditionJudge(BoundCondition condition, Judge? requirement)
{
    private static readonly Func<RequirementAssessment, ImmutableArray<LocalizedText>> Nothing = _ => [];

    /// <summary>The outcome of the condition, with its answer where figures decide.</summary>
    public Outcome Evaluate(Facts facts, out RequirementAssessment? answer)
    {
        if (requirement is null)
        {
            answer = null;
            return condition.Holds switch { true => Outcome.Met, false => Outcome.NotMet, null => Outcome.Undetermined };
        }

        // The policy "missing counts as not met" must not make an owner vanish, so it stays out of conditions.
        answer = requirement.Evaluate(facts, missingIsNotMet: false);
        return answer.Outcome;
    }

    /// <summary>The answer of the owner under the condition.</summary>
    public RequirementAssessment Over(RequirementAssessment owner, Facts facts)
    {
        Outcome outcome = Evaluate(facts, out RequirementAssessment? answer);
        return (outcome, owner.Outcome) switch
        {
            (Outcome.Met, _) or (Outcome.Undetermined or Outcome.NotApplicable, Outcome.Met) => owner.Under(answer),
            (Outcome.NotMet, _) => new RequirementAssessment(
                new Finding(owner.Requirement, Outcome.NotApplicable, ReasonCode.ConditionNotMet, Nothing) { Condition = answer }),
            _ => owner.With(new Finding(owner.Requirement, Outcome.Undetermined, ReasonCode.ConditionUndetermined, Nothing)
            {
                ScaledBy = owner.Found.ScaledBy,
                Condition = answer ?? owner.Condition,
                Owner = owner,
                MissingMetrics = owner.MissingMetrics,
                MissingAttribute = condition.MissingAttribute ?? owner.MissingAttribute,
            }),
        };
    }
}
