using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Portfolios;

/// <summary>Còn thiếu gì. What keeps a commune from a level: its unmet indicators, nearest first. Immutable.</summary>
/// <example><code>
/// NearMiss? missing = NearMiss.ToNextLevel(run.Assess(commune));
/// </code></example>
public sealed class NearMiss
{
    private NearMiss(CommuneAssessment assessment, SetAssessment set)
    {
        CommuneRecord record = assessment.Commune;
        Unit = new LegalUnit(record.Code, record.Name, record.ValidFrom);
        Level = set.Level;
        Set = set.CriteriaSet;
        Criteria = set.Met;
        Prerequisite = set.Prerequisite;
        Unmet =
        [
            .. set.Criteria.SelectMany(criterion => criterion.Indicators.Select(indicator => new UnmetIndicator(criterion.Id, indicator)))
                .Where(unmet => unmet.Outcome is Outcome.NotMet or Outcome.Undetermined)
                .OrderBy(unmet => unmet.Outcome == Outcome.Undetermined)
                .ThenBy(unmet => unmet.Distance is null)
                .ThenBy(unmet => unmet.Distance ?? Rational.Zero),
        ];
    }

    /// <summary>The commune.</summary>
    public LegalUnit Unit { get; }

    /// <summary>The level that is not met.</summary>
    public string Level { get; }

    /// <summary>Its set; null when none is in force.</summary>
    public CriteriaSet? Set { get; }

    /// <summary>Criteria by outcome.</summary>
    public Tally Criteria { get; }

    /// <summary>Whether the prerequisite of the level holds; Met where there is none.</summary>
    public Outcome Prerequisite { get; }

    /// <summary>
    /// Indicators that are not met, then those of which it cannot be told; of the former those first that are nearest, by their shortfall relative to the figure, and last those that know no distance, such as attestations. Each must be mended, or decided,
    /// for the level to be met.
    /// </summary>
    public ImmutableArray<UnmetIndicator> Unmet { get; }

    /// <summary>The fewest indicators that must change: those that are not met.</summary>
    public int FewestToGo => Unmet.Count(unmet => unmet.Outcome == Outcome.NotMet);

    /// <summary>Those with the fewest indicators to go first, then those with the fewest that cannot be told, then by code.</summary>
    public static IEnumerable<NearMiss> InOrder(IEnumerable<NearMiss> near)
    {
        ArgumentNullException.ThrowIfNull(near);
        return near.OrderBy(miss => miss.FewestToGo).ThenBy(miss => miss.Unmet.Length).ThenBy(miss => miss.Unit.Code, StringComparer.Ordinal);
    }

    /// <summary>What keeps a commune from a level; null where it meets the set of the level.</summary>
    /// <param name="assessment">The answer for the commune.</param>
    /// <param name="level">Level id.</param>
    /// <exception cref="KeyNotFoundException">The catalog has no such level.</exception>
    public static NearMiss? To(CommuneAssessment assessment, string level)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        SetAssessment set = assessment[level];
        return set.Outcome == Outcome.Met ? null : new NearMiss(assessment, set);
    }

    /// <summary>What keeps a commune from the lowest level whose set it does not meet; null where there is none.</summary>
    /// <param name="assessment">The answer for the commune.</param>
    public static NearMiss? ToNextLevel(CommuneAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.Sets.FirstOrDefault(set => set.Outcome != Outcome.Met) is { } next ? new NearMiss(assessment, next) : null;
    }
}

/// <summary>An indicator that keeps a commune from a level. Immutable.</summary>
public sealed class UnmetIndicator
{
    internal UnmetIndicator(string criterionId, IndicatorAssessment indicator)
    {
        CriterionId = criterionId;
        Indicator = indicator;
    }

    /// <summary>Number of its criterion.</summary>
    public string CriterionId { get; }

    /// <summary>The answer, with its reason and article.</summary>
    public IndicatorAssessment Indicator { get; }

    /// <summary>Not met, or undetermined.</summary>
    public Outcome Outcome => Indicator.Outcome;

    /// <summary>How far the farthest of its parts is from its figure, relative to that; null where no part knows a distance.</summary>
    public Rational? Distance => Outcome == Outcome.NotMet && Indicator.Shortfalls.Length > 0 ? Indicator.Shortfalls.Max(shortfall => shortfall.Relative) : null;
}
