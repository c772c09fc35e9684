using System.Collections.Frozen;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Raw metrics -> metrics. Each is read for itself; then what they say of each other is checked.</summary>
internal sealed class MetricValidator(ValidationContext context)
{
    private static readonly FrozenDictionary<string, string[]> KeysOfType = new Dictionary<string, string[]>
    {
        ["quantity"] = ["unit", "decimals", "min", "max", "counts", "formula", "parts", "notLessThan"],
        ["attestation"] = ["yes", "no"],
        ["rating"] = ["scale"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> NeededByType = new Dictionary<string, string[]>
    {
        ["quantity"] = ["unit", "decimals"],
        ["attestation"] = [],
        ["rating"] = ["scale"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ProvenanceValidator _provenance = new(context);

    public FrozenDictionary<string, Metric> Read(IReadOnlyList<ObjectNode> nodes)
    {
        MetricEntry[] read = [.. nodes.Select(node => new MetricEntry(node, Metric(node)))];
        FrozenDictionary<string, Metric> metrics = read.ToFrozenDictionary(entry => entry.Metric.Id, entry => entry.Metric, StringComparer.Ordinal);
        new MetricReferences(context, metrics).Check(read);
        return metrics;
    }

    private Metric Metric(ObjectNode node)
    {
        string type = node.Text("type") ?? "quantity";
        CheckKeys(node, type);
        Unit? unit = Unit(node);
        (decimal? min, decimal? max) = Range(node, unit);
        Inherited inherited = _provenance.Read(node, Inherited.Nothing(false));
        return new Metric
        {
            Id = node.Text("id") ?? "",
            Name = node.Localized("name") ?? new LocalizedText("", ""),
            Type = type switch
            {
                "attestation" => MetricType.Attestation,
                "rating" => MetricType.Rating,
                _ => MetricType.Quantity,
            },
            Unit = unit,
            Min = min,
            Max = max,
            Decimals = node.Integer("decimals") ?? 0,
            Counts = Counts(node),
            Formula = node["formula"] is TextNode formula ? FormulaValidator.Read(formula, context) : null,
            Parts = [.. node.Objects("parts").Select(part => new MetricPart(part.Text("id") ?? "", part.Localized("name") ?? new LocalizedText("", ""), part.Strings("aliases")))],
            Scale = [.. node.Objects("scale").Select(step => new ScaleStep(step.Text("id") ?? "", step.Localized("name") ?? new LocalizedText("", "")))],
            YesWords = node.Strings("yes"),
            NoWords = node.Strings("no"),
            NotLessThan = node.Text("notLessThan"),
            Merge = Merge(node, type),
            Definition = node.Localized("definition"),
            Aliases = node.Strings("aliases"),
            Periods = node.Strings("periods"),
            Provenance = ProvenanceValidator.Of(node, inherited),
        };
    }

    private void CheckKeys(ObjectNode node, string type)
    {
        if (node.Text("type") is null || !KeysOfType.TryGetValue(type, out string[]? own))
        {
            // The wrong type is reported; what goes with it cannot be known, nor what others do with the metric.
            context.Lost.Add("metrics");
            return;
        }

        UniqueEntries.Check(context, node.Objects("parts"));
        UniqueEntries.Check(context, node.Objects("scale"));
        foreach (string missing in NeededByType[type].Where(key => !node.Has(key) && !node.Members.Exists(member => Suggestion.IsSlipOf(member.Key, key))))
        {
            context.Problems.Add(CatalogCodes.MissingForType.At(node.Location, type, missing));
        }

        IEnumerable<string> foreign = KeysOfType.Where(pair => pair.Key != type).SelectMany(pair => pair.Value).Except(own);
        foreach (string key in foreign.Where(node.Has))
        {
            context.Problems.Add(CatalogCodes.NotForType.At(node[key]!.KeyLocation, type, key));
        }

        if (node.Has("counts") && node.Has("formula"))
        {
            context.Problems.Add(CatalogCodes.CountsAndFormula.At(node["formula"]!.KeyLocation));
        }

        bool isComputed = node.Has("counts") || node.Has("formula");
        if (!node.Has("merge") && !isComputed && !node.Members.Exists(member => Suggestion.IsSlipOf(member.Key, "merge")))
        {
            context.Problems.Add(CatalogCodes.MissingForType.At(node.Location, type, "merge"));
        }
    }

    private Unit? Unit(ObjectNode node)
    {
        if (node["unit"] is not TextNode id)
        {
            return null;
        }

        if (context.Catalog.Units.TryGetValue(id.Text, out Unit? unit))
        {
            return unit;
        }

        context.Problems.Add(CatalogCodes.UnknownUnit.At(id.Location, id.Text, context.Problems.Nearest(id.Text, context.Catalog.Units.Keys)));
        return null;
    }

    /// <summary>The range written, or 0 to 100 for a percentage that says nothing.</summary>
    private (decimal? Min, decimal? Max) Range(ObjectNode node, Unit? unit)
    {
        bool isPercent = unit?.IsPercent == true;
        decimal? min = node.Number("min") ?? (isPercent ? 0 : null);
        decimal? max = node.Number("max") ?? (isPercent ? 100 : null);
        if (min > max)
        {
            Node place = node["min"] ?? node["max"]!;
            context.Problems.Add(CatalogCodes.RangeEmpty.At(
                place.Location,
                min.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
                max.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return (min, max);
    }

    private static MetricCounts? Counts(ObjectNode node) =>
        node.Strings("counts") is { Length: 2 } counts ? new MetricCounts(counts[0], counts[1]) : null;

    private MergeRule Merge(ObjectNode node, string type)
    {
        if (node["merge"] is not { } merge)
        {
            return MergeRule.None;
        }

        string? word = merge is ObjectNode ? "weightedMean" : node.Text("merge");
        bool fits = (type, word) switch
        {
            (_, "none") or ("quantity", "sum" or "weightedMean") or ("attestation", "all" or "any") or ("rating", "lowest") => true,
            _ => word is null,
        };
        if (!fits)
        {
            context.Problems.Add(CatalogCodes.MergeForm.At(merge.Location, word!));
        }

        return word switch
        {
            "sum" => new MergeRule(MergeKind.Sum),
            "all" => new MergeRule(MergeKind.All),
            "any" => new MergeRule(MergeKind.Any),
            "lowest" => new MergeRule(MergeKind.Lowest),
            "weightedMean" => new MergeRule(MergeKind.WeightedMean, ((ObjectNode)merge).Text("weightedMean")),
            _ => MergeRule.None,
        };
    }
}
