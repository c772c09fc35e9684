using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>Bound requirements of every kind against one record, by docs/semantics.md, sections 3 and 4.</summary>
internal sealed class RequirementEvaluator(
    MetricReader reader, ShortfallReader shortfalls, AttributeNames names, bool missingIsNotMet)
{
    private static readonly Func<RequirementAssessment, ImmutableArray<LocalizedText>> Nothing = _ => [];

    private static readonly Func<RequirementAssessment, ImmutableArray<LocalizedText>> AttestationName = node => [((BoundAttestation)node.Requirement).Metric.Name];

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
            BoundList list => ListFold.Fold(list, All(list.Parts, policy)),
            BoundAlternatives alternatives => Alternatives(alternatives, policy),
            BoundGap gap => Gap(gap),
            _ => throw new InvalidOperationException(requirement.GetType().Name),
        };
        return requirement.Origin.AppliesWhen is { } condition ? Under(condition, plain) : plain;
    }

    private ImmutableArray<RequirementAssessment> All(ImmutableArray<BoundRequirement> requirements, bool policy)
    {
        var answers = new RequirementAssessment[requirements.Length];
        for (int part = 0; part < answers.Length; part++)
        {
            answers[part] = Evaluate(requirements[part], policy);
        }

        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(answers);
    }

    private RequirementAssessment Under(BoundCondition condition, RequirementAssessment owner)
    {
        (Outcome outcome, RequirementAssessment? answer) = Condition(condition);
        return (outcome, owner.Outcome) switch
        {
            (Outcome.Met, _) or (Outcome.Undetermined or Outcome.NotApplicable, Outcome.Met) => owner.Under(answer),
            (Outcome.NotMet, _) => new RequirementAssessment(owner.Requirement, Outcome.NotApplicable, ReasonCode.ConditionNotMet, Nothing)
            {
                More = new() { Condition = answer },
            },
            _ => new RequirementAssessment(owner.Requirement, Outcome.Undetermined, ReasonCode.ConditionUndetermined, Nothing)
            {
                Value = owner.Value,
                Basis = owner.Basis,
                Parts = owner.Parts,
                More = new()
                {
                    Condition = answer ?? owner.Condition,
                    Owner = owner,
                    MissingMetrics = owner.MissingMetrics,
                    MissingAttribute = condition.MissingAttribute ?? owner.MissingAttribute,
                },
            },
        };
    }

    private RequirementAssessment Attestation(BoundAttestation requirement, bool policy)
    {
        if (reader.Attested(requirement.Metric, out bool isMissing) is { } attested)
        {
            return new RequirementAssessment(requirement, attested ? Outcome.Met : Outcome.NotMet, attested ? ReasonCode.Attested : ReasonCode.NotAttested, AttestationName)
            {
                Value = attested ? Rational.One : Rational.Zero,
                Basis = MeasurementBasis.Given,
            };
        }

        (Outcome outcome, ReasonCode code) = (isMissing, policy) switch
        {
            (false, _) => (Outcome.Undetermined, ReasonCode.ValueUnusable),
            (_, true) => (Outcome.NotMet, ReasonCode.MissingCountedAsNotMet),
            _ => (Outcome.Undetermined, ReasonCode.ValueMissing),
        };
        return new RequirementAssessment(requirement, outcome, code, AttestationName) { More = new() { MissingMetrics = [requirement.Metric.Id] } };
    }

    private RequirementAssessment Alternatives(BoundAlternatives requirement, bool policy)
    {
        ImmutableArray<RequirementAssessment> answers = All(requirement.Alternatives, policy);
        RequirementAssessment first = answers[0];
        if (answers.All(answer => answer.Outcome == first.Outcome))
        {
            return first;
        }

        return new RequirementAssessment(
            requirement, Outcome.Undetermined, ReasonCode.RuleDependsOnMissing, _ => [names.Of(requirement.MissingAttribute)])
        {
            Parts = answers,
            More = new() { MissingAttribute = requirement.MissingAttribute },
        };
    }

    private static RequirementAssessment Gap(BoundGap requirement) => new(
        requirement,
        Outcome.Undetermined,
        requirement.Kind switch
        {
            FigureGapKind.Delegated => ReasonCode.RequirementDelegated,
            FigureGapKind.Unverified => ReasonCode.RequirementUnverified,
            _ => ReasonCode.RequirementUnknown,
        },
        Nothing);
}
