using System.Collections.Immutable;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Binding;

/// <summary>
/// Ngưỡng đã xác định. What remains of a threshold once day, place and overlays are fixed: one figure, or the limits between which it must lie.
/// No table, date or overlay is left. Immutable.
/// </summary>
public sealed class BoundThreshold
{
    internal BoundThreshold(Rational? loosest, Rational? strictest, FigureGap? gap, ImmutableArray<ThresholdLink> chain)
    {
        Loosest = loosest;
        Strictest = strictest;
        Gap = gap;
        Chain = chain;
        IsKnown = loosest is { } easiest && strictest is { } hardest && easiest == hardest;
        Deciding = LastDeciding(chain);
    }

    /// <summary>The easiest figure that is still possible; null when there is no such limit. Missing it is NotMet.</summary>
    public Rational? Loosest { get; }

    /// <summary>The hardest figure that is still possible; null when there is no such limit. Meeting it is Met.</summary>
    public Rational? Strictest { get; }

    /// <summary>Why the figure is not known; null when it is.</summary>
    public FigureGap? Gap { get; }

    /// <summary>Where the figure comes from, in order of application; at least one link. The last that decides holds.</summary>
    public ImmutableArray<ThresholdLink> Chain { get; }

    /// <summary>The figure, or null when it is not known exactly.</summary>
    public Rational? Figure => IsKnown ? Loosest : null;

    /// <summary>Whether the figure is known exactly.</summary>
    internal bool IsKnown { get; }

    /// <summary>Whether nothing at all limits the figure.</summary>
    public bool IsUnbounded => Loosest is null && Strictest is null;

    /// <summary>The link whose figure, or whose silence, is bound.</summary>
    public ThresholdLink Deciding { get; }

    /// <summary>The article on which the bound figure rests; null only under an overlay without one (what-if, illustrative).</summary>
    public LegalReference? Legal => Deciding.Provenance.Legal;

    /// <summary>The weakest verification among the figures that were still possible; null where none is claimed.</summary>
    public Verification? Verification
    {
        get
        {
            Verification? weakest = null;
            foreach (ThresholdLink link in Chain)
            {
                Verification? own = link.Decides ? link.Provenance.Verification : null;
                weakest = weakest is null || own < weakest ? own ?? weakest : weakest;
            }

            return weakest;
        }
    }

    private static ThresholdLink LastDeciding(ImmutableArray<ThresholdLink> chain)
    {
        int last = chain.Length - 1;
        while (!chain[last].Decides)
        {
            last--;
        }

        return chain[last];
    }
}

/// <summary>Why a figure is not known exactly.</summary>
/// <param name="Kind">The kind of gap.</param>
/// <param name="Detail">The attribute that is missing, or the value that no case names; empty for the other kinds.</param>
public sealed record FigureGap(FigureGapKind Kind, string Detail = "");

/// <summary>Kinds of <see cref="FigureGap"/>, in order of weight.</summary>
public enum FigureGapKind
{
    /// <summary>The rule file says null: nobody here knows it.</summary>
    Unknown,

    /// <summary>The province sets it and has not spoken.</summary>
    Delegated,

    /// <summary>The run takes unverified figures as not set, and this one is.</summary>
    Unverified,

    /// <summary>An attribute of the commune, or the year of its figures, is missing.</summary>
    MissingDimension,

    /// <summary>The table has no case for the commune's value.</summary>
    NoCase,
}
