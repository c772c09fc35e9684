using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>What the sentences about comparisons name, put together from the answer when somebody reads it.</summary>
internal sealed class ComparisonWords(AttributeNames names)
{
    private Func<RequirementAssessment, ImmutableArray<LocalizedText>>? _gap;

    /// <summary>The name of the metric.</summary>
    public static readonly Func<RequirementAssessment, ImmutableArray<LocalizedText>> Name = node => [Of(node).Metric.Name];

    /// <summary>Name, value, requirement.</summary>
    public static readonly Func<RequirementAssessment, ImmutableArray<LocalizedText>> Compared = node =>
        [Of(node).Metric.Name, QuantityText.Value(Of(node).Metric, node.Value!.Value, Of(node).Threshold), Required(Of(node))];

    /// <summary>Name, and the attribute or value that no figure is told for.</summary>
    public Func<RequirementAssessment, ImmutableArray<LocalizedText>> Gap => _gap ??= node => (node.Code, Of(node).Threshold.Gap!.Detail, Of(node).Metric.Name) switch
    {
        (ReasonCode.DimensionMissing, var attribute, var name) => [name, names.Of(attribute)],
        (ReasonCode.NoCase, var pair, var name) => [name, names.OfPair(pair)],
        (_, _, var name) => [name],
    };

    /// <summary>Name, the parts with an outcome, requirement.</summary>
    public static Func<RequirementAssessment, ImmutableArray<LocalizedText>> Parts(
        ImmutableArray<(string Part, RequirementAssessment Answer)> parts, RequirementAssessment whole, Outcome outcome) =>
        node => [Of(node).Metric.Name, Listed(Of(node).Metric, parts, whole, outcome), Required(Of(node))];

    private static BoundComparison Of(RequirementAssessment node) => (BoundComparison)node.Requirement;

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

    private static LocalizedText Required(BoundComparison requirement) => QuantityText.Required(requirement.Metric, requirement.Comparison, requirement.Threshold);
}
