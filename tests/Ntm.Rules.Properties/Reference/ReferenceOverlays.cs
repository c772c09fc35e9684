using Ntm.Rules.Model;

namespace Ntm.Rules.Properties.Reference;

/// <summary>Overlays as rewriting: each in its order changes the rules of a set for one commune.</summary>
internal sealed class ReferenceOverlays
{
    private readonly ReferencePlace _place;
    private readonly Overlay[] _inForce;

    public ReferenceOverlays(ReferencePlace place, IReadOnlyList<Overlay> overlays)
    {
        _place = place;
        DateOnly day = place.AsOf!.Value;
        _inForce =
        [
            .. overlays.Where(o => o.Effective.Contains(day) && !overlays.Any(later => later.Replaces == o.Id && Begins(later) <= day))
                .Where(o => place.IsFor(o.Scope, o.Effective.From) != false)
                .OrderBy(o => o.Nature)
                .ThenBy(o => o.Nature == OverlayNature.Provincial ? overlays.Count(other => Contains(other.Scope, o.Scope)) : 0)
                .ThenBy(o => o.Nature <= OverlayNature.Provincial ? Begins(o) : default),
        ];
    }

    /// <summary>The national thresholds under which provincial ones may not fall.</summary>
    public Dictionary<Threshold, Threshold> Floors { get; } = [];

    /// <summary>The indicators of each criterion after all overlays; null where they are not known.</summary>
    public List<List<RuledIndicator>?> Rewrite(CriteriaSet set)
    {
        List<List<RuledIndicator>?> criteria = [.. set.Criteria!.Value.Select(criterion => criterion.Indicators?.Select(indicator => new RuledIndicator
        {
            Id = indicator.Id, When = indicator.AppliesWhen, Rule = Rule.Build(indicator.Requirement, "", null, null, false),
        }).ToList())];
        foreach (Overlay overlay in _inForce)
        {
            foreach (OverlayChange change in overlay.Changes.Where(change => change.Target.SetId == set.Id))
            {
                Apply(set, criteria, overlay, change);
            }
        }

        return criteria;
    }

    /// <summary>The region in whose column the set is read; beside it the attribute that would tell where a rule left that open.</summary>
    public (string? Region, string? Missing) Region(CriteriaSet set)
    {
        (string? Region, string? Missing) read = (_place["region"], null);
        IEnumerable<(ReadAs Rule, string? Doubt)> rules = set.ReadAs.Select(rule => (rule, (string?)null))
            .Concat(_inForce.SelectMany(overlay => overlay.ReadAs.Select(rule => (rule, Doubt(overlay)))));
        foreach ((ReadAs rule, string? doubt) in rules.Where(pair => pair.Rule.Effective.Contains(_place.AsOf!.Value)).OrderBy(pair => pair.Rule.Effective.From))
        {
            bool? applies = _place.IsWithin(rule.When);
            string? missing = doubt ?? (applies is null ? _place.Missing(rule.When, null) : null);
            read = applies == false ? read : (missing is null || rule.Region == read.Region ? rule.Region : null, missing);
        }

        return read;
    }

    private string? Doubt(Overlay overlay) =>
        _place.IsFor(overlay.Scope, overlay.Effective.From) == true ? null : _place.Missing(overlay.Scope!, overlay.Effective.From);

    private static DateOnly Begins(Overlay overlay) => overlay.Effective.From ?? DateOnly.MinValue;

    private static bool Contains(ScopePattern? outer, ScopePattern? inner) => Covers(outer, inner) && !Covers(inner, outer);

    private static bool Covers(ScopePattern? outer, ScopePattern? inner) => outer is null || (inner is not null && inner.Alternatives.All(
        i => outer.Alternatives.Any(o => o.Allowed.All(pair => i.Allowed.TryGetValue(pair.Key, out var values) && values.All(pair.Value.Contains)))));

    private void Apply(CriteriaSet set, List<List<RuledIndicator>?> criteria, Overlay overlay, OverlayChange change)
    {
        string? doubt = Doubt(overlay);
        bool provincial = overlay.Nature == OverlayNature.Provincial;
        if (change.Added && change.Target.PartId is null)
        {
            int criterion = set.Criteria!.Value.ToList().FindIndex(c => c.Id == change.Criterion);
            Rule added = Rule.Build(change.Requirement!, "", null, null, provincial);
            criteria[criterion]?.Add(new RuledIndicator { Id = change.Target.IndicatorId, When = change.AppliesWhen, DoubtfulBy = doubt, Rule = added });
        }
        else
        {
            criteria.SelectMany(c => c ?? []).Where(i => i.Id == change.Target.IndicatorId).ToList()
                .ForEach(indicator => Apply(indicator, overlay, change, doubt, provincial));
        }
    }

