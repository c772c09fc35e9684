using Ntm.Rules.Assessments;

namespace Ntm.Rules.Evaluation;

/// <summary>
/// A bound requirement made ready once to be asked of many records, by docs/semantics.md, sections 3 and 4. Immutable as seen from outside and safe for concurrent use.
/// </summary>
/// <param name="condition">When it is considered at all; null: always.</param>
internal abstract class Judge(ConditionJudge? condition)
{
    /// <summary>Whether it is considered always, so that <see cref="Plain"/> is the whole answer.</summary>
    public bool IsUnconditional => condition is null;

    /// <summary>Whether records that have the same outcome for the same reason get the very same answer: nothing in it is of a record.</summary>
    public bool IsShared => condition is null && IsPlainShared;

    protected virtual bool IsPlainShared => false;

    /// <summary>The answer for a record.</summary>
    /// <param name="facts">The record.</param>
    /// <param name="missingIsNotMet">The policy of the run.</param>
    public RequirementAssessment Evaluate(Facts facts, bool missingIsNotMet)
    {
        RequirementAssessment plain = Plain(facts, missingIsNotMet);
        return condition is null ? plain : condition.Over(plain, facts);
    }

    /// <summary>The answer apart from the condition.</summary>
    public abstract RequirementAssessment Plain(Facts facts, bool missingIsNotMet);
}
