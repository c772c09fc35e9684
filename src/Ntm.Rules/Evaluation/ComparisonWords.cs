using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>What the sentences about a comparison name, put together from the answer when somebody reads it.</summary>
/// <param name="requirement">The comparison.</param>
/// <param name="names">Of attributes and their values.</param>
internal sealed class ComparisonWords(BoundComparison requirement, AttributeNames names)
{
    // The same in every answer.
    private LocalizedText? _required;
    private Func<RequirementAssessment, ImmutableArray<LocalizedText>>? _compared;

    /// <summary>The name of the metric.</summary>
    public static readonly Func<RequirementAssessment, ImmutableArray<LocalizedText>> Name = node => [((BoundComparison)node.Requirement).Metric.Name];

    /// <summary>Name, value, requirement.</summary>
    public Func<RequirementAssessment, ImmutableArray<LocalizedText>> Compared => _compared ??= node =>
        [requirement.Metric.Name, QuantityText.Value(requirement.Metric, node.Value!.Value, requirement.Threshold), Required];

    /// <summary>Name, and the attribute or value that no figure is told for.</summary>
    public ImmutableArray<LocalizedText> Gap(RequirementAssessment node) => (node.Code, requirement.Threshold.Gap!.Detail) switch
    {
        (ReasonCode.DimensionMissing, var attribute) => [requirement.Metric.Name, names.Of(attribute)],
        (ReasonCode.NoCase, var pair) => [requirement.Metric.Name, names.OfPair(pair)],
        _ => [requirement.Metric.Name],
    };

    /// <summary>Name, the parts with an outcome, requirement.</summary>
    public Func<RequirementAssessment, ImmutableArray<LocalizedText>> Parts(
        ImmutableArray<(string Part, RequirementAssessment Answer)> parts, RequirementAssessment whole, Outcome outcome) =>
        _ => [requirement.Metric.Name, Listed(requirement.Metric, parts, whole, outcome), Required];

    private LocalizedText Required => _required ??= QuantityText.Required(requirement.Metric, requirement.Comparison, requirement.Threshold);

    /// <summary>The parts with an outcome, by name; the total too where it is the total that fails.</summary>
    private static LocalizedText Listed(
        Metric metric, ImmutableArray<(string Part, RequirementAssessment Answer)> parts, RequirementAssessment whole, Outcome outcome)
    {
        IEnumerable<LocalizedText> total = outcome == Outcome.NotMet && whole.Outcome == outcome ? [new LocalizedText("tổng số", "the total")] : [];
        LocalizedText[] listed = [.. parts.Where(part => part.Answer.Outcome == outcome).Select(part => NameOf(metric, part.Part)), .. total];
        return new LocalizedText(string.Join(", ", listed.Select(name => name.Vi)), string.Join(", ", listed.Select(name => name.En)));
    }

    private static LocalizedText NameOf(Metric metric, string part) =>
        metric.Parts.FirstOrDefault(known => known.Id == part)?.Name ?? new LocalizedText(part, part);
}
