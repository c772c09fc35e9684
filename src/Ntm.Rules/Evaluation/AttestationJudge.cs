using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>An attestation, whose few possible answers are there from the start.</summary>
internal sealed class AttestationJudge : Judge
{
    private static readonly Func<RequirementAssessment, ImmutableArray<LocalizedText>> Name = node => [((BoundAttestation)node.Requirement).Metric.Name];

    private readonly MetricLinks _metric;
    private readonly RequirementAssessment _yes;
    private readonly RequirementAssessment _no;
    private readonly RequirementAssessment _unusable;
    private readonly RequirementAssessment _missing;
    private readonly RequirementAssessment _missingCounted;

    public AttestationJudge(BoundAttestation requirement, MetricLinks metric, ConditionJudge? condition)
        : base(condition)
    {
        _metric = metric;
        _yes = Given(requirement, Outcome.Met, ReasonCode.Attested, Rational.One);
        _no = Given(requirement, Outcome.NotMet, ReasonCode.NotAttested, Rational.Zero);
        _unusable = Lacking(requirement, Outcome.Undetermined, ReasonCode.ValueUnusable);
        _missing = Lacking(requirement, Outcome.Undetermined, ReasonCode.ValueMissing);
        _missingCounted = Lacking(requirement, Outcome.NotMet, ReasonCode.MissingCountedAsNotMet);
    }

    protected override bool IsPlainShared => true;

    public override RequirementAssessment Plain(Facts facts, bool missingIsNotMet) => facts.Reader.Attested(_metric, out bool isMissing) switch
    {
        true => _yes,
        false => _no,
        null when !isMissing => _unusable,
        null => missingIsNotMet ? _missingCounted : _missing,
    };

    private static RequirementAssessment Given(BoundAttestation requirement, Outcome outcome, ReasonCode code, Rational value) =>
        new(new Finding(requirement, outcome, code, Name), new Measurement(requirement.Metric, value, MeasurementBasis.Given));

    private static RequirementAssessment Lacking(BoundAttestation requirement, Outcome outcome, ReasonCode code) =>
        new(new Finding(requirement, outcome, code, Name) { MissingMetrics = [requirement.Metric.Id] });
}
