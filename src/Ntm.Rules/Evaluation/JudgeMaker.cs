using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>Bound requirements -> judges.</summary>
internal sealed class JudgeMaker(RateIndex metrics, AttributeNames names, bool missingIsNotMet)
{
    /// <summary>The policy of the run.</summary>
    public bool MissingIsNotMet => missingIsNotMet;

    public Judge Make(BoundRequirement requirement)
    {
        ConditionJudge? condition = Make(requirement.Origin.AppliesWhen);
        return requirement switch
        {
            BoundComparison comparison => new ComparisonJudge(comparison, metrics[comparison.Metric], names, condition),
            BoundAttestation attestation => new AttestationJudge(attestation, metrics[attestation.Metric], condition),
            BoundList list => new ListJudge(list, list.Parts.MapToArray(Make), condition),
            BoundAlternatives alternatives => new AlternativesJudge(alternatives, alternatives.Alternatives.MapToArray(Make), names, condition),
            BoundGap gap => new GapJudge(gap, condition),
            _ => throw new InvalidOperationException(requirement.GetType().Name),
        };
    }

    /// <summary>Null where there is no condition, or one that holds in the whole scope.</summary>
    public ConditionJudge? Make(BoundCondition? condition) => condition is null or { Holds: true, Requirement: null }
        ? null
        : new ConditionJudge(condition, condition.Requirement is { } requirement ? Make(requirement) : null);
}
