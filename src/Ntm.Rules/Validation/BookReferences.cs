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
        Dictionary<string, CriteriaSet> byId = sets.DistinctBy(set => set.Id).ToDictionary(set => set.Id, StringComparer.Ordinal);
        foreach (CriteriaSet set in sets)
        {
            Named(set.Requires?.SetId, set.Provenance, "requires/set", sets);
            foreach (string ended in set.Ends)
            {
                Named(ended, set.Provenance, "ends", sets);
            }

            CheckFills(set, sets);
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
        foreach (RecognitionRules rules in recognition)
        {
            foreach (string set in rules.For)
            {
                Named(set, rules.Provenance, "for", sets);
            }

            foreach (RecognitionRules other in recognition.TakeWhile(other => other != rules))
            {
                if (other.Effective.From is not null && other.Effective.From == rules.Effective.From && other.For.Intersect(rules.For, StringComparer.Ordinal).Any())
                {
                    context.Problems.Add(SameDay(other.Id, rules.Id, rules.Effective.From, PlaceOf(rules.Provenance, "effective")).With(PlaceOf(other.Provenance, "effective")));
                }
            }
        }
    }

    private void CheckFills(CriteriaSet set, ImmutableArray<CriteriaSet> sets)
    {
        if (set.Fills is null || !Named(set.Fills, set.Provenance, "fills", sets))
        {
            return;
        }

        CriteriaSet national = sets.First(other => other.Id == set.Fills);
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

    private bool Named(string? id, Provenance owner, string key, ImmutableArray<CriteriaSet> sets)
    {
        if (id is null || sets.Any(set => set.Id == id))
        {
            return true;
        }

        context.Problems.Add(RuleCodes.UnknownSet.At(PlaceOf(owner, key, id), id, context.Problems.Nearest(id, sets.Select(set => set.Id))));
        return false;
    }

    /// <summary>The place of a key, by a path of keys, in the file of a set, overlay or recognition; of one text in a list where it is named.</summary>
    private SourceLocation PlaceOf(Provenance owner, string path, string? text = null)
    {
        Node? node = files.FirstOrDefault(file => file.Root.Location == owner.Location)?.Root;
        foreach (string key in path.Split('/'))
        {
            node = (node as ObjectNode)?[key] ?? node;
        }

        Node? item = (node as ListNode)?.Items.OfType<TextNode>().FirstOrDefault(t => t.Text == text);
        return (item ?? node)?.Location ?? owner.Location;
    }
}
