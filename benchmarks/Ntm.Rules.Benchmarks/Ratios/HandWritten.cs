using System.Numerics;

namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary>
/// What somebody would write by hand for the set of 1980/QĐ-TTg: comparisons and folds, without law, reasons or dates. 1 is met, -1 is not met, 0 is undetermined, so that
/// "all" is the least and "any" the greatest. One code for decimal and double.
/// </summary>
internal static class HandWritten
{
    /// <summary>The outcome of the set.</summary>
    /// <param name="v">Numbers in the order of the set.</param>
    /// <param name="k">Whether each is known.</param>
    /// <param name="a">Attestations in the order of the set: 1, -1, 0.</param>
    /// <param name="l">The figures of the region, in the order of the numbers.</param>
    public static int Set<T>(ReadOnlySpan<T> v, ReadOnlySpan<bool> k, ReadOnlySpan<sbyte> a, ReadOnlySpan<T> l)
        where T : INumber<T>
    {
        int met = All(a[0], a[1]);
        met = Math.Min(met, All(AtLeast(v, k, l, 0), AtLeast(v, k, l, 1), AtLeast(v, k, l, 2), AtLeast(v, k, l, 3)));
        met = Math.Min(met, All(AtLeast(v, k, l, 4), a[2]));
        met = Math.Min(met, All(a[3], AtLeast(v, k, l, 5)));
        met = Math.Min(met, AtLeast(v, k, l, 6));
        met = Math.Min(met, All(a[4], a[5], AtLeast(v, k, l, 7)));
        met = Math.Min(met, a[8] < 0 ? 1 : a[8] > 0 ? Math.Max(a[6], a[7]) : Math.Max(Math.Max(a[6], a[7]), (sbyte)0));
        met = Math.Min(met, All(a[9], a[10], a[11], a[12]));
        met = Math.Min(met, All(AtMost(v, k, l, 8), AtLeast(v, k, l, 9)));
        met = Math.Min(met, AtLeast(v, k, l, 10));
        met = Math.Min(met, AtMost(v, k, l, 11));
        met = Math.Min(met, AtLeast(v, k, l, 12));
        met = Math.Min(met, All(a[13], a[14]));
        met = Math.Min(met, All(a[15], a[16], a[17], a[18]));
        met = Math.Min(met, All(AtLeast(v, k, l, 13), AtLeast(v, k, l, 14)));
        met = Math.Min(met, All(AtLeast(v, k, l, 15), a[19], AtMost(v, k, l, 16)));
        met = Math.Min(met, AtLeast(v, k, l, 17));
        met = Math.Min(met, All(Water(v, k, l), AtLeast(v, k, l, 19)));
        met = Math.Min(met, All(AtLeast(v, k, l, 20), a[20], a[21], a[22]));
        met = Math.Min(met, All(AtLeast(v, k, l, 21), AtLeast(v, k, l, 22), AtLeast(v, k, l, 23)));
        met = Math.Min(met, Math.Min(All(a[23], a[24], a[25], a[26]), All(a[27], a[28])));
        return Math.Min(met, All(a[29], a[30], a[31], a[32]));
    }

    private static int AtLeast<T>(ReadOnlySpan<T> v, ReadOnlySpan<bool> k, ReadOnlySpan<T> l, int i)
        where T : INumber<T> => !k[i] ? 0 : v[i] >= l[i] ? 1 : -1;

    private static int AtMost<T>(ReadOnlySpan<T> v, ReadOnlySpan<bool> k, ReadOnlySpan<T> l, int i)
        where T : INumber<T> => !k[i] ? 0 : v[i] <= l[i] ? 1 : -1;

    /// <summary>Hygienic water, which clean water suffices for.</summary>
    private static int Water<T>(ReadOnlySpan<T> v, ReadOnlySpan<bool> k, ReadOnlySpan<T> l)
        where T : INumber<T> => k[18] ? AtLeast(v, k, l, 18) : k[19] && v[19] >= l[18] ? 1 : 0;

    private static int All(params ReadOnlySpan<int> parts)
    {
        int least = 1;
        foreach (int part in parts)
        {
            least = Math.Min(least, part);
        }

        return least;
    }
}
