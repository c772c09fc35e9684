using System.Collections.Immutable;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Binding;

/// <summary>
/// One walk through the layers of a threshold for one scope. It stops at the first table whose dimension is missing, says which, and leaves
/// the rest to <see cref="ThresholdBinder"/>.
/// </summary>
internal sealed class ThresholdPass(
    Comparison comparison, bool unverifiedIsUnset, Scope scope, Func<IndicatorReference, BoundComparison?> derive)
{
    private LayeredThreshold _layer = null!;

    public TableThreshold? MissingAt { get; private set; }

    public BoundThreshold? Resolve(IReadOnlyList<LayeredThreshold> layers)
    {
        BoundThreshold? below = null;
        BoundThreshold? national = null;
        foreach (LayeredThreshold layer in layers)
        {
            _layer = layer;
            BoundThreshold? bound = Resolve(layer.Threshold, "", below);
            if (bound is null)
            {
                return null;
            }

            bound = ReferenceEquals(bound, below) ? bound : Above(below, bound);
            bound = layer.IsProvincial && national is not null ? NoLooserThan(national, bound) : bound;
            national = layer.IsProvincial ? national : bound;
            below = bound;
        }

        return below;
    }

    private BoundThreshold? Resolve(Threshold threshold, string selector, BoundThreshold? below) => threshold switch
    {
        FigureThreshold figure => Figure(figure, selector),
        TableThreshold table => Cell(table, selector, below),
        DelegatedThreshold delegated => Delegated(delegated, selector),
        DerivedThreshold derived => Derived(derived, selector),
        _ => below ?? Open(FigureGapKind.Unknown, selector, threshold.Provenance),
    };

    private BoundThreshold Figure(FigureThreshold figure, string selector)
    {
        if (figure.Value is not { } value)
        {
            return Open(FigureGapKind.Unknown, selector, figure.Provenance);
        }

        return IsUnset(figure.Provenance)
            ? Open(FigureGapKind.Unverified, selector, figure.Provenance)
            : new BoundThreshold(value, value, null, [Link(selector, value, figure.Provenance)]);
    }

    private BoundThreshold? Cell(TableThreshold table, string selector, BoundThreshold? below)
    {
        if (scope.Dimension(table.Dimension) is not { } value)
        {
            MissingAt = table;
            return null;
        }

        TableCase? hit = table.Cases.FirstOrDefault(c => c.Matches(value));
        string step = string.Concat(table.Dimension, "=", hit?.Key ?? value);
        string path = selector.Length == 0 ? step : string.Concat(selector, " ", step);
        Threshold? cell = hit?.Threshold ?? table.Otherwise;
        return cell is null ? Open(FigureGapKind.NoCase, path, table.Provenance, $"{table.Dimension}={value}") : Resolve(cell, path, below);
    }

    private BoundThreshold? Delegated(DelegatedThreshold delegated, string selector)
    {
        BoundThreshold? loosest = delegated.NoLooserThan is null ? null : Resolve(delegated.NoLooserThan, selector, null);
        BoundThreshold? strictest = delegated.NoStricterThan is null ? null : Resolve(delegated.NoStricterThan, selector, null);
        if (MissingAt is not null)
        {
            return null;
        }

        ImmutableArray<ThresholdLink> chain =
            [.. loosest?.Chain ?? [], .. strictest?.Chain ?? [], Link(selector, null, delegated.Provenance)];
        return new BoundThreshold(loosest?.Loosest, strictest?.Strictest, new FigureGap(FigureGapKind.Delegated), chain);
    }

    private BoundThreshold Derived(DerivedThreshold derived, string selector)
    {
        if (IsUnset(derived.Provenance))
        {
            return Open(FigureGapKind.Unverified, selector, derived.Provenance);
        }

        if (derive(derived.Of) is not { } source)
        {
            return Open(FigureGapKind.Unknown, selector, derived.Provenance);
        }

        BoundThreshold of = source.Threshold;
        Rational? figure = of.Figure * derived.Times;
        // With the cell where it stands: whoever reads the chain asks which column it was.
        string place = $"{selector} {derived.Of} x {derived.Times.ToString(9)}".TrimStart();
        ThresholdLink link = new(LinkKind.Derived, _layer.Origin, place, figure, true, derived.Provenance);
        // What is loosest for "at least" is strictest for "at most".
        (Rational? loosest, Rational? strictest) = source.Comparison.IsFloor() == comparison.IsFloor() ? (of.Loosest, of.Strictest) : (of.Strictest, of.Loosest);
        return new BoundThreshold(loosest * derived.Times, strictest * derived.Times, of.Gap, [.. of.Chain, link]);
    }

    /// <summary>A province cannot be looser than the nation: where the nation has moved on, the national figure holds.</summary>
    private BoundThreshold NoLooserThan(BoundThreshold national, BoundThreshold bound)
    {
        if (bound.Figure is not { } figure
            || national.Loosest is not { } limit
            || national.Verification == Verification.Unverified
            || !comparison.IsLooser(figure, limit))
        {
            return bound;
        }

        // The province's own link stays visible in the chain, but no longer decides.
        ImmutableArray<ThresholdLink> own = [.. bound.Chain.Where(link => link.Decides).Select(link => link.Deciding(false))];
        return new BoundThreshold(limit, limit, null, [.. national.Chain, .. own]);
    }

    private static BoundThreshold Above(BoundThreshold? below, BoundThreshold bound) => below is null
        ? bound
        : new BoundThreshold(
            bound.Loosest, bound.Strictest, bound.Gap, [.. below.Chain.Select(link => link.Deciding(false)), .. bound.Chain]);

    private bool IsUnset(Provenance provenance) => unverifiedIsUnset && provenance.Verification == Verification.Unverified;

    private BoundThreshold Open(FigureGapKind kind, string selector, Provenance provenance, string detail = "") =>
        new(null, null, new FigureGap(kind, detail), [Link(selector, null, provenance)]);

    private ThresholdLink Link(string selector, Rational? figure, Provenance provenance) =>
        new(_layer.Kind, _layer.Origin, selector, figure, true, provenance);
}
