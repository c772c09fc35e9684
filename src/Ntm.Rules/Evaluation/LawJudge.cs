using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Compilation;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>The law of one scope made ready to be asked of many records. Safe for concurrent use.</summary>
internal sealed class LawJudge
{
    private readonly ImmutableArray<SetJudge> _required;
    private readonly bool _missingIsNotMet;
    private Plan? _plan;

    public LawJudge(BoundLaw law, JudgeMaker maker)
    {
        Law = law;
        _missingIsNotMet = maker.MissingIsNotMet;
        ByLevel = law.ByLevel.Map(level => new JudgedLevel(level.Set is { } set ? new SetJudge(set, maker) : null, JudgedRecognition.Of(level.Recognition, maker)));
        _required = law.Required.Map(set => new SetJudge(set, maker));
    }

    /// <summary>The law.</summary>
    public BoundLaw Law { get; }

    /// <summary>The levels, lowest first.</summary>
    public ImmutableArray<JudgedLevel> ByLevel { get; }

    /// <summary>The plan of the law, compiled when it is first asked for; of two compiled at once, one is kept.</summary>
    public Plan PlanBy(Func<BoundLaw, Plan> compile) => _plan ?? Interlocked.CompareExchange(ref _plan, compile(Law), null) ?? _plan;

    /// <summary>A set that another requires without being in force at its own level.</summary>
    public Outcome OutcomeOfRequired(string setId, Facts facts) => _required.First(required => required.SetId == setId).Evaluate(facts).Outcome;

    /// <summary>Whether a commune with that outcome can be recognised; null where no rules of recognition are in force.</summary>
    /// <param name="level">The place of the level.</param>
    /// <param name="set">The outcome of its set.</param>
    /// <param name="prerequisite">The outcome of what the set requires.</param>
    /// <param name="facts">The record.</param>
    public RecognitionAssessment? Recognise(int level, Outcome set, Outcome prerequisite, Facts facts)
    {
        if (ByLevel[level].Recognition is not { } recognition)
        {
            return null;
        }

        ImmutableArray<RecognitionConditionAssessment> conditions =
            (recognition.Conditions ?? []).Map(judged => new RecognitionConditionAssessment(judged.Condition, judged.Judge.Evaluate(facts, _missingIsNotMet)));
        var tally = default(Tally).With(set).With(prerequisite).With(recognition.Conditions is null ? Outcome.Undetermined : Outcome.NotApplicable);
        foreach (RecognitionConditionAssessment condition in conditions)
        {
            tally = tally.With(condition.Requirement.Outcome);
        }

        return new RecognitionAssessment(recognition.Rules, OutcomeFold.All(tally), conditions);
    }
}

/// <summary>A level made ready to be asked.</summary>
/// <param name="Set">The set in force; null where none is.</param>
/// <param name="Recognition">The rules of recognition for it; null where none are in force.</param>
internal sealed record JudgedLevel(SetJudge? Set, JudgedRecognition? Recognition);

/// <summary>Rules of recognition with the judges of their conditions; null where they are not known.</summary>
internal sealed record JudgedRecognition(RecognitionRules Rules, ImmutableArray<JudgedCondition>? Conditions)
{
    public static JudgedRecognition? Of(BoundRecognition? bound, JudgeMaker maker) => bound is null
        ? null
        : new JudgedRecognition(bound.Rules, bound.Conditions is { } known ? known.Map(one => new JudgedCondition(one.Condition, maker.Make(one.Bound))) : null);
}

/// <summary>A condition of recognition with its judge.</summary>
internal sealed record JudgedCondition(RecognitionCondition Condition, Judge Judge);
