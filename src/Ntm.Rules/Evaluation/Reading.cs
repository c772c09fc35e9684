using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>What a record says about one metric.</summary>
internal readonly record struct Reading(ReadingState State, Rational Value, MeasurementBasis Basis, ImmutableArray<string> Missing)
{
    public bool IsKnown => State == ReadingState.Known;

    public static Reading Known(Rational value, MeasurementBasis basis) => new(ReadingState.Known, value, basis, []);

    public static Reading MissingOf(params ImmutableArray<string> metrics) => new(ReadingState.Missing, default, default, metrics);

    public static Reading Unusable(string metric) => new(ReadingState.Unusable, default, default, [metric]);

    public static Reading NothingToCount { get; } = new(ReadingState.NothingToCount, default, default, []);
}

/// <summary>How a metric stands in a record.</summary>
internal enum ReadingState
{
    Known,
    Missing,
    Unusable,
    NothingToCount,
}
