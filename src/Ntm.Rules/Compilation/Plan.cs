using System.Collections.Immutable;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Compilation;

/// <summary>
/// The law of one scope as columns, integer comparisons and a fold: steps in order, each writing one register of outcomes, for 64 communes at a time. Immutable; two
/// scopes under which the same is asked have equal plans.
/// </summary>
internal sealed class Plan : IEquatable<Plan>
{
    public required ImmutableArray<PlanColumn> Columns { get; init; }

    public required ImmutableArray<PlanComparison> Comparisons { get; init; }

    public required ImmutableArray<PlanStep> Steps { get; init; }

    /// <summary>Registers that steps read.</summary>
    public required ImmutableArray<int> Operands { get; init; }

    public required ImmutableArray<PlanSet> Sets { get; init; }

    public bool Equals(Plan? other) => other is not null
        && Columns.SequenceEqual(other.Columns)
        && Comparisons.SequenceEqual(other.Comparisons)
        && Steps.SequenceEqual(other.Steps)
        && Operands.SequenceEqual(other.Operands)
        && Sets.SequenceEqual(other.Sets);

    public override bool Equals(object? obj) => Equals(obj as Plan);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (PlanComparison comparison in Comparisons)
        {
            hash.Add(comparison);
        }

        hash.Add(Steps.Length);
        hash.Add(Sets.Length);
        return hash.ToHashCode();
    }
}

/// <summary>A column that a plan reads: a metric, or a part of one.</summary>
/// <param name="Id">Id of the metric, or of the part as <c>metric.part</c>.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Scale">Decimals with which its values are compared; 0 for ratings and attestations.</param>
internal sealed record PlanColumn(string Id, Metric Metric, int Scale)
{
    public bool IsPart => Id.Length != Metric.Id.Length;

    public bool Equals(PlanColumn? other) => other is not null && other.Id == Id && other.Scale == Scale;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A comparison with the limits between which the figure lies; where it is known both are one.</summary>
/// <param name="Comparison">The direction.</param>
/// <param name="Strictest">The hardest figure still possible; null: none.</param>
/// <param name="Loosest">The easiest figure still possible; null: none.</param>
/// <param name="StrictestCut"><paramref name="Strictest"/> among the integers of the column.</param>
/// <param name="LoosestCut"><paramref name="Loosest"/> among the integers of the column.</param>
/// <param name="LowerBound">Index of the column below which the value cannot be; -1: none.</param>
/// <param name="LowerBoundCut"><paramref name="Strictest"/> among the integers of that column.</param>
internal sealed record PlanComparison(
    Comparison Comparison,
    Rational? Strictest,
    Rational? Loosest,
    ScaledLimit StrictestCut,
    ScaledLimit LoosestCut,
    int LowerBound,
    ScaledLimit LowerBoundCut)
{
    /// <summary>Whether there is one figure, so that not reaching it is missing it.</summary>
    public bool IsExact { get; } = Strictest is { } strictest && Loosest == strictest;
}

/// <summary>Where the outcomes of a set stand.</summary>
/// <param name="Set">The national set.</param>
/// <param name="IsInForce">Whether it is in force at its level; else another set requires it.</param>
/// <param name="Register">The register of the set.</param>
/// <param name="Criteria">Criteria in order.</param>
/// <param name="Indicators">Indicators in order.</param>
internal sealed record PlanSet(CriteriaSet Set, bool IsInForce, int Register, ImmutableArray<PlanEntry> Criteria, ImmutableArray<PlanEntry> Indicators)
{
    public bool Equals(PlanSet? other) => other is not null
        && (other.Set.Id, other.IsInForce, other.Register) == (Set.Id, IsInForce, Register)
        && Criteria.SequenceEqual(other.Criteria)
        && Indicators.SequenceEqual(other.Indicators);

    public override int GetHashCode() => HashCode.Combine(Set.Id, Register, Criteria.Length, Indicators.Length);
}

/// <summary>A criterion or indicator and its register.</summary>
internal readonly record struct PlanEntry(string Id, int Register);
