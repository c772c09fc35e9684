using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>One bound comparison against one record; the order of the steps is that of docs/semantics.md, section 3.</summary>
internal sealed class ComparisonEvaluator
{
    private readonly MetricReader _reader;
    private readonly ComparisonWords _words;
    // One for all comparisons that are missed.
    private readonly RequirementAssessment.Further _missed;

    public ComparisonEvaluator(MetricReader reader, ShortfallReader shortfalls, AttributeNames names)
    {
        _reader = reader;
        _words = new ComparisonWords(names);
        _missed = new() { ShortfallsOf = node => [shortfalls.Of((BoundComparison)node.Requirement, node.Value!.Value)] };
    }

    public RequirementAssessment Evaluate(BoundComparison requirement, bool missingIsNotMet)
    {
        Reading reading = _reader.Read(requirement.Metric);
        if (reading.State == ReadingState.NothingToCount)
        {
            return NothingToCount(requirement);
        }

        return requirement.ForParts.Length == 0
            ? Judge(requirement, null, reading, requirement.Metric.NotLessThan is null ? null : _reader.LowerBound(requirement.Metric), missingIsNotMet)
            : JudgeParts(requirement, reading, missingIsNotMet);
    }

    private static RequirementAssessment NothingToCount(BoundComparison requirement) => requirement.WhenNone switch
    {
        null => new RequirementAssessment(requirement, Outcome.Undetermined, ReasonCode.DivisionByZero, ComparisonWords.Name),
        { CountsAsMet: true } => new RequirementAssessment(requirement, Outcome.Met, ReasonCode.NothingToCountMet, ComparisonWords.Name),
        _ => new RequirementAssessment(requirement, Outcome.NotApplicable, ReasonCode.NothingToCountNotApplicable, ComparisonWords.Name),
    };

    /// <param name="requirement">The comparison.</param>
    /// <param name="part">Name of the part that is judged; null: the metric itself.</param>
    /// <param name="reading">What the record says of it.</param>
    /// <param name="lowerBound">What it cannot be below; null: nothing is known of it.</param>
    /// <param name="missingIsNotMet">The policy of the run.</param>
    private RequirementAssessment Judge(BoundComparison requirement, LocalizedText? part, in Reading reading, Rational? lowerBound, bool missingIsNotMet)
    {
        if (requirement.Threshold.IsUnbounded)
        {
            return Gap(requirement, reading);
        }

        return reading.State switch
        {
            ReadingState.Unusable => new RequirementAssessment(requirement, Outcome.Undetermined, ReasonCode.ValueUnusable, ComparisonWords.NameOf(part)) { More = new() { MissingMetrics = reading.Missing } },
            ReadingState.Missing => Missing(requirement, part, reading, lowerBound, missingIsNotMet),
            _ => Compare(requirement, part, reading),
        };
    }

    private RequirementAssessment Gap(BoundComparison requirement, in Reading reading)
    {
        FigureGap gap = requirement.Threshold.Gap!;
        ReasonCode code = gap.Kind switch
        {
            FigureGapKind.Unknown => ReasonCode.FigureUnknown,
            FigureGapKind.Delegated => ReasonCode.FigureDelegated,
            FigureGapKind.Unverified => ReasonCode.FigureUnverified,
            FigureGapKind.MissingDimension => ReasonCode.DimensionMissing,
            _ => ReasonCode.NoCase,
        };
        return new RequirementAssessment(requirement, Outcome.Undetermined, code, _words.Gap)
        {
            Value = reading.IsKnown ? reading.Value : null,
            Basis = reading.Basis,
            More = new()
            {
                MissingMetrics = reading.IsKnown ? [] : reading.Missing,
                MissingAttribute = gap.Kind == FigureGapKind.MissingDimension ? gap.Detail : null,
            },
        };
    }

