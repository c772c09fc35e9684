using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>A bound criterion made ready to be asked of many records.</summary>
internal sealed class CriterionJudge
{
    private readonly BoundCriterion _criterion;
    private readonly IndicatorJudge[]? _indicators;
    private readonly ConditionJudge? _condition;
    private readonly bool _isShared;

    // The last answer; where those of all indicators are the very ones that are in it, it is the answer again.
    private CriterionAssessment? _last;

    public CriterionJudge(BoundCriterion criterion, JudgeMaker maker)
    {
        _criterion = criterion;
        _indicators = criterion.Indicators is { } indicators ? indicators.MapToArray(indicator => new IndicatorJudge(indicator, maker)) : null;
        _condition = maker.Make(criterion.AppliesWhen);
        _isShared = _condition is null && _indicators is not null && Array.TrueForAll(_indicators, indicator => indicator.IsShared);
    }

    public CriterionAssessment Evaluate(Facts facts)
    {
        if (_indicators is not { } known)
        {
            return Under(facts, Outcome.Undetermined, ReasonCode.NotTranscribed, []);
        }

        CriterionAssessment? last = _last;
        IndicatorAssessment[]? indicators = null;
        int outcomes = 0;
        for (int number = 0; number < known.Length; number++)
        {
            IndicatorAssessment answer = known[number].Evaluate(facts);
            outcomes |= 1 << (int)answer.Outcome;
            if (indicators is null && last is not null && ReferenceEquals(last.Indicators[number], answer))
            {
                continue;
            }

            if (indicators is null)
            {
                indicators = new IndicatorAssessment[known.Length];
                last?.Indicators.AsSpan()[..number].CopyTo(indicators);
            }

            indicators[number] = answer;
        }

        if (indicators is null && last is not null)
        {
            return last;
        }

        Outcome outcome = OutcomeFold.All(outcomes);
        CriterionAssessment made = Under(facts, outcome, ListFold.CodeOfAll(outcome), ImmutableCollectionsMarshal.AsImmutableArray(indicators ?? []));
        if (_isShared)
        {
            _last = made;
        }

        return made;
    }

    private CriterionAssessment Under(Facts facts, Outcome outcome, ReasonCode code, ImmutableArray<IndicatorAssessment> indicators)
    {
        if (_condition is null)
        {
            return new CriterionAssessment(_criterion, outcome, code, indicators);
        }

        Outcome holds = _condition.Evaluate(facts, out RequirementAssessment? answer);
        (Outcome Outcome, ReasonCode Code) final = (holds, outcome) switch
        {
            (Outcome.Met, _) or (Outcome.Undetermined or Outcome.NotApplicable, Outcome.Met) => (outcome, code),
            (Outcome.NotMet, _) => (Outcome.NotApplicable, ReasonCode.ConditionNotMet),
            _ => (Outcome.Undetermined, ReasonCode.ConditionUndetermined),
        };
        return new CriterionAssessment(_criterion, final.Outcome, final.Code, indicators) { Condition = answer };
    }
}
