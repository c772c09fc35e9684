using System.Collections.Immutable;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Binding;

/// <summary>Requirement x layers x scope -> bound requirement.</summary>
internal sealed class RequirementBinder(ScopeBinding binding, ReadScope read, string setId)
{
    // Each overlay of which it is not known whether it is for the commune may double them.
    private const int MostVariants = 64;

    public BoundRequirement Bind(Indicator indicator) =>
        BindAt(Variant.Of(new IndicatorReference(setId, indicator.Id), indicator.Requirement, setId, LinkKind.National, 0, null));

    /// <summary>An indicator that an overlay adds.</summary>
    public BoundRequirement BindAdded(IndicatorReference address, OverlayChange change, Layer layer) =>
        BindAt(Variant.Of(address, change.Requirement!, layer.Overlay.Id, layer.Kind, layer.Index, null));

    /// <summary>A requirement outside of the sets, which no overlay can change (a condition of recognition).</summary>
    public BoundRequirement BindPlain(IndicatorReference address, Requirement requirement) =>
        BindVariant(Variant.Of(address, requirement, setId, LinkKind.National, int.MaxValue, null));

    public BoundCondition? BindCondition(IndicatorReference address, Condition? condition, int layer = int.MaxValue) => condition switch
    {
        null => null,
        ScopeCondition scope => BindScope(scope.Pattern),
        RequirementCondition requirement => new BoundCondition(
            null, null, BindVariant(Variant.Of(address, requirement.Requirement, setId, LinkKind.National, layer, null))),
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    private BoundCondition BindScope(ScopePattern pattern)
    {
        bool? holds = pattern.Matches(binding.Scope);
        return new BoundCondition(holds, holds is null ? pattern.MissingIn(binding.Scope) : null, null);
    }

    private BoundRequirement BindAt(Variant national)
    {
        Variant addressed = national with { IsAddressed = true };
        return binding.Layers.IsEmpty ? BindVariant(addressed) : BindThroughLayers(addressed);
    }

    private BoundRequirement BindThroughLayers(Variant national)
    {
        IndicatorReference address = national.Address;
        ImmutableArray<Variant> variants = [national];
        string? missing = null;
        foreach ((Layer layer, OverlayChange change) in binding.Changes(address, national.Layer).Where(pair => !pair.Change.Added))
        {
            ImmutableArray<Variant> changed = [.. variants.Select(variant => variant.Apply(layer, change, address.PartId is null))];
            if (layer.IsCertain)
            {
                variants = changed;
                continue;
            }

            // A name, or a condition of the whole, makes no other variant: nothing here depends on whether it is for the commune.
            ImmutableArray<Variant> others = [.. changed.Except(variants)];
            missing ??= others.IsEmpty ? null : layer.MissingAttribute;
            variants = [.. variants, .. others];
            if (variants.Length > MostVariants)
            {
                return TooMany(national, missing!);
            }
        }

        return variants.Length == 1
            ? BindVariant(variants[0])
            : new BoundAlternatives(
                [.. variants.Select(BindVariant)],
                missing!,
                new BoundOrigin(address, null, national.Requirement.Provenance));
    }

    /// <summary>Which rule holds cannot be told, and all that could are not looked at: undetermined, unless the owner is settled without it.</summary>
    private BoundAlternatives TooMany(Variant national, string missing)
    {
        var origin = new BoundOrigin(national.Address, null, national.Requirement.Provenance);
        return new BoundAlternatives([new BoundGap(FigureGapKind.Unknown, origin), BindVariant(national)], missing, origin);
    }

    private BoundRequirement BindVariant(Variant variant)
    {
        IndicatorReference address = variant.Address;
        if (!binding.Budget.TrySpend(WorkBudget.Large))
        {
            return new BoundGap(FigureGapKind.Unknown, new BoundOrigin(address, null, variant.Requirement.Provenance));
        }

        var origin = new BoundOrigin(address, BindCondition(address, variant.AppliesWhen), variant.Requirement.Provenance) { TakesFigures = variant.IsAddressed && !variant.Thresholds.IsEmpty };
        return variant.Requirement switch
        {
            ComparisonRequirement c => new BoundComparison(
                c.Metric, c.Comparison, BindThreshold(c.Comparison, variant), c.ForParts, IsUnset(c.WhenNone?.Provenance) ? null : c.WhenNone, origin),
            RatingRequirement r => new BoundComparison(
                r.Metric, Comparison.AtLeast, BindThreshold(Comparison.AtLeast, variant), [], null, origin),
            AttestationRequirement a => IsUnset(a.Provenance)
                ? new BoundGap(FigureGapKind.Unverified, origin)
                : new BoundAttestation(a.Metric, origin),
            AllRequirement all => new BoundList(BoundListKind.All, all.Parts.Length, Parts(all.Parts, all.OpenToProvinces, variant), origin),
            AnyRequirement any => new BoundList(BoundListKind.Any, 1, Parts(any.Parts, any.OpenToProvinces, variant), origin),
            CountRequirement count => new BoundList(
                BoundListKind.Count, count.AtLeast, Parts(count.Parts, count.OpenToProvinces, variant), origin),
            DelegatedRequirement { Until: { } until } => Wrap(origin, BindPart(until, variant, variant.IsPart)),
            DelegatedRequirement => new BoundGap(FigureGapKind.Delegated, origin),
            _ => new BoundGap(FigureGapKind.Unknown, origin),
        };
    }

    private bool IsUnset(Provenance? provenance) => binding.UnverifiedIsUnset && provenance?.Verification == Verification.Unverified;

    /// <summary>The condition of the delegation stands around what decides meanwhile.</summary>
    private static BoundRequirement Wrap(BoundOrigin origin, BoundRequirement until) =>
        origin.AppliesWhen is null ? until : new BoundList(BoundListKind.All, 1, [until], origin);

    private ImmutableArray<BoundRequirement> Parts(ImmutableArray<Requirement> parts, bool isOpen, Variant variant)
    {
        ImmutableArray<BoundRequirement> own = parts.Map(part => part is KeptRequirement
            ? BindKept(variant, part)
            : BindPart(part, variant, true));
        return binding.Layers.IsEmpty ? own : [.. own, .. AddedParts(variant, isOpen)];
    }

    private BoundRequirement BindKept(Variant variant, Requirement kept) => variant.Below is { } below
        ? BindVariant(below with { KeptBy = variant.Layer })
        : new BoundGap(FigureGapKind.Unknown, new BoundOrigin(variant.Address, null, kept.Provenance));

    private BoundRequirement BindPart(Requirement part, Variant variant, bool isPart)
    {
        // What is below the whole is below its parts too: "keep" may stand at any depth.
        IndicatorReference place = variant.Address with { PartId = part.Id ?? variant.Address.PartId };
        Variant start = Variant.Of(place, part, variant.Origin, variant.Kind, variant.Layer, variant.Below) with { IsPart = isPart };
        return part.Id is null ? BindVariant(start) : BindAt(start);
    }

    private IEnumerable<BoundRequirement> AddedParts(Variant variant, bool isOpen) =>
        from layer in binding.Layers
        where variant.Takes(layer, isOpen)
        from change in layer.Overlay.Changes
        where change.Added && change.Target.PartId is not null && change.Target with { PartId = null } == variant.Address with { PartId = null }
        let start = Variant.Of(change.Target, change.Requirement!, layer.Overlay.Id, layer.Kind, layer.Index, null)
        let bound = BindAt(start with { AppliesWhen = change.AppliesWhen ?? start.AppliesWhen, IsPart = true })
        select layer.IsCertain ? bound : UncertainPart(bound, layer.MissingAttribute!);

    private static BoundList UncertainPart(BoundRequirement part, string missing) => new(
        BoundListKind.All, 1, [part], new BoundOrigin(part.Origin.Address, new BoundCondition(null, missing, null), part.Origin.Provenance));

    private BoundThreshold BindThreshold(Comparison comparison, Variant variant)
    {
        var binder = new ThresholdBinder(comparison, binding.UnverifiedIsUnset, binding.Derive, binding.Budget);
        BoundThreshold bound = binder.Bind(variant.Thresholds, read.Scope);
        bool byRegion = bound.Chain.Any(link => link.Selector.Contains("region=", StringComparison.Ordinal));
        return read.Link is { } link && byRegion
            ? new BoundThreshold(bound.Loosest, bound.Strictest, GapOf(bound), [link, .. bound.Chain])
            : bound;
    }

    /// <summary>Where the commune tells its region and only its column is open, it is not the region that is missing.</summary>
    private FigureGap? GapOf(BoundThreshold bound) =>
        bound.Gap is { Kind: FigureGapKind.MissingDimension, Detail: WellKnownAttributes.Region } && binding.Scope[WellKnownAttributes.Region] is not null
            ? read.Gap ?? bound.Gap
            : bound.Gap;
}
