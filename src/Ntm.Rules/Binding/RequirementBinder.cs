using System.Collections.Immutable;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Binding;

/// <summary>Requirement x layers x scope -> bound requirement.</summary>
internal sealed class RequirementBinder(ScopeBinding binding, ReadScope read, string setId)
{
    public BoundRequirement Bind(Indicator indicator) =>
        BindAt(new IndicatorReference(setId, indicator.Id), Variant.Of(indicator.Requirement, setId, LinkKind.National, 0, null));

    /// <summary>An indicator that an overlay adds.</summary>
    public BoundRequirement BindAdded(IndicatorReference address, OverlayChange change, Layer layer) =>
        BindAt(address, Variant.Of(change.Requirement!, layer.Overlay.Id, layer.Kind, layer.Index, null));

    /// <summary>A requirement outside of the sets, which no overlay can change (a condition of recognition).</summary>
    public BoundRequirement BindPlain(IndicatorReference address, Requirement requirement) =>
        BindVariant(address, Variant.Of(requirement, setId, LinkKind.National, int.MaxValue, null));

    public BoundCondition? BindCondition(IndicatorReference address, Condition? condition, int layer = int.MaxValue) => condition switch
    {
        null => null,
        ScopeCondition scope => BindScope(scope.Pattern),
        RequirementCondition requirement => new BoundCondition(
            null, null, BindVariant(address, Variant.Of(requirement.Requirement, setId, LinkKind.National, layer, null))),
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    private BoundCondition BindScope(ScopePattern pattern)
    {
        bool? holds = pattern.Matches(binding.Scope);
        return new BoundCondition(holds, holds is null ? pattern.Attributes.First(a => binding.Scope[a] is null) : null, null);
    }

    private BoundRequirement BindAt(IndicatorReference address, Variant national)
    {
        ImmutableArray<Variant> variants = [national];
        string? missing = null;
        foreach ((Layer layer, OverlayChange change) in binding.Changes(address, national.Layer).Where(pair => !pair.Change.Added))
        {
            IEnumerable<Variant> changed = variants.Select(variant => variant.Apply(layer, change, address.PartId is null));
            variants = layer.IsCertain ? [.. changed] : [.. variants, .. changed.Except(variants)];
            missing ??= layer.MissingAttribute;
        }

        return variants.Length == 1
            ? BindVariant(address, variants[0])
            : new BoundAlternatives(
                [.. variants.Select(variant => BindVariant(address, variant))],
                missing!,
                new BoundOrigin(address, null, national.Requirement.Provenance));
    }

    private BoundRequirement BindVariant(IndicatorReference address, Variant variant)
    {
        var origin = new BoundOrigin(address, BindCondition(address, variant.AppliesWhen), variant.Requirement.Provenance);
        return variant.Requirement switch
        {
            ComparisonRequirement c => new BoundComparison(
                c.Metric, c.Comparison, BindThreshold(c.Comparison, variant), c.ForParts, c.WhenNone, origin),
            RatingRequirement r => new BoundComparison(
                r.Metric, Comparison.AtLeast, BindThreshold(Comparison.AtLeast, variant), [], null, origin),
            AttestationRequirement a => binding.UnverifiedIsUnset && a.Provenance.Verification == Verification.Unverified
                ? new BoundGap(FigureGapKind.Unverified, origin)
                : new BoundAttestation(a.Metric, origin),
            AllRequirement all => new BoundList(BoundListKind.All, all.Parts.Length, Parts(all.Parts, all.OpenToProvinces, address, variant), origin),
            AnyRequirement any => new BoundList(BoundListKind.Any, 1, Parts(any.Parts, any.OpenToProvinces, address, variant), origin),
            CountRequirement count => new BoundList(
                BoundListKind.Count, count.AtLeast, Parts(count.Parts, count.OpenToProvinces, address, variant), origin),
            DelegatedRequirement { Until: { } until } => Wrap(origin, BindPart(until, address, variant)),
            DelegatedRequirement => new BoundGap(FigureGapKind.Delegated, origin),
            _ => new BoundGap(FigureGapKind.Unknown, origin),
        };
    }

    /// <summary>The condition of the delegation stands around what decides meanwhile.</summary>
    private static BoundRequirement Wrap(BoundOrigin origin, BoundRequirement until) =>
        origin.AppliesWhen is null ? until : new BoundList(BoundListKind.All, 1, [until], origin);

    private ImmutableArray<BoundRequirement> Parts(
        ImmutableArray<Requirement> parts, bool isOpen, IndicatorReference address, Variant variant)
    {
        IEnumerable<BoundRequirement> own = parts.Select(part => part is KeptRequirement
            ? BindKept(address, variant, part)
            : BindPart(part, address, variant));
        return isOpen || TakesNational(variant) ? [.. own, .. AddedParts(address, variant, isOpen)] : [.. own];
    }

    private BoundRequirement BindKept(IndicatorReference address, Variant variant, Requirement kept) => variant.Below is { } below
        ? BindVariant(address, below)
        : new BoundGap(FigureGapKind.Unknown, new BoundOrigin(address, null, kept.Provenance));

    private BoundRequirement BindPart(Requirement part, IndicatorReference address, Variant variant)
    {
        // What is below the whole is below its parts too: "keep" may stand at any depth.
        Variant start = Variant.Of(part, variant.Origin, variant.Kind, variant.Layer, variant.Below) with { IsPart = true };
        IndicatorReference place = address with { PartId = part.Id ?? address.PartId };
        return part.Id is null ? BindVariant(place, start) : BindAt(place, start);
    }

    /// <summary>What the nation (or a trial) adds joins the open list where there is one, else the whole; provinces need an open one.</summary>
    private static bool TakesNational(Variant variant) => !variant.IsPart && !RequirementTree.HasOpenList(variant.Requirement);

    private IEnumerable<BoundRequirement> AddedParts(IndicatorReference address, Variant variant, bool fromProvinces) =>
        from layer in binding.Layers
        where layer.Index > variant.Layer && (fromProvinces || layer.Kind != LinkKind.Provincial)
        from change in layer.Overlay.Changes
        where change.Added && change.Target.PartId is not null && change.Target with { PartId = null } == address with { PartId = null }
        let bound = BindAt(change.Target, Variant.Of(change.Requirement!, layer.Overlay.Id, layer.Kind, layer.Index, null))
        select layer.IsCertain ? bound : UncertainPart(bound, layer.MissingAttribute!);

    private static BoundList UncertainPart(BoundRequirement part, string missing) => new(
        BoundListKind.All, 1, [part], new BoundOrigin(part.Origin.Address, new BoundCondition(null, missing, null), part.Origin.Provenance));

    private BoundThreshold BindThreshold(Comparison comparison, Variant variant)
    {
        var binder = new ThresholdBinder(comparison, binding.UnverifiedIsUnset, (of, _) => binding.Derive(of, comparison));
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
