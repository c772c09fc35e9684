using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>From the undetermined answers of a set to what would decide it.</summary>
internal static class DecidingReader
{
    public static Deciding Read(SetAssessment set)
    {
        if (set.Outcome != Outcome.Undetermined)
        {
            return Deciding.Nothing;
        }

        string setId = (set.Set!.FilledBy ?? set.Set.Set).Id;
        ImmutableArray<CriterionAssessment> undecided = [.. set.Criteria.Where(criterion => criterion.Outcome == Outcome.Undetermined)];
        ImmutableArray<RequirementAssessment> open =
        [
            .. undecided.SelectMany(criterion => OfIndicators(criterion).Concat(criterion.Condition is null ? [] : Open(criterion.Condition))),
        ];
        return new Deciding(
            [.. open.Where(node => node.Owner is null).SelectMany(node => node.MissingMetrics).Distinct(StringComparer.Ordinal)],
            [.. undecided.Select(Attribute).Concat(open.Select(Attribute)).OfType<string>().Distinct(StringComparer.Ordinal)],
            [
                .. undecided.Where(criterion => criterion.Criterion.Indicators is null)
                    .Select(criterion => new IndicatorReference(setId, criterion.Id))
                    .Concat(open.Where(IsFigureMissing).Select(node => node.Requirement.Origin.Address))
                    .Distinct(),
            ]);
    }

    /// <summary>Where an indicator is not met, only the condition of the criterion is open.</summary>
    private static IEnumerable<RequirementAssessment> OfIndicators(CriterionAssessment criterion) =>
        criterion.Indicators.Any(indicator => indicator.Outcome == Outcome.NotMet)
            ? []
            : criterion.Indicators.SelectMany(indicator => Open(indicator.Requirement));

    /// <summary>The undetermined nodes under an undetermined one, its condition included.</summary>
    private static IEnumerable<RequirementAssessment> Open(RequirementAssessment node)
    {
        if (node.Outcome != Outcome.Undetermined)
        {
            return [];
        }

        // Under a condition only what is undetermined of the owner itself matters beside the condition.
        IEnumerable<RequirementAssessment> own = node.Owner is { } owner ? Open(owner) : node.Parts.SelectMany(Open);
        IEnumerable<RequirementAssessment> below = own.Concat(node.Condition is null ? [] : Open(node.Condition));
        return below.Prepend(node);
    }

    /// <summary>The attribute that would tell whether a criterion is considered.</summary>
    private static string? Attribute(CriterionAssessment criterion) => criterion.Criterion.AppliesWhen?.MissingAttribute;

    /// <summary>The attribute that would tell the rule or the figure; missing beside a missing value, it is missing all the same.</summary>
    private static string? Attribute(RequirementAssessment node) =>
        node.MissingAttribute ?? (GapOf(node) is { Kind: FigureGapKind.MissingDimension } gap ? gap.Detail : null);

    private static bool IsFigureMissing(RequirementAssessment node) => node.Code switch
    {
        ReasonCode.RequirementUnknown or ReasonCode.RequirementDelegated or ReasonCode.RequirementUnverified => true,
        _ => GapOf(node) is { Kind: not FigureGapKind.MissingDimension },
    };

    /// <summary>Why the figure of an undetermined comparison is not known; null where it is, or where there is nothing to compare.</summary>
    private static FigureGap? GapOf(RequirementAssessment node) =>
        node is { Owner: null, Requirement: BoundComparison comparison, Code: not ReasonCode.DivisionByZero } ? comparison.Threshold.Gap : null;
}
