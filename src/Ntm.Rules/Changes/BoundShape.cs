using Ntm.Rules.Binding;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Changes;

/// <summary>What a bound requirement demands, as text without law, sources and addresses: two of one shape demand the same of everybody.</summary>
internal static class BoundShape
{
    public static string Of(BoundRequirement requirement) => requirement switch
    {
        BoundComparison c => $"{c.Metric.Id} {c.Comparison} {Of(c.Threshold)} for[{string.Join(',', c.ForParts)}] none[{c.WhenNone?.CountsAsMet}] by[{Computation(c.Metric)}]",
        BoundAttestation a => $"attested {a.Metric.Id}",
        BoundList list => $"{list.Kind} {list.AtLeast}({string.Join(';', list.Parts.Select(Of))})",
        BoundAlternatives alternatives => $"{alternatives.MissingAttribute}?({string.Join(';', alternatives.Alternatives.Select(Of))})",
        BoundGap gap => $"gap {gap.Kind}",
        _ => "",
    } + Of(requirement.Origin.AppliesWhen);

    public static string Of(BoundThreshold threshold) => $"{Number(threshold.Loosest)}..{Number(threshold.Strictest)} {threshold.Gap?.Kind} {threshold.Gap?.Detail}";

    /// <summary>Empty where the owner always applies.</summary>
    public static string Of(BoundCondition? condition) => condition switch
    {
        null or { Holds: true, Requirement: null } => "",
        { Requirement: { } requirement } => $" when({Of(requirement)})",
        _ => $" when {condition.Holds} {condition.MissingAttribute}",
    };

    /// <summary>What a metric is worked out from.</summary>
    public static string Computation(Metric metric) => $"{metric.Unit?.Id} {metric.Formula?.Text} {metric.Counts?.Numerator}/{metric.Counts?.Denominator} {metric.NotLessThan}";

    private static string Number(Rational? value) => value?.ToString() ?? "-";
}
