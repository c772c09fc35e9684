using Ntm.Rules.Assessments;
using Ntm.Rules.Model;
using Ntm.Rules.Properties.Generators;

namespace Ntm.Rules.Properties.Laws;

/// <summary>Names for what stands in the law that is in force in a case, so that it can be counted; what stands in a book and is never in force has no name.</summary>
internal static class LawNames
{
    public static IEnumerable<string> Of(GeneratedCase generated, CommuneAssessment answer)
    {
        CriteriaSet[] sets = [.. answer.Sets.Where(set => set.Set is not null).SelectMany(set => new[] { set.Set!.Set, set.Set.FilledBy }).OfType<CriteriaSet>()];
        IEnumerable<Overlay> overlays = generated.Overlays.Where(overlay => answer.Basis.Overlays.Contains(overlay.Id));
        return sets.SelectMany(Of)
            .Concat(overlays.SelectMany(overlay => Of(overlay).Concat(overlay.Changes.Where(change => sets.Any(set => set.Id == change.Target.SetId)).SelectMany(Of))));
    }

    public static IEnumerable<string> Subtypes(Type family) => family.Assembly.GetTypes().Where(type => type.BaseType == family).Select(type => type.Name);

    private static IEnumerable<string> Of(CriteriaSet set) =>
    [
        .. set.Indicators.SelectMany(pair => Of(pair.Indicator.Requirement).Concat(Of(pair.Indicator.AppliesWhen, "indicator"))),
        .. (set.Criteria ?? []).SelectMany(criterion => Of(criterion.AppliesWhen, "criterion")),
        .. set.ReadAs.SelectMany(rule => Of(rule.When).Prepend(rule.Region is null ? "readAs unknown" : "readAs")),
        set.Fills is null ? "" : "fills", set.Ends.IsEmpty ? "" : "ends another set", set.Effective.To is null ? "" : "set with a last day",
        set.Requires is { } requires ? $"required {requires.By}" : "",
    ];

    private static IEnumerable<string> Of(Overlay overlay) =>
    [
        $"{overlay.Nature}", overlay.ReadAs.IsEmpty ? "" : $"{overlay.Nature} with readAs",
        .. overlay.Scope is { } scope ? Of(scope) : ["overlay for all"],
        overlay.Replaces is null ? "" : "replaces another overlay", overlay.Effective.To is null ? "" : "overlay with a last day",
    ];

    private static IEnumerable<string> Of(OverlayChange change) =>
    [
        .. change.Threshold is { } threshold ? Of(threshold).Append("threshold changed") : [],
        .. change.Requirement is { } requirement ? Of(requirement).Append(change.Added ? "" : "requirement changed") : [],
        .. Of(change.AppliesWhen, change.Added ? "addition" : "change"),
        change.Withdrawn ? "withdrawn" : "", change.Name is null ? "" : "renamed",
        change.Added ? change.Target.PartId is null ? "added indicator" : "added part" : change.Target.PartId is null ? "whole changed" : "part changed",
    ];

    private static IEnumerable<string> Of(ScopePattern scope) => scope.Attributes.Select(attribute => $"scope by {attribute}")
        .Append(scope.Alternatives.Length > 1 ? "scope of alternatives" : "")
        .Append(scope.Alternatives.Any(alternative => alternative.Allowed.Count > 1) ? "scope of two attributes" : "");

    private static IEnumerable<string> Of(Condition? condition, string owner) => condition switch
    {
        null => [],
        ScopeCondition scope => Of(scope.Pattern).Append($"{owner} under a ScopeCondition"),
        RequirementCondition requirement => Of(requirement.Requirement).Append($"{owner} under a RequirementCondition"),
        _ => [condition.GetType().Name],
    };

    private static IEnumerable<string> Of(Requirement requirement) => Of(requirement.AppliesWhen, "requirement").Append(requirement.GetType().Name).Concat(requirement switch
    {
        ComparisonRequirement c =>
        [
            .. Of(c.Threshold), $"{c.Comparison} {c.Metric.Id}", c.ForParts.Length > 0 ? $"{c.Comparison} for parts" : "",
            c.WhenNone is { } none ? none.CountsAsMet ? "whenNone met" : "whenNone not applicable" : "",
            .. c.Metric.Formula is { } formula ? Of(formula.Root) : [],
        ],
        RatingRequirement r => Of(r.AtLeast),
        AllRequirement all => all.Parts.SelectMany(Of).Append(all.OpenToProvinces ? "open" : ""),
        AnyRequirement any => any.Parts.SelectMany(Of).Append(any.OpenToProvinces ? "open" : ""),
        CountRequirement count => count.Parts.SelectMany(Of).Append(count.OpenToProvinces ? "open" : ""),
        DelegatedRequirement { Until: { } until } => Of(until).Append("until"),
        _ => [],
    });

    private static IEnumerable<string> Of(FormulaNode node) => node is FormulaOperation operation
        ? operation.Operands.SelectMany(Of).Append($"formula {operation.Operator}")
        : [];

    private static IEnumerable<string> Of(Threshold threshold) => threshold switch
    {
        FigureThreshold figure => [nameof(FigureThreshold), figure.Value is null ? "figure unknown" : $"figure {figure.Provenance.Verification}"],
        TableThreshold table =>
        [
            nameof(TableThreshold), table.Dimension, table.General is null ? "" : "general", .. table.Otherwise is { } otherwise ? Of(otherwise).Append("otherwise") : [],
            .. table.Cases.SelectMany(c => Of(c.Threshold).Append($"{c.Threshold.GetType().Name} in a table")),
        ],
        DelegatedThreshold delegated =>
        [
            nameof(DelegatedThreshold),
            .. delegated.NoLooserThan is { } loose ? Of(loose).Append("noLooserThan") : [], .. delegated.NoStricterThan is { } strict ? Of(strict).Append("noStricterThan") : [],
            delegated is { NoLooserThan: null, NoStricterThan: null } ? "delegated without limits" : "",
        ],
        DerivedThreshold derived => [nameof(DerivedThreshold), derived.Of.PartId is null ? "derived from a whole" : "derived from a part"],
        _ => [threshold.GetType().Name],
    };
}
