using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>One bound comparison against one record; the order of the steps is that of docs/semantics.md, section 3.</summary>
internal sealed class ComparisonEvaluator(MetricReader reader, ShortfallReader shortfalls, AttributeNames names)
{
    public RequirementAssessment Evaluate(BoundComparison requirement, bool missingIsNotMet)
    {
        Reading reading = reader.Read(requirement.Metric);
        if (reading.State == ReadingState.NothingToCount)
        {
            return NothingToCount(requirement);
        }

        return requirement.ForParts.Length == 0
            ? Judge(requirement, requirement.Metric.Name, reading, reader.LowerBound(requirement.Metric), missingIsNotMet)
            : JudgeParts(requirement, reading, missingIsNotMet);
    }

    private static RequirementAssessment NothingToCount(BoundComparison requirement)
    {
        LocalizedText name = requirement.Metric.Name;
        return requirement.WhenNone switch
        {
            null => Answer(requirement, Outcome.Undetermined, new Reason(ReasonCode.DivisionByZero, name)),
            { CountsAsMet: true } => Answer(requirement, Outcome.Met, new Reason(ReasonCode.NothingToCountMet, name)),
            _ => Answer(requirement, Outcome.NotApplicable, new Reason(ReasonCode.NothingToCountNotApplicable, name)),
        };
    }

    private RequirementAssessment Judge(
        BoundComparison requirement, LocalizedText name, Reading reading, Rational? lowerBound, bool missingIsNotMet)
    {
        if (requirement.Threshold.IsUnbounded)
        {
            return Gap(requirement, name, reading);
        }

        return reading.State switch
        {
            ReadingState.Unusable => new RequirementAssessment(
                requirement, Outcome.Undetermined, new Reason(ReasonCode.ValueUnusable, name))
            { MissingMetrics = reading.Missing },
            ReadingState.Missing => Missing(requirement, name, reading, lowerBound, missingIsNotMet),
            _ => Compare(requirement, name, reading),
        };
    }

    private RequirementAssessment Gap(BoundComparison requirement, LocalizedText name, Reading reading)
    {
        FigureGap gap = requirement.Threshold.Gap!;
        Reason reason = gap.Kind switch
        {
            FigureGapKind.Unknown => new Reason(ReasonCode.FigureUnknown, name),
            FigureGapKind.Delegated => new Reason(ReasonCode.FigureDelegated, name),
            FigureGapKind.Unverified => new Reason(ReasonCode.FigureUnverified, name),
            FigureGapKind.MissingDimension => new Reason(ReasonCode.DimensionMissing, name, names.Of(gap.Detail)),
            _ => new Reason(ReasonCode.NoCase, name, names.OfPair(gap.Detail)),
        };
        return new RequirementAssessment(requirement, Outcome.Undetermined, reason)
        {
            Measured = Measured(requirement, reading),
            MissingMetrics = reading.IsKnown ? [] : reading.Missing,
            MissingAttribute = gap.Kind == FigureGapKind.MissingDimension ? gap.Detail : null,
        };
    }

    private static RequirementAssessment Missing(
        BoundComparison requirement, LocalizedText name, Reading reading, Rational? lowerBound, bool missingIsNotMet)
    {
        if (requirement.Comparison.IsFloor()
            && lowerBound is { } bound
            && requirement.Threshold.Strictest is { } strictest
            && requirement.Comparison.Holds(bound, strictest))
        {
            var suffices = new Reason(
                ReasonCode.LowerBoundSuffices, () => [name, QuantityText.Value(requirement.Metric, bound, strictest), Required(requirement)]);
            return new RequirementAssessment(requirement, Outcome.Met, suffices)
            {
                Measured = new Measurement(requirement.Metric, bound, MeasurementBasis.LowerBound),
            };
        }

        return new RequirementAssessment(
            requirement,
            missingIsNotMet ? Outcome.NotMet : Outcome.Undetermined,
            new Reason(missingIsNotMet ? ReasonCode.MissingCountedAsNotMet : ReasonCode.ValueMissing, name))
        { MissingMetrics = reading.Missing };
    }

    private RequirementAssessment Compare(BoundComparison requirement, LocalizedText name, Reading reading)
    {
        BoundThreshold threshold = requirement.Threshold;
        bool known = threshold.Figure is not null;
        bool met = threshold.Strictest is { } strictest && requirement.Comparison.Holds(reading.Value, strictest);
        bool missed = threshold.Loosest is { } loosest && !requirement.Comparison.Holds(reading.Value, loosest);
        (Outcome outcome, ReasonCode code) = (met, missed, known) switch
        {
            (true, _, true) => (Outcome.Met, ReasonCode.ThresholdMet),
            (_, true, true) => (Outcome.NotMet, ReasonCode.ThresholdMissed),
            (true, _, false) => (Outcome.Met, ReasonCode.EveryPossibleFigureMet),
            (_, true, false) => (Outcome.NotMet, ReasonCode.EveryPossibleFigureMissed),
            _ => (Outcome.Undetermined, ReasonCode.BetweenPossibleFigures),
        };
        Rational? limit = missed ? threshold.Loosest : threshold.Strictest ?? threshold.Loosest;
        var reason = new Reason(code, () => [name, QuantityText.Value(requirement.Metric, reading.Value, limit), Required(requirement)]);
        return new RequirementAssessment(requirement, outcome, reason)
        {
            Measured = Measured(requirement, reading),
            Shortfalls = outcome == Outcome.NotMet ? [shortfalls.Of(requirement, reading.Value)] : [],
            MissingAttribute = outcome == Outcome.Undetermined && threshold.Gap is { Kind: FigureGapKind.MissingDimension } gap ? gap.Detail : null,
        };
    }

