using System.Collections.Immutable;

namespace Ntm.Rules.Communes;

/// <summary>
/// Where the rows of a dataset stand in its columns: communes of one place one after the other, and within a place as added. Places stay in the order in which they were
/// added if they came one after the other; else they go by region, province and so on.
/// </summary>
/// <param name="Slots">The slot of each row.</param>
/// <param name="Places">The slots by place, in order and without gap.</param>
/// <param name="IsAsAdded">Whether each row stands in the slot of its own number.</param>
internal sealed record RowOrder(int[] Slots, ImmutableArray<PlaceGroup> Places, bool IsAsAdded)
{
    public static RowOrder Of(IReadOnlyList<CommuneRecord> rows)
    {
        int[] placeOf = new int[rows.Count];
        List<(PlaceKey Key, CommuneRecord Any, int Count)> places = Group(rows, placeOf, out int runs);
        IEnumerable<int> order = Enumerable.Range(0, places.Count);
        order = runs == places.Count ? order : order.OrderBy(place => places[place].Key);
        int[] next = new int[places.Count];
        ImmutableArray<PlaceGroup>.Builder groups = ImmutableArray.CreateBuilder<PlaceGroup>(places.Count);
        int slot = 0;
        foreach (int place in order)
        {
            next[place] = slot;
            groups.Add(new PlaceGroup(slot, slot + places[place].Count, places[place].Any));
            slot += places[place].Count;
        }

        int[] slots = new int[rows.Count];
        bool isAsAdded = true;
        for (int row = 0; row < slots.Length; row++)
        {
            slots[row] = next[placeOf[row]]++;
            isAsAdded &= slots[row] == row;
        }

        return new RowOrder(slots, groups.MoveToImmutable(), isAsAdded);
    }

    /// <summary>The places that occur; each row gets the number of its own. Runs are rows of one place without another one between them.</summary>
    private static List<(PlaceKey Key, CommuneRecord Any, int Count)> Group(IReadOnlyList<CommuneRecord> rows, int[] placeOf, out int runs)
    {
        runs = 0;
        List<(PlaceKey Key, CommuneRecord Any, int Count)> places = [];
        Dictionary<PlaceKey, int> known = [];
        for (int row = 0; row < placeOf.Length; row++)
        {
            // Lists go by province and district: mostly it is the place of the row before.
            if (row > 0 && PlaceKey.AreSame(rows[row - 1], rows[row]))
            {
                placeOf[row] = placeOf[row - 1];
            }
            else if (!known.TryGetValue(PlaceKey.Of(rows[row]), out placeOf[row]))
            {
                placeOf[row] = places.Count;
                known.Add(PlaceKey.Of(rows[row]), places.Count);
                places.Add((PlaceKey.Of(rows[row]), rows[row], 0));
            }

            runs += row == 0 || placeOf[row] != placeOf[row - 1] ? 1 : 0;
            places[placeOf[row]] = places[placeOf[row]] with { Count = places[placeOf[row]].Count + 1 };
        }

        return places;
    }
}
