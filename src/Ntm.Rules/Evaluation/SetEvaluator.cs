using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>A bound set against one record: indicators, criteria, the set.</summary>
internal sealed class SetEvaluator(RequirementEvaluator requirements)
{
    public SetAssessment Evaluate(BoundSet set)
    {
        if (set.Criteria is not { } criteria)
        {
            ReasonCode code = set.Set.DelegatedToProvince && set.FilledBy is null ? ReasonCode.CriteriaDelegated : ReasonCode.CriteriaUnknown;
            return Unknown(set.Set.Level, set, new Reason(code));
        }

        ImmutableArray<CriterionAssessment> answers = [.. criteria.Select(Evaluate)];
        (Outcome outcome, Reason reason) = ListFold.All([.. answers.Select(answer => (answer.Id, answer.Outcome))]);
        return new SetAssessment(set.Set.Level, set, outcome, reason, answers)
        {
            Deciding = DecidingReader.Read((set.FilledBy ?? set.Set).Id, outcome, answers),
            UnverifiedFigures = answers.SelectMany(answer => answer.Indicators).Sum(UnverifiedFigures),
        };
    }

    /// <summary>The answer where there is nothing to evaluate.</summary>
    public static SetAssessment Unknown(string level, BoundSet? set, Reason reason) => new(level, set, Outcome.Undetermined, reason, [])
    {
        Prerequisite = Outcome.Undetermined,
        Deciding = set is null ? Deciding.Nothing : new Deciding([], [], [new IndicatorReference((set.FilledBy ?? set.Set).Id, "*")]),
    };

    private CriterionAssessment Evaluate(BoundCriterion criterion)
    {
        ImmutableArray<IndicatorAssessment> indicators =
        [
            .. (criterion.Indicators ?? []).Select(
                indicator => new IndicatorAssessment(indicator, requirements.Evaluate(indicator.Requirement, indicator.AppliesWhen))),
        ];
        (Outcome outcome, Reason reason) = criterion.Indicators is null
            ? (Outcome.Undetermined, new Reason(ReasonCode.NotTranscribed))
            : ListFold.All([.. indicators.Select(indicator => (indicator.Id, indicator.Outcome))]);
        return criterion.AppliesWhen is { } condition
            ? Under(criterion, condition, outcome, reason, indicators)
            : new CriterionAssessment(criterion, outcome, reason, indicators);
    }

    private CriterionAssessment Under(
        BoundCriterion criterion, BoundCondition condition, Outcome outcome, Reason reason, ImmutableArray<IndicatorAssessment> indicators)
    {
        (Outcome holds, RequirementAssessment? answer) = requirements.Condition(condition);
        (Outcome Outcome, Reason Reason) final = (holds, outcome) switch
        {
            (Outcome.Met, _) or (Outcome.Undetermined or Outcome.NotApplicable, Outcome.Met) => (outcome, reason),
            (Outcome.NotMet, _) => (Outcome.NotApplicable, new Reason(ReasonCode.ConditionNotMet)),
            _ => (Outcome.Undetermined, new Reason(ReasonCode.ConditionUndetermined)),
        };
        return new CriterionAssessment(criterion, final.Outcome, final.Reason, indicators) { Condition = answer };
    }

    private static int UnverifiedFigures(IndicatorAssessment indicator) => indicator.Requirement.Descendants.Count(node => node.Requirement switch
    {
        BoundComparison comparison => !comparison.Threshold.IsUnbounded && comparison.Threshold.Verification == Verification.Unverified,
        BoundAttestation attestation => attestation.Origin.Provenance.Verification == Verification.Unverified,
        _ => false,
    });
}
