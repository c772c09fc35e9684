using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Input;

/// <summary>
/// By which law the communes will be assessed that fill the form of a set: those of a province, or all of them. A rule for a narrower group (a district, border communes) counts as well, since
/// some of them may belong to it.
/// </summary>
/// <param name="Laws">The set bound for each group, the widest first; empty where it cannot be bound.</param>
/// <param name="Recognition">What a recognition asks for beside the set; null: nothing.</param>
internal sealed record TemplateLaw(IReadOnlyList<BoundSet> Laws, RecognitionRules? Recognition)
{
    // No province has this code, so that no rule of a single province is for it.
    private const string NoProvince = "-";

    /// <summary>The law on the day asked for; without one, after the last rule for the set and province has begun.</summary>
    /// <param name="book">Holds the set, and every overlay that is to count.</param>
    /// <param name="set">The set.</param>
    /// <param name="province">Whose communes fill the form; null: those of the whole country, for whom no rule of a province counts.</param>
    /// <param name="options">The day, if any.</param>
    public static TemplateLaw Of(RuleBook book, CriteriaSet set, Province? province, AssessmentOptions options)
    {
        (EffectivePeriod Effective, ScopePattern? Scope)[] rules =
        [
            .. book.Overlays.Where(overlay => (province is not null || overlay.Nature != OverlayNature.Provincial) && overlay.Changes.Any(change => change.Target.SetId == set.Id))
                .Select(overlay => (overlay.Effective, overlay.Scope)),
            .. book.Sets.Where(fill => fill.Fills == set.Id && province is not null).Select(fill => (fill.Effective, fill.Scope)),
        ];
        List<CommuneRecord> places = [PlaceOption.RecordOf(new Dictionary<string, string>(StringComparer.Ordinal) { [WellKnownAttributes.Province] = province?.Id ?? NoProvince })];
        DateOnly? last = set.Effective.From;
        foreach ((EffectivePeriod effective, ScopePattern? scope) in rules)
        {
            CommuneRecord[] groups = [.. (scope?.Alternatives ?? []).Select(group => PlaceOf(group, province, book.Catalog)).OfType<CommuneRecord>()];
            places.AddRange(groups);
            if (scope is null || groups.Length > 0)
            {
                DateOnly? begins = groups.Any(group => group.FormerProvince is not null) ? Later(province?.Effective.From, effective.From) : effective.From;
                last = Later(last, begins);
            }
        }

        DateOnly? day = options.AsOf ?? last;
        AssessmentRun run = book.StartRun(new AssessmentOptions { AsOf = day, Set = set.Id });
        BoundSet[] laws = [.. places.Select(place => run.LawFor(place).FirstOrDefault(law => law.Set.Id == set.Id || law.FilledBy?.Id == set.Id)).OfType<BoundSet>()];
        return new TemplateLaw(laws, book.Recognition.Where(rules => rules.For.Contains(set.Id) && !(rules.Effective.From > options.AsOf)).MaxBy(rules => rules.Effective.From ?? DateOnly.MinValue));
    }

    /// <summary>A commune of a group; null where the province can have none.</summary>
    private static CommuneRecord? PlaceOf(ScopeAlternative group, Province? province, Catalog catalog)
    {
        Dictionary<string, string> values = group.Allowed.ToDictionary(pair => pair.Key, pair => pair.Value[0], StringComparer.Ordinal);
        if (province is not null)
        {
            if (group.Allowed.TryGetValue(WellKnownAttributes.Province, out ImmutableSortedSet<string>? codes) && !codes.Contains(province.Id))
            {
                // A decision of a province that has merged binds the communes that came from it.
                if (codes.FirstOrDefault(code => catalog.Provinces.Any(one => one.Id == code && one.Successor == province.Id)) is not { } former)
                {
                    return null;
                }

                values[WellKnownAttributes.FormerProvince] = former;
            }

            values[WellKnownAttributes.Province] = province.Id;
        }
        else
        {
            values.TryAdd(WellKnownAttributes.Province, NoProvince);
        }

        return PlaceOption.RecordOf(values);
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;
}
