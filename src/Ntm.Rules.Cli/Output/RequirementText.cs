using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;

namespace Ntm.Rules.Cli.Output;

/// <summary>Bound requirements in words, a line a leaf.</summary>
internal static class RequirementText
{
    public static IEnumerable<(string Text, BoundRequirement Leaf)> Lines(BoundIndicator indicator, Words words)
    {
        IEnumerable<(string Text, BoundRequirement Leaf)> lines = Lines(indicator.Requirement, words, "");
        return indicator.AppliesWhen is { } condition ? lines.Select((line, index) => index == 0 ? (line.Text + When(condition, words), line.Leaf) : line) : lines;
    }

    private static IEnumerable<(string Text, BoundRequirement Leaf)> Lines(BoundRequirement requirement, Words words, string indent)
    {
        string when = requirement.Origin.AppliesWhen is { } condition ? When(condition, words) : "";
        switch (requirement)
        {
            case BoundList list:
                yield return (indent + Heading(list, words) + when, list);
                foreach (var line in list.Parts.SelectMany(part => Lines(part, words, indent + "  ")))
                {
                    yield return line;
                }

                break;
            case BoundAlternatives alternatives:
                yield return (indent + words.Say($"tùy thuộc {alternatives.MissingAttribute}:", $"depending on {alternatives.MissingAttribute}:") + when, alternatives);
                foreach (var line in alternatives.Alternatives.SelectMany(part => Lines(part, words, indent + "  ")))
                {
                    yield return line;
                }

                break;
            default:
                yield return (indent + Leaf(requirement, words) + when, requirement);
                break;
        }
    }

    private static string Heading(BoundList list, Words words) => list.Kind switch
    {
        BoundListKind.All => words.Say("tất cả:", "all of:"),
        BoundListKind.Any => words.Say("một trong:", "any of:"),
        _ => words.Say($"ít nhất {list.AtLeast} trong:", $"at least {list.AtLeast} of:"),
    };

    private static string Leaf(BoundRequirement requirement, Words words) => requirement switch
    {
        BoundComparison comparison => $"{words.Say(comparison.Metric.Name)}: {Required(comparison, words)}"
            + (comparison.ForParts.Length > 0 ? $" ({string.Join(", ", comparison.ForParts)})" : ""),
        BoundAttestation attestation => $"{words.Say("Đạt", "attested")}: {words.Say(attestation.Metric.Name)}",
        BoundGap { Kind: FigureGapKind.Delegated } => words.Say("UBND cấp tỉnh quy định", "set by the province"),
        BoundGap { Kind: FigureGapKind.Unverified } => words.Say("chưa xác minh", "unverified"),
        _ => words.Say("chưa rõ", "not known"),
    };

    private static string Required(BoundComparison comparison, Words words)
    {
        string figure = words.Say(QuantityText.Required(comparison.Metric, comparison.Comparison, comparison.Threshold));
        string? gap = comparison.Threshold.Gap?.Kind switch
        {
            FigureGapKind.Delegated => words.Say("UBND cấp tỉnh quy định", "set by the province"),
            FigureGapKind.MissingDimension => words.Say($"tùy thuộc {comparison.Threshold.Gap.Detail}", $"depends on {comparison.Threshold.Gap.Detail}"),
            FigureGapKind.Unverified => words.Say("chưa xác minh", "unverified"),
            _ => null,
        };
        return gap is null ? figure : comparison.Threshold.IsUnbounded ? gap : $"{gap}, {figure}";
    }

    private static string When(BoundCondition condition, Words words) => condition switch
    {
        { Requirement: { } requirement } => words.Say(" [khi: ", " [when: ") + string.Join("; ", Lines(requirement, words, "").Select(line => line.Text)) + "]",
        { Holds: true } => "",
        { Holds: false } => words.Say(" [không áp dụng ở đây]", " [not for this place]"),
        _ => words.Say($" [tùy thuộc {condition.MissingAttribute}]", $" [depends on {condition.MissingAttribute}]"),
    };
}
