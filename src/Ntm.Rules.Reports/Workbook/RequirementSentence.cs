using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>Yêu cầu bằng lời. A bound requirement in one line, its parts in brackets.</summary>
internal static class RequirementSentence
{
    public static string Of(BoundIndicator indicator, WorkbookWords words) => Of(indicator.Requirement, words) + When(indicator.AppliesWhen, words);

    /// <summary>The figures, attestations and gaps below a requirement, in order, without those of conditions.</summary>
    public static IEnumerable<BoundRequirement> Leaves(BoundRequirement requirement) => requirement switch
    {
        BoundList list => list.Parts.SelectMany(Leaves),
        BoundAlternatives alternatives => alternatives.Alternatives.SelectMany(Leaves),
        _ => [requirement],
    };

    private static string Of(BoundRequirement requirement, WorkbookWords words)
    {
        string when = When(requirement.Origin.AppliesWhen, words);
        return requirement switch
        {
            BoundList list => $"{Heading(list, words)}{when}: ({string.Join("; ", list.Parts.Select(part => Of(part, words)))})",
            BoundAlternatives alternatives => words.Say($"tùy thuộc {alternatives.MissingAttribute}", $"depending on {alternatives.MissingAttribute}")
                + $"{when}: ({string.Join("; ", alternatives.Alternatives.Select(part => Of(part, words)))})",
            _ => Leaf(requirement, words) + when,
        };
    }

    private static string Heading(BoundList list, WorkbookWords words) => list.Kind switch
    {
        BoundListKind.All => words.Say("tất cả", "all of"),
        BoundListKind.Any => words.Say("một trong", "any of"),
        _ => words.Say($"ít nhất {list.AtLeast} trong", $"at least {list.AtLeast} of"),
    };

    private static string Leaf(BoundRequirement requirement, WorkbookWords words) => requirement switch
    {
        BoundComparison comparison => $"{comparison.Metric.Name.In(words.Language)}: {Required(comparison, words)}"
            + (comparison.ForParts.IsEmpty ? "" : $" ({string.Join(", ", comparison.ForParts)})"),
        BoundAttestation attestation => $"{words.Say("Đạt", "attested")}: {attestation.Metric.Name.In(words.Language)}",
        BoundGap { Kind: FigureGapKind.Delegated } => words.Say("UBND cấp tỉnh quy định", "set by the province"),
        BoundGap { Kind: FigureGapKind.Unverified } => words.Say("chưa xác minh", "unverified"),
        _ => words.Say("chưa rõ", "not known"),
    };

    private static string Required(BoundComparison comparison, WorkbookWords words)
    {
        string figure = QuantityText.Required(comparison.Metric, comparison.Comparison, comparison.Threshold).In(words.Language);
        string? gap = comparison.Threshold.Gap?.Kind switch
        {
            FigureGapKind.Delegated => words.Say("UBND cấp tỉnh quy định", "set by the province"),
            FigureGapKind.MissingDimension => words.Say($"tùy thuộc {comparison.Threshold.Gap.Detail}", $"depends on {comparison.Threshold.Gap.Detail}"),
            FigureGapKind.Unverified => words.Say("chưa xác minh", "unverified"),
            _ => null,
        };
        return gap is null ? figure : comparison.Threshold.IsUnbounded ? gap : $"{gap}, {figure}";
    }

    private static string When(BoundCondition? condition, WorkbookWords words) => condition switch
    {
        null or { Holds: true } => "",
        { Requirement: { } requirement } => words.Say(" [khi: ", " [when: ") + Of(requirement, words) + "]",
        { Holds: false } => words.Say(" [không áp dụng ở đây]", " [not for this place]"),
        _ => words.Say($" [tùy thuộc {condition.MissingAttribute}]", $" [depends on {condition.MissingAttribute}]"),
    };
}
