using System.Numerics;
using System.Runtime.CompilerServices;

namespace Ntm.Rules.Data.Text;

/// <summary>
/// A number of up to eight bytes, digits and at most one comma or point between them, read as one word without a loop: cells of a table are of changing lengths,
/// and a processor that guesses wrong where each ends loses more than the digits cost.
/// </summary>
internal static class ShortNumber
{
    public const int Longest = 8;

    private const ulong Zeros = 0x3030303030303030;
    private const ulong Points = 0x2E2E2E2E2E2E2E2E;
    private const ulong Commas = 0x2C2C2C2C2C2C2C2C;
    private const ulong Sevens = 0x7F7F7F7F7F7F7F7F;

    /// <summary>False where it is anything else.</summary>
    /// <param name="cell">One to <see cref="Longest"/> bytes.</param>
    /// <param name="digits">The number without its separator.</param>
    /// <param name="decimals">How many digits stand behind the separator.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> cell, out long digits, out int decimals)
    {
        // The last byte stands in the highest place; what is free below the first is filled with zeros.
        int free = (Longest - cell.Length) * 8;
        ulong word = (CellBytes.Word(cell) << free) | (Zeros & ((1UL << free) - 1));
        decimals = 0;
        ulong separator = Zero(word ^ Points) | Zero(word ^ Commas);
        if (separator != 0)
        {
            int place = BitOperations.TrailingZeroCount(separator) & ~7;
            ulong behind = ulong.MaxValue << place << 8;
            decimals = 7 - (place >> 3);
            if (decimals == 0 || place == free || (separator & (separator - 1)) != 0)
            {
                digits = 0;
                return false;
            }

            word = (word & behind) | ((word & ~(ulong.MaxValue << place)) << 8) | (Zeros & 0xFF);
        }

        digits = Value(word);
        return AreDigits(word);
    }

    /// <summary>The highest bit of each byte that is 0.</summary>
    private static ulong Zero(ulong word) => ~(((word & Sevens) + Sevens) | word | Sevens);

    private static bool AreDigits(ulong word) => ((word & 0xF0F0F0F0F0F0F0F0) | (((word + 0x0606060606060606) & 0xF0F0F0F0F0F0F0F0) >> 4)) == 0x3333333333333333;

    /// <summary>Eight digits in three steps: to pairs, to fours, to the whole.</summary>
    private static long Value(ulong word)
    {
        word = ((word & 0x0F0F0F0F0F0F0F0F) * 2561) >> 8;
        word = ((word & 0x00FF00FF00FF00FF) * 6553601) >> 16;
        return (long)(((word & 0x0000FFFF0000FFFF) * 42949672960001) >> 32);
    }
}
