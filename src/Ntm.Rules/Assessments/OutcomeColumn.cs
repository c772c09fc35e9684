namespace Ntm.Rules.Assessments;

/// <summary>What a column of an outcome matrix answers. Value equality.</summary>
/// <param name="SetId">Id of the set.</param>
/// <param name="Kind">Whether of the set, a criterion or an indicator.</param>
/// <param name="Id">Number of the criterion or indicator; empty for the set.</param>
public sealed record OutcomeColumn(string SetId, OutcomeColumnKind Kind, string Id);

/// <summary>What an <see cref="OutcomeColumn"/> answers.</summary>
public enum OutcomeColumnKind
{
    /// <summary>The whole set, without its prerequisite.</summary>
    Set,

    /// <summary>A criterion.</summary>
    Criterion,

    /// <summary>An indicator.</summary>
    Indicator,
}
