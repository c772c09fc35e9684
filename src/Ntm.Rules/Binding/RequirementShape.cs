using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Binding;

/// <summary>What a requirement demands, as text without law, sources and notes: two requirements of one shape demand the same.</summary>
internal static class RequirementShape
{
    public static string Of(Requirement requirement) => requirement switch
    {
        ComparisonRequirement c => $"{c.Metric.Id} {c.Comparison} {Of(c.Threshold)} for[{string.Join(',', c.ForParts)}] none[{c.WhenNone?.CountsAsMet}]",
        AttestationRequirement a => $"attested {a.Metric.Id}",
        RatingRequirement r => $"rated {r.Metric.Id} {Of(r.AtLeast)}",
        AllRequirement all => $"all({Join(all.Parts)})",
        AnyRequirement any => $"any({Join(any.Parts)})",
        CountRequirement count => $"count {count.AtLeast}({Join(count.Parts)})",
        DelegatedRequirement { Until: { } until } => $"delegated({Of(until)})",
        DelegatedRequirement => "delegated",
        KeptRequirement => "keep",
        _ => "unknown",
    } + Of(requirement.AppliesWhen);

    private static string Join(IEnumerable<Requirement> parts) => string.Join(';', parts.Select(Of));

    private static string Of(Condition? condition) => condition switch
    {
        null => "",
        RequirementCondition requirement => $" when {Of(requirement.Requirement)}",
        ScopeCondition scope => " when " + string.Join('|', scope.Pattern.Alternatives.Select(
            a => string.Join('&', a.Allowed.Select(pair => $"{pair.Key}={string.Join(',', pair.Value)}")))),
        _ => "",
    };

    private static string Of(Threshold? threshold) => threshold switch
    {
        null => "-",
        FigureThreshold figure => Number(figure.Value),
        TableThreshold table => $"by {table.Dimension}({string.Join(';', table.Cases.Select(c => $"{c.Key}:{Of(c.Threshold)}"))};*:{Of(table.Otherwise)})",
        DelegatedThreshold delegated => $"delegated({Of(delegated.NoLooserThan)},{Of(delegated.NoStricterThan)})",
        DerivedThreshold derived => $"{derived.Of}x{Number(derived.Times)}",
        _ => "keep",
    };

    private static string Number(Rational? value) => value?.ToString() ?? "null";
}
