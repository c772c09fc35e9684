using System.Collections.Frozen;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>
/// Metrics that are computed from themselves: each circle is reported once, at the first of its metrics; and metrics whose value takes too many others to
/// read, since each level may read what is below it many times. One walk without recursion.
/// </summary>
internal sealed class MetricCircles(ValidationContext context, FrozenDictionary<string, Metric> metrics)
{
    /// <summary>So many values may be read for one; a formula of the greatest length reads half as many.</summary>
    public const int MostReads = 1000;

    private const int TooMany = -1;

    private readonly Dictionary<string, int> _reads = new(StringComparer.Ordinal);

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
                Count(metrics[at.Id]);
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

    /// <summary>As the evaluator reads: each input of a formula once to see whether it is there, and again wherever it stands.</summary>
    private void Count(Metric metric)
    {
        string[] read = [.. metric.Formula is { } formula ? formula.Metrics.Concat(formula.Appearing) : metric.Counts is { } counts ? [counts.Numerator, counts.Denominator] : []];
        int[] each = [.. read.Select(id => _reads.GetValueOrDefault(id, 1))];
        int reads = each.Contains(TooMany) ? TooMany : each.Sum() + 1;
        // Told of the lowest one only: what is above it reads more still.
        _reads[metric.Id] = reads > MostReads ? TooMany : reads;
        if (reads > MostReads && _written.TryGetValue(metric.Id, out (int Order, ObjectNode Node) written))
        {
            Node place = written.Node["formula"] ?? written.Node["counts"] ?? written.Node;
            context.Problems.Add(CatalogCodes.TooManyReads.At(place.Location, metric.Id, MostReads.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private void Report(List<string> circle)
    {
        string first = circle.MinBy(id => _written[id].Order)!;
        List<string> turned = [.. circle.SkipWhile(id => id != first), .. circle.TakeWhile(id => id != first), first];
        ObjectNode node = _written[first].Node;
        Node place = new[] { node["formula"], node["counts"], node["notLessThan"] }.FirstOrDefault(n => n is not null && Names(n, turned[1])) ?? node;
        context.Problems.Add(CatalogCodes.Circle.At(place.Location, first, Suggestion.Some(turned, " → ")));
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
