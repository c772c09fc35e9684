namespace Ntm.Rules.Data.Text;

/// <summary>From fractions to percentages, exactly.</summary>
internal static class Percentage
{
    /// <summary>
    /// The value times 100; where it has two decimals or more only the point moves, so that not even the 28th digit is lost. Null where the
    /// product is too large for a decimal, which no share ever is.
    /// </summary>
    public static decimal? OfFraction(decimal fraction)
    {
        if (fraction.Scale >= 2)
        {
            Span<int> bits = stackalloc int[4];
            decimal.GetBits(fraction, bits);
            return new decimal(bits[0], bits[1], bits[2], fraction < 0, (byte)(fraction.Scale - 2));
        }

        return Math.Abs(fraction) < decimal.MaxValue / 1000 ? fraction * 100 : null;
    }
}
