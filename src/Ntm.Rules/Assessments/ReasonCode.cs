namespace Ntm.Rules.Assessments;

/// <summary>Lý do. Why an outcome is what it is. Codes are stable; their wording is in vi and en.</summary>
public enum ReasonCode
{
    /// <summary>The measured value satisfies the figure.</summary>
    ThresholdMet,

    /// <summary>The measured value does not satisfy the figure.</summary>
    ThresholdMissed,

    /// <summary>The figure is not known exactly, but every possible one is satisfied.</summary>
    EveryPossibleFigureMet,

    /// <summary>The figure is not known exactly, but no possible one is satisfied.</summary>
    EveryPossibleFigureMissed,

    /// <summary>The figure is not known exactly, and the value satisfies some possible figures but not all.</summary>
    BetweenPossibleFigures,

    /// <summary>The value is missing, but another one that it cannot be below suffices.</summary>
    LowerBoundSuffices,

    /// <summary>No value is given and none can be computed.</summary>
    ValueMissing,

    /// <summary>A value is given that cannot be used: wrong kind, out of range, or counts that contradict each other.</summary>
    ValueUnusable,

    /// <summary>The named policy counts the missing value as not met.</summary>
    MissingCountedAsNotMet,

    /// <summary>The figure is null in the rule files.</summary>
    FigureUnknown,

    /// <summary>The province sets the figure and no provincial file gives it.</summary>
    FigureDelegated,

    /// <summary>The figure is unverified, and the run takes such figures as not set.</summary>
    FigureUnverified,

    /// <summary>An attribute that picks the figure is missing.</summary>
    DimensionMissing,

    /// <summary>The table of figures has no case for the commune.</summary>
    NoCase,

    /// <summary>The denominator is 0 and the law does not say what follows.</summary>
    DivisionByZero,

    /// <summary>There is nothing to count; the law says: not considered.</summary>
    NothingToCountNotApplicable,

    /// <summary>There is nothing to count; the law says: met.</summary>
    NothingToCountMet,

    /// <summary>Every part that must hold does.</summary>
    EveryPartHolds,

    /// <summary>A part (men, women) or the total does not hold.</summary>
    PartFails,

    /// <summary>The total holds, or is missing, and not every part is known.</summary>
    PartsMissing,

    /// <summary>Confirmed: Đạt.</summary>
    Attested,

    /// <summary>Confirmed: not.</summary>
    NotAttested,

    /// <summary>The requirement itself is null in the rule files.</summary>
    RequirementUnknown,

    /// <summary>The province says what is required and no provincial file does.</summary>
    RequirementDelegated,

    /// <summary>The requirement is unverified, and the run takes such ones as not set.</summary>
    RequirementUnverified,

    /// <summary>all: every applicable part is met.</summary>
    AllMet,

    /// <summary>all: a part is not met.</summary>
    SomeNotMet,

    /// <summary>all: no part is not met, but some cannot be told.</summary>
    SomeUndetermined,

    /// <summary>any: one part is met.</summary>
    OneMet,

    /// <summary>any: no part is met.</summary>
    NoneMet,

    /// <summary>any: none is met, but some cannot be told.</summary>
    NoneMetYet,

    /// <summary>count: enough parts are met.</summary>
    EnoughMet,

    /// <summary>count: too few parts can still be met.</summary>
    TooFewCanBeMet,

    /// <summary>count: too few are known to be met.</summary>
    TooFewKnown,

    /// <summary>No part applies.</summary>
    NoPartApplies,

    /// <summary>The condition under which it is considered does not hold.</summary>
    ConditionNotMet,

    /// <summary>Whether the condition under which it is considered holds cannot be told.</summary>
    ConditionUndetermined,

    /// <summary>Which rule holds depends on a missing attribute, and the possible rules disagree.</summary>
    RuleDependsOnMissing,

    /// <summary>The criterion's indicators are not in the rule files.</summary>
    NotTranscribed,

    /// <summary>Each province issues the criteria, and no provincial file does.</summary>
    CriteriaDelegated,

    /// <summary>The criteria of the set are not in the rule files.</summary>
    CriteriaUnknown,

    /// <summary>No set of the level is in force on the day.</summary>
    NoSetInForce,

    /// <summary>Neither the run nor the record names a day.</summary>
    NoDate,
}
