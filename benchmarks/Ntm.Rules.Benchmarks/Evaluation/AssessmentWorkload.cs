namespace Ntm.Rules.Benchmarks.Evaluation;

/// <summary>What a commune's record is like.</summary>
public enum AssessmentWorkload
{
    /// <summary>Every value is given and meets its figure.</summary>
    AllMet,

    /// <summary>Every value is given, about half of them miss their figure, which costs a shortfall each.</summary>
    HalfNotMet,

    /// <summary>Every second value is missing.</summary>
    HalfMissing,
}
