using System.Collections.Frozen;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>What metrics say of each other: counts, formulas, containment, weights and headings; no circles.</summary>
internal sealed class MetricReferences(ValidationContext context, FrozenDictionary<string, Metric> metrics)
{
    public void Check(IReadOnlyList<MetricEntry> read)
    {
        foreach ((ObjectNode node, Metric metric) in read)
        {
            CheckCounts(node, metric);
            CheckFormula(node, metric);
            CheckContained(node, metric);
            CheckWeight(node);
        }

        new MetricCircles(context, metrics).Check(read);
        CheckAliases(read);
    }

    private void CheckCounts(ObjectNode node, Metric metric)
    {
        if (node["counts"] is not ListNode list || list.Items.Count == 0 || list.Items.Exists(item => item is not TextNode))
        {
            return;
        }

        Metric?[] counts = [.. list.Items.OfType<TextNode>().Select(Named)];
        if (counts.Any(count => count is null || IsUnitLost(count)) || IsUnitLost(metric))
        {
            return;
        }

        bool fits = counts.Length == 2 && metric.Unit?.IsPercent == true && counts.All(count => count!.Type == MetricType.Quantity) && counts[0]!.Unit == counts[1]!.Unit;
        if (!fits)
        {
            context.Problems.Add(CatalogCodes.CountsForm.At(list.Location));
        }
    }

    /// <summary>Whether a quantity has no unit, which is reported where it stands.</summary>
    private static bool IsUnitLost(Metric metric) => metric.Type == MetricType.Quantity && metric.Unit is null;

    private void CheckFormula(ObjectNode node, Metric metric)
    {
        if (metric.Formula is not { } formula || node["formula"] is not TextNode text)
        {
            return;
        }

        foreach (string id in formula.Metrics)
        {
            if (!metrics.TryGetValue(id, out Metric? input))
            {
                context.Problems.Add(RuleCodes.UnknownMetric.At(FormulaValidator.PlaceOf(text, id), id, context.Problems.Nearest(id, metrics.Keys)));
            }
            else if (input.Type != MetricType.Quantity)
            {
                context.Problems.Add(CatalogCodes.NotInFormula.At(FormulaValidator.PlaceOf(text, id), id));
            }
        }
    }

    private void CheckContained(ObjectNode node, Metric metric)
    {
        if (node["notLessThan"] is not TextNode name || Named(name) is not { } contained || IsUnitLost(metric) || IsUnitLost(contained))
        {
            return;
        }

        if (contained.Id == metric.Id || contained.Unit != metric.Unit)
        {
            context.Problems.Add(CatalogCodes.NotLessThanForm.At(name.Location));
        }
    }

    private void CheckWeight(ObjectNode node)
    {
        if (node.Object("merge")?["weightedMean"] is TextNode weight)
        {
            Named(weight);
        }
    }

    private void CheckAliases(IReadOnlyList<MetricEntry> read)
    {
        var headings = new HeadingOwners();
        foreach ((ObjectNode node, Metric metric) in read)
        {
            foreach (TextNode alias in node.Texts("aliases"))
            {
                if (headings.Add(Heading.Key(alias.Text), metric) is { } other)
                {
                    context.Problems.Add(CatalogCodes.SharedAlias.At(alias.Location, alias.Text, other.Id, metric.Id));
                }
            }
        }
    }

    private Metric? Named(TextNode name)
    {
        if (metrics.TryGetValue(name.Text, out Metric? metric))
        {
            return metric;
        }

        context.Problems.Add(RuleCodes.UnknownMetric.At(name.Location, name.Text, context.Problems.Nearest(name.Text, metrics.Keys)));
        return null;
    }
}
