using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>What a record says about one metric.</summary>
/// <param name="State">How the metric stands.</param>
/// <param name="Value">The value where it is known; what was computed where it is out of range.</param>
/// <param name="Basis">How it came about.</param>
/// <param name="Lacks">Ids of what is missing or cannot be used; default: nothing.</param>
internal readonly record struct Reading(ReadingState State, Rational Value, MeasurementBasis Basis, ImmutableArray<string> Lacks = default)
{
    public bool IsKnown => State == ReadingState.Known;

    /// <summary>Ids of what is missing or cannot be used.</summary>
    public ImmutableArray<string> Missing => Lacks.IsDefault ? [] : Lacks;

    public static Reading Known(Rational value, MeasurementBasis basis) => new(ReadingState.Known, value, basis);

    public static Reading MissingOf(params ImmutableArray<string> metrics) => new(ReadingState.Missing, default, default, metrics);

    public static Reading Unusable(string metric) => new(ReadingState.Unusable, default, default, [metric]);

    public static Reading NothingToCount => new(ReadingState.NothingToCount, default, default);
}

/// <summary>How a metric stands in a record.</summary>
internal enum ReadingState : byte
{
    Known,
    Missing,
    Unusable,
    NothingToCount,
}
