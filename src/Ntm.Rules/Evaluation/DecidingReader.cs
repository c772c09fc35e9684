using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;

namespace Ntm.Rules.Evaluation;

/// <summary>From the undetermined answers of a set to what would decide it.</summary>
internal static class DecidingReader
{
    public static Deciding Read(Outcome set, ImmutableArray<CriterionAssessment> criteria)
    {
        if (set != Outcome.Undetermined)
        {
            return Deciding.Nothing;
        }

        ImmutableArray<RequirementAssessment> open =
        [
            .. criteria.Where(criterion => criterion.Outcome == Outcome.Undetermined)
                .SelectMany(criterion => criterion.Indicators
                    .Where(indicator => indicator.Outcome == Outcome.Undetermined)
                    .SelectMany(indicator => Open(indicator.Requirement))
                    .Concat(criterion.Condition is null ? [] : Open(criterion.Condition))),
        ];
        return new Deciding(
            [.. open.SelectMany(node => node.MissingMetrics).Distinct(StringComparer.Ordinal)],
            [.. open.Select(node => node.MissingAttribute).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. open.Where(IsFigureMissing).Select(node => node.Requirement.Origin.Address).Distinct()]);
    }

    /// <summary>The undetermined nodes under an undetermined one, its condition included.</summary>
    private static IEnumerable<RequirementAssessment> Open(RequirementAssessment node)
    {
        if (node.Outcome != Outcome.Undetermined)
        {
            return [];
        }

        IEnumerable<RequirementAssessment> below = node.Parts.SelectMany(Open).Concat(node.Condition is null ? [] : Open(node.Condition));
        return below.Prepend(node);
    }

    private static bool IsFigureMissing(RequirementAssessment node) => node.Reason.Code switch
    {
        ReasonCode.FigureUnknown or ReasonCode.FigureDelegated or ReasonCode.FigureUnverified or ReasonCode.NoCase => true,
        ReasonCode.RequirementUnknown or ReasonCode.RequirementDelegated or ReasonCode.RequirementUnverified => true,
        ReasonCode.BetweenPossibleFigures => ((BoundComparison)node.Requirement).Threshold.Gap!.Kind != FigureGapKind.MissingDimension,
        _ => false,
    };
}
