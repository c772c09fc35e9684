using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Model;

namespace Ntm.Rules.Portfolios;

/// <summary>Kết quả một bộ tiêu chí của một xã. Outcomes of a set for one commune, without their explanation. Immutable.</summary>
public sealed class SetEntry
{
    internal SetEntry(SetAssessment set)
    {
        Level = set.Level;
        Set = set.CriteriaSet;
        Outcome = set.Outcome;
        Standing = set.Standing;
        Met = set.Met;
        Criteria = [.. set.Criteria.Select(criterion => new PartOutcome(criterion.Id, criterion.Outcome))];
        Indicators = [.. set.Indicators.Select(indicator => new PartOutcome(indicator.Id, indicator.Outcome))];
    }

    /// <summary>Level id.</summary>
    public string Level { get; }

    /// <summary>The set; null when none is in force.</summary>
    public CriteriaSet? Set { get; }

    /// <summary>The answer on criteria alone.</summary>
    public Outcome Outcome { get; }

    /// <summary>What is found beside what is recorded.</summary>
    public RecognitionStanding Standing { get; }

    /// <summary>Criteria by outcome, with bounds.</summary>
    public Tally Met { get; }

    /// <summary>Outcomes of the criteria in order; empty when they are not known.</summary>
    public ImmutableArray<PartOutcome> Criteria { get; }

    /// <summary>Outcomes of the indicators in order.</summary>
    public ImmutableArray<PartOutcome> Indicators { get; }

    /// <summary>How many criteria count as met.</summary>
    /// <param name="settings">How outcomes count.</param>
    public int MetBy(PortfolioSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Met.Met
            + (settings.NotApplicable == OutcomeCounting.AsMet ? Met.NotApplicable : 0)
            + (settings.Undetermined == OutcomeCounting.AsMet ? Met.Undetermined : 0);
    }
}

/// <summary>A criterion or indicator and its outcome.</summary>
/// <param name="Id">Number.</param>
/// <param name="Outcome">The answer.</param>
public readonly record struct PartOutcome(string Id, Outcome Outcome);
