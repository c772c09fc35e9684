using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Cases;

/// <summary>Which sights held expectations have shown, by the place of the rule file that they rest on.</summary>
internal sealed class CoverageLog
{
    private readonly HashSet<(SourceLocation Place, CoverageSight Sight)> _seen = [];

    public bool Has(CoverageItem item) => _seen.Contains((item.Place, item.Sight));

    /// <summary>Takes in what an expectation that held has shown of a set.</summary>
    public void Add(Evidence shown, SetAssessment set)
    {
        if (shown.IsWholeSet && (set.Reason.Code is ReasonCode.CriteriaDelegated or ReasonCode.CriteriaUnknown))
        {
            See(set.Set!.Set.Provenance.Location, CoverageSight.Undetermined);
        }

        foreach (CriterionAssessment criterion in shown.Criteria)
        {
            Add(criterion);
        }

        foreach (RequirementAssessment node in shown.Requirements)
        {
            Add(node);
        }
    }

    private void Add(CriterionAssessment criterion)
    {
        switch (criterion.Reason.Code)
        {
            case ReasonCode.NotTranscribed:
                See(criterion.Criterion.Criterion.Provenance.Location, CoverageSight.Undetermined);
                break;
            case ReasonCode.ConditionNotMet:
                See(criterion.Criterion.Criterion.Provenance.Location, CoverageSight.NotApplicable);
                break;
        }
    }

    private void Add(RequirementAssessment node)
    {
        SourceLocation place = node.Requirement.Origin.Provenance.Location;
        if (node.Reason.Code == ReasonCode.ConditionNotMet)
        {
            See(place, CoverageSight.NotApplicable);
            return;
        }

        switch (node.Requirement)
        {
            case BoundComparison comparison:
                Add(node, comparison, place);
                break;
            case BoundGap:
                See(place, CoverageSight.Undetermined);
                break;
            case BoundAttestation or BoundList:
                See(place, Whole(node.Outcome));
                break;
        }
    }

    private static CoverageSight Whole(Outcome outcome) => outcome switch
    {
        Outcome.Met => CoverageSight.Met,
        Outcome.NotMet => CoverageSight.NotMet,
        Outcome.NotApplicable => CoverageSight.NotApplicable,
        _ => CoverageSight.Missing,
    };

    private void Add(RequirementAssessment node, BoundComparison comparison, SourceLocation place)
    {
        switch (node.Reason.Code)
        {
            case ReasonCode.NothingToCountMet or ReasonCode.NothingToCountNotApplicable:
                See(comparison.WhenNone!.Provenance.Location, CoverageSight.NotApplicable);
                break;
            case ReasonCode.ValueMissing or ReasonCode.PartsMissing:
                See(place, CoverageSight.Missing);
                break;
            case ReasonCode.FigureUnknown or ReasonCode.FigureDelegated or ReasonCode.BetweenPossibleFigures:
                See(comparison.Threshold.Deciding.Provenance.Location, CoverageSight.Undetermined);
                break;
            default:
                AddFigures(node, comparison.Threshold);
                break;
        }
    }

    /// <summary>The cell of the figure, or of the limit, against which the value was decided.</summary>
    private void AddFigures(RequirementAssessment node, BoundThreshold threshold)
    {
        if (node.Outcome is not (Outcome.Met or Outcome.NotMet))
        {
            return;
        }

        Rational? limit = node.Outcome == Outcome.Met ? threshold.Strictest : threshold.Loosest;
        CoverageSight sight = node.Measured is { } measured && measured.Value == limit ? CoverageSight.AtLimit : Whole(node.Outcome);
        SourceLocation decided = threshold.Figure is not null
            ? threshold.Deciding.Provenance.Location
            : threshold.Chain.LastOrDefault(link => link.Decides && link.Figure == limit)?.Provenance.Location ?? threshold.Deciding.Provenance.Location;
        See(decided, sight);
    }

    private void See(SourceLocation place, CoverageSight sight) => _seen.Add((place, sight));
}
