using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>What the nation alone demands: its sets and amendments, no province and no trial.</summary>
internal sealed class NationalLaw(LawInForce law, DateOnly day)
{
    private readonly ImmutableArray<Overlay> _amendments =
        [.. FirstDay.InOrder(law.Overlays.Where(overlay => overlay.Nature == OverlayNature.Amendment), overlay => overlay.Effective)];

    public LawInForce Law { get; } = new(
        law.Catalog, law.Sets, [.. law.Overlays.Where(overlay => overlay.Nature == OverlayNature.Amendment)], []);

    /// <summary>The requirement at an address on the day: the set's, or what amendments have put in its place; null where the nation has none.</summary>
    public Requirement? InForce(IndicatorReference address)
    {
        IndicatorReference whole = address with { PartId = null };
        Requirement? root = LastOf(whole) ?? Law.Written(whole);
        return root is null || address.PartId is null
            ? root
            : LastOf(address) ?? root.SelfAndBelow.FirstOrDefault(part => part.Id == address.PartId);
    }

    /// <summary>Every threshold that the nation ever gives an address.</summary>
    public IEnumerable<Threshold> Thresholds(IndicatorReference address)
    {
        IEnumerable<OverlayChange> changes = _amendments.SelectMany(overlay => overlay.Changes).Where(change => change.Target == address);
        return changes.SelectMany(change => new[] { change.Threshold, Of(change.Requirement) })
            .Prepend(Of(InForce(address)))
            .Prepend(Of(Law.Written(address)))
            .OfType<Threshold>();
    }

    /// <summary>The comparison whose figure stands at an address, bound for a place; null where the nation has none there.</summary>
    public BoundRequirement? At(IndicatorReference address, Scope place, WorkBudget budget)
    {
        CriteriaSet set = Law.Set(address.SetId)!;
        var binding = new ScopeBinding(Law, place, false, budget);
        var binder = new RequirementBinder(binding, binding.ReadScope(set), set.Id);
        BoundRequirement? root = Law.Indicator(address) is not { } indicator ? Added(address with { PartId = null }, binding, binder) : binder.Bind(indicator);

        // An amendment may have put the comparison into a list, which then has its address.
        return root is null ? null : Flatten(root).FirstOrDefault(bound => bound.Origin.TakesFigures && bound.Origin.Address == address);
    }

    private static BoundRequirement? Added(IndicatorReference address, ScopeBinding binding, RequirementBinder binder) =>
        binding.Layers
            .SelectMany(layer => layer.Overlay.Changes.Where(change => change.Added && change.Target == address).Select(change => binder.BindAdded(address, change, layer)))
            .FirstOrDefault();

    private Requirement? LastOf(IndicatorReference address) => _amendments
        .Where(overlay => Law.IsInForce(overlay, day))
        .SelectMany(overlay => overlay.Changes)
        .LastOrDefault(change => change.Target == address && change.Requirement is not (null or KeptRequirement))?.Requirement;

    private static Threshold? Of(Requirement? requirement) => requirement switch
    {
        ComparisonRequirement comparison => comparison.Threshold,
        RatingRequirement rating => rating.AtLeast,
        _ => null,
    };

    private static IEnumerable<BoundRequirement> Flatten(BoundRequirement requirement) => requirement is BoundList list
        ? list.Parts.SelectMany(Flatten).Prepend(requirement)
        : [requirement];
}
