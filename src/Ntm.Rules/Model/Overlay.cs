using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Model;

/// <summary>
/// Quy định sửa đổi, quy định của tỉnh. Dated, scoped changes to criteria sets. Applied after the national set in the order of
/// <see cref="OverlayNature"/>. Immutable.
/// </summary>
public sealed class Overlay
{
    internal Overlay()
    {
    }

    /// <summary>Unique id, by convention the path without extension.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>What the overlay is, which fixes its order and what it may do.</summary>
    public OverlayNature Nature { get; internal init; }

    /// <summary>Title; null when none is given.</summary>
    public LocalizedText? Title { get; internal init; }

    /// <summary>The days on which it is in force.</summary>
    public EffectivePeriod Effective { get; internal init; }

    /// <summary>The communes for which it is; null: all.</summary>
    public ScopePattern? Scope { get; internal init; }

    /// <summary>The overlay that ends on the day before this one begins; null: none.</summary>
    public string? Replaces { get; internal init; }

    /// <summary>Rules by which communes are read in the column of another region.</summary>
    public ImmutableArray<ReadAs> ReadAs { get; internal init; } = [];

    /// <summary>The changes in file order.</summary>
    public ImmutableArray<OverlayChange> Changes
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(ChangesLater.Value);
        internal init => ChangesLater = new Lazy<OverlayChange[]>([.. value]);
    }

    /// <summary>The changes of an overlay that is made without them: they are made when they are first asked for.</summary>
    internal Lazy<OverlayChange[]> ChangesLater { private get; init; } = new([]);

    /// <summary>The attributes by which it tells communes apart, where that was worked out beforehand; null: it must be looked through.</summary>
    internal ImmutableArray<string>? KnownAttributes { get; init; }

    /// <summary>Law, sources and verification.</summary>
    public Provenance Provenance { get; internal init; } = null!;
}

/// <summary>What an <see cref="Overlay"/> is; in the order of application.</summary>
public enum OverlayNature
{
    /// <summary>A national decision that changes a set.</summary>
    Amendment,

    /// <summary>A province's decision: fills what is delegated or unknown, tightens, adds.</summary>
    Provincial,

    /// <summary>A question ("what if 80 became 85?"); loaded only when passed.</summary>
    WhatIf,

    /// <summary>Invented figures for a demonstration; loaded only when passed.</summary>
    Illustrative,
}

/// <summary>One change of an <see cref="Overlay"/> to one indicator or part.</summary>
public sealed class OverlayChange
{
    internal OverlayChange()
    {
    }

    /// <summary>What is changed, added or withdrawn.</summary>
    public IndicatorReference Target { get; internal init; } = null!;

    /// <summary>New name; null: the old one stays.</summary>
    public LocalizedText? Name { get; internal init; }

    /// <summary>New threshold of a comparison or rating; null: not changed.</summary>
    public Threshold? Threshold { get; internal init; }

    /// <summary>New requirement, or the requirement of what is added; null: not changed.</summary>
    public Requirement? Requirement { get; internal init; }

    /// <summary>New condition of application; null: not changed.</summary>
    public Condition? AppliesWhen { get; internal init; }

    /// <summary>Whether the target is new: an indicator, or a part of an open list.</summary>
    public bool Added { get; internal init; }

    /// <summary>The criterion to which an added indicator belongs; null when a part is added or nothing is.</summary>
    public string? Criterion { get; internal init; }

    /// <summary>Whether the target no longer applies from the overlay's first day.</summary>
    public bool Withdrawn { get; internal init; }

    /// <summary>Law, sources and verification of the change.</summary>
    public Provenance Provenance { get; internal init; } = null!;
}
