using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Assessments;

/// <summary>Kết quả một tiêu chí. Met when every applicable indicator is. Immutable.</summary>
public sealed class CriterionAssessment
{
    [Memo]
    private Reason? _reason;

    internal CriterionAssessment(BoundCriterion criterion, Outcome outcome, ReasonCode code, ImmutableArray<IndicatorAssessment> indicators)
    {
        Criterion = criterion;
        Outcome = outcome;
        Code = code;
        Indicators = indicators;
    }

    /// <summary>The criterion as bound.</summary>
    public BoundCriterion Criterion { get; }

    /// <summary>Number, e.g. <c>17</c>.</summary>
    public string Id => Criterion.Criterion.Id;

    /// <summary>The answer.</summary>
    public Outcome Outcome { get; }

    /// <summary>Why.</summary>
    public Reason Reason => _reason ??= new Reason(Code, () => FoldWords.OfAll(Code, Indicators.Select(indicator => (indicator.Id, indicator.Outcome))));

    /// <summary>Answers of the indicators in order; empty when they are not known.</summary>
    public ImmutableArray<IndicatorAssessment> Indicators { get; }

    /// <summary>Why, without its words.</summary>
    internal ReasonCode Code { get; }

    /// <summary>The answer of the condition of application; null when there is none or the scope alone decides.</summary>
    public RequirementAssessment? Condition { get; internal init; }
}
