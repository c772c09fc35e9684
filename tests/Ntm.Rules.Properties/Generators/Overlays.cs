using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Generators;

/// <summary>
/// Overlays of every nature whose order the law fixes: amendments on different days, a provincial one, a narrower one, one that replaces it, then
/// what-if and illustrative ones.
/// </summary>
internal sealed class Overlays(Shape shape, Catalog catalog, ImmutableArray<CriteriaSet> sets)
{
    private readonly Requirements _requirements = new(shape, catalog, [], mayKeep: true);

    public Gen<ImmutableArray<Overlay>> Any =>
        from province in Gen.Elements("01", "02", "09")
        from narrow in Gen.Elements(("border", "true"), ("region", "R1"), ("hard", "true"))
        from scope in Draw.Maybe(40, Scopes.Any)
        from overlays in Gen.CollectToArray(
            new[]
            {
                Slot(35, "illustrative", OverlayNature.Illustrative, 2016, null),
                Slot(50, "narrow", OverlayNature.Provincial, 2017, Scopes.Of(("province", province), narrow)),
                Slot(50, "broad", OverlayNature.Provincial, 2018, Scopes.Of(("province", province))),
                Slot(15, "newer", OverlayNature.Provincial, 2020, Scopes.Of(("province", province)), "broad"),
                Slot(40, "amendment-b", OverlayNature.Amendment, 2020, null),
                Slot(40, "amendment-a", OverlayNature.Amendment, 2018, scope),
                Slot(35, "whatif", OverlayNature.WhatIf, 2016, scope),
            },
            slot => slot)
        select AddingOnce([.. overlays.OfType<Overlay>()]);

    /// <summary>The same overlays, of which none adds what an earlier one added, since loading refuses that.</summary>
    private static ImmutableArray<Overlay> AddingOnce(ImmutableArray<Overlay> overlays)
    {
        HashSet<IndicatorReference> added = [];
        return
        [
            .. overlays.Select(overlay => new Overlay
            {
                Id = overlay.Id,
                Nature = overlay.Nature,
                Scope = overlay.Scope,
                Replaces = overlay.Replaces,
                Changes = [.. overlay.Changes.Where(change => !change.Added || added.Add(change.Target))],
                Provenance = overlay.Provenance,
                Effective = overlay.Effective,
                ReadAs = overlay.ReadAs,
            }),
        ];
    }

    private Gen<Overlay?> Slot(int percent, string id, OverlayNature nature, int year, ScopePattern? scope, string? replaces = null) => Draw.Maybe(
        percent,
        from targets in Gen.SubListOf<IGrouping<string, Target>>(Targets.GroupBy(target => $"{target.Address.SetId}#{target.Address.IndicatorId}"))
        from changes in Gen.CollectToArray(targets.Take(3), place => Gen.Elements(place.AsEnumerable()).SelectMany(target => Change(target, id)))
        from ends in Draw.Chance(10)
        from readAs in Draw.Chance(20)
        select new Overlay
        {
            Id = id,
            Nature = nature,
            Scope = scope,
            Replaces = replaces,
            Changes = [.. changes],
            Provenance = Draw.Known(null),
            Effective = new EffectivePeriod(new DateOnly(year, 1, 1), ends ? new DateOnly(2021, 12, 31) : null),
            ReadAs = readAs ? [new ReadAs(Scopes.Of(("group", "A")), "R3", new EffectivePeriod(new DateOnly(year, 1, 1), null), Draw.Known(null))] : [],
        });

    /// <summary>What can be changed: what the sets have, and what other overlays may have added.</summary>
    private IEnumerable<Target> Targets => sets.SelectMany(set => set.Indicators.SelectMany(pair => Within(new IndicatorReference(set.Id, pair.Indicator.Id), pair.Indicator.Requirement)))
        .Append(new Target(new IndicatorReference(Sets.First, "1.9"), null, false))
        .Append(new Target(new IndicatorReference(Sets.First, "1.9"), null, true))
        .Append(new Target(new IndicatorReference(Sets.First, "1.2", "added"), null, false))
        .Append(new Target(new IndicatorReference(Sets.First, "1.2", "added"), null, true));

