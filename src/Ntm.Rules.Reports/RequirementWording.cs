using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Reports;

/// <summary>Mức đạt bằng chữ. A bound requirement in words with its figures: a line for each leaf and one above each list, or all in one sentence.</summary>
public static class RequirementWording
{
    /// <summary>The lines of an indicator, its condition of application behind the first one.</summary>
    /// <param name="indicator">The indicator as bound.</param>
    /// <returns>For each line how deep it stands, from 0, what it says, and the requirement that it tells of.</returns>
    public static IEnumerable<(int Depth, LocalizedText Text, BoundRequirement Requirement)> Lines(BoundIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        IEnumerable<(int Depth, LocalizedText Text, BoundRequirement Requirement)> lines = Lines(indicator.Requirement, 0);
        return indicator.AppliesWhen is { } condition ? lines.Select((line, index) => index == 0 ? line with { Text = Join(line.Text, When(condition)) } : line) : lines;
    }

    /// <summary>An indicator in one sentence, its parts in brackets.</summary>
    /// <param name="indicator">The indicator as bound.</param>
    public static LocalizedText Sentence(BoundIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        LocalizedText sentence = Sentence(indicator.Requirement);
        return indicator.AppliesWhen is { } condition ? Join(sentence, When(condition)) : sentence;
    }

    /// <summary>A requirement in one sentence, its parts in brackets.</summary>
    /// <param name="requirement">The requirement as bound.</param>
    public static LocalizedText Of(BoundRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return Sentence(requirement);
    }

    /// <summary>What a comparison asks, without what is measured: "từ 85 % trở lên".</summary>
    /// <param name="comparison">The comparison as bound.</param>
    public static LocalizedText FigureOf(BoundComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Required(comparison);
    }

    /// <summary>When something is considered at all: "luôn áp dụng", or under which condition.</summary>
    /// <param name="condition">The condition as bound; null: none.</param>
    public static LocalizedText Of(BoundCondition? condition)
    {
        LocalizedText text = condition is null ? new("", "") : When(condition);
        return text.Vi.Length == 0 ? new("luôn áp dụng", "always applies") : new(text.Vi.Trim(' ', '[', ']'), text.En.Trim(' ', '[', ']'));
    }

    /// <summary>The figures, attestations and gaps below a requirement, in order, without those of conditions.</summary>
    /// <param name="requirement">The requirement.</param>
    public static IEnumerable<BoundRequirement> Leaves(BoundRequirement requirement)
    {
        ImmutableArray<BoundRequirement> parts = PartsOf(requirement);
        return parts.IsEmpty ? [requirement] : parts.SelectMany(Leaves);
    }

    private static LocalizedText Sentence(BoundRequirement requirement)
    {
        LocalizedText[] parts = [.. PartsOf(requirement).Select(Sentence)];
        LocalizedText first = First(requirement);
        return parts.Length == 0 ? first : new($"{first.Vi} ({string.Join("; ", parts.Select(part => part.Vi))})", $"{first.En} ({string.Join("; ", parts.Select(part => part.En))})");
    }

    private static ImmutableArray<BoundRequirement> PartsOf(BoundRequirement requirement) => requirement switch
    {
        BoundList list => list.Parts,
        BoundAlternatives alternatives => alternatives.Alternatives,
        _ => [],
    };

    /// <summary>What stands above the parts, or the leaf, with its condition of application.</summary>
    private static LocalizedText First(BoundRequirement requirement)
    {
        LocalizedText text = requirement switch
        {
            BoundList list => Heading(list),
            BoundAlternatives alternatives => new($"tùy thuộc {alternatives.MissingAttribute}:", $"depending on {alternatives.MissingAttribute}:"),
            _ => Leaf(requirement),
        };
        return requirement.Origin.AppliesWhen is { } condition ? Join(text, When(condition)) : text;
    }

    private static IEnumerable<(int Depth, LocalizedText Text, BoundRequirement Requirement)> Lines(BoundRequirement requirement, int depth)
    {
        yield return (depth, First(requirement), requirement);
        foreach ((int Depth, LocalizedText Text, BoundRequirement Requirement) line in PartsOf(requirement).SelectMany(part => Lines(part, depth + 1)))
        {
            yield return line;
        }
    }

    private static LocalizedText Heading(BoundList list) => list.Kind switch
    {
        BoundListKind.All => new("tất cả:", "all of:"),
        BoundListKind.Any => new("một trong:", "any of:"),
        _ => new($"ít nhất {list.AtLeast} trong:", $"at least {list.AtLeast} of:"),
    };

    private static LocalizedText Leaf(BoundRequirement requirement) => requirement switch
    {
        BoundComparison comparison => Comparison(comparison),
        BoundAttestation attestation => new($"Đạt: {attestation.Metric.Name.Vi}", $"attested: {attestation.Metric.Name.En}"),
        BoundGap { Kind: FigureGapKind.Delegated } => Delegated,
        BoundGap { Kind: FigureGapKind.Unverified } => Unverified,
        _ => new("chưa rõ", "not known"),
    };

    private static LocalizedText Comparison(BoundComparison comparison)
    {
        LocalizedText required = Required(comparison);
        string parts = comparison.ForParts.Length > 0 ? $" ({string.Join(", ", comparison.ForParts)})" : "";
        return new($"{comparison.Metric.Name.Vi}: {required.Vi}{parts}", $"{comparison.Metric.Name.En}: {required.En}{parts}");
    }

    private static LocalizedText Required(BoundComparison comparison)
    {
        LocalizedText figure = QuantityText.Required(comparison.Metric, comparison.Comparison, comparison.Threshold);
        LocalizedText? gap = comparison.Threshold.Gap switch
        {
            { Kind: FigureGapKind.Delegated } => Delegated,
            { Kind: FigureGapKind.MissingDimension, Detail: { } detail } => new($"tùy thuộc {detail}", $"depends on {detail}"),
            { Kind: FigureGapKind.Unverified } => Unverified,
            _ => null,
        };
        return gap is null ? figure : comparison.Threshold.IsUnbounded ? gap : new($"{gap.Vi}, {figure.Vi}", $"{gap.En}, {figure.En}");
    }

    private static LocalizedText When(BoundCondition condition)
    {
        if (condition.Requirement is not { } requirement)
        {
            return condition.Holds switch
            {
                true => new("", ""),
                false => new(" [không áp dụng ở đây]", " [not for this place]"),
                null => new($" [tùy thuộc {condition.MissingAttribute}]", $" [depends on {condition.MissingAttribute}]"),
            };
        }

        LocalizedText[] lines = [.. Lines(requirement, 0).Select(line => line.Text)];
        return new($" [khi: {string.Join("; ", lines.Select(line => line.Vi))}]", $" [when: {string.Join("; ", lines.Select(line => line.En))}]");
    }

    private static LocalizedText Join(LocalizedText one, LocalizedText other) => new(one.Vi + other.Vi, one.En + other.En);

    private static readonly LocalizedText Delegated = new("UBND cấp tỉnh quy định", "set by the province");
    private static readonly LocalizedText Unverified = LegalWording.Verifications[Model.Verification.Unverified];
}
