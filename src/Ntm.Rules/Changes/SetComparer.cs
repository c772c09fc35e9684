using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Changes;

/// <summary>Two sets -> what is different about them as wholes: title, days, prerequisite, law, whose column is read, and which criteria there are.</summary>
internal sealed class SetComparer(SetPair pair, LawSide before, LawSide after)
{
    public IEnumerable<LawChange> Compare()
    {
        if (pair.Before is not { } old || pair.After is not { } now)
        {
            CriteriaSet only = (pair.After ?? pair.Before)!;
            ChangeSide side = new(Described(only));
            return [Change(pair.Before is null ? ChangeKind.SetAdded : ChangeKind.SetWithdrawn) with { Before = pair.Before is null ? null : side, After = pair.After is null ? null : side }];
        }

        return
        [
            .. pair.IsSame ? [] : new[] { Change(ChangeKind.SetReplaced) with { Before = new ChangeSide(Described(old)), After = new ChangeSide(Described(now)) } },
            .. Differs(ChangeKind.Reworded, pair.IsSame ? old.Title : now.Title, now.Title),
            .. Differs(ChangeKind.PeriodChanged, pair.IsSame ? ChangeWords.Period(old.Effective) : ChangeWords.Period(now.Effective), ChangeWords.Period(now.Effective)),
            .. Differs(ChangeKind.PrerequisiteChanged, ChangeWords.Prerequisite(old.Requires), ChangeWords.Prerequisite(now.Requires)),
            .. Differs(ChangeKind.LegalChanged, ChangeWords.Legal(pair.IsSame ? old.Provenance.Legal : now.Provenance.Legal), ChangeWords.Legal(now.Provenance.Legal)),
            .. Differs(ChangeKind.ReadAsChanged, ReadAs(old.ReadAs, before), ReadAs(now.ReadAs, after)),
            .. Known(old, now),
            .. Criteria(old, now),
        ];
    }

    private static LocalizedText Described(CriteriaSet set)
    {
        LocalizedText period = ChangeWords.Period(set.Effective);
        string legal = set.Provenance.Legal is { } reference ? $"{reference}; " : "";
        return new(legal + period.Vi, legal + period.En);
    }

    private static LocalizedText ReadAs(ImmutableArray<ReadAs> rules, LawSide side) => ChangeWords.Listed(rules.Select(rule => ChangeWords.ReadAs(rule, side.Law.Catalog)));

    private IEnumerable<LawChange> Differs(ChangeKind kind, LocalizedText old, LocalizedText now) =>
        old == now ? [] : [Change(kind) with { Before = new ChangeSide(old), After = new ChangeSide(now) }];

    /// <summary>Whether the criteria are known at all.</summary>
    private IEnumerable<LawChange> Known(CriteriaSet old, CriteriaSet now)
    {
        (LocalizedText was, LocalizedText isNow) = (Standing(old), Standing(now));
        ChangeKind kind = old.Criteria is null && now.Criteria is not null ? ChangeKind.BecameKnown
            : old.Criteria is not null && now.Criteria is null ? ChangeKind.BecameUnknown
            : ChangeKind.GapChanged;
        return (old.Criteria is null || now.Criteria is null) && was != isNow ? [Change(kind) with { Before = new ChangeSide(was), After = new ChangeSide(isNow) }] : [];
    }

    private static LocalizedText Standing(CriteriaSet set) => set switch
    {
        { Criteria: { } criteria } => new($"{criteria.Length} tiêu chí", $"{criteria.Length} criteria"),
        { DelegatedToProvince: true } => new("UBND cấp tỉnh ban hành", "issued by the province"),
        _ => new("chưa rõ", "not known"),
    };

    private IEnumerable<LawChange> Criteria(CriteriaSet old, CriteriaSet now)
    {
        if (old.Criteria is not { } before || now.Criteria is not { } after)
        {
            yield break;
        }

        foreach (Criterion criterion in after)
        {
            if (before.FirstOrDefault(other => other.Id == criterion.Id) is not { } was)
            {
                yield return Of(ChangeKind.CriterionAdded, null, criterion);
                continue;
            }

            if (pair.IsSame ? was.Name != criterion.Name : was.Name.Vi != criterion.Name.Vi)
            {
                yield return Of(ChangeKind.Reworded, was, criterion) with { Before = new ChangeSide(was.Name), After = new ChangeSide(criterion.Name) };
            }

            if (was.Indicators is null != criterion.Indicators is null)
            {
                yield return Of(was.Indicators is null ? ChangeKind.BecameKnown : ChangeKind.BecameUnknown, was, criterion) with
                {
                    Before = new ChangeSide(Count(was)),
                    After = new ChangeSide(Count(criterion)),
                };
            }
        }

        foreach (Criterion criterion in before.Where(criterion => after.All(other => other.Id != criterion.Id)))
        {
            yield return Of(ChangeKind.CriterionWithdrawn, criterion, null);
        }
    }

    private static LocalizedText Count(Criterion criterion) => criterion.Indicators is { } known
        ? new($"{known.Length} chỉ tiêu", $"{known.Length} indicators")
        : new("chưa rõ các chỉ tiêu", "indicators not known");

    private LawChange Change(ChangeKind kind) => new(kind, (pair.After ?? pair.Before)!.Title) { Earlier = pair.Before?.Id, Later = pair.After?.Id };

    private LawChange Of(ChangeKind kind, Criterion? old, Criterion? now) => new(kind, (now ?? old)!.Name)
    {
        Earlier = old is null ? null : $"{pair.Before!.Id}#{old.Id}",
        Later = now is null ? null : $"{pair.After!.Id}#{now.Id}",
    };
}
