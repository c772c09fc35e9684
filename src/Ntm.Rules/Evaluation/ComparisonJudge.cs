using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>One bound comparison; the order of the steps is that of docs/semantics.md, section 3.</summary>
internal sealed class ComparisonJudge : Judge
{
    private readonly BoundComparison _requirement;
    private readonly MetricLinks _metric;
    private readonly ComparisonWords _words;
    private readonly bool _isUnbounded;
    private readonly bool _isKnown;
    private readonly Rational? _strictest;
    private readonly Rational? _loosest;
    private readonly Comparison _comparison;

    // The range and the figure among scaled integers; null where a value must be looked at as it is.
    private readonly ScaledComparison? _scaled;

    private static readonly Func<RequirementAssessment, ImmutableArray<Shortfall>> OwnShortfall =
        node => [new Shortfall((BoundComparison)node.Requirement, node.Value!.Value, node.Record!)];

    private readonly Finding _met;
    private readonly Finding _missed;

    // The same of plain values; null where they do not tell.
    private readonly Finding? _metPlain;
    private readonly Finding? _missedPlain;
    private readonly Finding _between;
    private readonly RequirementAssessment _missing;
    private readonly RequirementAssessment _missingCounted;

    public ComparisonJudge(BoundComparison requirement, MetricLinks metric, AttributeNames names, ConditionJudge? condition)
        : base(condition)
    {
        BoundThreshold threshold = requirement.Threshold;
        (_requirement, _metric, _comparison) = (requirement, metric, requirement.Comparison);
        _words = new ComparisonWords(requirement, names);
        (_isUnbounded, _isKnown, _strictest, _loosest) = (threshold.IsUnbounded, threshold.IsKnown, threshold.Strictest, threshold.Loosest);
        _scaled = threshold.IsKnown && !threshold.IsUnbounded && requirement.ForParts.IsEmpty && metric.Metric.Type == MetricType.Quantity
            ? new ScaledComparison(metric.Metric, _comparison, threshold.Strictest!.Value)
            : null;
        _met = Compared(Outcome.Met, _isKnown ? ReasonCode.ThresholdMet : ReasonCode.EveryPossibleFigureMet);
        _missed = Compared(Outcome.NotMet, _isKnown ? ReasonCode.ThresholdMissed : ReasonCode.EveryPossibleFigureMissed) with { ShortfallsOf = OwnShortfall };
        if (_scaled is not null)
        {
            _metPlain = _met with { ScaledBy = metric.Metric.Decimals };
            _missedPlain = _missed with { ScaledBy = metric.Metric.Decimals };
        }

        _between = Compared(Outcome.Undetermined, ReasonCode.BetweenPossibleFigures) with
        {
            MissingAttribute = threshold.Gap is { Kind: FigureGapKind.MissingDimension } gap ? gap.Detail : null,
        };
        _missing = Lacking(metric.Missing, false);
        _missingCounted = Lacking(metric.Missing, true);
    }

    public override RequirementAssessment Plain(Facts facts, bool missingIsNotMet)
    {
        if (_scaled is not null && facts.Reader.TryPlain(_metric, out decimal number) && _scaled.Holds(number, out long scaled) is { } holds)
        {
            return ScaledNumber.IsExact(scaled)
                ? new RequirementAssessment(holds ? _metPlain! : _missedPlain!, facts, scaled)
                : About(number, MeasurementBasis.Given, holds ? _met : _missed, facts);
        }

        Reading reading = facts.Reader.Read(_metric);
        if (reading.State == ReadingState.NothingToCount)
        {
            return NothingToCount();
        }

        if (_requirement.ForParts.Length > 0)
        {
            return JudgeParts(facts, reading, missingIsNotMet);
        }

        return reading.IsKnown && !_isUnbounded
            ? About(reading.Value, reading.Basis, Compare(reading.Value), facts)
            : Lacking(facts, reading, missingIsNotMet);
    }

    private Finding Compared(Outcome outcome, ReasonCode code) => new(_requirement, outcome, code, _words.Compared);

    /// <summary>An answer that keeps its value, and of the record only what shortfalls are read from.</summary>
    private RequirementAssessment About(Rational value, MeasurementBasis basis, Finding finding, Facts facts) =>
        new(finding, new Measurement(_metric.Metric, value, basis, finding.ShortfallsOf is null ? null : facts));

    private RequirementAssessment NothingToCount() => new(_requirement.WhenNone switch
    {
        null => new Finding(_requirement, Outcome.Undetermined, ReasonCode.DivisionByZero, ComparisonWords.Name),
        { CountsAsMet: true } => new Finding(_requirement, Outcome.Met, ReasonCode.NothingToCountMet, ComparisonWords.Name),
        _ => new Finding(_requirement, Outcome.NotApplicable, ReasonCode.NothingToCountNotApplicable, ComparisonWords.Name),
    });

