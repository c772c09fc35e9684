namespace Ntm.Rules.Changes;

/// <summary>Loại thay đổi. What a <see cref="LawChange"/> is about.</summary>
public enum ChangeKind
{
    /// <summary>The catalog has a new metric.</summary>
    MetricAdded,

    /// <summary>The catalog no longer has a metric.</summary>
    MetricWithdrawn,

    /// <summary>Unit, range, decimals, scale or computation of a metric.</summary>
    MetricChanged,

    /// <summary>A set that the earlier side does not have, or that is not in force there.</summary>
    SetAdded,

    /// <summary>A set that the later side does not have, or that is not in force there.</summary>
    SetWithdrawn,

    /// <summary>At the level another set is in force.</summary>
    SetReplaced,

    /// <summary>The name of a set, criterion, indicator or condition.</summary>
    Reworded,

    /// <summary>The days on which a set is in force.</summary>
    PeriodChanged,

    /// <summary>What must be met or recognised first.</summary>
    PrerequisiteChanged,

    /// <summary>Who is read in the column of another region.</summary>
    ReadAsChanged,

    /// <summary>The decision or article on which a set, or a figure that is otherwise the same, rests.</summary>
    LegalChanged,

    /// <summary>How sure a figure is that is otherwise the same.</summary>
    VerificationChanged,

    /// <summary>A new criterion.</summary>
    CriterionAdded,

    /// <summary>A criterion is gone.</summary>
    CriterionWithdrawn,

    /// <summary>A new indicator.</summary>
    IndicatorAdded,

    /// <summary>An indicator is gone.</summary>
    IndicatorWithdrawn,

    /// <summary>The figure of the same metric and direction.</summary>
    ThresholdChanged,

    /// <summary>What was unknown, unverified under a strict policy, or left to the province without an answer, is known.</summary>
    BecameKnown,

    /// <summary>What was known is not.</summary>
    BecameUnknown,

    /// <summary>Known on neither side, but for another reason or within other limits.</summary>
    GapChanged,

    /// <summary>The direction of the comparison, or whether the limit itself satisfies it.</summary>
    OperatorChanged,

    /// <summary>Another metric is measured.</summary>
    MetricReplaced,

    /// <summary>The same metric is computed otherwise.</summary>
    ComputationChanged,

    /// <summary>The parts, such as men and women, for each of which it must hold.</summary>
    ForPartsChanged,

    /// <summary>What holds when there is nothing to count.</summary>
    WhenNoneChanged,

    /// <summary>When it is considered at all.</summary>
    ConditionChanged,

    /// <summary>Another kind of requirement, such as an attestation in place of a figure.</summary>
    RequirementReplaced,

    /// <summary>A new part of those that must all hold.</summary>
    PartAdded,

    /// <summary>A part of those that must all hold is gone.</summary>
    PartWithdrawn,

    /// <summary>What one or some of which must hold.</summary>
    ChoiceChanged,

    /// <summary>New rules or a new condition of recognition.</summary>
    RecognitionAdded,

    /// <summary>Rules or a condition of recognition are gone.</summary>
    RecognitionWithdrawn,

    /// <summary>What a condition of recognition demands.</summary>
    RecognitionChanged,

    /// <summary>The grounds on which a recognition is revoked.</summary>
    RevocationChanged,
}
