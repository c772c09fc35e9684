using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Model;

namespace Ntm.Rules.Changes;

/// <summary>Some cases of a universe -> the same in as few lines as come of leaving out what does not matter and joining what differs in one dimension only.</summary>
internal sealed class PlaceFold(Universe universe)
{
    /// <summary>The lines; empty where the cases are all there are.</summary>
    public ImmutableArray<ChangePlace> Of(IReadOnlySet<int> hit)
    {
        (ImmutableSortedDictionary<string, string> Values, bool IsHit)[] cases = [.. universe.Cases.Select((found, index) => (found.Values, hit.Contains(index)))];
        ImmutableArray<string> dimensions = [.. cases.SelectMany(found => found.Values.Keys).Distinct().OrderBy(Rank).ThenBy(name => name, StringComparer.Ordinal)];
        foreach (string dimension in dimensions)
        {
            ILookup<string, bool> without = cases.ToLookup(found => Key(found.Values.Remove(dimension)), found => found.IsHit);
            if (without.All(group => group.Distinct().Count() == 1))
            {
                cases = [.. cases.Select(found => (found.Values.Remove(dimension), found.IsHit)).DistinctBy(found => Key(found.Item1))];
            }
        }

        ImmutableArray<Box> boxes = [.. cases.Where(found => found.IsHit).Select(found => new Box(found.Values.ToImmutableSortedDictionary(pair => pair.Key, pair => ImmutableSortedSet.Create(StringComparer.Ordinal, pair.Value), StringComparer.Ordinal)))];
        foreach (string dimension in dimensions)
        {
            boxes = [.. boxes.GroupBy(box => Key(box.Values.Remove(dimension))).SelectMany(group => Joined(dimension, [.. group]))];
        }

        var all = dimensions.ToDictionary(dimension => dimension, dimension => cases.Select(found => found.Values.GetValueOrDefault(dimension)).OfType<string>().Distinct().ToArray());
        ImmutableArray<ChangePlace> places = [.. boxes.Select(box => Place(box, all)).Distinct()];
        return places.Any(place => place.Dimensions.IsEmpty) ? [] : places;
    }

    // What officials name last is left out first.
    private static int Rank(string dimension) => dimension switch
    {
        WellKnownAttributes.Province => 0,
        TableThreshold.Year => 3,
        WellKnownAttributes.Region => 4,
        ChangePlace.Column => 2,
        _ => 1,
    };

    private static int Place(string dimension) => dimension switch
    {
        WellKnownAttributes.Region => 0,
        WellKnownAttributes.Province => 1,
        TableThreshold.Year => 3,
        _ => 2,
    };

    private static Box[] Joined(string dimension, Box[] boxes) => boxes.Length == 1 || !boxes[0].Values.ContainsKey(dimension)
        ? boxes
        : [new Box(boxes[0].Values.SetItem(dimension, [.. boxes.SelectMany(box => box.Values[dimension])]))];

    private ChangePlace Place(Box box, Dictionary<string, string[]> all) => new(
    [
        .. from pair in box.Values
           orderby Place(pair.Key), pair.Key
           where pair.Value.Count < all[pair.Key].Length
           select new ChangeDimension(pair.Key, universe.Numbers.TryGetValue(pair.Key, out ImmutableArray<int> steps) ? Ranges(pair.Value, steps) : [.. all[pair.Key].Where(pair.Value.Contains)]),
    ]);

    /// <summary>Numbers that stand for themselves and all up to the next, as ranges.</summary>
    private static ImmutableArray<string> Ranges(ImmutableSortedSet<string> values, ImmutableArray<int> steps)
    {
        bool[] isIn = [.. steps.Select(step => values.Contains(step.ToString(CultureInfo.InvariantCulture)))];
        var ranges = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < steps.Length; i++)
        {
            if (!isIn[i])
            {
                continue;
            }

            int first = i;
            while (i + 1 < steps.Length && isIn[i + 1])
            {
                i++;
            }

            ranges.Add(WrittenTables.Range(first == 0 ? null : steps[first], i + 1 == steps.Length ? null : steps[i + 1] - 1));
        }

        return ranges.DrainToImmutable();
    }

    /// <summary>Equal for equal values.</summary>
    public static string Key(ImmutableSortedDictionary<string, string> values) => string.Join('\u0001', values.Select(pair => $"{pair.Key}={pair.Value}"));

    private static string Key(ImmutableSortedDictionary<string, ImmutableSortedSet<string>> values) =>
        string.Join('\u0001', values.Select(pair => $"{pair.Key}={string.Join('\u0002', pair.Value)}"));

    private sealed record Box(ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Values);
}