    private RequirementAssessment JudgeParts(BoundComparison requirement, Reading total, bool missingIsNotMet)
    {
        if (requirement.Threshold.IsUnbounded)
        {
            return Gap(requirement, requirement.Metric.Name, total);
        }

        ImmutableArray<(string Part, RequirementAssessment Answer)> parts =
        [
            .. requirement.ForParts.Select(part => (part, Judge(requirement, PartName(requirement.Metric, part), reader.ReadPart(requirement.Metric, part), null, false))),
        ];
        RequirementAssessment whole = Judge(requirement, requirement.Metric.Name, total, null, false);
        return FoldParts(requirement, parts, whole, missingIsNotMet);
    }

    private static RequirementAssessment FoldParts(
        BoundComparison requirement,
        ImmutableArray<(string Part, RequirementAssessment Answer)> parts,
        RequirementAssessment whole,
        bool missingIsNotMet)
    {
        ImmutableArray<RequirementAssessment> answers = [.. parts.Select(part => part.Answer), whole];
        bool fails = answers.Any(answer => answer.Outcome == Outcome.NotMet);
        bool holds = parts.All(part => part.Answer.Outcome == Outcome.Met);
        bool missing = parts.Any(part => part.Answer.Reason.Code == ReasonCode.ValueMissing);
        (Outcome outcome, ReasonCode code) = (fails, holds, missing && missingIsNotMet) switch
        {
            (true, _, _) => (Outcome.NotMet, ReasonCode.PartFails),
            (_, true, _) => (Outcome.Met, ReasonCode.EveryPartHolds),
            (_, _, true) => (Outcome.NotMet, ReasonCode.MissingCountedAsNotMet),
            _ => (Outcome.Undetermined, ReasonCode.PartsMissing),
        };
        Outcome named = fails ? Outcome.NotMet : holds ? Outcome.Met : Outcome.Undetermined;
        return new RequirementAssessment(
            requirement,
            outcome,
            code == ReasonCode.MissingCountedAsNotMet
                ? new Reason(code, requirement.Metric.Name)
                : new Reason(code, () => [requirement.Metric.Name, Listed(requirement.Metric, parts, whole, named), Required(requirement)]))
        {
            Measured = whole.Measured,
            Shortfalls = fails ? [.. answers.SelectMany(answer => answer.Shortfalls)] : [],
            MissingMetrics = outcome == Outcome.Undetermined ? [.. parts.SelectMany(part => part.Answer.MissingMetrics)] : [],
            MissingAttribute = outcome == Outcome.Undetermined ? parts.Select(part => part.Answer.MissingAttribute).FirstOrDefault(a => a is not null) : null,
        };
    }

    /// <summary>The parts with an outcome, by name; the total too where it is the total that fails.</summary>
    private static LocalizedText Listed(
        Metric metric, ImmutableArray<(string Part, RequirementAssessment Answer)> parts, RequirementAssessment whole, Outcome outcome)
    {
        IEnumerable<LocalizedText> total = outcome == Outcome.NotMet && whole.Outcome == outcome ? [new LocalizedText("tổng số", "the total")] : [];
        LocalizedText[] listed = [.. parts.Where(part => part.Answer.Outcome == outcome).Select(part => NameOf(metric, part.Part)), .. total];
        return new LocalizedText(string.Join(", ", listed.Select(name => name.Vi)), string.Join(", ", listed.Select(name => name.En)));
    }

    private static LocalizedText NameOf(Metric metric, string part) =>
        metric.Parts.FirstOrDefault(known => known.Id == part)?.Name ?? new LocalizedText(part, part);

    private static LocalizedText PartName(Metric metric, string part)
    {
        LocalizedText name = NameOf(metric, part);
        return new LocalizedText($"{metric.Name.Vi} ({name.Vi})", $"{metric.Name.En} ({name.En})");
    }

    private static LocalizedText Required(BoundComparison requirement) =>
        QuantityText.Required(requirement.Metric, requirement.Comparison, requirement.Threshold);

    private static Measurement? Measured(BoundComparison requirement, Reading reading) =>
        reading.IsKnown ? new Measurement(requirement.Metric, reading.Value, reading.Basis) : null;

    private static RequirementAssessment Answer(BoundComparison requirement, Outcome outcome, Reason reason) => new(requirement, outcome, reason);
}
