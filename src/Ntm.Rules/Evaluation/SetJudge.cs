using System.Runtime.InteropServices;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>A bound set made ready to be asked of many records.</summary>
internal sealed class SetJudge(BoundSet set, JudgeMaker maker)
{
    private readonly CriterionJudge[]? _criteria = set.Criteria is { } criteria ? criteria.MapToArray(criterion => new CriterionJudge(criterion, maker)) : null;

    private static readonly Func<SetAssessment, Reason> Folded = answer =>
    {
        ReasonCode code = ListFold.CodeOfAll(answer.Outcome);
        return new Reason(code, () => FoldWords.OfAll(code, answer.Criteria.Select(criterion => (criterion.Id, criterion.Outcome))));
    };

    private readonly SetAssessment? _unknown = set.Criteria is null
        ? Unknown(set.Set.Level, set, new Reason(set.Set.DelegatedToProvince && set.FilledBy is null ? ReasonCode.CriteriaDelegated : ReasonCode.CriteriaUnknown))
        : null;

    public string SetId => set.Set.Id;

    public SetAssessment Evaluate(Facts facts)
    {
        if (_criteria is not { } criteria)
        {
            return _unknown!;
        }

        var answers = new CriterionAssessment[criteria.Length];
        var tally = default(Tally);
        for (int number = 0; number < answers.Length; number++)
        {
            answers[number] = criteria[number].Evaluate(facts);
            tally = tally.With(answers[number].Outcome);
        }

        return new SetAssessment(set.Set.Level, set, OutcomeFold.All(tally), Folded, ImmutableCollectionsMarshal.AsImmutableArray(answers), tally)
        {
            DecidingOf = DecidingReader.Read,
        };
    }

    /// <summary>The answer where there is nothing to evaluate.</summary>
    public static SetAssessment Unknown(string level, BoundSet? set, Reason reason) => new(level, set, Outcome.Undetermined, _ => reason, [], default)
    {
        Prerequisite = Outcome.Undetermined,
        DecidingOf = _ => set is null ? Deciding.Nothing : new Deciding([], [], [new IndicatorReference((set.FilledBy ?? set.Set).Id, "*")]),
    };
}
