using System.Collections.Frozen;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Metrics that are computed from themselves: each circle is reported once, at the first of its metrics, in one walk without recursion.</summary>
internal sealed class MetricCircles(ValidationContext context, FrozenDictionary<string, Metric> metrics)
{
    private readonly Dictionary<string, (int Order, ObjectNode Node)> _written = new(StringComparer.Ordinal);

    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    public void Check(IReadOnlyList<MetricEntry> read)
    {
        for (int i = 0; i < read.Count; i++)
        {
            _written.TryAdd(read[i].Metric.Id, (i, read[i].Node));
        }

        foreach ((_, Metric metric) in read)
        {
            Walk(metric);
        }
    }

    private void Walk(Metric start)
    {
        List<string> path = [];
        HashSet<string> onPath = new(StringComparer.Ordinal);
        Stack<(string Id, bool IsLeft)> open = new([(start.Id, false)]);
        while (open.TryPop(out (string Id, bool IsLeft) at))
        {
            if (at.IsLeft)
            {
                path.RemoveAt(path.Count - 1);
                onPath.Remove(at.Id);
                _done.Add(at.Id);
            }
            else if (onPath.Contains(at.Id))
            {
                Report([.. path.SkipWhile(id => id != at.Id)]);
            }
            else if (!_done.Contains(at.Id) && metrics.TryGetValue(at.Id, out Metric? metric))
            {
                path.Add(at.Id);
                onPath.Add(at.Id);
                open.Push((at.Id, true));
                Inputs(metric).Reverse().ToList().ForEach(input => open.Push((input, false)));
            }
        }
    }

    private void Report(List<string> circle)
    {
        string first = circle.MinBy(id => _written[id].Order)!;
        List<string> turned = [.. circle.SkipWhile(id => id != first), .. circle.TakeWhile(id => id != first), first];
        ObjectNode node = _written[first].Node;
        Node place = new[] { node["formula"], node["counts"], node["notLessThan"] }.FirstOrDefault(n => n is not null && Names(n, turned[1])) ?? node;
        context.Problems.Add(CatalogCodes.Circle.At(place.Location, first, string.Join(" → ", turned)));
    }

    private static bool Names(Node node, string id) => node switch
    {
        TextNode text => text.Text.Contains(id, StringComparison.Ordinal),
        ListNode list => list.Items.Exists(item => Names(item, id)),
        _ => false,
    };

    /// <summary>What a metric is read from; that it contains itself is another fault, with a problem of its own.</summary>
    private static IEnumerable<string> Inputs(Metric metric) => (metric.Formula?.Metrics ?? [])
        .Concat(metric.Counts is { } counts ? [counts.Numerator, counts.Denominator] : [])
        .Concat(metric.NotLessThan is { } contained && contained != metric.Id ? [contained] : []);
}
