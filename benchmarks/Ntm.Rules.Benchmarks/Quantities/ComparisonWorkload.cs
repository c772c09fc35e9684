namespace Ntm.Rules.Benchmarks.Quantities;

/// <summary>Pairs of numbers that occur when a measured value meets a threshold.</summary>
public enum ComparisonWorkload
{
    /// <summary>Both with one decimal, as most rates are typed.</summary>
    SameDecimals,

    /// <summary>A value of two decimals against a whole figure.</summary>
    OtherDecimals,

    /// <summary>A rate from counts against a whole figure.</summary>
    RateOfCounts,
}
