using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<string, Dictionary<IndicatorReference, WrittenRequirement>> _written = new(StringComparer.Ordinal);

    public Catalog Catalog { get; } = catalog;

    public ImmutableArray<CriteriaSet> Sets { get; } = sets;

    public ImmutableArray<Overlay> Overlays { get; } = overlays;

    public ImmutableArray<RecognitionRules> RecognitionRules { get; } = recognition;

    public CriteriaSet? Set(string id) => Sets.FirstOrDefault(set => set.Id == id);

    /// <summary>The indicator as its set writes it; null where the set has none.</summary>
    public Indicator? Indicator(IndicatorReference address) => WrittenAt(address with { PartId = null })?.Indicator;

    /// <summary>What the set's own file demands at an address, whole or part; null where it has none.</summary>
    public Requirement? Written(IndicatorReference address) => WrittenAt(address)?.Requirement;

    /// <summary>The national set of a level: the last that has begun, unless it ended or another ends it.</summary>
    public CriteriaSet? NationalSet(string level, DateOnly day)
    {
        CriteriaSet? last = null;
        foreach (CriteriaSet set in Sets)
        {
            bool hasBegun = set.Fills is null && set.Level == level && FirstDay.Of(set.Effective) <= day;
            last = hasBegun && (last is null || FirstDay.Of(set.Effective) > FirstDay.Of(last.Effective)) ? set : last;
        }

        return last is null || !last.Effective.Contains(day) || IsEnded(last, day) ? null : last;
    }

    /// <summary>The province's set that supplies the criteria of a delegated one; null when none is known to be for the commune.</summary>
    public CriteriaSet? Filling(CriteriaSet set, Scope scope, DateOnly day)
    {
        CriteriaSet? last = null;
        foreach (CriteriaSet fill in Sets)
        {
            bool isFor = fill.Fills == set.Id && fill.Effective.Contains(day) && !IsEnded(fill, day)
                && ScopeMatch.Of(fill.Scope, fill.Effective.From, scope, Catalog).IsCertain;
            last = isFor && (last is null || FirstDay.Of(fill.Effective) > FirstDay.Of(last.Effective)) ? fill : last;
        }

        return last;
    }

    /// <summary>Whether a set is the one in force on a day: of its level, or of the province that issued it.</summary>
    public bool IsInForce(CriteriaSet set, DateOnly day) => set.Fills is null
        ? NationalSet(set.Level, day)?.Id == set.Id
        : set.Effective.Contains(day) && !IsEnded(set, day);

    /// <summary>The recognition rules for a set: the last file for it that has begun.</summary>
    public RecognitionRules? Recognition(string setId, DateOnly day)
    {
        RecognitionRules? last = null;
        foreach (RecognitionRules rules in RecognitionRules)
        {
            bool hasBegun = rules.For.Contains(setId) && FirstDay.Of(rules.Effective) <= day;
            last = hasBegun && (last is null || FirstDay.Of(rules.Effective) > FirstDay.Of(last.Effective)) ? rules : last;
        }

        return last is null || !last.Effective.Contains(day) ? null : last;
    }

    /// <summary>The overlays in force for a scope on its day, in the order in which they apply.</summary>
    public ImmutableArray<Layer> Layers(Scope scope)
    {
        if (scope.AsOf is not { } day)
        {
            return [];
        }

        List<Overlay> inForce = [];
        foreach (Overlay overlay in Overlays)
        {
            if (IsInForce(overlay, day))
            {
                inForce.Add(overlay);
            }
        }

        if (inForce.Count == 0)
        {
            return [];
        }

        List<Layer> layers = [];
        foreach (Overlay overlay in InOrder(inForce))
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

    // A set that nothing refers to is not looked through.
    private WrittenRequirement? WrittenAt(IndicatorReference address) =>
        Set(address.SetId) is { } set ? _written.GetOrAdd(set.Id, static (_, written) => Index(written), set).GetValueOrDefault(address) : null;

    private static Dictionary<IndicatorReference, WrittenRequirement> Index(CriteriaSet set)
    {
        Dictionary<IndicatorReference, WrittenRequirement> byAddress = [];
        foreach (Indicator indicator in (set.Criteria ?? []).SelectMany(criterion => criterion.Indicators ?? []))
        {
            var whole = new IndicatorReference(set.Id, indicator.Id);
            byAddress.TryAdd(whole, new WrittenRequirement(indicator, indicator.Requirement));
            foreach (Requirement part in indicator.Requirement.SelfAndBelow.Where(part => part.Id is not null))
            {
                byAddress.TryAdd(whole with { PartId = part.Id }, new WrittenRequirement(indicator, part));
            }
        }

        return byAddress;
    }

    private bool IsEnded(CriteriaSet set, DateOnly day) =>
        Sets.Any(later => later.Ends.Contains(set.Id) && (later.Effective.From is null || later.Effective.From <= day));

    private static IEnumerable<Overlay> InOrder(List<Overlay> overlays)
    {
        IEnumerable<Overlay> Of(OverlayNature nature) => overlays.Where(overlay => overlay.Nature == nature);
        return FirstDay.InOrder(Of(OverlayNature.Amendment), overlay => overlay.Effective)
            .Concat(ScopeOrder.BroadFirst(Of(OverlayNature.Provincial)))
            .Concat(Of(OverlayNature.WhatIf))
            .Concat(Of(OverlayNature.Illustrative));
    }

    /// <summary>What the file of a set has at an address.</summary>
    private sealed record WrittenRequirement(Indicator Indicator, Requirement Requirement);
}
