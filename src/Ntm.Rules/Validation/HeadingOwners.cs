using Ntm.Rules.Model;

namespace Ntm.Rules.Validation;

/// <summary>Which metrics bear a heading in which period. Each question is answered by looking up, since thousands may bear the same one in periods of their own.</summary>
internal sealed class HeadingOwners
{
    private const string AnyPeriod = "*";

    private const string EveryPeriod = "";

    // The first metric and the first other one are enough to find another for each.
    private readonly Dictionary<(string Heading, string Period), List<(int Order, Metric Metric)>> _owners = [];

    private int _order;

    /// <summary>Adds a metric; the first other one that bears the heading in one of its periods, or null.</summary>
    public Metric? Add(string heading, Metric metric)
    {
        string[] periods = metric.Periods.Length == 0 ? [EveryPeriod] : [.. metric.Periods];
        string[] shared = metric.Periods.Length == 0 ? [AnyPeriod] : [.. periods, EveryPeriod];
        (int Order, Metric Metric)[] others = [.. shared.SelectMany(period => _owners.GetValueOrDefault((heading, period)) ?? []).Where(owner => owner.Metric.Id != metric.Id)];
        _order++;
        foreach (string period in periods.Append(AnyPeriod))
        {
            List<(int Order, Metric Metric)> owners = _owners.TryGetValue((heading, period), out List<(int, Metric)>? found) ? found : _owners[(heading, period)] = [];
            if (owners.Count < 2 && !owners.Exists(owner => owner.Metric.Id == metric.Id))
            {
                owners.Add((_order, metric));
            }
        }

        return others.Length == 0 ? null : others.MinBy(owner => owner.Order).Metric;
    }
}
