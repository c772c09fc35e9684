using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Evaluation;

/// <summary>Bound requirements of every kind against one record, by docs/semantics.md, sections 3 and 4.</summary>
internal sealed class RequirementEvaluator(
    MetricReader reader, ShortfallReader shortfalls, AttributeNames names, bool missingIsNotMet)
{
    private readonly ComparisonEvaluator _comparisons = new(reader, shortfalls, names);

    public RequirementAssessment Evaluate(BoundRequirement requirement) => Evaluate(requirement, missingIsNotMet);

    /// <summary>A whole requirement under a condition that belongs to its owner (an indicator).</summary>
    public RequirementAssessment Evaluate(BoundRequirement requirement, BoundCondition? condition) =>
        condition is null ? Evaluate(requirement) : Under(condition, Evaluate(requirement));

    /// <summary>The outcome of a condition, with its answer where figures decide.</summary>
    public (Outcome Outcome, RequirementAssessment? Answer) Condition(BoundCondition condition)
    {
        if (condition.Requirement is { } requirement)
        {
            // The policy "missing counts as not met" must not make an owner vanish, so it stays out of conditions.
            RequirementAssessment answer = Evaluate(requirement, false);
            return (answer.Outcome, answer);
        }

        return (condition.Holds switch { true => Outcome.Met, false => Outcome.NotMet, null => Outcome.Undetermined }, null);
    }

    private RequirementAssessment Evaluate(BoundRequirement requirement, bool policy)
    {
        RequirementAssessment plain = requirement switch
        {
            BoundComparison comparison => _comparisons.Evaluate(comparison, policy),
            BoundAttestation attestation => Attestation(attestation, policy),
            BoundList list => ListFold.Fold(list, [.. list.Parts.Select(part => Evaluate(part, policy))]),
            BoundAlternatives alternatives => Alternatives(alternatives, policy),
            BoundGap gap => Gap(gap),
            _ => throw new InvalidOperationException(requirement.GetType().Name),
        };
        return requirement.Origin.AppliesWhen is { } condition ? Under(condition, plain) : plain;
    }

    private RequirementAssessment Under(BoundCondition condition, RequirementAssessment owner)
    {
        (Outcome outcome, RequirementAssessment? answer) = Condition(condition);
        return (outcome, owner.Outcome) switch
        {
            (Outcome.Met, _) or (Outcome.Undetermined or Outcome.NotApplicable, Outcome.Met) => Copy(owner, owner.Outcome, owner.Reason, answer),
            (Outcome.NotMet, _) => new RequirementAssessment(owner.Requirement, Outcome.NotApplicable, new Reason(ReasonCode.ConditionNotMet))
            {
                Condition = answer,
            },
            _ => new RequirementAssessment(owner.Requirement, Outcome.Undetermined, new Reason(ReasonCode.ConditionUndetermined))
            {
                Measured = owner.Measured,
                Parts = owner.Parts,
                Condition = answer ?? owner.Condition,
                Owner = owner,
                MissingMetrics = owner.MissingMetrics,
                MissingAttribute = condition.MissingAttribute ?? owner.MissingAttribute,
            },
        };
    }

    private static RequirementAssessment Copy(RequirementAssessment owner, Outcome outcome, Reason reason, RequirementAssessment? condition) =>
        new(owner.Requirement, outcome, reason)
        {
            Measured = owner.Measured,
            Shortfalls = owner.Shortfalls,
            PartsShort = owner.PartsShort,
            Parts = owner.Parts,
            Condition = condition ?? owner.Condition,
            Owner = condition is null ? owner.Owner : owner,
            MissingMetrics = owner.MissingMetrics,
            MissingAttribute = owner.MissingAttribute,
        };

    private RequirementAssessment Attestation(BoundAttestation requirement, bool policy)
    {
        Reading reading = reader.Read(requirement.Metric);
        LocalizedText name = requirement.Metric.Name;
        (Outcome outcome, ReasonCode code) = reading.State switch
        {
            ReadingState.Known when reading.Value.Sign > 0 => (Outcome.Met, ReasonCode.Attested),
            ReadingState.Known => (Outcome.NotMet, ReasonCode.NotAttested),
            ReadingState.Unusable => (Outcome.Undetermined, ReasonCode.ValueUnusable),
            _ when policy => (Outcome.NotMet, ReasonCode.MissingCountedAsNotMet),
            _ => (Outcome.Undetermined, ReasonCode.ValueMissing),
        };
        return new RequirementAssessment(requirement, outcome, new Reason(code, name))
        {
            Measured = reading.IsKnown ? new Measurement(requirement.Metric, reading.Value, reading.Basis) : null,
            MissingMetrics = reading.IsKnown ? [] : reading.Missing,
        };
    }

    private RequirementAssessment Alternatives(BoundAlternatives requirement, bool policy)
    {
        ImmutableArray<RequirementAssessment> answers = [.. requirement.Alternatives.Select(alternative => Evaluate(alternative, policy))];
        RequirementAssessment first = answers[0];
        if (answers.All(answer => answer.Outcome == first.Outcome))
        {
            return first;
        }

        return new RequirementAssessment(
            requirement, Outcome.Undetermined, new Reason(ReasonCode.RuleDependsOnMissing, names.Of(requirement.MissingAttribute)))
        {
            Parts = answers,
            MissingAttribute = requirement.MissingAttribute,
        };
    }

    private static RequirementAssessment Gap(BoundGap requirement) => new(
        requirement,
        Outcome.Undetermined,
        new Reason(requirement.Kind switch
        {
            FigureGapKind.Delegated => ReasonCode.RequirementDelegated,
            FigureGapKind.Unverified => ReasonCode.RequirementUnverified,
            _ => ReasonCode.RequirementUnknown,
        }));
}
