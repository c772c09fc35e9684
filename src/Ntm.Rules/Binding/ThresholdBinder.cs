using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Binding;

/// <summary>
/// Thresholds of several layers x scope -> one bound threshold. A missing dimension is resolved by binding every value it could have, all
/// layers together, and uniting what comes out; so a province's table is always compared with the national one cell by cell.
/// </summary>
/// <remarks>In plain loops, as all that the first answer of a process goes through: a query brings types with it whose loading takes longer than what it finds.</remarks>
internal sealed class ThresholdBinder(
    Comparison comparison, bool unverifiedIsUnset, Func<IndicatorReference, BoundComparison?> derive, WorkBudget budget)
{
    // Values of missing dimensions multiply; beyond this the figure is as open as if nothing were known of it.
    private const int MostAttempts = 1000;

    // Stands for every value that no case names; no id is written so.
    private const string AnyOther = "*";

    public BoundThreshold Bind(IReadOnlyList<LayeredThreshold> layers, Scope scope)
    {
        List<Attempt> attempts = [];
        if (!TryAll(layers, scope, [], attempts))
        {
            return Open(layers, scope);
        }

        if (attempts is [{ Tried: [] } known])
        {
            return known.Bound;
        }

        if (!budget.TrySpend((long)attempts.Count * attempts.Count))
        {
            return Open(layers, scope);
        }

        // A value in no case is not among the possible ones: the decision has no line for it.
        List<Attempt> possible = attempts.FindAll(attempt => !attempt.IsOutside);
        return possible.Count == 0
            ? new BoundThreshold(null, null, new FigureGap(FigureGapKind.MissingDimension, Deciding(attempts)), attempts[0].Bound.Chain)
            : Unite(possible, Deciding(possible));
    }

    /// <summary>Binds with every value that a missing dimension could have; false where that is too much.</summary>
    private bool TryAll(IReadOnlyList<LayeredThreshold> layers, Scope scope, TriedValue[] tried, List<Attempt> attempts)
    {
        var pass = new ThresholdPass(comparison, unverifiedIsUnset, scope, derive);
        if (pass.Resolve(layers) is { } bound)
        {
            attempts.Add(new Attempt(bound, tried));
            return budget.TrySpend(WorkBudget.Large) && attempts.Count <= MostAttempts;
        }

        string dimension = pass.MissingAt!.Dimension;
        foreach (string value in PossibleValues(dimension, layers))
        {
            if (!TryAll(layers, scope.WithDimension(dimension, value), [.. tried, new TriedValue(dimension, value)], attempts))
            {
                return false;
            }
        }

        return true;
    }

    private BoundThreshold Open(IReadOnlyList<LayeredThreshold> layers, Scope scope)
    {
        var pass = new ThresholdPass(comparison, unverifiedIsUnset, scope, _ => null);
        FigureGap gap = pass.Resolve(layers) is null ? new FigureGap(FigureGapKind.MissingDimension, pass.MissingAt!.Dimension) : new FigureGap(FigureGapKind.Unknown);
        LayeredThreshold last = layers[^1];
        return new BoundThreshold(null, null, gap, [new ThresholdLink(last.Kind, last.Origin, "", null, true, last.Threshold.Provenance)]);
    }

    /// <summary>Of the missing dimensions the first, by id, that makes a difference by itself.</summary>
    private static string Deciding(List<Attempt> attempts)
    {
        List<string> dimensions = [];
        foreach (Attempt attempt in attempts)
        {
            foreach (TriedValue tried in attempt.Tried)
            {
                if (!dimensions.Contains(tried.Dimension))
                {
                    dimensions.Add(tried.Dimension);
                }
            }
        }

        dimensions.Sort(StringComparer.Ordinal);
        return dimensions.Find(dimension => attempts.Exists(one => attempts.Exists(other => one.DiffersOnlyBy(dimension, other)))) ?? dimensions[0];
    }

    private BoundThreshold Unite(List<Attempt> possible, string dimension)
    {
        BoundThreshold first = possible[0].Bound;
        List<ThresholdLink> chain = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Attempt attempt in possible)
        {
            foreach (ThresholdLink link in attempt.Bound.Chain)
            {
                if (seen.Add(string.Concat(link.Origin, link.Decides ? "\n+" : "\n-", link.Selector)))
                {
                    chain.Add(link);
                }
            }
        }

        bool agree = possible.TrueForAll(other => other.Bound.Loosest == first.Loosest && other.Bound.Strictest == first.Strictest && other.Bound.Gap == first.Gap);
        return agree
            ? new BoundThreshold(first.Loosest, first.Strictest, first.Gap, [.. chain])
            : new BoundThreshold(
                Fold(possible, bound => bound.Loosest, (a, b) => comparison.Looser(a, b)),
                Fold(possible, bound => bound.Strictest, (a, b) => comparison.Stricter(a, b)),
                new FigureGap(FigureGapKind.MissingDimension, dimension),
                [.. chain]);
    }

    /// <summary>A value tried for a missing dimension.</summary>
    private sealed record TriedValue(string Dimension, string Value);

    /// <summary>What comes out for one value of each missing dimension.</summary>
    private sealed record Attempt(BoundThreshold Bound, TriedValue[] Tried)
    {
        /// <summary>Whether a tried value is in no case.</summary>
        public bool IsOutside => Bound.Gap is { Kind: FigureGapKind.NoCase } gap && Array.Exists(Tried, pair => gap.Detail == $"{pair.Dimension}={pair.Value}");

        /// <summary>Whether something else comes out although no value but that of the dimension is another.</summary>
        public bool DiffersOnlyBy(string dimension, Attempt other) =>
            (Bound.Loosest, Bound.Strictest, Bound.Gap) != (other.Bound.Loosest, other.Bound.Strictest, other.Bound.Gap)
            && Array.TrueForAll(Tried, mine => mine.Dimension == dimension || Array.TrueForAll(other.Tried, its => its.Dimension != mine.Dimension || its.Value == mine.Value));
    }

    private static Rational? Fold(List<Attempt> possible, Func<BoundThreshold, Rational?> limit, Func<Rational, Rational, Rational> choose)
    {
        Rational? chosen = limit(possible[0].Bound);
        for (int next = 1; next < possible.Count; next++)
        {
            chosen = chosen is { } a && limit(possible[next].Bound) is { } b ? choose(a, b) : null;
        }

        return chosen;
    }

    /// <summary>Every value that some case of the layers names for a dimension, and one that none does.</summary>
    private static List<string> PossibleValues(string dimension, IReadOnlyList<LayeredThreshold> layers)
    {
        List<TableCase> cases = [];
        foreach (LayeredThreshold layer in layers)
        {
            AddCases(layer.Threshold, dimension, cases);
        }

        return cases.Exists(c => c.IsNumeric) ? Numbers(cases) : Keys(cases);
    }

    private static List<string> Keys(List<TableCase> cases)
    {
        List<string> keys = [];
        foreach (TableCase c in cases)
        {
            if (!keys.Contains(c.Key))
            {
                keys.Add(c.Key);
            }
        }

        keys.Add(AnyOther);
        return keys;
    }

    /// <summary>The numbers at which a case begins or ends, and those beside them, in order.</summary>
    private static List<string> Numbers(List<TableCase> cases)
    {
        var edges = new SortedNumbers();
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

        List<string> numbers = [];
        for (int next = 0; next < edges.Count; next++)
        {
            numbers.Add(edges[next].ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return numbers;
    }

    /// <summary>The cases of all tables by the dimension, tables inside of tables included.</summary>
    private static void AddCases(Threshold? threshold, string dimension, List<TableCase> to)
    {
        switch (threshold)
        {
            case TableThreshold table:
                if (table.Dimension == dimension)
                {
                    to.AddRange(table.Cases);
                }

                foreach (TableCase inner in table.Cases)
                {
                    AddCases(inner.Threshold, dimension, to);
                }

                AddCases(table.Otherwise, dimension, to);
                break;
            case DelegatedThreshold delegated:
                AddCases(delegated.NoLooserThan, dimension, to);
                AddCases(delegated.NoStricterThan, dimension, to);
                break;
        }
    }
}
