using System.Collections.Immutable;

namespace Ntm.Rules.Portfolios;

/// <summary>Nhóm xã theo số tiêu chí đạt. Communes that meet so many criteria of a set. Value equality.</summary>
/// <param name="From">The least number of criteria.</param>
/// <param name="To">The greatest number of criteria.</param>
/// <param name="Communes">Communes that count as in the group by the settings.</param>
/// <param name="Certain">Those that are in it whatever turns out of what cannot be told.</param>
/// <param name="Possible">Those that are in it or may turn out to be.</param>
public readonly record struct GroupCount(int From, int To, int Communes, int Certain, int Possible)
{
    // 19, 15-18, 10-14, 5-9, under 5: all criteria, then down by fives.
    private const int Step = 5;

    /// <summary>"19", "15-18", "&lt;5".</summary>
    public override string ToString() => From == To ? $"{From}" : From == 0 ? $"<{To + 1}" : $"{From}-{To}";

    internal static ImmutableArray<GroupCount> Make(SetEntry[] answers, PortfolioSettings settings)
    {
        SetEntry[] known = [.. answers.Where(answer => !answer.Criteria.IsEmpty)];
        if (known.Length == 0)
        {
            return [];
        }

        int most = known.Max(answer => answer.Met.Total);
        IEnumerable<int> asked = settings.GroupsFrom is { } chosen ? chosen : Enumerable.Range(1, most).Where(number => number == most || number % Step == 0);
        int[] from = [.. asked.Where(number => number > 0 && number <= most).Append(0).Distinct().OrderDescending()];
        return [.. from.Select((low, at) => Of(known, low, at == 0 ? most : from[at - 1] - 1, settings))];
    }

    private static GroupCount Of(SetEntry[] answers, int from, int to, PortfolioSettings settings) => new(
        from,
        to,
        answers.Count(answer => answer.MetBy(settings) >= from && answer.MetBy(settings) <= to),
        answers.Count(answer => answer.Met.Low >= from && answer.Met.High <= to),
        answers.Count(answer => answer.Met.High >= from && answer.Met.Low <= to));
}
