using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data.Templates;

/// <summary>Which metrics a set asks for as it is bound for a place, with all that overlays change, add and withdraw.</summary>
internal sealed class LawMetrics(MetricUses uses)
{
    public void Add(BoundSet law)
    {
        foreach (BoundCriterion criterion in law.Criteria ?? [])
        {
            Criterion written = criterion.Criterion;
            AddCondition(criterion.AppliesWhen, new TemplateUse($"{written.Printed ?? written.Id} {written.Name.In(uses.Language)}", "", written.Provenance.Legal?.ToString() ?? ""));
            foreach (BoundIndicator indicator in criterion.Indicators ?? [])
            {
                string served = $"{indicator.Printed ?? indicator.Address.IndicatorId} {indicator.Name.In(uses.Language)}";
                var use = new TemplateUse(served, "", indicator.Provenance.Legal?.ToString() ?? "");
                AddCondition(indicator.AppliesWhen, use);
                Add(indicator.Requirement, use);
            }
        }
    }

    private void AddCondition(BoundCondition? condition, TemplateUse use)
    {
        if (condition?.Requirement is { } requirement)
        {
            Add(requirement, use);
        }
    }

    private void Add(BoundRequirement requirement, TemplateUse use)
    {
        AddCondition(requirement.Origin.AppliesWhen, use);
        TemplateUse own = use with { Legal = requirement.Origin.Provenance.Legal?.ToString() ?? use.Legal };
        switch (requirement)
        {
            case BoundComparison { Metric.Type: MetricType.Rating } rating: uses.Add(rating.Metric, own with { Required = uses.Words("theo thang xếp loại", "by the scale") }); break;
            case BoundComparison comparison: uses.Add(comparison.Metric, comparison.ForParts, Of(comparison, own)); break;
            case BoundAttestation attestation: uses.Add(attestation.Metric, own with { Required = "Đạt" }); break;
            case BoundList list: AddAll(list.Parts, use); break;
            case BoundAlternatives alternatives: AddAll(alternatives.Alternatives, use); break;
            default: break;
        }
    }

    private void AddAll(IEnumerable<BoundRequirement> parts, TemplateUse use)
    {
        foreach (BoundRequirement part in parts)
        {
            Add(part, use);
        }
    }

    /// <summary>The figure with its own article, which is not that of the requirement where a province or a later decision set it.</summary>
    private TemplateUse Of(BoundComparison comparison, TemplateUse use)
    {
        string required = comparison.Threshold switch
        {
            { Figure: { } figure } => $"{MetricUses.Sign(comparison.Comparison)} {figure}",
            { Gap.Kind: FigureGapKind.MissingDimension or FigureGapKind.NoCase } => uses.Words("theo vùng, nhóm hoặc năm", "by region, group or year"),
            { Gap.Kind: FigureGapKind.Delegated } => uses.Words("do tỉnh quy định", "set by the province"),
            _ => uses.Words("xem căn cứ", "see the legal reference"),
        };
        return use with { Required = required, Legal = comparison.Threshold.Legal?.ToString() ?? use.Legal };
    }
}
