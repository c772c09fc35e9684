using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>Which attributes of a commune the law looks at; only these are part of a scope, so that as many communes as possible share one.</summary>
internal static class ScopeAttributes
{
    /// <returns>Attributes in ordinal order, each once.</returns>
    public static string[] Of(LawInForce law)
    {
        List<string> found = [WellKnownAttributes.Province, WellKnownAttributes.FormerProvince, WellKnownAttributes.Region];
        foreach (CriteriaSet set in law.Sets)
        {
            Add(set.KnownAttributes ?? [.. Of(set)], found);
        }

        foreach (Overlay overlay in law.Overlays)
        {
            Add(overlay.KnownAttributes ?? [.. Of(overlay)], found);
        }

        foreach (RecognitionRules rules in law.RecognitionRules)
        {
            Add(rules.KnownAttributes ?? [.. Of(rules)], found);
        }

        found.Sort(StringComparer.Ordinal);
        return found.ToArray();
    }

    private static void Add(ImmutableArray<string> attributes, List<string> to)
    {
        foreach (string attribute in attributes)
        {
            if (!to.Contains(attribute))
            {
                to.Add(attribute);
            }
        }
    }

    /// <summary>Those that can make a difference to the figures of one indicator, its parts included.</summary>
    public static ImmutableSortedSet<string> Of(LawInForce law, IndicatorReference address)
    {
        var seen = new HashSet<IndicatorReference>();
        ImmutableSortedSet<string> own = [WellKnownAttributes.Province, .. Of(law, address with { PartId = null }, seen)];
        return own.Contains(WellKnownAttributes.Region) ? own.Union(ReadAsOf(law)) : own;
    }

    /// <summary>
    /// Those that can make any difference to an indicator, be it only to whether it applies; the province only where a rule about it names one, and those that
    /// only tell in whose column it is read left out.
    /// </summary>
    public static ImmutableSortedSet<string> OfWhole(LawInForce law, IndicatorReference address)
    {
        IndicatorReference whole = address with { PartId = null };
        OverlayChange[] changes = [.. law.Overlays.SelectMany(overlay => overlay.Changes).Where(change => change.Target with { PartId = null } == whole)];
        IEnumerable<Criterion> criteria = (law.Set(address.SetId)?.Criteria ?? [])
            .Where(criterion => (criterion.Indicators ?? []).Any(indicator => indicator.Id == address.IndicatorId) || changes.Any(change => change.Criterion == criterion.Id));
        return
        [
            .. Of(law, whole, []),
            .. criteria.SelectMany(criterion => Of(criterion.AppliesWhen)),
            .. Of(law.Indicator(whole)?.AppliesWhen),
            .. changes.SelectMany(change => Of(change.AppliesWhen)),
        ];
    }

    /// <summary>Those that can tell in whose column a commune is read.</summary>
    public static IEnumerable<string> ReadAsOf(LawInForce law) =>
        law.Sets.SelectMany(set => set.ReadAs).Concat(law.Overlays.SelectMany(overlay => overlay.ReadAs)).SelectMany(rule => Of(rule.When));

    private static IEnumerable<string> Of(LawInForce law, IndicatorReference indicator, HashSet<IndicatorReference> seen)
    {
        if (!seen.Add(indicator) || law.Set(indicator.SetId) is not { } set)
        {
            return [];
        }

        Overlay[] changing = [.. law.Overlays.Where(overlay => overlay.Changes.Any(IsOfIndicator))];
        OverlayChange[] changes = [.. changing.SelectMany(overlay => overlay.Changes).Where(IsOfIndicator)];
        Requirement[] requirements =
        [
            .. set.Indicators.Select(pair => pair.Indicator).Where(written => written.Id == indicator.IndicatorId).Select(written => written.Requirement),
            .. changes.Select(change => change.Requirement).OfType<Requirement>(),
        ];
        Threshold[] thresholds = [.. changes.Select(change => change.Threshold).OfType<Threshold>()];
        IEnumerable<IndicatorReference> targets = requirements.SelectMany(requirement => requirement.SelfAndBelow).SelectMany(Targets).Concat(thresholds.SelectMany(Targets));
        return
        [
            .. changing.SelectMany(overlay => Of(overlay.Scope)),
            .. requirements.SelectMany(Of),
            .. thresholds.SelectMany(Of),
            .. targets.SelectMany(target => Of(law, target with { PartId = null }, seen)),
        ];

        bool IsOfIndicator(OverlayChange change) => change.Target with { PartId = null } == indicator;
    }

    private static IEnumerable<IndicatorReference> Targets(Requirement requirement) => requirement switch
    {
        ComparisonRequirement comparison => Targets(comparison.Threshold),
        RatingRequirement rating => Targets(rating.AtLeast),
        _ => [],
    };

    private static IEnumerable<IndicatorReference> Targets(Threshold? threshold) => threshold switch
    {
        DerivedThreshold derived => [derived.Of],
        TableThreshold table => table.Cases.SelectMany(c => Targets(c.Threshold)).Concat(Targets(table.Otherwise)),
        DelegatedThreshold delegated => Targets(delegated.NoLooserThan).Concat(Targets(delegated.NoStricterThan)),
        _ => [],
    };

    /// <summary>Those that a set looks at.</summary>
    public static IEnumerable<string> Of(CriteriaSet set) =>
        Of(set.Scope)
            .Concat(set.ReadAs.SelectMany(rule => Of(rule.When)))
            .Concat((set.Criteria ?? []).SelectMany(criterion => Of(criterion.AppliesWhen)))
            .Concat(set.Indicators.SelectMany(pair => Of(pair.Indicator.AppliesWhen).Concat(Of(pair.Indicator.Requirement))));

    /// <summary>Those that an overlay looks at.</summary>
    public static IEnumerable<string> Of(Overlay overlay) =>
        Of(overlay.Scope)
            .Concat(overlay.ReadAs.SelectMany(rule => Of(rule.When)))
            .Concat(overlay.Changes.SelectMany(change => Of(change.AppliesWhen)
                .Concat(change.Requirement is null ? [] : Of(change.Requirement))
                .Concat(Of(change.Threshold))));

    /// <summary>Those that conditions of recognition look at.</summary>
    public static IEnumerable<string> Of(RecognitionRules rules) => (rules.Conditions ?? []).SelectMany(condition => Of(condition.Requirement));

    private static IEnumerable<string> Of(ScopePattern? pattern) => pattern?.Attributes ?? [];

    private static IEnumerable<string> Of(Condition? condition) => condition switch
    {
        ScopeCondition scope => scope.Pattern.Attributes,
        RequirementCondition requirement => Of(requirement.Requirement),
        _ => [],
    };

    private static IEnumerable<string> Of(Requirement requirement) => Of(requirement.AppliesWhen).Concat(requirement switch
    {
        ComparisonRequirement comparison => Of(comparison.Threshold),
        RatingRequirement rating => Of(rating.AtLeast),
        AllRequirement all => all.Parts.SelectMany(Of),
        AnyRequirement any => any.Parts.SelectMany(Of),
        CountRequirement count => count.Parts.SelectMany(Of),
        DelegatedRequirement { Until: { } until } => Of(until),
        _ => [],
    });

    private static IEnumerable<string> Of(Threshold? threshold) => threshold switch
    {
        TableThreshold table => table.Cases.SelectMany(c => Of(c.Threshold))
            .Concat(Of(table.Otherwise))
            .Concat(table.Dimension == TableThreshold.Year ? [] : [table.Dimension]),
        DelegatedThreshold delegated => Of(delegated.NoLooserThan).Concat(Of(delegated.NoStricterThan)),
        _ => [],
    };
}
