using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cases;

/// <summary>
/// Mức bao phủ. How much of a set, of the amendments and provincial decisions over it included, is touched by cases: each figure met, missed and exactly
/// at its limit, each value missing, each attestation given and refused, each condition not holding. Immutable.
/// </summary>
public sealed class SetCoverage
{
    internal SetCoverage(string setId, int reachable, ImmutableArray<CoverageItem> gaps, ImmutableArray<UnreachableItem> unreachable)
    {
        SetId = setId;
        Reachable = reachable;
        Gaps = gaps;
        Unreachable = unreachable;
    }

    /// <summary>The set.</summary>
    public string SetId { get; }

    /// <summary>How many sights there are to see.</summary>
    public int Reachable { get; }

    /// <summary>How many of them were seen.</summary>
    public int Covered => Reachable - Gaps.Length;

    /// <summary>What was not seen, in the order of the law.</summary>
    public ImmutableArray<CoverageItem> Gaps { get; }

    /// <summary>What no case can show, and why.</summary>
    public ImmutableArray<UnreachableItem> Unreachable { get; }
}

/// <summary>One thing to see of one place of the law.</summary>
/// <param name="Address">Indicator or part; for a criterion that is not known its number.</param>
/// <param name="Cell">The cell of a table, e.g. <c>region=TDMN year=2022</c>; empty outside of tables.</param>
/// <param name="Origin">Id of the set or overlay where it stands.</param>
/// <param name="Sight">What is to be seen.</param>
/// <param name="Place">Where it stands.</param>
public sealed record CoverageItem(IndicatorReference Address, string Cell, string Origin, CoverageSight Sight, SourceLocation Place);

/// <summary>A thing that no case can show.</summary>
/// <param name="Item">What.</param>
/// <param name="Reason">Why not.</param>
public sealed record UnreachableItem(CoverageItem Item, UnreachableReason Reason);

/// <summary>What a case can show of a place of the law.</summary>
public enum CoverageSight
{
    /// <summary>Met, with a value beyond the limit.</summary>
    Met,

    /// <summary>Not met, with a value short of the limit.</summary>
    NotMet,

    /// <summary>A value exactly at the limit, whatever its outcome.</summary>
    AtLimit,

    /// <summary>No value.</summary>
    Missing,

    /// <summary>Undetermined although a value may be there: the rule itself is not known or left open.</summary>
    Undetermined,

    /// <summary>Not considered: a condition does not hold, or there is nothing to count.</summary>
    NotApplicable,
}

/// <summary>Why no case can show a <see cref="CoverageSight"/>.</summary>
public enum UnreachableReason
{
    /// <summary>The figure or requirement is null.</summary>
    FigureUnknown,

    /// <summary>It is left to the province, which has not spoken.</summary>
    LeftToProvince,

    /// <summary>The limit lies at the end of what the metric can be.</summary>
    EndOfRange,

    /// <summary>Parts without which the whole cannot be so are not known.</summary>
    PartsUnknown,
}
