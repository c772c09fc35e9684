using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Data.Templates;

/// <summary>Which metrics a set asks for, and what for.</summary>
internal sealed class SetMetrics(CriteriaSet set, Catalog catalog, Language language)
{
    private readonly Dictionary<string, List<TemplateUse>> _uses = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];

    /// <summary>Keys of metrics and parts (<c>metric.part</c>) in the order of the indicators, counts before their rate, each with its uses.</summary>
    public IEnumerable<(string Key, IReadOnlyList<TemplateUse> Uses)> Find()
    {
        foreach (Criterion criterion in set.Criteria ?? [])
        {
            var whole = new TemplateUse($"{criterion.Printed ?? criterion.Id} {criterion.Name.In(language)}", "", criterion.Provenance.Legal?.ToString() ?? "");
            AddCondition(criterion.AppliesWhen, whole);
            foreach (Indicator indicator in criterion.Indicators ?? [])
            {
                var use = new TemplateUse($"{indicator.Printed ?? indicator.Id} {indicator.Name.In(language)}", "", indicator.Provenance.Legal?.ToString() ?? "");
                AddCondition(indicator.AppliesWhen, use);
                Add(indicator.Requirement, use);
            }
        }

        return _keys.Select(key => (key, (IReadOnlyList<TemplateUse>)_uses[key]));
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
            case ComparisonRequirement comparison: Add(comparison, own); break;
            case AttestationRequirement attestation: Add(attestation.Metric, own with { Required = "Đạt" }); break;
            case RatingRequirement rating: Add(rating.Metric, own with { Required = Words("theo thang xếp loại", "by the scale") }); break;
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

    private void Add(ComparisonRequirement comparison, TemplateUse use)
    {
        TemplateUse own = use with { Required = Required(comparison) };
        Add(comparison.Metric, own);
        foreach (string part in comparison.ForParts)
        {
            AddKey($"{comparison.Metric.Id}.{part}", own);
        }
    }

    private void Add(Metric metric, TemplateUse use)
    {
        if (_uses.TryGetValue(metric.Id, out List<TemplateUse>? known) && known.Contains(use))
        {
            return;
        }

        string[] sources = metric.Counts is { } counts ? [counts.Numerator, counts.Denominator] : [.. metric.Formula?.Metrics ?? []];
        foreach (string id in sources)
        {
            if (catalog.Metrics.TryGetValue(id, out Metric? source))
            {
                Add(source, use with { Required = Words("để tính", "to compute") + $": {metric.Name.In(language)}" });
            }
        }

        if (metric.Formula is null)
        {
            AddKey(metric.Id, use);
        }
    }

    private void AddKey(string key, TemplateUse use)
    {
        if (!_uses.TryGetValue(key, out List<TemplateUse>? uses))
        {
            _uses.Add(key, uses = []);
            _keys.Add(key);
        }

        if (!uses.Contains(use))
        {
            uses.Add(use);
        }
    }

    private string Required(ComparisonRequirement comparison) => comparison.Threshold switch
    {
        FigureThreshold { Value: { } value } => $"{Sign(comparison.Comparison)} {value}",
        TableThreshold => Words("theo vùng, nhóm hoặc năm", "by region, group or year"),
        DelegatedThreshold => Words("do tỉnh quy định", "set by the province"),
        _ => Words("xem căn cứ", "see the legal reference"),
    };

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "≥",
        Comparison.AtMost => "≤",
        Comparison.MoreThan => ">",
        Comparison.LessThan => "<",
        _ => "=",
    };

    private string Words(string vi, string en) => language == Language.English ? en : vi;
}
