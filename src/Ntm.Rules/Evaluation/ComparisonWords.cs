using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>What the sentences about comparisons name, put together from the answer when somebody reads it.</summary>
internal sealed class ComparisonWords(AttributeNames names)
{
    private Func<RequirementAssessment, ImmutableArray<LocalizedText>>? _gap;

    /// <summary>The name of the metric.</summary>
    public static readonly Func<RequirementAssessment, ImmutableArray<LocalizedText>> Name = node => [Of(node).Metric.Name];

    /// <summary>Name, value, requirement.</summary>
    public static readonly Func<RequirementAssessment, ImmutableArray<LocalizedText>> Compared = node => Of(node, Of(node).Metric.Name);

    /// <summary>Name, and the attribute or value that no figure is told for.</summary>
    public Func<RequirementAssessment, ImmutableArray<LocalizedText>> Gap => _gap ??= node => (node.Code, Of(node).Threshold.Gap!.Detail, Of(node).Metric.Name) switch
    {
        (ReasonCode.DimensionMissing, var attribute, var name) => [name, names.Of(attribute)],
        (ReasonCode.NoCase, var pair, var name) => [name, names.OfPair(pair)],
        (_, _, var name) => [name],
    };

    public static Func<RequirementAssessment, ImmutableArray<LocalizedText>> NameOf(LocalizedText? part) => part is null ? Name : _ => [part];

    public static Func<RequirementAssessment, ImmutableArray<LocalizedText>> ComparedOf(LocalizedText? part) => part is null ? Compared : node => Of(node, part);

    /// <summary>Name, the parts with an outcome, requirement.</summary>
    public static Func<RequirementAssessment, ImmutableArray<LocalizedText>> Parts(
        ImmutableArray<(string Part, RequirementAssessment Answer)> parts, RequirementAssessment whole, Outcome outcome) =>
        node => [Of(node).Metric.Name, Listed(Of(node).Metric, parts, whole, outcome), Required(Of(node))];

    public static LocalizedText PartName(Metric metric, string part)
    {
        LocalizedText name = NameOf(metric, part);
        return new LocalizedText($"{metric.Name.Vi} ({name.Vi})", $"{metric.Name.En} ({name.En})");
    }

    private static BoundComparison Of(RequirementAssessment node) => (BoundComparison)node.Requirement;

    private static ImmutableArray<LocalizedText> Of(RequirementAssessment node, LocalizedText name)
    {
        BoundThreshold threshold = Of(node).Threshold;
        Rational? limit = node.Outcome == Outcome.NotMet ? threshold.Loosest : threshold.Strictest ?? threshold.Loosest;
        return [name, QuantityText.Value(Of(node).Metric, node.Value!.Value, limit), Required(Of(node))];
    }

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
