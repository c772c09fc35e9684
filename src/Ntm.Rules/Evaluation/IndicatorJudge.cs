using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;

namespace Ntm.Rules.Evaluation;

/// <summary>A bound indicator made ready to be asked of many records.</summary>
internal sealed class IndicatorJudge
{
    private readonly BoundIndicator _indicator;
    private readonly Judge _requirement;
    private readonly ConditionJudge? _condition;
    private readonly bool _missingIsNotMet;

    // Most indicators are one comparison or attestation: called by their own type they cost half.
    private readonly ComparisonJudge? _comparison;
    private readonly AttestationJudge? _attestation;

    // The last answer of each outcome, where answers are the same for all records; null where they are not. Threads may replace each other's entries.
    private readonly IndicatorAssessment?[]? _shared;

    public IndicatorJudge(BoundIndicator indicator, JudgeMaker maker)
    {
        _indicator = indicator;
        _requirement = maker.Make(indicator.Requirement);
        _comparison = _requirement.IsUnconditional ? _requirement as ComparisonJudge : null;
        _attestation = _requirement.IsUnconditional ? _requirement as AttestationJudge : null;
        _condition = maker.Make(indicator.AppliesWhen);
        _missingIsNotMet = maker.MissingIsNotMet;
        _shared = _condition is null && _requirement.IsShared ? new IndicatorAssessment?[OutcomeFold.Outcomes] : null;
    }

    /// <summary>Whether records with the same outcome for the same reason get the very same answer.</summary>
    public bool IsShared => _shared is not null;

    public IndicatorAssessment Evaluate(Facts facts)
    {
        RequirementAssessment plain = _attestation is not null ? _attestation.Plain(facts, _missingIsNotMet)
            : _comparison is not null ? _comparison.Plain(facts, _missingIsNotMet)
            : _requirement.Evaluate(facts, _missingIsNotMet);
        if (_shared is null)
        {
            return new IndicatorAssessment(_indicator, _condition is null ? plain : _condition.Over(plain, facts));
        }

        IndicatorAssessment? last = _shared[(int)plain.Outcome];
        return last is not null && ReferenceEquals(last.Requirement, plain) ? last : _shared[(int)plain.Outcome] = new IndicatorAssessment(_indicator, plain);
    }
}
