using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Assessments;

/// <summary>
/// Điều kiện công nhận. Whether a commune that meets a set, with its prerequisite, also meets the other conditions of recognition. It does not say
/// that the commune was recognised. Immutable.
/// </summary>
public sealed class RecognitionAssessment
{
    internal RecognitionAssessment(RecognitionRules rules, Outcome outcome, ImmutableArray<RecognitionConditionAssessment> conditions)
    {
        Rules = rules;
        Outcome = outcome;
        Conditions = conditions;
    }

    /// <summary>The rules in force.</summary>
    public RecognitionRules Rules { get; }

    /// <summary>Set, prerequisite and conditions together.</summary>
    public Outcome Outcome { get; }

    /// <summary>Answers of the conditions in order; empty when they are not known, which makes the outcome Undetermined at best.</summary>
    public ImmutableArray<RecognitionConditionAssessment> Conditions { get; }
}

/// <summary>The answer for one condition of recognition.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Requirement">The answer for its requirement.</param>
public sealed record RecognitionConditionAssessment(RecognitionCondition Condition, RequirementAssessment Requirement);
