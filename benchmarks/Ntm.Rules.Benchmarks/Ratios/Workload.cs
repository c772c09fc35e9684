namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary>What the communes of a benchmark are like.</summary>
public enum Workload
{
    /// <summary>Every value is given and meets its figure.</summary>
    AllMet,

    /// <summary>Three values in a hundred are missing; of the others some miss their figure.</summary>
    Mixed,

    /// <summary>Six values in ten are missing.</summary>
    ManyMissing,
}
