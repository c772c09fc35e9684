using System.Collections.Frozen;
using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>What metrics say of each other: counts, formulas, containment, weights and headings; no circles.</summary>
internal sealed class MetricReferences(ValidationContext context, FrozenDictionary<string, Metric> metrics)
{
    public void Check(IReadOnlyList<(ObjectNode Node, Metric Metric)> read)
    {
        foreach ((ObjectNode node, Metric metric) in read)
        {
            CheckCounts(node, metric);
            CheckFormula(node, metric);
            CheckContained(node, metric);
            CheckWeight(node);
            CheckCircle(node, metric);
        }

        CheckAliases(read);
    }

    private void CheckCounts(ObjectNode node, Metric metric)
    {
        if (node["counts"] is not ListNode list)
        {
            return;
        }

        Metric?[] counts = [.. list.Items.OfType<TextNode>().Select(Named)];
        if (counts.Any(count => count is null))
        {
            return;
        }

        bool fits = counts.Length == 2 && metric.Unit?.IsPercent == true && counts.All(count => count!.Type == MetricType.Quantity) && counts[0]!.Unit == counts[1]!.Unit;
        if (!fits)
        {
            context.Problems.Add(CatalogCodes.CountsForm.At(list.Location));
        }
    }

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
                context.Problems.Add(RuleCodes.UnknownMetric.At(FormulaValidator.PlaceOf(text, id), id, Suggestion.Nearest(id, metrics.Keys)));
            }
            else if (input.Type != MetricType.Quantity)
            {
                context.Problems.Add(CatalogCodes.NotInFormula.At(FormulaValidator.PlaceOf(text, id), id));
            }
        }
    }

    private void CheckContained(ObjectNode node, Metric metric)
    {
        if (node["notLessThan"] is TextNode name && Named(name) is { } contained && (contained.Id == metric.Id || contained.Unit is null || contained.Unit != metric.Unit))
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

    private void CheckCircle(ObjectNode node, Metric metric)
    {
        if (Path(metric.Id, metric.Id, []) is { } path)
        {
            Node place = node["formula"] ?? node["counts"] ?? node["notLessThan"] ?? node;
            context.Problems.Add(CatalogCodes.Circle.At(place.Location, metric.Id, string.Join(" → ", path.Prepend(metric.Id))));
        }
    }

    /// <summary>A way from a metric through what it is computed from back to a goal; null when there is none.</summary>
    private ImmutableList<string>? Path(string from, string goal, HashSet<string> seen)
    {
        if (!metrics.TryGetValue(from, out Metric? metric) || !seen.Add(from))
        {
            return null;
        }

        foreach (string input in Inputs(metric))
        {
            if (input == goal)
            {
                return [input];
            }

            if (Path(input, goal, seen) is { } rest)
            {
                return rest.Insert(0, input);
            }
        }

        return null;
    }

    private static IEnumerable<string> Inputs(Metric metric) => (metric.Formula?.Metrics ?? [])
        .Concat(metric.Counts is { } counts ? [counts.Numerator, counts.Denominator] : [])
        .Concat(metric.NotLessThan is { } contained ? [contained] : []);

    private void CheckAliases(IReadOnlyList<(ObjectNode Node, Metric Metric)> read)
    {
        var byAlias = new Dictionary<string, List<Metric>>(StringComparer.Ordinal);
        foreach ((ObjectNode node, Metric metric) in read)
        {
            foreach (TextNode alias in node.Texts("aliases"))
            {
                string heading = Heading.Key(alias.Text);
                List<Metric> same = byAlias.TryGetValue(heading, out List<Metric>? found) ? found : byAlias[heading] = [];
                if (same.Find(other => other.Id != metric.Id && ShareAPeriod(other, metric)) is { } other)
                {
                    context.Problems.Add(CatalogCodes.SharedAlias.At(alias.Location, alias.Text, other.Id, metric.Id));
                }

                same.Add(metric);
            }
        }
    }

    private static bool ShareAPeriod(Metric left, Metric right) =>
        left.Periods.Length == 0 || right.Periods.Length == 0 || left.Periods.Intersect(right.Periods, StringComparer.Ordinal).Any();

    private Metric? Named(TextNode name)
    {
        if (metrics.TryGetValue(name.Text, out Metric? metric))
        {
            return metric;
        }

        context.Problems.Add(RuleCodes.UnknownMetric.At(name.Location, name.Text, Suggestion.Nearest(name.Text, metrics.Keys)));
        return null;
    }
}
