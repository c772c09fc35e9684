using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Changes;

/// <summary>
/// The indicators of two sets -> which is which. In one set the number tells; in two that follow each other number and metrics do, then the metrics alone; the rest is new
/// or gone.
/// </summary>
internal static class IndicatorPairs
{
    public static IEnumerable<(IndicatorReference? Before, IndicatorReference? After)> Of(SetPair pair, LawSide before, LawSide after)
    {
        ImmutableArray<Entry> old = [.. Entries(pair.Before!, before)];
        List<Entry> left = [.. Entries(pair.After!, after)];
        Dictionary<Entry, Entry> partners = [];
        Func<Entry, Entry, bool>[] ways = pair.IsSame ? [IsSameNumber] : [(one, other) => IsSameNumber(one, other) && MeasuresTheSame(one, other), MeasuresTheSame];
        foreach (Func<Entry, Entry, bool> way in ways)
        {
            foreach (Entry entry in old.Where(entry => !partners.ContainsValue(entry)))
            {
                if (left.Find(other => way(entry, other)) is { } found)
                {
                    partners.Add(found, entry);
                    left.Remove(found);
                }
            }
        }

        IEnumerable<(IndicatorReference?, IndicatorReference?)> kept = Entries(pair.After!, after).Select(entry =>
            (partners.GetValueOrDefault(entry)?.Address, (IndicatorReference?)entry.Address));
        return kept.Concat(old.Where(entry => !partners.ContainsValue(entry)).Select(entry => ((IndicatorReference?)entry.Address, (IndicatorReference?)null)));
    }

    private static bool IsSameNumber(Entry one, Entry other) => one.Address.IndicatorId == other.Address.IndicatorId;

    private static bool MeasuresTheSame(Entry one, Entry other) => one.Metrics == other.Metrics && (one.Metrics.Length > 0 || one.Name == other.Name);

    /// <summary>Those that the set writes, then those that overlays add on some day that is compared.</summary>
    private static IEnumerable<Entry> Entries(CriteriaSet set, LawSide side)
    {
        Overlay[] overlays = [.. side.Law.Overlays.Where(overlay => side.Day is not { } day || side.Law.IsInForce(overlay, day))];
        ILookup<string, OverlayChange> changes = overlays.SelectMany(overlay => overlay.Changes).Where(change => change.Target.SetId == set.Id).ToLookup(change => change.Target.IndicatorId);
        IEnumerable<Entry> written = set.Indicators.Select(pair => pair.Indicator)
            .Select(indicator => Make(set, indicator.Id, indicator.Name.Vi, [indicator.Requirement, .. changes[indicator.Id].Select(change => change.Requirement)]));
        IEnumerable<Entry> added = changes
            .Where(group => group.Any(change => change.Added && change.Target.PartId is null))
            .Select(group => Make(set, group.Key, group.First(change => change.Added).Name?.Vi ?? "", group.Select(change => change.Requirement)));
        return written.Concat(added).DistinctBy(entry => entry.Address.IndicatorId);
    }

    private static Entry Make(CriteriaSet set, string id, string name, IEnumerable<Requirement?> requirements) =>
        new(new IndicatorReference(set.Id, id), name, string.Join(',', requirements.OfType<Requirement>().SelectMany(requirement => requirement.SelfAndBelow).Select(MetricOf).OfType<string>().Distinct().Order(StringComparer.Ordinal)));

    private static string? MetricOf(Requirement requirement) => requirement switch
    {
        ComparisonRequirement comparison => comparison.Metric.Id,
        AttestationRequirement attestation => attestation.Metric.Id,
        RatingRequirement rating => rating.Metric.Id,
        _ => null,
    };

    private sealed record Entry(IndicatorReference Address, string Name, string Metrics);
}
