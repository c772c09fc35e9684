using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>A bound set against one record: indicators, criteria, the set.</summary>
internal sealed class SetEvaluator(RequirementEvaluator requirements)
{
    private static readonly Func<CriterionAssessment, ImmutableArray<LocalizedText>> Words = criterion =>
        criterion.Code is ReasonCode.SomeNotMet or ReasonCode.SomeUndetermined or ReasonCode.AllMet
            ? ListFold.WordsOfAll(criterion.Outcome, criterion.Indicators.Select(indicator => (indicator.Id, indicator.Outcome)))
            : [];

    public SetAssessment Evaluate(BoundSet set)
    {
        if (set.Criteria is not { } criteria)
        {
            ReasonCode code = set.Set.DelegatedToProvince && set.FilledBy is null ? ReasonCode.CriteriaDelegated : ReasonCode.CriteriaUnknown;
            return Unknown(set.Set.Level, set, new Reason(code));
        }

        var answers = new CriterionAssessment[criteria.Length];
        var tally = default(Tally);
        for (int number = 0; number < answers.Length; number++)
        {
            answers[number] = Evaluate(criteria[number]);
            tally = tally.With(answers[number].Outcome);
        }

        Outcome outcome = OutcomeFold.All(tally);
        var reason = new Reason(ListFold.CodeOfAll(outcome), () => ListFold.WordsOfAll(outcome, answers.Select(answer => (answer.Id, answer.Outcome))));
        return new SetAssessment(set.Set.Level, set, outcome, reason, ImmutableCollectionsMarshal.AsImmutableArray(answers)) { DecidingOf = DecidingReader.Read };
    }

    /// <summary>The answer where there is nothing to evaluate.</summary>
    public static SetAssessment Unknown(string level, BoundSet? set, Reason reason) => new(level, set, Outcome.Undetermined, reason, [])
    {
        Prerequisite = Outcome.Undetermined,
        DecidingOf = _ => set is null ? Deciding.Nothing : new Deciding([], [], [new IndicatorReference((set.FilledBy ?? set.Set).Id, "*")]),
    };

    private CriterionAssessment Evaluate(BoundCriterion criterion)
    {
        if (criterion.Indicators is not { } known)
        {
            return Under(criterion, Outcome.Undetermined, ReasonCode.NotTranscribed, []);
        }

        var indicators = new IndicatorAssessment[known.Length];
        var tally = default(Tally);
        for (int number = 0; number < indicators.Length; number++)
        {
            indicators[number] = new IndicatorAssessment(known[number], requirements.Evaluate(known[number].Requirement, known[number].AppliesWhen));
            tally = tally.With(indicators[number].Outcome);
        }

        Outcome outcome = OutcomeFold.All(tally);
        return Under(criterion, outcome, ListFold.CodeOfAll(outcome), ImmutableCollectionsMarshal.AsImmutableArray(indicators));
    }

    private CriterionAssessment Under(BoundCriterion criterion, Outcome outcome, ReasonCode code, ImmutableArray<IndicatorAssessment> indicators)
    {
        if (criterion.AppliesWhen is not { } condition)
        {
            return new CriterionAssessment(criterion, outcome, code, Words, indicators);
        }

        (Outcome holds, RequirementAssessment? answer) = requirements.Condition(condition);
        (Outcome Outcome, ReasonCode Code) final = (holds, outcome) switch
        {
            (Outcome.Met, _) or (Outcome.Undetermined or Outcome.NotApplicable, Outcome.Met) => (outcome, code),
            (Outcome.NotMet, _) => (Outcome.NotApplicable, ReasonCode.ConditionNotMet),
            _ => (Outcome.Undetermined, ReasonCode.ConditionUndetermined),
        };
        return new CriterionAssessment(criterion, final.Outcome, final.Code, Words, indicators) { Condition = answer };
    }
}
