namespace Ntm.Rules.Compilation;

/// <summary>One step of a <see cref="Plan"/>: what it does and where it reads; its outcomes go to the register of its own number. Value equality, so that plans can be shared.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Column">Index among the plan's columns; -1: none.</param>
/// <param name="First">First index among the plan's operands.</param>
/// <param name="Count">How many operands.</param>
/// <param name="Comparison">Index among the plan's comparisons; -1: none.</param>
/// <param name="Needed">How many parts must hold, for a count.</param>
/// <param name="WhenNone">What holds where there is nothing to count.</param>
/// <param name="MissingIsNotMet">Whether a missing value counts as not met, by the policy of the run.</param>
internal readonly record struct PlanStep(
    StepKind Kind,
    int Column = -1,
    int First = 0,
    int Count = 0,
    int Comparison = -1,
    int Needed = 0,
    NothingToCount WhenNone = NothingToCount.Undetermined,
    bool MissingIsNotMet = false);

/// <summary>What a <see cref="PlanStep"/> does.</summary>
internal enum StepKind
{
    /// <summary>Nothing is decided.</summary>
    Undetermined,

    /// <summary>Nothing is considered.</summary>
    NotApplicable,

    /// <summary>A column against its limits.</summary>
    Compare,

    /// <summary>An attestation.</summary>
    Attest,

    /// <summary>A comparison without any limit: decided only where there is nothing to count.</summary>
    CompareNothing,

    /// <summary>Men and women, and the total last, of a comparison for parts.</summary>
    Parts,

    /// <summary>Every applicable operand.</summary>
    All,

    /// <summary>One applicable operand.</summary>
    Any,

    /// <summary>So many operands.</summary>
    AtLeast,

    /// <summary>What all operands say alike.</summary>
    Alike,

    /// <summary>The first operand, under the condition that the second answers.</summary>
    Under,

    /// <summary>The operand, under a condition that cannot be told.</summary>
    UnderDoubt,
}

/// <summary>What holds where there is nothing to count.</summary>
internal enum NothingToCount
{
    Undetermined,
    Met,
    NotApplicable,
}
