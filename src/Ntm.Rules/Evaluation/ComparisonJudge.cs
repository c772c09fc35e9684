using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>One bound comparison; the order of the steps is that of docs/semantics.md, section 3.</summary>
internal sealed class ComparisonJudge(BoundComparison requirement, MetricLinks metric, AttributeNames names, ConditionJudge? condition) : Judge(condition)
{
    private readonly ComparisonWords _words = new(names);
    private readonly bool _isUnbounded = requirement.Threshold.IsUnbounded;
    private readonly bool _isKnown = requirement.Threshold.IsKnown;
    private readonly Rational? _strictest = requirement.Threshold.Strictest;
    private readonly Rational? _loosest = requirement.Threshold.Loosest;
    private readonly Comparison _comparison = requirement.Comparison;

    protected override RequirementAssessment Plain(Facts facts, bool missingIsNotMet)
    {
        Reading reading = facts.Reader.Read(metric);
        if (reading.State == ReadingState.NothingToCount)
        {
            return NothingToCount();
        }

        return requirement.ForParts.Length == 0
            ? Judge(facts, null, reading, metric.Contained is null ? null : facts.Reader.LowerBound(metric), missingIsNotMet)
            : JudgeParts(facts, reading, missingIsNotMet);
    }

    private RequirementAssessment NothingToCount() => requirement.WhenNone switch
    {
        null => new RequirementAssessment(requirement, Outcome.Undetermined, ReasonCode.DivisionByZero, ComparisonWords.Name),
        { CountsAsMet: true } => new RequirementAssessment(requirement, Outcome.Met, ReasonCode.NothingToCountMet, ComparisonWords.Name),
        _ => new RequirementAssessment(requirement, Outcome.NotApplicable, ReasonCode.NothingToCountNotApplicable, ComparisonWords.Name),
    };

    /// <param name="facts">The record.</param>
    /// <param name="part">Name of the part that is judged; null: the metric itself.</param>
    /// <param name="reading">What the record says of it.</param>
    /// <param name="lowerBound">What it cannot be below; null: nothing is known of it.</param>
    /// <param name="missingIsNotMet">The policy of the run.</param>
    private RequirementAssessment Judge(Facts facts, LocalizedText? part, in Reading reading, Rational? lowerBound, bool missingIsNotMet)
    {
        if (_isUnbounded)
        {
            return Gap(reading);
        }

        return reading.State switch
        {
            ReadingState.Unusable => new RequirementAssessment(requirement, Outcome.Undetermined, ReasonCode.ValueUnusable, ComparisonWords.NameOf(part)) { More = new() { MissingMetrics = reading.Missing } },
            ReadingState.Missing => Missing(part, reading, lowerBound, missingIsNotMet),
            _ => Compare(facts, part, reading),
        };
    }

    private RequirementAssessment Gap(in Reading reading)
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

    private RequirementAssessment Missing(LocalizedText? part, in Reading reading, Rational? lowerBound, bool missingIsNotMet)
    {
        if (_comparison.IsFloor() && lowerBound is { } bound && _strictest is { } strictest && _comparison.Holds(bound, strictest))
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

    private RequirementAssessment Compare(Facts facts, LocalizedText? part, in Reading reading)
    {
        bool met = _strictest is { } strictest && _comparison.Holds(reading.Value, strictest);
        bool missed = _isKnown ? !met : _loosest is { } loosest && !_comparison.Holds(reading.Value, loosest);
        (Outcome outcome, ReasonCode code) = (met, missed, _isKnown) switch
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
            Outcome.NotMet => new RequirementAssessment(requirement, outcome, code, words) { Value = reading.Value, Basis = reading.Basis, More = facts.Missed },
            _ => new RequirementAssessment(requirement, outcome, code, words)
            {
                Value = reading.Value,
                Basis = reading.Basis,
                More = new() { MissingAttribute = requirement.Threshold.Gap is { Kind: FigureGapKind.MissingDimension } gap ? gap.Detail : null },
            },
        };
    }

    private RequirementAssessment JudgeParts(Facts facts, in Reading total, bool missingIsNotMet)
    {
        if (_isUnbounded)
        {
            return Gap(total);
        }

        ImmutableArray<(string Part, RequirementAssessment Answer)> parts =
        [
            .. requirement.ForParts.Select(part => (part, Judge(facts, ComparisonWords.PartName(requirement.Metric, part), facts.Reader.ReadPart(requirement.Metric, part), null, false))),
        ];
        RequirementAssessment whole = Judge(facts, null, total, null, false);
        return FoldParts(parts, whole, missingIsNotMet);
    }

    private RequirementAssessment FoldParts(
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