    private void Apply(RuledIndicator indicator, Overlay overlay, OverlayChange change, string? doubt, bool provincial)
    {
        if (change.Target.PartId is not { } part)
        {
            indicator.IsWithdrawn |= change.Withdrawn && doubt is null;
            indicator.When = doubt is null ? change.AppliesWhen ?? indicator.When : indicator.When;
            indicator.DoubtfulBy = doubt is not null && (change.Withdrawn || change.AppliesWhen is not null) ? doubt : indicator.DoubtfulBy;
            Change(indicator.Rule, change, doubt, provincial);
            return;
        }

        if (change.Added)
        {
            IEnumerable<Rule> open = indicator.Rule.Walk().Where(rule => rule.IsOpenList);
            foreach (Rule list in (provincial ? open : open.Concat(ClosedWholes(indicator.Rule))).ToList())
            {
                Rule added = Rule.Build(change.Requirement!, part, part, null, provincial);
                added.When = change.AppliesWhen ?? added.When;
                added.DoubtfulBy = doubt;
                list.Parts.Add(added);
            }

            return;
        }

        foreach (Rule rule in indicator.Rule.Walk().Where(rule => rule.Key == part).ToList())
        {
            Change(rule, change, doubt, provincial);
        }
    }

    /// <summary>The list that the whole is, where nothing in it is open.</summary>
    private static IEnumerable<Rule> ClosedWholes(Rule rule) => rule.Alternatives.Prepend(rule).SelectMany(variant => variant.Source switch
    {
        DelegatedRequirement { Until: not null } => ClosedWholes(variant.Parts[0]),
        AllRequirement or AnyRequirement or CountRequirement => variant.HasOpenList ? [] : [variant],
        _ => [],
    });

    private void Change(Rule rule, OverlayChange change, string? doubt, bool provincial)
    {
        Rule[] variants = [rule, .. rule.Alternatives];
        bool changesRule = change.Threshold is not null || change.Requirement is not (null or KeptRequirement) || (change.AppliesWhen is not null && rule.Key != "");
        if (doubt is not null && changesRule)
        {
            variants = [.. variants.Select(variant => variant.CopyAlone())];
            Array.ForEach(variants, variant => variant.Key = null);
            rule.DependsOn ??= doubt;
            rule.Alternatives.AddRange(variants);
        }

        Array.ForEach(variants, variant => Edit(variant, change, rule.Key != "", provincial));
    }

    private void Edit(Rule rule, OverlayChange change, bool isPart, bool provincial)
    {
        if (change.Requirement is not (null or KeptRequirement))
        {
            rule.Become(Rule.Build(change.Requirement, rule.Key, rule.Part, rule.CopyAlone(), provincial));
        }
        else if (change.Threshold is { } threshold)
        {
            SetThreshold(rule, threshold, provincial);
        }

        rule.When = isPart ? change.AppliesWhen ?? rule.When : rule.When;
    }

    private void SetThreshold(Rule rule, Threshold threshold, bool provincial)
    {
        if (rule.Threshold is not { } below)
        {
            // Lists that are kept hold what they keep themselves.
            rule.Walk().Where(kept => kept is { IsKept: true, Threshold: not null }).ToList().ForEach(kept => SetThreshold(kept, threshold, provincial));
            return;
        }

        rule.Threshold = Over(threshold, below);
        if (!provincial)
        {
            rule.National = rule.Threshold;
        }
        else if (rule.National is { } national && threshold is not KeptThreshold)
        {
            Floors[rule.Threshold] = national;
        }
    }

    /// <summary>A threshold of its own in which what is below stands for every "keep".</summary>
    private static Threshold Over(Threshold own, Threshold below) => own switch
    {
        KeptThreshold => below,
        FigureThreshold figure => new FigureThreshold(figure.Value, figure.Provenance),
        TableThreshold table => new TableThreshold(
            table.Dimension,
            null,
            [.. table.Cases.Select(c => new TableCase(c.Key, c.From, c.To, Over(c.Threshold, below)))],
            table.Otherwise is null ? null : Over(table.Otherwise, below),
            table.Provenance),
        DelegatedThreshold delegated => new DelegatedThreshold(delegated.NoLooserThan, delegated.NoStricterThan, delegated.Provenance),
        DerivedThreshold derived => new DerivedThreshold(derived.Of, derived.Times, derived.Provenance),
        _ => throw new InvalidOperationException(own.GetType().Name),
    };
}
