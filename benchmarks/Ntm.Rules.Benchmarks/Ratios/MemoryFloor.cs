using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary>What nobody who reads the columns can go below.</summary>
internal static class MemoryFloor
{
    /// <summary>Bytes of the columns.</summary>
    public static long Held(ReadingColumn[] columns) =>
        columns.Sum(column => (8L * column.Numbers.Length) + (8L * (column.Yes.Length + column.Known.Length + column.Missing.Length + column.Nothing.Length)));

    /// <summary>Reads every one of them and does nothing with them but add.</summary>
    public static long Read(ReadingColumn[] columns)
    {
        Vector256<long> sum = Vector256<long>.Zero;
        foreach (ReadingColumn column in columns)
        {
            sum += Sum(column.Numbers) + Sum(MemoryMarshal.Cast<ulong, long>(column.Yes)) + Sum(MemoryMarshal.Cast<ulong, long>(column.Known))
                + Sum(MemoryMarshal.Cast<ulong, long>(column.Missing)) + Sum(MemoryMarshal.Cast<ulong, long>(column.Nothing));
        }

        return Vector256.Sum(sum);
    }

    private static Vector256<long> Sum(ReadOnlySpan<long> numbers)
    {
        (Vector256<long> a, Vector256<long> b) = (Vector256<long>.Zero, Vector256<long>.Zero);
        ref long first = ref MemoryMarshal.GetReference(numbers);
        int at = 0;
        for (; at + 8 <= numbers.Length; at += 8)
        {
            a += Vector256.LoadUnsafe(ref first, (nuint)at);
            b += Vector256.LoadUnsafe(ref first, (nuint)(at + 4));
        }

        for (; at < numbers.Length; at++)
        {
            a += Vector256.CreateScalar(numbers[at]);
        }

        return a + b;
    }
}
