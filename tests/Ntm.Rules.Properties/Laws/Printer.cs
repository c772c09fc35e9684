using Ntm.Rules.Model;
using Ntm.Rules.Properties.Generators;

namespace Ntm.Rules.Properties.Laws;

/// <summary>A generated case in words, for a failing law.</summary>
internal static class Printer
{
    public static string Print(GeneratedCase generated) => string.Join(Environment.NewLine, (string[])
    [
        $"{generated.Options}",
        $"day {generated.Record.ReportingDate:O} province {generated.Record.Province} former {generated.Record.FormerProvince} region {generated.Record.Region}",
        $"attributes {Pairs(generated.Record.Attributes)} recognitions {(generated.Record.Recognitions is { } facts ? string.Join(' ', facts) : "none told")}",
        $"values {Pairs(generated.Record.Values)}",
        .. generated.Sets.SelectMany(Print),
        .. generated.Overlays.SelectMany(overlay => overlay.Changes.Select(Print)
            .Prepend($"overlay {overlay.Id} {overlay.Effective} for {Print(overlay.Scope)} replaces {overlay.Replaces} readAs {string.Join(' ', overlay.ReadAs.Select(Print))}")),
    ]);

    private static IEnumerable<string> Print(CriteriaSet set) => set.Indicators
        .Select(pair => $"  {pair.Criterion.Id}{Print(pair.Criterion.AppliesWhen)} / {pair.Indicator.Id}{Print(pair.Indicator.AppliesWhen)}: {Print(pair.Indicator.Requirement)}")
        .Prepend($"set {set.Id} {set.Effective} delegated {set.DelegatedToProvince} fills {set.Fills} requires {set.Requires} readAs {string.Join(' ', set.ReadAs.Select(Print))}");

    private static string Print(OverlayChange change) =>
        $"  {change.Target} criterion {change.Criterion} withdrawn {change.Withdrawn} added {change.Added}{Print(change.AppliesWhen)} " +
        $"{(change.Threshold is null ? "" : Print(change.Threshold))} {(change.Requirement is null ? "" : Print(change.Requirement))}";

    private static string Print(ReadAs rule) => $"[{Print(rule.When)} as {rule.Region} {rule.Effective.From:O}]";

    private static string Print(Condition? condition) => condition switch
    {
        null => "",
        ScopeCondition scope => $" when {Print(scope.Pattern)}",
        RequirementCondition requirement => $" when ({Print(requirement.Requirement)})",
        _ => condition.GetType().Name,
    };

    private static string Print(ScopePattern? scope) => scope is null ? "all" : string.Join(" or ", scope.Alternatives.Select(
        alternative => string.Join('&', alternative.Allowed.Select(pair => $"{pair.Key}={string.Join(',', pair.Value)}"))));

    private static string Print(Requirement requirement) => (requirement.Id is null ? "" : requirement.Id + "=") + requirement switch
    {
        ComparisonRequirement c => $"{c.Metric} {c.Comparison} {Print(c.Threshold)} for[{string.Join(',', c.ForParts)}] none[{c.WhenNone?.CountsAsMet}]",
        AttestationRequirement a => $"{a.Metric} attested{(a.Provenance.Verification == Verification.Unverified ? "?" : "")}",
        RatingRequirement r => $"{r.Metric} {Print(r.AtLeast)}",
        AllRequirement all => $"all({Print(all.Parts)}){(all.OpenToProvinces ? "+" : "")}",
        AnyRequirement any => $"any({Print(any.Parts)}){(any.OpenToProvinces ? "+" : "")}",
        CountRequirement count => $"count {count.AtLeast}({Print(count.Parts)}){(count.OpenToProvinces ? "+" : "")}",
        DelegatedRequirement delegated => $"delegated({(delegated.Until is null ? "" : Print(delegated.Until))})",
        _ => requirement.GetType().Name,
    } + Print(requirement.AppliesWhen);

    private static string Print(IEnumerable<Requirement> parts) => string.Join("; ", parts.Select(Print));

    private static string Print(Threshold? threshold) => threshold switch
    {
        null => "-",
        FigureThreshold figure => $"{(figure.Value is { } value ? value.ToString() : "null")}{(figure.Provenance.Verification == Verification.Unverified ? "?" : "")}",
        TableThreshold table => $"by {table.Dimension}({string.Join("; ", table.Cases.Select(c => $"{c.Key}: {Print(c.Threshold)}"))}; else {Print(table.Otherwise)})",
        DelegatedThreshold delegated => $"delegated({Print(delegated.NoLooserThan)}, {Print(delegated.NoStricterThan)})",
        DerivedThreshold derived => $"{derived.Of} x {derived.Times}",
        _ => "keep",
    };

    private static string Pairs<T>(IEnumerable<KeyValuePair<string, T>> pairs) =>
        string.Join(' ', pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
