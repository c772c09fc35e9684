using System.Collections.Immutable;
using Ntm.Rules.Binding;

namespace Ntm.Rules.Assessments;

/// <summary>Kết quả theo một bộ tiêu chí. The answer for one level: met when every applicable criterion is. Immutable.</summary>
public sealed class SetAssessment
{
    internal SetAssessment(string level, BoundSet? set, Outcome outcome, Reason reason, ImmutableArray<CriterionAssessment> criteria)
    {
        Level = level;
        Set = set;
        Outcome = outcome;
        Reason = reason;
        Criteria = criteria;
        Met = Tally.Of(criteria.Select(criterion => criterion.Outcome));
        IndicatorsMet = Tally.Of(Indicators.Select(indicator => indicator.Outcome));
    }

    /// <summary>Level id.</summary>
    public string Level { get; }

    /// <summary>The set as bound; null when none is in force.</summary>
    public BoundSet? Set { get; }

    /// <summary>Id of the set; null when none is in force.</summary>
    public string? SetId => Set?.Set.Id;

    /// <summary>The answer on criteria alone; prerequisites and recognition conditions stand apart.</summary>
    public Outcome Outcome { get; }

    /// <summary>Why.</summary>
    public Reason Reason { get; }

    /// <summary>Criteria by outcome, with bounds.</summary>
    public Tally Met { get; }

    /// <summary>Indicators by outcome, with bounds.</summary>
    public Tally IndicatorsMet { get; }

    /// <summary>Answers of the criteria in order; empty when they are not known.</summary>
    public ImmutableArray<CriterionAssessment> Criteria { get; }

    /// <summary>Answers of all indicators in order.</summary>
    public IEnumerable<IndicatorAssessment> Indicators => Criteria.SelectMany(criterion => criterion.Indicators);

    /// <summary>Whether the level's prerequisite holds: Met, NotMet or Undetermined; Met where there is none.</summary>
    public Outcome Prerequisite { get; internal init; }

    /// <summary>Conditions of recognition beside the criteria; null when no recognition rules are in force for the set.</summary>
    public RecognitionAssessment? Recognition { get; internal init; }

    /// <summary>Whether a ground of revocation holds; null unless the record states a recognition of this level and period, and rules of recognition are in force.</summary>
    public RevocationAssessment? Revocation { get; internal init; }

    /// <summary>What is found beside what is recorded.</summary>
    public RecognitionStanding Standing { get; internal init; } = RecognitionStanding.CannotBeTold;

    /// <summary>What is missing to decide the set.</summary>
    public Deciding Deciding { get; internal init; } = Deciding.Nothing;

    /// <summary>How many of the figures and attestations that were looked at are unverified.</summary>
    public int UnverifiedFigures { get; internal init; }

    /// <summary>The answer for one indicator.</summary>
    /// <exception cref="KeyNotFoundException">The set has no such indicator.</exception>
    public IndicatorAssessment this[string indicatorId] =>
        Indicators.FirstOrDefault(indicator => indicator.Id == indicatorId) ?? throw new KeyNotFoundException(indicatorId);
}
