using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Assessments;

/// <summary>Kết quả theo một bộ tiêu chí. The answer for one level: met when every applicable criterion is. Immutable.</summary>
public sealed class SetAssessment
{
    [Memo]
    private Reason? _reason;

    [Memo]
    private Deciding? _deciding;

    [Memo]
    private int _unverified = -1;

    internal SetAssessment(
        string level, BoundSet? set, Outcome outcome, Func<SetAssessment, Reason> reasonOf, ImmutableArray<CriterionAssessment> criteria, Tally met)
    {
        Level = level;
        Set = set;
        Outcome = outcome;
        ReasonOf = reasonOf;
        Criteria = criteria;
        Met = met;
    }

    /// <summary>The same answer, to be completed by what stands beside the criteria.</summary>
    internal SetAssessment(SetAssessment plain)
        : this(plain.Level, plain.Set, plain.Outcome, plain.ReasonOf, plain.Criteria, plain.Met) => DecidingOf = plain.DecidingOf;

    /// <summary>Level id.</summary>
    public string Level { get; }

    /// <summary>The set as bound; null when none is in force.</summary>
    public BoundSet? Set { get; }

    /// <summary>The set as it is written; null when none is in force.</summary>
    public CriteriaSet? CriteriaSet => Set?.Set;

    /// <summary>Id of the set; null when none is in force.</summary>
    public string? SetId => Set?.Set.Id;

    /// <summary>The answer on criteria alone; prerequisites and recognition conditions stand apart.</summary>
    public Outcome Outcome { get; }

    /// <summary>Why.</summary>
    public Reason Reason => _reason ??= ReasonOf(this);

    /// <summary>Criteria by outcome, with bounds.</summary>
    public Tally Met { get; }

    /// <summary>Indicators by outcome, with bounds.</summary>
    public Tally IndicatorsMet => Tally.Of(Indicators.Select(indicator => indicator.Outcome));

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
    public Deciding Deciding => _deciding ??= DecidingOf(this);

    /// <summary>How many of the figures and attestations that were looked at are unverified.</summary>
    public int UnverifiedFigures
    {
        get
        {
            if (_unverified < 0)
            {
                int unverified = 0;
                foreach (CriterionAssessment criterion in Criteria)
                {
                    foreach (IndicatorAssessment indicator in criterion.Indicators)
                    {
                        unverified += Unverified(indicator.Requirement);
                    }
                }

                _unverified = unverified;
            }

            return _unverified;
        }
    }

    /// <summary>Tells why, when that is first asked for.</summary>
    internal Func<SetAssessment, Reason> ReasonOf { get; }

    /// <summary>Tells what is missing, when that is first asked for.</summary>
    internal Func<SetAssessment, Deciding> DecidingOf { get; init; } = _ => Deciding.Nothing;

    /// <summary>The answer for one indicator.</summary>
    /// <exception cref="KeyNotFoundException">The set has no such indicator.</exception>
    public IndicatorAssessment this[string indicatorId] =>
        Indicators.FirstOrDefault(indicator => indicator.Id == indicatorId) ?? throw new KeyNotFoundException(indicatorId);

    private static int Unverified(RequirementAssessment node)
    {
        bool isUnverified = node.Requirement switch
        {
            BoundComparison comparison => !comparison.Threshold.IsUnbounded && comparison.Threshold.Verification == Verification.Unverified,
            BoundAttestation attestation => attestation.Origin.Provenance.Verification == Verification.Unverified,
            _ => false,
        };
        int found = (isUnverified ? 1 : 0) + (node.Condition is { } condition ? Unverified(condition) : 0);
        foreach (RequirementAssessment part in node.Parts)
        {
            found += Unverified(part);
        }

        return found;
    }
}
