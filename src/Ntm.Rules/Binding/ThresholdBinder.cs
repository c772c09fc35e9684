using System.Collections.Immutable;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Binding;

/// <summary>
/// Thresholds of several layers x scope -> one bound threshold. A missing dimension is resolved by binding every value it could have, all
/// layers together, and uniting what comes out; so a province's table is always compared with the national one cell by cell.
/// </summary>
internal sealed class ThresholdBinder(
    Comparison comparison, bool unverifiedIsUnset, Func<IndicatorReference, BoundComparison?> derive, WorkBudget budget)
{
    // Values of missing dimensions multiply; beyond this the figure is as open as if nothing were known of it.
    private const int MostAttempts = 1000;

    // Stands for every value that no case names; no id is written so.
    private const string AnyOther = "*";

    public BoundThreshold Bind(IReadOnlyList<LayeredThreshold> layers, Scope scope)
    {
        ImmutableArray<Attempt> attempts = [.. Attempts(layers, scope, []).TakeWhile(_ => budget.TrySpend(WorkBudget.Large)).Take(MostAttempts + 1)];
        if (attempts is [{ Tried.IsEmpty: true } known])
        {
            return known.Bound;
        }

        if (attempts.Length > MostAttempts || !budget.TrySpend((long)attempts.Length * attempts.Length))
        {
            return Open(layers, scope);
        }

        // A value in no case is not among the possible ones: the decision has no line for it.
        ImmutableArray<Attempt> possible = [.. attempts.Where(attempt => !attempt.IsOutside)];
        return possible.IsEmpty
            ? new BoundThreshold(null, null, new FigureGap(FigureGapKind.MissingDimension, Deciding(attempts)), attempts[0].Bound.Chain)
            : Unite([.. possible.Select(attempt => attempt.Bound)], Deciding(possible));
    }

    private BoundThreshold Open(IReadOnlyList<LayeredThreshold> layers, Scope scope)
    {
        var pass = new ThresholdPass(comparison, unverifiedIsUnset, scope, _ => null);
        FigureGap gap = pass.Resolve(layers) is null ? new FigureGap(FigureGapKind.MissingDimension, pass.MissingAt!.Dimension) : new FigureGap(FigureGapKind.Unknown);
        LayeredThreshold last = layers[^1];
        return new BoundThreshold(null, null, gap, [new ThresholdLink(last.Kind, last.Origin, "", null, true, last.Threshold.Provenance)]);
    }

    /// <summary>Of the missing dimensions the first, by id, that makes a difference by itself.</summary>
    private static string Deciding(ImmutableArray<Attempt> attempts)
    {
        string[] dimensions = [.. attempts.SelectMany(attempt => attempt.Tried.Select(pair => pair.Dimension)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return dimensions.FirstOrDefault(dimension => attempts.Any(one => attempts.Any(other => one.DiffersOnlyBy(dimension, other)))) ?? dimensions[0];
    }

    private IEnumerable<Attempt> Attempts(
        IReadOnlyList<LayeredThreshold> layers, Scope scope, ImmutableArray<TriedValue> tried)
    {
        var pass = new ThresholdPass(comparison, unverifiedIsUnset, scope, derive);
        return pass.Resolve(layers) is { } bound
            ? [new Attempt(bound, tried)]
            : PossibleValues(pass.MissingAt!, layers).SelectMany(value => Attempts(
                layers, scope.WithDimension(pass.MissingAt!.Dimension, value), tried.Add(new TriedValue(pass.MissingAt!.Dimension, value))));
    }

    private BoundThreshold Unite(ImmutableArray<BoundThreshold> possible, string dimension)
    {
        BoundThreshold first = possible[0];
        ImmutableArray<ThresholdLink> chain = [.. possible.SelectMany(bound => bound.Chain).Distinct(ThresholdLink.ByPlace)];
        bool agree = possible.All(bound => bound.Loosest == first.Loosest && bound.Strictest == first.Strictest && bound.Gap == first.Gap);
        return agree
            ? new BoundThreshold(first.Loosest, first.Strictest, first.Gap, chain)
            : new BoundThreshold(
                Fold(possible, bound => bound.Loosest, (a, b) => comparison.Looser(a, b)),
                Fold(possible, bound => bound.Strictest, (a, b) => comparison.Stricter(a, b)),
                new FigureGap(FigureGapKind.MissingDimension, dimension),
                chain);
    }

    /// <summary>A value tried for a missing dimension.</summary>
    private sealed record TriedValue(string Dimension, string Value);

    /// <summary>What comes out for one value of each missing dimension.</summary>
    private sealed record Attempt(BoundThreshold Bound, ImmutableArray<TriedValue> Tried)
    {
        /// <summary>Whether a tried value is in no case.</summary>
        public bool IsOutside => Bound.Gap is { Kind: FigureGapKind.NoCase } gap && Tried.Any(pair => gap.Detail == $"{pair.Dimension}={pair.Value}");

        /// <summary>Whether something else comes out although no value but that of the dimension is another.</summary>
        public bool DiffersOnlyBy(string dimension, Attempt other) =>
            (Bound.Loosest, Bound.Strictest, Bound.Gap) != (other.Bound.Loosest, other.Bound.Strictest, other.Bound.Gap)
            && Tried.All(mine => mine.Dimension == dimension || other.Tried.All(its => its.Dimension != mine.Dimension || its.Value == mine.Value));
    }

    private static Rational? Fold(ImmutableArray<BoundThreshold> possible, Func<BoundThreshold, Rational?> limit, Func<Rational, Rational, Rational> choose)
    {
        Rational? chosen = limit(possible[0]);
        foreach (BoundThreshold bound in possible.AsSpan()[1..])
        {
            chosen = chosen is { } a && limit(bound) is { } b ? choose(a, b) : null;
        }

        return chosen;
    }

    /// <summary>Every value that some case of the layers names, and one that none does.</summary>
    private static IEnumerable<string> PossibleValues(TableThreshold table, IReadOnlyList<LayeredThreshold> layers)
    {
        ImmutableArray<TableCase> cases =
        [
            .. layers.SelectMany(layer => Tables(layer.Threshold)).Where(t => t.Dimension == table.Dimension).SelectMany(t => t.Cases),
        ];
        return cases.Any(c => c.IsNumeric)
            ? Array.ConvertAll(Edges(cases), number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : cases.Select(c => c.Key).Distinct(StringComparer.Ordinal).Append(AnyOther);
    }

    /// <summary>The numbers at which a case begins or ends, and those beside them, in order.</summary>
    private static int[] Edges(ImmutableArray<TableCase> cases)
    {
        var edges = new HashSet<int>();
        foreach (TableCase c in cases)
        {
            if (c.From is { } from)
            {
                edges.Add(from);
                edges.Add(from - 1);
            }

            if (c.To is { } to)
            {
                edges.Add(to);
                edges.Add(to + 1);
            }
        }

        int[] ordered = [.. edges];
        Array.Sort(ordered);
        return ordered;
    }

    private static IEnumerable<TableThreshold> Tables(Threshold? threshold) => threshold switch
    {
        TableThreshold table => table.Cases.SelectMany(c => Tables(c.Threshold)).Concat(Tables(table.Otherwise)).Prepend(table),
        DelegatedThreshold delegated => Tables(delegated.NoLooserThan).Concat(Tables(delegated.NoStricterThan)),
        _ => [],
    };
}
