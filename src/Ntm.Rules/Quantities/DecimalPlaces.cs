using System.Globalization;
using System.Numerics;

namespace Ntm.Rules.Quantities;

/// <summary>Rounding to decimals and writing them, in 64 bits; values that need more go the long way in <see cref="Rational"/>.</summary>
internal static class DecimalPlaces
{
    // What may be raised by a power and doubled, beside another as great, in 64 bits.
    private const ulong Room = 1UL << 61;

    // Twenty digits, the point and the sign.
    private const int Longest = 22;

    /// <summary>10 to the power of the index: 1 to 10^18.</summary>
    public static readonly long[] Powers = MakePowers();

    /// <summary>A fraction in units of the last of so many decimals, half away from zero; false where 64 bits do not hold what is on the way.</summary>
    public static bool TryRound(ulong numerator, ulong denominator, int decimals, out ulong units)
    {
        bool fits = decimals < Powers.Length && numerator <= Room / (ulong)Powers[decimals] && denominator <= Room;
        units = fits ? ((numerator * (ulong)Powers[decimals] * 2) + denominator) / (denominator * 2) : 0;
        return fits;
    }

    /// <summary>Digits with a point, zeros at the end cut; no sign before zero.</summary>
    /// <param name="units">The size in units of the last decimal.</param>
    /// <param name="decimals">0 to 18.</param>
    /// <param name="isBelowZero">Whether the number is below zero, unless it is zero.</param>
    public static string Text(ulong units, int decimals, bool isBelowZero)
    {
        isBelowZero &= units != 0;
        for (; decimals > 0 && units % 10 == 0; decimals--)
        {
            units /= 10;
        }

        Span<char> text = stackalloc char[Longest];
        int at = text.Length;
        for (int place = 0; place <= decimals || units > 0; place++)
        {
            if (place == decimals && decimals > 0)
            {
                text[--at] = '.';
            }

            text[--at] = (char)('0' + (units % 10));
            units /= 10;
        }

        if (isBelowZero)
        {
            text[--at] = '-';
        }

        return new string(text[at..]);
    }

    /// <summary>As <see cref="Text(ulong, int, bool)"/>, of any size and with up to 28 decimals.</summary>
    public static string Text(BigInteger units, int decimals)
    {
        string digits = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string text = $"{digits[..^decimals]}.{digits[^decimals..]}".TrimEnd('0').TrimEnd('.');
        return units.Sign < 0 ? "-" + text : text;
    }

    private static long[] MakePowers()
    {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int power = 1; power < powers.Length; power++)
        {
            powers[power] = powers[power - 1] * 10;
        }

        return powers;
    }
}
