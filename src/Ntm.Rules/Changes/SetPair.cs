using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Changes;

/// <summary>Two sets of one level, or one that has no partner, with the days on which they are compared.</summary>
/// <param name="Before">The set of the earlier side; null: none.</param>
/// <param name="After">The set of the later side; null: none.</param>
/// <param name="Days">The days; none where one of them is missing.</param>
internal sealed record SetPair(CriteriaSet? Before, CriteriaSet? After, ImmutableArray<ComparedDays> Days)
{
    /// <summary>Whether it is one set, or two that follow each other.</summary>
    public bool IsSame => Before?.Id == After?.Id;
}

/// <summary>A day of the earlier law and one of the later law that are compared.</summary>
/// <param name="Before">Day of the earlier law.</param>
/// <param name="After">Day of the later law.</param>
/// <param name="Last">The last day on which both laws are as they are on that day; null: until further notice, or it is only about that day.</param>
internal sealed record ComparedDays(DateOnly Before, DateOnly After, DateOnly? Last);