    private static RequirementAssessment Missing(BoundComparison requirement, LocalizedText? part, in Reading reading, Rational? lowerBound, bool missingIsNotMet)
    {
        if (requirement.Comparison.IsFloor()
            && lowerBound is { } bound
            && requirement.Threshold.Strictest is { } strictest
            && requirement.Comparison.Holds(bound, strictest))
        {
            return new RequirementAssessment(requirement, Outcome.Met, ReasonCode.LowerBoundSuffices, ComparisonWords.Compared)
            {
                Value = bound,
                Basis = MeasurementBasis.LowerBound,
            };
        }

        return new RequirementAssessment(
            requirement,
            missingIsNotMet ? Outcome.NotMet : Outcome.Undetermined,
            missingIsNotMet ? ReasonCode.MissingCountedAsNotMet : ReasonCode.ValueMissing,
            ComparisonWords.NameOf(part))
        { More = new() { MissingMetrics = reading.Missing } };
    }

    private RequirementAssessment Compare(BoundComparison requirement, LocalizedText? part, in Reading reading)
    {
        BoundThreshold threshold = requirement.Threshold;
        bool known = threshold.IsKnown;
        bool met = threshold.Strictest is { } strictest && requirement.Comparison.Holds(reading.Value, strictest);
        bool missed = known ? !met : threshold.Loosest is { } loosest && !requirement.Comparison.Holds(reading.Value, loosest);
        (Outcome outcome, ReasonCode code) = (met, missed, known) switch
        {
            (true, _, true) => (Outcome.Met, ReasonCode.ThresholdMet),
            (_, true, true) => (Outcome.NotMet, ReasonCode.ThresholdMissed),
            (true, _, false) => (Outcome.Met, ReasonCode.EveryPossibleFigureMet),
            (_, true, false) => (Outcome.NotMet, ReasonCode.EveryPossibleFigureMissed),
            _ => (Outcome.Undetermined, ReasonCode.BetweenPossibleFigures),
        };
        Func<RequirementAssessment, ImmutableArray<LocalizedText>> words = ComparisonWords.ComparedOf(part);
        return outcome switch
        {
            Outcome.Met => new RequirementAssessment(requirement, outcome, code, words) { Value = reading.Value, Basis = reading.Basis },
            Outcome.NotMet => new RequirementAssessment(requirement, outcome, code, words) { Value = reading.Value, Basis = reading.Basis, More = _missed },
            _ => new RequirementAssessment(requirement, outcome, code, words)
            {
                Value = reading.Value,
                Basis = reading.Basis,
                More = new() { MissingAttribute = threshold.Gap is { Kind: FigureGapKind.MissingDimension } gap ? gap.Detail : null },
            },
        };
    }

    private RequirementAssessment JudgeParts(BoundComparison requirement, in Reading total, bool missingIsNotMet)
    {
        if (requirement.Threshold.IsUnbounded)
        {
            return Gap(requirement, total);
        }

        ImmutableArray<(string Part, RequirementAssessment Answer)> parts =
        [
            .. requirement.ForParts.Select(part => (part, Judge(requirement, ComparisonWords.PartName(requirement.Metric, part), _reader.ReadPart(requirement.Metric, part), null, false))),
        ];
        RequirementAssessment whole = Judge(requirement, null, total, null, false);
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
        bool missing = parts.Any(part => part.Answer.Code == ReasonCode.ValueMissing);
        (Outcome outcome, ReasonCode code) = (fails, holds, missing && missingIsNotMet) switch
        {
            (true, _, _) => (Outcome.NotMet, ReasonCode.PartFails),
            (_, true, _) => (Outcome.Met, ReasonCode.EveryPartHolds),
            (_, _, true) => (Outcome.NotMet, ReasonCode.MissingCountedAsNotMet),
            _ => (Outcome.Undetermined, ReasonCode.PartsMissing),
        };
        Outcome named = fails ? Outcome.NotMet : holds ? Outcome.Met : Outcome.Undetermined;
        return new RequirementAssessment(
            requirement, outcome, code, code == ReasonCode.MissingCountedAsNotMet ? ComparisonWords.Name : ComparisonWords.Parts(parts, whole, named))
        {
            Value = whole.Value,
            Basis = whole.Basis,
            More = new()
            {
                ShortfallsOf = fails ? _ => [.. answers.SelectMany(answer => answer.Shortfalls)] : null,
                MissingMetrics = outcome == Outcome.Undetermined ? [.. parts.SelectMany(part => part.Answer.MissingMetrics)] : [],
                MissingAttribute = outcome == Outcome.Undetermined ? parts.Select(part => part.Answer.MissingAttribute).FirstOrDefault(a => a is not null) : null,
            },
        };
    }
}
