using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Evaluation;

/// <summary>A bound criterion made ready to be asked of many records.</summary>
internal sealed class CriterionJudge(BoundCriterion criterion, JudgeMaker maker)
{
    private static readonly Func<CriterionAssessment, ImmutableArray<LocalizedText>> Words = criterion =>
        criterion.Code is ReasonCode.SomeNotMet or ReasonCode.SomeUndetermined or ReasonCode.AllMet
            ? ListFold.WordsOfAll(criterion.Outcome, criterion.Indicators.Select(indicator => (indicator.Id, indicator.Outcome)))
            : [];

    private readonly IndicatorJudge[]? _indicators = criterion.Indicators is { } indicators ? [.. indicators.Select(indicator => new IndicatorJudge(indicator, maker))] : null;
    private readonly ConditionJudge? _condition = maker.Make(criterion.AppliesWhen);

    public CriterionAssessment Evaluate(Facts facts)
    {
        if (_indicators is not { } known)
        {
            return Under(facts, Outcome.Undetermined, ReasonCode.NotTranscribed, []);
        }

        var indicators = new IndicatorAssessment[known.Length];
        var tally = default(Tally);
        for (int number = 0; number < indicators.Length; number++)
        {
            indicators[number] = known[number].Evaluate(facts);
            tally = tally.With(indicators[number].Outcome);
        }

        Outcome outcome = OutcomeFold.All(tally);
        return Under(facts, outcome, ListFold.CodeOfAll(outcome), ImmutableCollectionsMarshal.AsImmutableArray(indicators));
    }

    private CriterionAssessment Under(Facts facts, Outcome outcome, ReasonCode code, ImmutableArray<IndicatorAssessment> indicators)
    {
        if (_condition is null)
        {
            return new CriterionAssessment(criterion, outcome, code, Words, indicators);
        }

        Outcome holds = _condition.Evaluate(facts, out RequirementAssessment? answer);
        (Outcome Outcome, ReasonCode Code) final = (holds, outcome) switch
        {
            (Outcome.Met, _) or (Outcome.Undetermined or Outcome.NotApplicable, Outcome.Met) => (outcome, code),
            (Outcome.NotMet, _) => (Outcome.NotApplicable, ReasonCode.ConditionNotMet),
            _ => (Outcome.Undetermined, ReasonCode.ConditionUndetermined),
        };
        return new CriterionAssessment(criterion, final.Outcome, final.Code, Words, indicators) { Condition = answer };
    }
}