    private static IEnumerable<Target> Within(IndicatorReference address, Requirement requirement)
    {
        IEnumerable<Requirement> parts = requirement switch
        {
            AllRequirement all => all.Parts,
            AnyRequirement any => any.Parts,
            CountRequirement count => count.Parts,
            _ => [],
        };
        return new[] { new Target(address, requirement, false) }
            .Concat(parts.Where(part => part.Id is not null).SelectMany(part => Within(address with { PartId = part.Id }, part)));
    }

    private Gen<OverlayChange> Change(Target target, string overlay) => target.IsAddition ? Addition(target.Address) : target.Requirement switch
    {
        ComparisonRequirement { Threshold: FigureThreshold { Value: { } figure } } c =>
            Gen.Frequency((4, Threshold(target, c.Comparison, 0)), (2, Looser(target, c.Comparison, figure)), (3, Other(target, overlay))),
        ComparisonRequirement c => Gen.Frequency((6, Threshold(target, c.Comparison, 0)), (3, Other(target, overlay))),
        RatingRequirement r => Gen.Frequency((6, Threshold(target, Comparison.AtLeast, r.Metric.Scale.Length)), (3, Other(target, overlay))),
        _ => Other(target, overlay),
    };

    private Gen<OverlayChange> Threshold(Target target, Comparison comparison, int ranks) =>
        from threshold in new Thresholds(shape, comparison, ranks, true, []).Any
        select new OverlayChange { Target = target.Address, Threshold = threshold, Provenance = Draw.Known(null) };

    /// <summary>Looser than what is changed, which no province may be.</summary>
    private static Gen<OverlayChange> Looser(Target target, Comparison comparison, Rational figure) =>
        from step in Gen.Elements(0.001m, 1m, 20m)
        from provenance in Draw.Provenance()
        select new OverlayChange
        {
            Target = target.Address,
            Threshold = new FigureThreshold(comparison.IsFloor() ? figure - step : figure + step, provenance),
            Provenance = Draw.Known(null),
        };

    private Gen<OverlayChange> Other(Target target, string overlay) => Gen.Frequency(
        (5, (target.Address.PartId is null ? _requirements.Any($"{target.Address.IndicatorId}-{overlay}") : _requirements.InPlace($"{target.Address.IndicatorId}-{overlay}")).Select(
            requirement => new OverlayChange { Target = target.Address, Requirement = requirement, Provenance = Draw.Known(null) })),
        (shape.Conditions && (target.Address.PartId is null || shape.ConditionsUnderChoices) ? 2 : 0, _requirements.Condition(1).Select(
            condition => new OverlayChange { Target = target.Address, AppliesWhen = condition, Provenance = Draw.Known(null) })),
        (target.Address.PartId is null ? 2 : 0, Gen.Constant(new OverlayChange { Target = target.Address, Withdrawn = true, Provenance = Draw.Known(null) })),
        (1, Gen.Constant(new OverlayChange { Target = target.Address, Name = Draw.Text("renamed"), Provenance = Draw.Known(null) })));

    private Gen<OverlayChange> Addition(IndicatorReference address) =>
        from requirement in new Requirements(shape, catalog, []).Part(address.PartId ?? "root")
        from condition in Draw.Maybe(shape.Conditions && shape.ConditionsUnderChoices ? 30 : 0, _requirements.Condition(0))
        select new OverlayChange
        {
            Target = address,
            Added = true,
            Criterion = address.PartId is null ? "1" : null,
            Requirement = requirement,
            AppliesWhen = condition,
            Provenance = Draw.Known(null),
        };

    private sealed record Target(IndicatorReference Address, Requirement? Requirement, bool IsAddition);
}
