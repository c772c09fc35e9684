using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ntm.Rules.Evaluation;

/// <summary>64 integers against one, as a bit each; by the widest vectors that the processor has, and without them all the same.</summary>
internal static class LaneCompare
{
    /// <summary>Bits of those that are at least <paramref name="cut"/>.</summary>
    /// <param name="values">A column.</param>
    /// <param name="start">The first of 64 that the column has.</param>
    /// <param name="cut">The cut.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast(long[] values, int start, long cut)
    {
        ref long first = ref MemoryMarshal.GetReference(values.AsSpan(start, 64));
        return Vector512.IsHardwareAccelerated ? AtLeast512(ref first, cut) : Vector256.IsHardwareAccelerated ? AtLeast256(ref first, cut) : AtLeast128(ref first, cut);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong AtLeast512(ref long first, long cut)
    {
        Vector512<long> limit = Vector512.Create(cut);
        ulong a = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first), limit).ExtractMostSignificantBits();
        ulong b = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first, 8), limit).ExtractMostSignificantBits();
        ulong c = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first, 16), limit).ExtractMostSignificantBits();
        ulong d = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first, 24), limit).ExtractMostSignificantBits();
        ulong e = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first, 32), limit).ExtractMostSignificantBits();
        ulong f = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first, 40), limit).ExtractMostSignificantBits();
        ulong g = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first, 48), limit).ExtractMostSignificantBits();
        ulong h = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first, 56), limit).ExtractMostSignificantBits();
        return (a | (b << 8)) | ((c << 16) | (d << 24)) | (((e << 32) | (f << 40)) | ((g << 48) | (h << 56)));
    }

    internal static ulong AtLeast128(ref long first, long cut)
    {
        ulong bits = 0;
        Vector128<long> limit = Vector128.Create(cut);
        for (int lane = 0; lane < 64; lane += Vector128<long>.Count)
        {
            bits |= (ulong)Vector128.GreaterThanOrEqual(Vector128.LoadUnsafe(ref first, (nuint)lane), limit).ExtractMostSignificantBits() << lane;
        }

        return bits;
    }

    // Signed 64-bit vectors compare by "greater" alone, so the bits of the smaller ones are taken and turned.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong AtLeast256(ref long first, long cut)
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
