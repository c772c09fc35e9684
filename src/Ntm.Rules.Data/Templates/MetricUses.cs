using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Data.Templates;

/// <summary>Which metrics are asked for, and what for; filled requirement by requirement.</summary>
internal sealed class MetricUses(Catalog catalog, Language language)
{
    private readonly Dictionary<string, List<TemplateUse>> _uses = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];

    public Language Language => language;

    /// <summary>Keys of metrics and parts (<c>metric.part</c>) in the order in which they were added, counts before their rate, each with its uses.</summary>
    public IEnumerable<(string Key, IReadOnlyList<TemplateUse> Uses)> All => _keys.Select(key => (key, (IReadOnlyList<TemplateUse>)_uses[key]));

    /// <summary>A metric, and before it the ones from which it is computed.</summary>
    public void Add(Metric metric, TemplateUse use)
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

    /// <summary>A metric and parts of it that must hold each.</summary>
    public void Add(Metric metric, IEnumerable<string> parts, TemplateUse use)
    {
        Add(metric, use);
        foreach (string part in parts)
        {
            AddKey($"{metric.Id}.{part}", use);
        }
    }

    public string Words(string vi, string en) => language == Language.English ? en : vi;

    public static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "≥",
        Comparison.AtMost => "≤",
        Comparison.MoreThan => ">",
        Comparison.LessThan => "<",
        _ => "=",
    };

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
}
