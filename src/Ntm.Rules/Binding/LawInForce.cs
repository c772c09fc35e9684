using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>Everything a book holds, and which of it is in force on a day.</summary>
internal sealed class LawInForce(
    Catalog catalog,
    ImmutableArray<CriteriaSet> sets,
    ImmutableArray<Overlay> overlays,
    ImmutableArray<RecognitionRules> recognition)
{
    private readonly Lazy<Dictionary<IndicatorReference, (Indicator Indicator, Requirement Requirement)>> _written = new(() => Index(sets));

    public Catalog Catalog { get; } = catalog;

    public ImmutableArray<CriteriaSet> Sets { get; } = sets;

    public ImmutableArray<Overlay> Overlays { get; } = overlays;

    public ImmutableArray<RecognitionRules> RecognitionRules { get; } = recognition;

    public CriteriaSet? Set(string id) => Sets.FirstOrDefault(set => set.Id == id);

    /// <summary>The indicator as its set writes it; null where the set has none.</summary>
    public Indicator? Indicator(IndicatorReference address) => _written.Value.GetValueOrDefault(address with { PartId = null }).Indicator;

    /// <summary>What the set's own file demands at an address, whole or part; null where it has none.</summary>
    public Requirement? Written(IndicatorReference address) => _written.Value.GetValueOrDefault(address).Requirement;

    /// <summary>The national set of a level: the last that has begun, unless it ended or another ends it.</summary>
    public CriteriaSet? NationalSet(string level, DateOnly day)
    {
        CriteriaSet? last = Sets
            .Where(set => set.Fills is null && set.Level == level && (set.Effective.From is null || set.Effective.From <= day))
            .MaxBy(set => set.Effective.From ?? DateOnly.MinValue);
        return last is null || !last.Effective.Contains(day) || IsEnded(last, day) ? null : last;
    }

    /// <summary>The province's set that supplies the criteria of a delegated one; null when none is known to be for the commune.</summary>
    public CriteriaSet? Filling(CriteriaSet set, Scope scope, DateOnly day) => Sets
        .Where(fill => fill.Fills == set.Id && fill.Effective.Contains(day) && !IsEnded(fill, day))
        .Where(fill => ScopeMatch.Of(fill.Scope, fill.Effective.From, scope, Catalog).IsCertain)
        .MaxBy(fill => fill.Effective.From ?? DateOnly.MinValue);

    /// <summary>Whether a set is the one in force on a day: of its level, or of the province that issued it.</summary>
    public bool IsInForce(CriteriaSet set, DateOnly day) => set.Fills is null
        ? NationalSet(set.Level, day)?.Id == set.Id
        : set.Effective.Contains(day) && !IsEnded(set, day);

    /// <summary>The recognition rules for a set: the last file for it that has begun.</summary>
    public RecognitionRules? Recognition(string setId, DateOnly day)
    {
        RecognitionRules? last = RecognitionRules
            .Where(rules => rules.For.Contains(setId) && (rules.Effective.From is null || rules.Effective.From <= day))
            .MaxBy(rules => rules.Effective.From ?? DateOnly.MinValue);
        return last is null || !last.Effective.Contains(day) ? null : last;
    }

    /// <summary>The overlays in force for a scope on its day, in the order in which they apply.</summary>
    public ImmutableArray<Layer> Layers(Scope scope)
    {
        if (scope.AsOf is not { } day)
        {
            return [];
        }

        List<Layer> layers = [];
        foreach (Overlay overlay in InOrder().Where(overlay => IsInForce(overlay, day)))
        {
            var match = ScopeMatch.Of(overlay.Scope, overlay.Effective.From, scope, Catalog);
            if (match.IsPossible)
            {
                layers.Add(new Layer(layers.Count + 1, overlay, match.MissingAttribute));
            }
        }

        return [.. layers];
    }

    /// <summary>Whether an overlay is in force: begun, not ended, and not replaced by one that has begun.</summary>
    public bool IsInForce(Overlay overlay, DateOnly day) =>
        overlay.Effective.Contains(day)
        && !Overlays.Any(later => later.Replaces == overlay.Id && (later.Effective.From is null || later.Effective.From <= day));

    private static Dictionary<IndicatorReference, (Indicator Indicator, Requirement Requirement)> Index(ImmutableArray<CriteriaSet> sets)
    {
        Dictionary<IndicatorReference, (Indicator, Requirement)> byAddress = [];
        foreach ((CriteriaSet set, Indicator indicator) in sets.SelectMany(set => set.Indicators.Select(pair => (set, pair.Indicator))))
        {
            var whole = new IndicatorReference(set.Id, indicator.Id);
            byAddress.TryAdd(whole, (indicator, indicator.Requirement));
            foreach (Requirement part in indicator.Requirement.SelfAndBelow.Where(part => part.Id is not null))
            {
                byAddress.TryAdd(whole with { PartId = part.Id }, (indicator, part));
            }
        }

        return byAddress;
    }

    private bool IsEnded(CriteriaSet set, DateOnly day) =>
        Sets.Any(later => later.Ends.Contains(set.Id) && (later.Effective.From is null || later.Effective.From <= day));

    private IEnumerable<Overlay> InOrder()
    {
        IEnumerable<Overlay> Of(OverlayNature nature) => Overlays.Where(overlay => overlay.Nature == nature);
        return Of(OverlayNature.Amendment).OrderBy(overlay => overlay.Effective.From ?? DateOnly.MinValue)
            .Concat(ScopeOrder.BroadFirst(Of(OverlayNature.Provincial)))
            .Concat(Of(OverlayNature.WhatIf))
            .Concat(Of(OverlayNature.Illustrative));
    }
}
