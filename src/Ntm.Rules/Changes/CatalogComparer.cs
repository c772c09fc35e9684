using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Changes;

/// <summary>Two catalogs -> metrics that are new, gone or measured otherwise, in order of their ids.</summary>
internal static class CatalogComparer
{
    public static IEnumerable<LawChange> Compare(Catalog before, Catalog after) =>
        from id in before.Metrics.Keys.Union(after.Metrics.Keys).Order(StringComparer.Ordinal)
        let change = Compare(before.Metrics.GetValueOrDefault(id), after.Metrics.GetValueOrDefault(id))
        where change is not null
        select change;

    private static LawChange? Compare(Metric? old, Metric? now)
    {
        (LocalizedText? was, LocalizedText? isNow) = (old is null ? null : ChangeWords.Metric(old), now is null ? null : ChangeWords.Metric(now));
        return was == isNow ? null : new LawChange(was is null ? ChangeKind.MetricAdded : isNow is null ? ChangeKind.MetricWithdrawn : ChangeKind.MetricChanged, (now ?? old)!.Name)
        {
            Earlier = old?.Id,
            Later = now?.Id,
            Before = was is null ? null : new ChangeSide(was),
            After = isNow is null ? null : new ChangeSide(isNow),
        };
    }
}
