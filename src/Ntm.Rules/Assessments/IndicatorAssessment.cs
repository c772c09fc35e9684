using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Assessments;

/// <summary>Kết quả một chỉ tiêu. The explained answer for one indicator. Immutable.</summary>
public sealed class IndicatorAssessment
{
    internal IndicatorAssessment(BoundIndicator indicator, RequirementAssessment requirement)
    {
        Indicator = indicator;
        Requirement = requirement;
    }

    /// <summary>The indicator as bound.</summary>
    public BoundIndicator Indicator { get; }

    /// <summary>The answer for its requirement, with those of all parts.</summary>
    public RequirementAssessment Requirement { get; }

    /// <summary>Number, e.g. <c>4.2</c>.</summary>
    public string Id => Indicator.Address.IndicatorId;

    /// <summary>The name in force.</summary>
    public LocalizedText Name => Indicator.Name;

    /// <summary>The answer.</summary>
    public Outcome Outcome => Requirement.Outcome;

    /// <summary>Why.</summary>
    public Reason Reason => Requirement.Reason;

    /// <summary>What was measured, for a plain comparison, rating or attestation; else null: see the parts.</summary>
    public Measurement? Measured => Requirement.Measured;

    /// <summary>The bound threshold of a plain comparison or rating; else null: see the parts.</summary>
    public BoundThreshold? Threshold => (Requirement.Requirement as BoundComparison)?.Threshold;

    /// <summary>What is required, with its unit, of a plain comparison with a known figure; else null.</summary>
    public Quantities.Quantity? Required => (Requirement.Requirement as BoundComparison)?.Required;

    /// <summary>What is missing; empty unless NotMet.</summary>
    public ImmutableArray<Shortfall> Shortfalls => Requirement.Shortfalls;

    /// <summary>The first of <see cref="Shortfalls"/>; null when there is none.</summary>
    public Shortfall? Shortfall => Shortfalls.FirstOrDefault();

    /// <summary>The article on which the answer rests; null where the figure or requirement is a what-if or illustrative overlay's, which is no law.</summary>
    public LegalReference? Legal => Threshold is { } threshold ? threshold.Legal : Requirement.Requirement.Origin.Provenance.Legal;

    /// <summary>The weakest verification among the figures and attestations of the indicator; null where none is claimed.</summary>
    public Verification? Verification => Weakest(Requirement);

    private static Verification? Weakest(RequirementAssessment node)
    {
        Verification? weakest = node.Requirement switch
        {
            BoundComparison comparison => comparison.Threshold.Verification,
            BoundAttestation attestation => attestation.Origin.Provenance.Verification,
            _ => null,
        };
        foreach (RequirementAssessment part in node.Parts)
        {
            weakest = Weaker(weakest, Weakest(part));
        }

        return node.Condition is { } condition ? Weaker(weakest, Weakest(condition)) : weakest;
    }

    private static Verification? Weaker(Verification? one, Verification? other) => one is null || other < one ? other ?? one : one;
}
