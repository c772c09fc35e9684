using System.Collections.Frozen;
using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>The law of one scope made ready to be asked of many records. Safe for concurrent use.</summary>
internal sealed class LawJudge
{
    private readonly FrozenDictionary<string, SetJudge> _required;
    private readonly FrozenDictionary<string, ImmutableArray<(RecognitionCondition Condition, Judge Judge)>?> _conditions;
    private readonly bool _missingIsNotMet;

    public LawJudge(BoundLaw law, JudgeMaker maker)
    {
        Law = law;
        _missingIsNotMet = maker.MissingIsNotMet;
        ByLevel = [.. law.ByLevel.Select(pair => (pair.Level, pair.Set is { } set ? new SetJudge(set, maker) : null))];
        _required = law.Required.ToFrozenDictionary(pair => pair.Key, pair => new SetJudge(pair.Value, maker), StringComparer.Ordinal);
        _conditions = law.Recognition.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.Conditions is { } known
                ? (ImmutableArray<(RecognitionCondition, Judge)>?)[.. known.Select(bound => (bound.Condition, maker.Make(bound.Bound)))]
                : null,
            StringComparer.Ordinal);
    }

    /// <summary>The law.</summary>
    public BoundLaw Law { get; }

    /// <summary>Level id to the set in force; null where none is.</summary>
    public ImmutableArray<(string Level, SetJudge? Set)> ByLevel { get; }

    /// <summary>A set that another requires without being in force at its own level.</summary>
    public Outcome OutcomeOfRequired(string setId, Facts facts) => _required[setId].Evaluate(facts).Outcome;

    /// <summary>Whether a commune with that outcome can be recognised; null where no rules of recognition are in force.</summary>
    public RecognitionAssessment? Recognise(string setId, Outcome set, Outcome prerequisite, Facts facts)
    {
        if (!Law.Recognition.TryGetValue(setId, out BoundRecognition? rules))
        {
            return null;
        }

        ImmutableArray<(RecognitionCondition Condition, Judge Judge)>? known = _conditions[setId];
        ImmutableArray<RecognitionConditionAssessment> conditions =
            [.. (known ?? []).Select(pair => new RecognitionConditionAssessment(pair.Condition, pair.Judge.Evaluate(facts, _missingIsNotMet)))];
        var tally = default(Tally).With(set).With(prerequisite).With(known is null ? Outcome.Undetermined : Outcome.NotApplicable);
        foreach (RecognitionConditionAssessment condition in conditions)
        {
            tally = tally.With(condition.Requirement.Outcome);
        }

        return new RecognitionAssessment(rules.Rules, OutcomeFold.All(tally), conditions);
    }
}
