using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>Criteria set x scope -> bound set.</summary>
internal sealed class SetBinder(ScopeBinding binding)
{
    public BoundSet Bind(CriteriaSet set)
    {
        CriteriaSet? filling = set.DelegatedToProvince ? binding.Law.Filling(set, binding.Scope, binding.Scope.AsOf!.Value) : null;
        CriteriaSet holder = filling ?? set;
        var requirements = new RequirementBinder(binding, binding.ReadScope(holder), holder.Id);
        ImmutableArray<BoundCriterion>? criteria = holder.Criteria is { } known
            ? known.Map(criterion => Bind(holder, criterion, requirements))
            : null;
        return new BoundSet(set, filling, criteria, Touching(holder));
    }

    private ImmutableArray<string> Touching(CriteriaSet holder) => binding.Layers.IsEmpty ? [] :
    [
        .. binding.Layers
            .Where(layer => layer.Overlay.ReadAs.Length > 0 || layer.Overlay.Changes.Any(change => change.Target.SetId == holder.Id))
            .Select(layer => layer.Overlay.Id),
    ];

    private BoundCriterion Bind(CriteriaSet set, Criterion criterion, RequirementBinder requirements)
    {
        var address = new IndicatorReference(set.Id, criterion.Id);
        BoundCondition? condition = requirements.BindCondition(address, criterion.AppliesWhen);
        if (criterion.Indicators is not { } known)
        {
            return new BoundCriterion(criterion, condition, null);
        }

        BoundIndicator?[] own = known.MapToArray(indicator => Bind(set, indicator, requirements));
        return new BoundCriterion(criterion, condition, binding.Layers.IsEmpty
            ? ImmutableCollectionsMarshal.AsImmutableArray<BoundIndicator>(own!)
            : [.. own.OfType<BoundIndicator>(), .. Added(set, criterion, requirements)]);
    }

    private BoundIndicator? Bind(CriteriaSet set, Indicator indicator, RequirementBinder requirements)
    {
        var address = new IndicatorReference(set.Id, indicator.Id);
        var written = new IndicatorEdit(indicator.Name, indicator.AppliesWhen, indicator.Provenance, null);
        return Edited(written, address, 0) is { } edit ? Make(address, indicator.Printed, edit, requirements.Bind(indicator), requirements) : null;
    }

    /// <summary>What later layers leave of an indicator; null when one withdraws it.</summary>
    private IndicatorEdit? Edited(IndicatorEdit edit, IndicatorReference address, int above) => binding.Layers.IsEmpty ? edit : EditedByLayers(edit, address, above);

    private IndicatorEdit? EditedByLayers(IndicatorEdit edit, IndicatorReference address, int above)
    {
        foreach ((Layer layer, OverlayChange change) in binding.Changes(address, above).Where(pair => !pair.Change.Added))
        {
            if (change.Withdrawn && layer.IsCertain)
            {
                return null;
            }

            edit = edit.Apply(layer, change);
        }

        return edit;
    }

    private IEnumerable<BoundIndicator> Added(CriteriaSet set, Criterion criterion, RequirementBinder requirements) =>
        from layer in binding.Layers
        from change in layer.Overlay.Changes
        where change.Added && change.Target.PartId is null && change.Target.SetId == set.Id && change.Criterion == criterion.Id
        let written = new IndicatorEdit(change.Name ?? criterion.Name, change.AppliesWhen, change.Provenance, layer.MissingAttribute)
        let edit = Edited(written, change.Target, layer.Index)
        where edit is not null
        select Make(change.Target, null, edit, requirements.BindAdded(change.Target, change, layer), requirements);

    private static BoundIndicator Make(
        IndicatorReference address, string? printed, IndicatorEdit edit, BoundRequirement requirement, RequirementBinder requirements)
    {
        BoundCondition? condition = edit.UncertainBy is { } missing
            ? new BoundCondition(null, missing, null)
            : requirements.BindCondition(address, edit.AppliesWhen);
        return new BoundIndicator(address, printed, edit.Name, requirement, condition, edit.Provenance);
    }

    /// <summary>Name, condition and law of an indicator as the layers leave them.</summary>
    private sealed record IndicatorEdit(LocalizedText Name, Condition? AppliesWhen, Provenance Provenance, string? UncertainBy)
    {
        public IndicatorEdit Apply(Layer layer, OverlayChange change) => layer.IsCertain
            ? this with { Name = change.Name ?? Name, AppliesWhen = change.AppliesWhen ?? AppliesWhen, Provenance = change.Provenance }
            : this with { UncertainBy = change.Withdrawn || change.AppliesWhen is not null ? layer.MissingAttribute : UncertainBy };
    }
}
