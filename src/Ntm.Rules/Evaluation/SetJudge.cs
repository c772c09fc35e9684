using System.Runtime.InteropServices;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>A bound set made ready to be asked of many records.</summary>
internal sealed class SetJudge(BoundSet set, JudgeMaker maker)
{
    private readonly CriterionJudge[]? _criteria = set.Criteria is { } criteria ? [.. criteria.Select(criterion => new CriterionJudge(criterion, maker))] : null;

    public SetAssessment Evaluate(Facts facts)
    {
        if (_criteria is not { } criteria)
        {
            ReasonCode code = set.Set.DelegatedToProvince && set.FilledBy is null ? ReasonCode.CriteriaDelegated : ReasonCode.CriteriaUnknown;
            return Unknown(set.Set.Level, set, new Reason(code));
        }

        var answers = new CriterionAssessment[criteria.Length];
        var tally = default(Tally);
        for (int number = 0; number < answers.Length; number++)
        {
            answers[number] = criteria[number].Evaluate(facts);
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
}
