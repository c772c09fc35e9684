using System.Numerics;
using System.Runtime.CompilerServices;

namespace Ntm.Rules.Quantities;

/// <summary>
/// Numbers as one integer that still compares exactly: <c>W = 2 * floor(v * 10^s)</c>, plus 1 if a remainder was cut. W grows with v; against a figure that s
/// decimals hold, comparing W is comparing v. What is beyond 64 bits is held as <see cref="Least"/> or <see cref="Greatest"/>.
/// </summary>
internal static class ScaledNumber
{
    /// <summary>Stands for every value that is too great.</summary>
    public const long Greatest = 1L << 62;

    /// <summary>Stands for every value that is too small.</summary>
    public const long Least = -(1L << 62) - 1;

    /// <summary>Decimals that a column may have: 10^9 in whole units leaves room for two thousand millions.</summary>
    public const int MostDecimals = 9;

    private const long Bound = 1L << 61;

    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    // The largest size that can be raised by each power and stays within bounds.
    private static readonly long[] Rooms = Array.ConvertAll(Powers, power => (Bound - 1) / power);

    /// <summary>10^<paramref name="scale"/>.</summary>
    /// <param name="scale">0 to <see cref="MostDecimals"/>.</param>
    public static long Power(int scale) => Powers[scale];

    public static long Of(Rational value, int scale)
    {
        if (value.TrySmall(out long numerator, out long denominator))
        {
            Int128 product = (Int128)numerator * Power(scale);
            if (product == (long)product)
            {
                return Cut((long)product, denominator);
            }
        }

        BigInteger whole = BigInteger.DivRem(value.Numerator * Power(scale), value.Denominator, out BigInteger rest);
        bool isCut = !rest.IsZero;
        return rest.Sign < 0 ? Of(whole - 1, isCut) : Of(whole, isCut);
    }

    public static long Of(decimal value, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int digits = (bits[3] >> 16) & 0xFF;
        ulong low = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        if (bits[2] != 0 || low > long.MaxValue || digits > scale + MostDecimals || scale - digits > MostDecimals)
        {
            return Of((Rational)value, scale);
        }

        long mantissa = bits[3] < 0 ? -(long)low : (long)low;
        if (digits > scale)
        {
            return Cut(mantissa, Power(digits - scale));
        }

        return TryRaise(mantissa, scale - digits, out long raised) ? raised : Raised(mantissa, Power(scale - digits));
    }

    /// <summary>The value of <c>number * 10^power</c> for a whole number; false where it is beyond the bounds.</summary>
    /// <param name="number">The whole number.</param>
    /// <param name="power">0 to <see cref="MostDecimals"/>.</param>
    /// <param name="result">The value; 0 where the answer is false.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRaise(long number, int power, out long result)
    {
        bool fits = number <= Rooms[power] && number >= -Rooms[power];
        result = fits ? 2 * number * Powers[power] : 0;
        return fits;
    }

    /// <summary>The value of <c>part * 100 / whole</c>, for whole numbers of the same power; false where 64 bits do not hold what is on the way.</summary>
    public static bool TryRate(long part, long whole, int scale, out long result)
    {
        Int128 product = (Int128)part * (100 * Power(scale));
        if (whole <= 0 || product != (long)product)
        {
            result = 0;
            return false;
        }

        result = Cut((long)product, whole);
        return true;
    }

    /// <summary>Whether W is a value itself, without a remainder and within bounds.</summary>
    public static bool IsExact(long scaled) => (scaled & 1) == 0 && scaled is > Least and < Greatest;

    private static long Raised(long mantissa, long power)
    {
        Int128 whole = (Int128)mantissa * power;
        return whole >= Bound ? Greatest : whole < -Bound ? Least : 2 * (long)whole;
    }

    private static long Cut(long mantissa, long power)
    {
        (long whole, long rest) = Math.DivRem(mantissa, power);
        return rest < 0 ? Clamped(whole - 1, true) : Clamped(whole, rest != 0);
    }

    private static long Of(BigInteger whole, bool isCut) => whole >= Bound ? Greatest : whole < -Bound ? Least : Clamped((long)whole, isCut);

    private static long Clamped(long whole, bool isCut) => whole >= Bound ? Greatest : whole < -Bound ? Least : (2 * whole) + (isCut ? 1 : 0);
}