    /// <summary>The answer for a value that is known, against a figure that is, or whose limits are.</summary>
    private Finding Compare(Rational value)
    {
        bool met = _strictest is { } strictest && _comparison.Holds(value, strictest);
        if (met)
        {
            return _met;
        }

        return _isKnown || (_loosest is { } loosest && !_comparison.Holds(value, loosest)) ? _missed : _between;
    }

    /// <summary>The answer where no figure is known, or no value that can be used.</summary>
    /// <param name="facts">The record.</param>
    /// <param name="reading">What it says of the metric.</param>
    /// <param name="missingIsNotMet">The policy of the run.</param>
    private RequirementAssessment Lacking(Facts facts, in Reading reading, bool missingIsNotMet)
    {
        if (_isUnbounded)
        {
            return Gap(reading);
        }

        if (reading.State == ReadingState.Unusable)
        {
            return Unusable(reading);
        }

        if (_comparison.IsFloor() && facts.Reader.LowerBound(_metric) is { } bound && _strictest is { } strictest && _comparison.Holds(bound, strictest))
        {
            return new RequirementAssessment(Compared(Outcome.Met, ReasonCode.LowerBoundSuffices), new Measurement(_metric.Metric, bound, MeasurementBasis.LowerBound));
        }

        bool isOwn = reading.State == ReadingState.Missing && reading.Lacks == _metric.Missing.Lacks;
        return !isOwn ? Lacking(reading, missingIsNotMet) : missingIsNotMet ? _missingCounted : _missing;
    }

    private RequirementAssessment Gap(in Reading reading)
    {
        FigureGap gap = _requirement.Threshold.Gap!;
        ReasonCode code = gap.Kind switch
        {
            FigureGapKind.Unknown => ReasonCode.FigureUnknown,
            FigureGapKind.Delegated => ReasonCode.FigureDelegated,
            FigureGapKind.Unverified => ReasonCode.FigureUnverified,
            FigureGapKind.MissingDimension => ReasonCode.DimensionMissing,
            _ => ReasonCode.NoCase,
        };
        var finding = new Finding(_requirement, Outcome.Undetermined, code, _words.Gap)
        {
            MissingMetrics = reading.Missing,
            MissingAttribute = gap.Kind == FigureGapKind.MissingDimension ? gap.Detail : null,
        };
        return new RequirementAssessment(finding, reading.IsKnown ? new Measurement(_metric.Metric, reading.Value, reading.Basis) : null);
    }

    private RequirementAssessment Unusable(in Reading reading) =>
        new(new Finding(_requirement, Outcome.Undetermined, ReasonCode.ValueUnusable, ComparisonWords.Name) { MissingMetrics = reading.Missing });

    private RequirementAssessment Lacking(in Reading reading, bool missingIsNotMet) => new(new Finding(
        _requirement,
        missingIsNotMet ? Outcome.NotMet : Outcome.Undetermined,
        missingIsNotMet ? ReasonCode.MissingCountedAsNotMet : ReasonCode.ValueMissing,
        ComparisonWords.Name)
    {
        MissingMetrics = reading.Missing,
    });

    /// <summary>One of several values of the metric, such as that of women; only the answer of all of them is told in words.</summary>
    private RequirementAssessment JudgePart(Facts facts, in Reading reading) => reading.State switch
    {
        ReadingState.Unusable => Unusable(reading),
        ReadingState.Missing => Lacking(reading, false),
        _ => About(reading.Value, reading.Basis, Compare(reading.Value), facts),
    };

    private RequirementAssessment JudgeParts(Facts facts, in Reading total, bool missingIsNotMet)
    {
        if (_isUnbounded)
        {
            return Gap(total);
        }

        ImmutableArray<(string Part, RequirementAssessment Answer)> parts =
        [
            .. _requirement.ForParts.Select(part => (part, JudgePart(facts, facts.Reader.ReadPart(_requirement.Metric, part)))),
        ];
        RequirementAssessment whole = JudgePart(facts, total);
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
            new Finding(_requirement, outcome, code, code == ReasonCode.MissingCountedAsNotMet ? ComparisonWords.Name : _words.Parts(parts, whole, named))
            {
                ShortfallsOf = _ => [.. answers.SelectMany(answer => answer.Shortfalls)],
                MissingMetrics = outcome == Outcome.Undetermined ? [.. parts.SelectMany(part => part.Answer.MissingMetrics)] : [],
                MissingAttribute = outcome == Outcome.Undetermined ? parts.Select(part => part.Answer.MissingAttribute).FirstOrDefault(a => a is not null) : null,
            },
            whole.Measured);
    }
}
