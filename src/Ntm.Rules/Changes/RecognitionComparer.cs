using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Changes;

/// <summary>The rules of recognition of two sets, day by day -> what is different, told once for all days on which it is the same.</summary>
internal sealed class RecognitionComparer(SetPair pair, LawSide before, LawSide after)
{
    private static readonly LocalizedText Unknown = new("chưa rõ", "not known");

    public IEnumerable<LawChange> Compare()
    {
        var perDay = pair.Days.SelectMany((days, index) => Compare(days).Select(change => (Change: change, Index: index))).GroupBy(pair => Key(pair.Change)).ToArray();
        foreach (var group in perDay)
        {
            (LawChange Change, int Index)[] seen = [.. group];
            for (int i = 0; i < seen.Length; i++)
            {
                int first = i;
                while (i + 1 < seen.Length && seen[i + 1].Index == seen[i].Index + 1)
                {
                    i++;
                }

                yield return seen[first].Change with
                {
                    From = seen[first].Index == 0 ? null : pair.Days[seen[first].Index].After,
                    To = seen[i].Index == pair.Days.Length - 1 ? null : pair.Days[seen[i].Index].Last,
                };
            }
        }
    }

    private static string Key(LawChange change) =>
        string.Join('\u0001', change.Kind, change.Earlier, change.Later, Text(change.Before), Text(change.After));

    private static string Text(ChangeSide? side) => $"{side?.Text?.Vi} {(side?.Requirement is { } requirement ? BoundShape.Of(requirement) : "")}";

    private IEnumerable<LawChange> Compare(ComparedDays days)
    {
        RecognitionRules? old = before.Law.Recognition(pair.Before!.Id, days.Before);
        RecognitionRules? now = after.Law.Recognition(pair.After!.Id, days.After);
        if (old is null || now is null)
        {
            RecognitionRules? only = old ?? now;
            return only is null ? [] : [Change(old, now, old is null ? ChangeKind.RecognitionAdded : ChangeKind.RecognitionWithdrawn)];
        }

        LocalizedText was = Grounds(old);
        LocalizedText isNow = Grounds(now);
        return
        [
            .. old.Provenance.Legal == now.Provenance.Legal ? [] : new[] { Told(ChangeKind.LegalChanged, old, now, ChangeWords.Legal(old.Provenance.Legal), ChangeWords.Legal(now.Provenance.Legal)) },
            .. Conditions(old, now, days),
            .. was == isNow ? [] : new[] { Told(ChangeKind.RevocationChanged, old, now, was, isNow) },
        ];
    }

    private IEnumerable<LawChange> Conditions(RecognitionRules old, RecognitionRules now, ComparedDays days)
    {
        if (old.Conditions is not { } before || now.Conditions is not { } after)
        {
            return old.Conditions is null == now.Conditions is null
                ? []
                : [Told(old.Conditions is null ? ChangeKind.BecameKnown : ChangeKind.BecameUnknown, old, now, Listed(old), Listed(now))];
        }

        return
        [
            .. after.SelectMany(condition => before.FirstOrDefault(other => other.Id == condition.Id) is { } was
                ? Condition(old, was, now, condition, days)
                : [Of(ChangeKind.RecognitionAdded, old, null, now, condition)]),
            .. before.Where(condition => after.All(other => other.Id != condition.Id)).Select(condition => Of(ChangeKind.RecognitionWithdrawn, old, condition, now, null)),
        ];
    }

    private IEnumerable<LawChange> Condition(RecognitionRules old, RecognitionCondition was, RecognitionRules now, RecognitionCondition isNow, ComparedDays days)
    {
        if (was.Name != isNow.Name)
        {
            yield return Of(ChangeKind.Reworded, old, was, now, isNow) with { Before = new ChangeSide(was.Name), After = new ChangeSide(isNow.Name) };
        }

        if (RequirementShape.Of(was.Requirement) != RequirementShape.Of(isNow.Requirement))
        {
            CommuneRecord place = new() { Code = "0", ReportingDate = days.After };
            yield return Of(ChangeKind.RecognitionChanged, old, was, now, isNow) with
            {
                Before = new ChangeSide(null, before.Bind(new IndicatorReference(old.Id, was.Id), was.Requirement, place, days.Before)),
                After = new ChangeSide(null, after.Bind(new IndicatorReference(now.Id, isNow.Id), isNow.Requirement, place, days.After)),
            };
        }
    }

    private static LocalizedText Listed(RecognitionRules rules) => rules.Conditions is { } known ? ChangeWords.Listed(known.Select(condition => condition.Name)) : Unknown;

    private static LocalizedText Grounds(RecognitionRules rules) => rules.Revocation is { } known ? ChangeWords.Listed(known.Select(ChangeWords.Ground)) : Unknown;

    private LawChange Told(ChangeKind kind, RecognitionRules old, RecognitionRules now, LocalizedText was, LocalizedText isNow) =>
        Change(old, now, kind) with { Before = new ChangeSide(was), After = new ChangeSide(isNow) };

    private LawChange Change(RecognitionRules? old, RecognitionRules? now, ChangeKind kind) => new(kind, pair.After!.Title)
    {
        Earlier = old?.Id,
        Later = now?.Id,
        Before = old is null ? null : new ChangeSide(ChangeWords.Legal(old.Provenance.Legal)),
        After = now is null ? null : new ChangeSide(ChangeWords.Legal(now.Provenance.Legal)),
    };

    private static LawChange Of(ChangeKind kind, RecognitionRules old, RecognitionCondition? was, RecognitionRules now, RecognitionCondition? isNow) => new(kind, (isNow ?? was)!.Name)
    {
        Earlier = was is null ? null : $"{old.Id}#{was.Id}",
        Later = isNow is null ? null : $"{now.Id}#{isNow.Id}",
    };
}
