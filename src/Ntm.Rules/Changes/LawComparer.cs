using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Changes;

/// <summary>Two sides -> everything that they do not say alike.</summary>
internal sealed class LawComparer(LawSide before, LawSide after)
{
    public BookDiff Compare()
    {
        List<string> cutShort = [];
        var places = new PlaceCases(before, after);
        ImmutableArray<LawChange> changes =
        [
            .. CatalogComparer.Compare(before.Law.Catalog, after.Law.Catalog),
            .. OverlayColumns(),
            .. new SetPairs(before, after).All.SelectMany(pair => Compare(pair, places, cutShort)),
        ];
        return new BookDiff(changes, [.. cutShort]);
    }

    private IEnumerable<LawChange> Compare(SetPair pair, PlaceCases places, List<string> cutShort)
    {
        IEnumerable<LawChange> whole = new SetComparer(pair, before, after).Compare();
        if (pair.Before is null || pair.After is null)
        {
            return whole;
        }

        var indicators = new IndicatorComparer(pair, before, after, places);
        ImmutableArray<LawChange> changes = [.. whole, .. indicators.Compare(), .. new RecognitionComparer(pair, before, after).Compare()];
        cutShort.AddRange(indicators.CutShort);
        return changes;
    }

    /// <summary>Whose column is read by rules of overlays; what else they change is seen in the indicators.</summary>
    private IEnumerable<LawChange> OverlayColumns()
    {
        Dictionary<string, (Overlay Overlay, LocalizedText Text)> old = Rules(before);
        Dictionary<string, (Overlay Overlay, LocalizedText Text)> now = Rules(after);
        foreach (string id in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            (LocalizedText? was, LocalizedText? isNow) = (old.GetValueOrDefault(id).Text, now.GetValueOrDefault(id).Text);
            if (was != isNow)
            {
                Overlay overlay = now.GetValueOrDefault(id).Overlay ?? old[id].Overlay;
                yield return new LawChange(ChangeKind.ReadAsChanged, overlay.Title ?? ChangeWords.Same(id))
                {
                    Earlier = was is null ? null : id,
                    Later = isNow is null ? null : id,
                    Before = was is null ? null : new ChangeSide(was),
                    After = isNow is null ? null : new ChangeSide(isNow),
                };
            }
        }
    }

    private static Dictionary<string, (Overlay Overlay, LocalizedText Text)> Rules(LawSide side) => side.Law.Overlays
        .Where(overlay => overlay.ReadAs.Length > 0 && (side.Day is not { } day || side.Law.IsInForce(overlay, day)))
        .ToDictionary(overlay => overlay.Id, overlay => (overlay, ChangeWords.Listed(overlay.ReadAs.Select(rule => ChangeWords.ReadAs(rule, side.Law.Catalog)))), StringComparer.Ordinal);
}
