using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>From the undetermined answers of a set to what would decide it.</summary>
internal static class DecidingReader
{
    public static Deciding Read(string setId, Outcome set, ImmutableArray<CriterionAssessment> criteria)
    {
        if (set != Outcome.Undetermined)
        {
            return Deciding.Nothing;
        }

        ImmutableArray<CriterionAssessment> undecided = [.. criteria.Where(criterion => criterion.Outcome == Outcome.Undetermined)];
        ImmutableArray<RequirementAssessment> open =
        [
            .. undecided.SelectMany(criterion => criterion.Indicators
                    .Where(indicator => indicator.Outcome == Outcome.Undetermined)
                    .SelectMany(indicator => Open(indicator.Requirement))
                    .Concat(criterion.Condition is null ? [] : Open(criterion.Condition))),
        ];
        return new Deciding(
            [.. open.Where(node => node.Owner is null).SelectMany(node => node.MissingMetrics).Distinct(StringComparer.Ordinal)],
            [.. undecided.Select(MissingAttribute).Concat(open.Select(node => node.MissingAttribute)).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. open.Where(IsFigureMissing).Select(node => node.Requirement.Origin.Address).Concat(NotTranscribed(setId, undecided)).Distinct()]);
    }

    /// <summary>The undetermined nodes under an undetermined one, its condition included.</summary>
    private static IEnumerable<RequirementAssessment> Open(RequirementAssessment node)
    {
        if (node.Outcome != Outcome.Undetermined)
        {
            return [];
        }

        // Under an undetermined condition only what is undetermined of the owner itself matters beside the condition.
        IEnumerable<RequirementAssessment> own = node.Owner is { } owner ? Open(owner) : node.Parts.SelectMany(Open);
        IEnumerable<RequirementAssessment> below = own.Concat(node.Condition is null ? [] : Open(node.Condition));
        return below.Prepend(node);
    }

    private static string? MissingAttribute(CriterionAssessment criterion) =>
        criterion.Reason.Code == ReasonCode.ConditionUndetermined ? criterion.Criterion.AppliesWhen?.MissingAttribute : null;

    /// <summary>A criterion of which no indicator is known lacks them all; it stands for them.</summary>
    private static IEnumerable<IndicatorReference> NotTranscribed(string setId, IEnumerable<CriterionAssessment> criteria) => criteria
        .Where(criterion => criterion.Criterion.Indicators is null)
        .Select(criterion => new IndicatorReference(setId, criterion.Id));

    private static bool IsFigureMissing(RequirementAssessment node) => node.Reason.Code switch
    {
        ReasonCode.FigureUnknown or ReasonCode.FigureDelegated or ReasonCode.FigureUnverified or ReasonCode.NoCase => true,
        ReasonCode.RequirementUnknown or ReasonCode.RequirementDelegated or ReasonCode.RequirementUnverified => true,
        ReasonCode.BetweenPossibleFigures or ReasonCode.PartsMissing => IsLeftOpen(node.Requirement),
        _ => false,
    };

    private static bool IsLeftOpen(BoundRequirement requirement) =>
        requirement is BoundComparison { Threshold: { Figure: null, Gap.Kind: not FigureGapKind.MissingDimension } };
}
