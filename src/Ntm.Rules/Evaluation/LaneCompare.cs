using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ntm.Rules.Evaluation;

/// <summary>64 integers against one, as a bit each; by the widest vectors that the processor has, and without them all the same.</summary>
internal static class LaneCompare
{
    /// <summary>Bits of those that are at least <paramref name="cut"/>.</summary>
    /// <param name="values">64 values.</param>
    /// <param name="cut">The cut.</param>
    public static ulong AtLeast(ReadOnlySpan<long> values, long cut)
    {
        ref long first = ref MemoryMarshal.GetReference(values[..64]);
        ulong bits = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<long> limit = Vector512.Create(cut);
            for (int lane = 0; lane < 64; lane += Vector512<long>.Count)
            {
                bits |= Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first, (nuint)lane), limit).ExtractMostSignificantBits() << lane;
            }

            return bits;
        }

        if (Vector256.IsHardwareAccelerated)
        {
            return AtLeast256(ref first, cut);
        }

        Vector128<long> narrow = Vector128.Create(cut);
        for (int lane = 0; lane < 64; lane += Vector128<long>.Count)
        {
            bits |= (ulong)Vector128.GreaterThanOrEqual(Vector128.LoadUnsafe(ref first, (nuint)lane), narrow).ExtractMostSignificantBits() << lane;
        }

        return bits;
    }

    /// <summary>Bits of those that are exactly <paramref name="value"/>.</summary>
    public static ulong Equal(ReadOnlySpan<long> values, long value)
    {
        ulong bits = 0;
        for (int lane = 0; lane < 64; lane++)
        {
            bits |= values[lane] == value ? 1UL << lane : 0;
        }

        return bits;
    }

    // Signed 64-bit vectors compare by "greater" alone, so the bits of the smaller ones are taken and turned.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong AtLeast256(ref long first, long cut)
    {
        Vector256<long> limit = Vector256.Create(cut);
        ulong below = 0;
        for (int lane = 0; lane < 64; lane += 4 * Vector256<long>.Count)
        {
            ulong a = Vector256.LessThan(Vector256.LoadUnsafe(ref first, (nuint)lane), limit).ExtractMostSignificantBits();
            ulong b = Vector256.LessThan(Vector256.LoadUnsafe(ref first, (nuint)(lane + 4)), limit).ExtractMostSignificantBits();
            ulong c = Vector256.LessThan(Vector256.LoadUnsafe(ref first, (nuint)(lane + 8)), limit).ExtractMostSignificantBits();
            ulong d = Vector256.LessThan(Vector256.LoadUnsafe(ref first, (nuint)(lane + 12)), limit).ExtractMostSignificantBits();
            below |= (a | (b << 4) | (c << 8) | (d << 12)) << lane;
        }

        return ~below;
    }
}
