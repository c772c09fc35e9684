using System.Collections.Immutable;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Binding;

/// <summary>
/// Thresholds of several layers x scope -> one bound threshold. A missing dimension is resolved by binding every value it could have, all
/// layers together, and uniting what comes out; so a province's table is always compared with the national one cell by cell.
/// </summary>
internal sealed class ThresholdBinder(
    Comparison comparison, bool unverifiedIsUnset, Func<IndicatorReference, Scope, BoundThreshold?> derive)
{
    private const string AnyOther = "\u0000other";

    public BoundThreshold Bind(IReadOnlyList<LayeredThreshold> layers, Scope scope)
    {
        var pass = new ThresholdPass(comparison, unverifiedIsUnset, scope, derive);
        BoundThreshold? bound = pass.Resolve(layers);
        if (bound is not null)
        {
            return bound;
        }

        TableThreshold table = pass.MissingAt!;
        ImmutableArray<(string Value, BoundThreshold Bound)> all =
            [.. PossibleValues(table, layers).Select(value => (value, Bind(layers, scope.WithDimension(table.Dimension, value))))];
        ImmutableArray<BoundThreshold> possible = [.. all.Where(pair => !IsOutside(pair.Bound, table, pair.Value)).Select(pair => pair.Bound)];
        return Unite(possible.IsEmpty ? [.. all.Select(pair => pair.Bound)] : possible, table.Dimension);
    }

    /// <summary>Whether the table that decides has no case for the value: what no case names is not among the possible figures.</summary>
    private static bool IsOutside(BoundThreshold bound, TableThreshold table, string value) =>
        bound.Gap is { Kind: FigureGapKind.NoCase } gap && gap.Detail == $"{table.Dimension}={value}";

    private BoundThreshold Unite(ImmutableArray<BoundThreshold> possible, string dimension)
    {
        BoundThreshold first = possible[0];
        ImmutableArray<ThresholdLink> chain = [.. possible.SelectMany(bound => bound.Chain).DistinctBy(link => (link.Origin, link.Selector, link.Decides))];
        bool agree = possible.All(bound => bound.Loosest == first.Loosest && bound.Strictest == first.Strictest && bound.Gap == first.Gap);
        return agree
            ? new BoundThreshold(first.Loosest, first.Strictest, first.Gap, chain)
            : new BoundThreshold(
                Fold(possible.Select(bound => bound.Loosest), (a, b) => comparison.Looser(a, b)),
                Fold(possible.Select(bound => bound.Strictest), (a, b) => comparison.Stricter(a, b)),
                new FigureGap(FigureGapKind.MissingDimension, dimension),
                chain);
    }

    private static Rational? Fold(IEnumerable<Rational?> figures, Func<Rational, Rational, Rational> choose) =>
        figures.Aggregate((left, right) => left is { } a && right is { } b ? choose(a, b) : null);

    private static IEnumerable<string> PossibleValues(TableThreshold table, IReadOnlyList<LayeredThreshold> layers)
    {
        ImmutableArray<TableCase> cases =
        [
            .. layers.SelectMany(layer => Tables(layer.Threshold)).Where(t => t.Dimension == table.Dimension).SelectMany(t => t.Cases),
        ];
        IEnumerable<string> values = cases.Any(c => c.IsNumeric)
            ? cases.SelectMany(Edges).Distinct().Order().Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : cases.Select(c => c.Key).Distinct(StringComparer.Ordinal).Append(AnyOther);
        // A later layer may have lines that this table lacks; they are possible too.
        ImmutableArray<TableThreshold> reachable =
        [
            table,
            .. layers.SkipWhile(layer => !Tables(layer.Threshold).Contains(table)).Skip(1)
                .SelectMany(layer => Tables(layer.Threshold)).Where(t => t.Dimension == table.Dimension),
        ];
        return values.Where(value => reachable.Any(t => t.Otherwise is not null || t.Cases.Any(c => c.Matches(value))));
    }

    private static IEnumerable<int> Edges(TableCase c)
    {
        if (c.From is { } from)
        {
            yield return from;
            yield return from - 1;
        }

        if (c.To is { } to)
        {
            yield return to;
            yield return to + 1;
        }
    }

    private static IEnumerable<TableThreshold> Tables(Threshold threshold) => threshold switch
    {
        TableThreshold table => table.Cases.SelectMany(c => Tables(c.Threshold))
            .Concat(table.Otherwise is null ? [] : Tables(table.Otherwise))
            .Prepend(table),
        DelegatedThreshold delegated => new[] { delegated.NoLooserThan, delegated.NoStricterThan }
            .Where(limit => limit is not null)
            .SelectMany(limit => Tables(limit!)),
        _ => [],
    };
}
