using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>What sets, overlays and recognition files say of each other: named ids exist, nothing begins twice, no circles.</summary>
internal sealed class BookReferences(ValidationContext context, IReadOnlyList<RuleFile> files)
{
    public void Check(ImmutableArray<CriteriaSet> sets)
    {
        Dictionary<string, CriteriaSet> byId = ById(sets);
        foreach (CriteriaSet set in sets)
        {
            Named(set.Requires?.SetId, () => PlaceOf(set.Provenance, "requires/set"), byId);
            AllNamed(set.Ends, set.Provenance, "ends", byId);
            CheckFills(set, byId);
            CheckCircle(set, sets, byId);
        }

        CheckFirstDays(sets);
    }

    public void Check(ImmutableArray<Overlay> overlays)
    {
        foreach (Overlay overlay in overlays.Where(overlay => overlay.Replaces is not null))
        {
            SourceLocation place = PlaceOf(overlay.Provenance, "replaces");
            Overlay? replaced = overlays.FirstOrDefault(other => other.Id == overlay.Replaces);
            if (replaced is null)
            {
                context.Problems.Add(RuleCodes.UnknownOverlay.At(place, overlay.Replaces!, context.Problems.Nearest(overlay.Replaces!, overlays.Select(o => o.Id))));
            }
            else if (replaced.Nature != overlay.Nature || replaced.Effective.From >= overlay.Effective.From)
            {
                context.Problems.Add(OverlayCodes.ReplacesOtherNature.At(place, replaced.Id));
            }
        }
    }

    public void Check(ImmutableArray<RecognitionRules> recognition, ImmutableArray<CriteriaSet> sets)
    {
        Dictionary<string, CriteriaSet> byId = ById(sets);
        foreach (RecognitionRules rules in recognition)
        {
            AllNamed(rules.For, rules.Provenance, "for", byId);

            foreach (RecognitionRules other in recognition.TakeWhile(other => other != rules))
            {
                if (other.Effective.From is not null && other.Effective.From == rules.Effective.From && other.For.Intersect(rules.For, StringComparer.Ordinal).Any())
                {
                    context.Problems.Add(SameDay(other.Id, rules.Id, rules.Effective.From, PlaceOf(rules.Provenance, "effective")).With(PlaceOf(other.Provenance, "effective")));
                }
            }
        }
    }

    private void CheckFills(CriteriaSet set, Dictionary<string, CriteriaSet> byId)
    {
        if (set.Fills is null || !Named(set.Fills, () => PlaceOf(set.Provenance, "fills"), byId))
        {
            return;
        }

        CriteriaSet national = byId[set.Fills];
        if (!national.DelegatedToProvince || (national.Level != set.Level && national.Level.Length > 0 && set.Level.Length > 0))
        {
            context.Problems.Add(RuleCodes.FillsNothing.At(PlaceOf(set.Provenance, "fills"), set.Fills));
        }
    }

    /// <summary>A circle is one mistake: it is reported at the first of its sets.</summary>
    private void CheckCircle(CriteriaSet set, ImmutableArray<CriteriaSet> sets, Dictionary<string, CriteriaSet> byId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (CriteriaSet? at = set; at?.Requires is { } requires && seen.Add(at.Id); at = byId.GetValueOrDefault(requires.SetId))
        {
            if (requires.SetId == set.Id)
            {
                if (sets.First(other => seen.Contains(other.Id)) == set)
                {
                    context.Problems.Add(RuleCodes.RequiresInCircle.At(PlaceOf(set.Provenance, "requires"), set.Id, set.Requires!.SetId));
                }

                return;
            }
        }
    }

    private void CheckFirstDays(ImmutableArray<CriteriaSet> sets)
    {
        foreach (CriteriaSet set in sets)
        {
            CriteriaSet? other = sets.TakeWhile(other => other != set).FirstOrDefault(
                other => other.Level == set.Level && other.Fills == set.Fills && other.Effective.From is not null && other.Effective.From == set.Effective.From && SameScope(other.Scope, set.Scope));
            if (other is not null)
            {
                context.Problems.Add(SameDay(other.Id, set.Id, set.Effective.From, PlaceOf(set.Provenance, "effective")).With(PlaceOf(other.Provenance, "effective")));
            }
        }
    }

    private static bool SameScope(ScopePattern? left, ScopePattern? right) => Text(left) == Text(right);

    private static string Text(ScopePattern? pattern) => pattern is null ? "" : string.Join('|', pattern.Alternatives
        .Select(a => string.Join('&', a.Allowed.Select(pair => $"{pair.Key}={string.Join(',', pair.Value)}")))
        .Order(StringComparer.Ordinal));

    private static Diagnostic SameDay(string first, string second, DateOnly? day, SourceLocation place) =>
        RuleCodes.SetsBeginTogether.At(place, first, second, day?.ToString("O", CultureInfo.InvariantCulture) ?? "");

    private static Dictionary<string, CriteriaSet> ById(ImmutableArray<CriteriaSet> sets) =>
        sets.DistinctBy(set => set.Id).ToDictionary(set => set.Id, StringComparer.Ordinal);

    /// <summary>A list of ids; where one is not known, it is told at its own place in the list.</summary>
    private void AllNamed(ImmutableArray<string> ids, Provenance owner, string key, Dictionary<string, CriteriaSet> byId)
    {
        var places = new Lazy<Dictionary<string, SourceLocation>>(() => (NodeOf(owner, key) as ListNode)?.Items.OfType<TextNode>()
            .DistinctBy(item => item.Text).ToDictionary(item => item.Text, item => item.Location, StringComparer.Ordinal) ?? []);
        foreach (string id in ids)
        {
            Named(id, () => places.Value.GetValueOrDefault(id) ?? PlaceOf(owner, key), byId);
        }
    }

    private bool Named(string? id, Func<SourceLocation> place, Dictionary<string, CriteriaSet> byId)
    {
        if (id is null || byId.ContainsKey(id))
        {
            return true;
        }

        context.Problems.Add(RuleCodes.UnknownSet.At(place(), id, context.Problems.Nearest(id, byId.Keys)));
        return false;
    }

    /// <summary>The place of a key, by a path of keys, in the file of a set, overlay or recognition.</summary>
    private SourceLocation PlaceOf(Provenance owner, string path) => NodeOf(owner, path)?.Location ?? owner.Location;

    private Node? NodeOf(Provenance owner, string path)
    {
        Node? node = files.FirstOrDefault(file => file.Root.Location == owner.Location)?.Root;
        foreach (string key in path.Split('/'))
        {
            node = (node as ObjectNode)?[key] ?? node;
        }

        return node;
    }
}
