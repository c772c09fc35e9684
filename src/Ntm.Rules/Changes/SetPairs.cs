using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Changes;

/// <summary>Two sides -> the sets to compare: those in force at each level where both have a day, else those of the same id on every day on which they are in force.</summary>
internal sealed class SetPairs(LawSide before, LawSide after)
{
    public IEnumerable<SetPair> All => (before.Day, after.Day) is ({ } old, { } now) ? InForce(old, now) : ById();

    private IEnumerable<SetPair> InForce(DateOnly old, DateOnly now)
    {
        ImmutableArray<ComparedDays> days = [new ComparedDays(old, now, null)];
        IEnumerable<string> levels = after.Law.Catalog.Levels.Concat(before.Law.Catalog.Levels).Select(level => level.Id).Distinct(StringComparer.Ordinal);
        IEnumerable<SetPair> national = levels.Select(level => new SetPair(before.SetOf(level, old), after.SetOf(level, now), days));
        IEnumerable<SetPair> provincial = Paired(
            before.Law.Sets.Where(set => set.Fills is not null && before.Law.IsInForce(set, old)),
            after.Law.Sets.Where(set => set.Fills is not null && after.Law.IsInForce(set, now)),
            (_, _) => days);
        return national.Concat(provincial).Where(pair => (pair.Before ?? pair.After) is not null);
    }

    private IEnumerable<SetPair> ById() => Paired(before.Law.Sets, after.Law.Sets, DaysOf);

    private static IEnumerable<SetPair> Paired(IEnumerable<CriteriaSet> before, IEnumerable<CriteriaSet> after, Func<CriteriaSet, CriteriaSet, ImmutableArray<ComparedDays>> daysOf)
    {
        Dictionary<string, CriteriaSet> old = before.ToDictionary(set => set.Id, StringComparer.Ordinal);
        foreach (CriteriaSet set in after)
        {
            yield return old.Remove(set.Id, out CriteriaSet? same) ? new SetPair(same, set, daysOf(same, set)) : new SetPair(null, set, []);
        }

        foreach (CriteriaSet set in old.Values.OrderBy(set => set.Id, StringComparer.Ordinal))
        {
            yield return new SetPair(set, null, []);
        }
    }

    /// <summary>The first day of every stretch in which neither law changes and both sets are in force; where there is none, of those in which one of them is.</summary>
    private ImmutableArray<ComparedDays> DaysOf(CriteriaSet old, CriteriaSet now)
    {
        ImmutableArray<DateOnly> changing = [.. before.Days.Union(after.Days).Order()];
        bool InBoth(DateOnly day) => before.Law.IsInForce(old, day) && after.Law.IsInForce(now, day);
        bool InOne(DateOnly day) => before.Law.IsInForce(old, day) || after.Law.IsInForce(now, day);
        Func<DateOnly, bool> isCompared = changing.Any(InBoth) ? InBoth : InOne;
        return
        [
            .. from pair in changing.Index()
               where isCompared(pair.Item)
               select new ComparedDays(pair.Item, pair.Item, pair.Index + 1 < changing.Length ? changing[pair.Index + 1].AddDays(-1) : null),
        ];
    }
}
