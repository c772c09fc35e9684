using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>The law for one scope: the overlays that apply, the column in which the commune is read, and binders that share both.</summary>
internal sealed class ScopeBinding
{
    // Those that are being derived from; few, one inside of the other.
    private readonly List<IndicatorReference> _deriving = [];

    public ScopeBinding(LawInForce law, Scope scope, bool unverifiedIsUnset, WorkBudget? budget = null)
    {
        Budget = budget ?? new WorkBudget(WorkBudget.OfAScope);
        Law = law;
        Scope = scope;
        UnverifiedIsUnset = unverifiedIsUnset;
        Layers = law.Layers(scope);
    }

    public LawInForce Law { get; }

    public Scope Scope { get; }

    public bool UnverifiedIsUnset { get; }

    public ImmutableArray<Layer> Layers { get; }

    public WorkBudget Budget { get; }

    /// <summary>Changes to one address by layers above a given one, in order.</summary>
    public IEnumerable<LayerChange> Changes(IndicatorReference address, int above) => Layers.IsEmpty
        ? []
        : from layer in Layers
          where layer.Index > above
          from change in layer.Overlay.Changes
          where change.Target == address
          select new LayerChange(layer, change);

    /// <summary>The scope in which a set's tables are read, after <c>readAs</c>; the rules that changed it beside.</summary>
    public ReadScope ReadScope(CriteriaSet set) =>
        set.ReadAs.IsEmpty && Layers.IsEmpty ? new ReadScope(Scope, null, null) : ReadScopeByRules(set);

    private ReadScope ReadScopeByRules(CriteriaSet set)
    {
        IEnumerable<ReadAsOf> rules = set.ReadAs.Select(rule => new ReadAsOf(rule, set.Id, null))
            .Concat(Layers.SelectMany(layer => layer.Overlay.ReadAs.Select(rule => new ReadAsOf(rule, layer.Overlay.Id, layer.MissingAttribute))));
        ReadScope read = new(Scope, null, null);
        foreach ((ReadAs rule, string origin, string? missing) in FirstDay.InOrder(rules, entry => entry.Rule.Effective))
        {
            bool? applies = rule.Effective.Contains(Scope.AsOf!.Value) ? rule.When.Matches(Scope) : false;
            if (applies != false)
            {
                read = Read(read, rule, origin, applies == true ? missing : missing ?? rule.When.MissingIn(Scope));
            }
        }

        return read;
    }

    private ReadScope Read(ReadScope before, ReadAs rule, string origin, string? missing)
    {
        string? region = missing is null || rule.Region == before.Scope[WellKnownAttributes.Region] ? rule.Region : null;
        ThresholdLink link = new(LinkKind.ReadAs, origin, region is null ? "region=?" : $"region={region}", null, false, rule.Provenance);
        FigureGap? gap = missing is null ? new FigureGap(FigureGapKind.Unknown) : new FigureGap(FigureGapKind.MissingDimension, missing);
        return new ReadScope(Scope.With(WellKnownAttributes.Region, region), link, region is null ? gap : null);
    }

    /// <summary>The bound comparison of another indicator; null when it has none or the reference runs in a circle.</summary>
    public BoundComparison? Derive(IndicatorReference of)
    {
        if (Law.Indicator(of) is not { } indicator || _deriving.Contains(of))
        {
            return null;
        }

        _deriving.Add(of);
        CriteriaSet set = Law.Set(of.SetId)!;
        BoundRequirement root = new RequirementBinder(this, ReadScope(set), set.Id).Bind(indicator);
        _deriving.Remove(of);
        return Comparisons(root).FirstOrDefault(comparison => comparison.Origin.Address == of);
    }

    private static IEnumerable<BoundComparison> Comparisons(BoundRequirement requirement) => requirement switch
    {
        BoundComparison comparison => [comparison],
        BoundList list => list.Parts.SelectMany(Comparisons),
        _ => [],
    };

    /// <summary>A rule with the set or overlay that has it, and what is missing to tell whether that is for the commune.</summary>
    private sealed record ReadAsOf(ReadAs Rule, string Origin, string? Missing);
}

/// <summary>A scope after <c>readAs</c>, and the link that says so; null when nothing changed.</summary>
/// <param name="Scope">The scope in which tables are read.</param>
/// <param name="Link">The rule that changed it.</param>
/// <param name="Gap">Why the column is not known although the commune's region is; null when the column is known.</param>
internal sealed record ReadScope(Scope Scope, ThresholdLink? Link, FigureGap? Gap);
