using Ntm.Rules.Model;

namespace Ntm.Rules.Data.Templates;

/// <summary>Which metrics a set, or conditions of recognition, ask for as their files write them.</summary>
internal sealed class SetMetrics(MetricUses uses)
{
    public void Add(CriteriaSet set)
    {
        foreach (Criterion criterion in set.Criteria ?? [])
        {
            AddCondition(criterion.AppliesWhen, new TemplateUse($"{criterion.Printed ?? criterion.Id} {criterion.Name.In(uses.Language)}", "", criterion.Provenance.Legal?.ToString() ?? ""));
            foreach (Indicator indicator in criterion.Indicators ?? [])
            {
                var use = new TemplateUse($"{indicator.Printed ?? indicator.Id} {indicator.Name.In(uses.Language)}", "", indicator.Provenance.Legal?.ToString() ?? "");
                AddCondition(indicator.AppliesWhen, use);
                Add(indicator.Requirement, use);
            }
        }
    }

    public void Add(RecognitionRules recognition)
    {
        foreach (RecognitionCondition condition in recognition.Conditions ?? [])
        {
            string served = $"{uses.Words("Điều kiện công nhận", "Condition of recognition")}: {condition.Name.In(uses.Language)}";
            Add(condition.Requirement, new TemplateUse(served, "", condition.Provenance.Legal?.ToString() ?? ""));
        }
    }

    private void AddCondition(Condition? condition, TemplateUse use)
    {
        if (condition is RequirementCondition requirement)
        {
            Add(requirement.Requirement, use);
        }
    }

    private void Add(Requirement? requirement, TemplateUse use)
    {
        if (requirement is null)
        {
            return;
        }

        AddCondition(requirement.AppliesWhen, use);
        TemplateUse own = use with { Legal = requirement.Provenance.Legal?.ToString() ?? use.Legal };
        switch (requirement)
        {
            case ComparisonRequirement comparison: uses.Add(comparison.Metric, comparison.ForParts, own with { Required = Required(comparison) }); break;
            case AttestationRequirement attestation: uses.Add(attestation.Metric, own with { Required = "Đạt" }); break;
            case RatingRequirement rating: uses.Add(rating.Metric, own with { Required = uses.Words("theo thang xếp loại", "by the scale") }); break;
            case AllRequirement all: AddAll(all.Parts, use); break;
            case AnyRequirement any: AddAll(any.Parts, use); break;
            case CountRequirement count: AddAll(count.Parts, use); break;
            case DelegatedRequirement delegated: Add(delegated.Until, use); break;
            default: break;
        }
    }

    private void AddAll(IEnumerable<Requirement> parts, TemplateUse use)
    {
        foreach (Requirement part in parts)
        {
            Add(part, use);
        }
    }

    private string Required(ComparisonRequirement comparison) => comparison.Threshold switch
    {
        FigureThreshold { Value: { } value } => $"{MetricUses.Sign(comparison.Comparison)} {value}",
        TableThreshold => uses.Words("theo vùng, nhóm hoặc năm", "by region, group or year"),
        DelegatedThreshold => uses.Words("do tỉnh quy định", "set by the province"),
        _ => uses.Words("xem căn cứ", "see the legal reference"),
    };
}
