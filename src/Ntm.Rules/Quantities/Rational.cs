using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Ntm.Rules.Quantities;

/// <summary>
/// Phân số chính xác. An exact rational number: nothing is rounded, so 2/3*3 is 2. Equality and order are those of the
/// mathematical value (1/2 equals 2/4), decided by cross-multiplication. The default value is zero. Immutable and thread-safe.
/// </summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // Nearly all figures and values fit; what does not is kept beside, and then decides alone.
    private readonly long _small;
    private readonly long _under;
    private readonly Large? _large;

    private Rational(long numerator, long denominator)
    {
        _small = numerator;
        _under = denominator;
    }

    private Rational(Large large) => _large = large;

    /// <summary>The value 0.</summary>
    public static Rational Zero => default;

    /// <summary>The value 1.</summary>
    public static Rational One => new(1, 1);

    /// <summary>The sign-carrying numerator; the fraction is not necessarily in lowest terms.</summary>
    public BigInteger Numerator => _large is { } large ? large.Numerator : _small;

    /// <summary>The denominator, always positive.</summary>
    public BigInteger Denominator => _large is { } large ? large.Denominator : Under;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _large is { } large ? large.Numerator.Sign : Math.Sign(_small);

    // The default value has no denominator.
    private long Under => _under == 0 ? 1 : _under;

    /// <summary>Makes numerator/denominator.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public static Rational Create(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        return denominator.Sign < 0 ? Of(-numerator, -denominator) : Of(numerator, denominator);
    }

    /// <summary>Keeps every digit of <paramref name="value"/>; 1.50 and 1.5 are equal.</summary>
    public static Rational FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int scale = (bits[3] >> 16) & 0xFF;
        ulong low = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        if (bits[2] == 0 && low <= long.MaxValue && scale < DecimalPlaces.Powers.Length)
        {
            return new Rational(bits[3] < 0 ? -(long)low : (long)low, DecimalPlaces.Powers[scale]);
        }

        BigInteger mantissa = ((BigInteger)(uint)bits[2] << 64) | low;
        return Of(bits[3] < 0 ? -mantissa : mantissa, BigInteger.Pow(10, scale));
    }

    /// <summary>Every decimal is exact here.</summary>
    public static implicit operator Rational(decimal value) => FromDecimal(value);

    /// <summary>Exact sum.</summary>
    public static Rational operator +(Rational left, Rational right)
    {
        if (left._large is null && right._large is null)
        {
            // Of two products below 2^126 each, and so never too great.
            return left.Under == right.Under
                ? Of((Int128)left._small + right._small, left.Under)
                : Of(((Int128)left._small * right.Under) + ((Int128)right._small * left.Under), (Int128)left.Under * right.Under);
        }

        return Of((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);
    }

    /// <summary>Exact difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left + (-right);

    /// <summary>The opposite number.</summary>
    public static Rational operator -(Rational value) => value._large is null ? Of(-(Int128)value._small, value.Under) : Of(-value.Numerator, value.Denominator);

    /// <summary>Exact product.</summary>
    public static Rational operator *(Rational left, Rational right)
    {
        if (left._large is not null || right._large is not null)
        {
            return Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);
        }

        // Mostly both products fit into 64 bits, and the upper halves only tell the sign.
        long above = Math.BigMul(left._small, right._small, out long numerator);
        long over = Math.BigMul(left.Under, right.Under, out long denominator);
        return above == numerator >> 63 && over == 0 && denominator > 0 ? new Rational(numerator, denominator) : Product(left, right);
    }

    /// <summary>Exact quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Rational operator /(Rational left, Rational right)
    {
        if (right._large is null && left._large is null && right._small != 0)
        {
            Int128 numerator = (Int128)left._small * right.Under;
            Int128 denominator = (Int128)left.Under * right._small;
            return denominator < 0 ? Of(-numerator, -denominator) : Of(numerator, denominator);
        }

        return Create(left.Numerator * right.Denominator, left.Denominator * right.Numerator);
    }

    /// <summary>Same mathematical value.</summary>
    public static bool operator ==(Rational left, Rational right) => left.CompareTo(right) == 0;

    /// <summary>Another mathematical value.</summary>
    public static bool operator !=(Rational left, Rational right) => !(left == right);

    /// <summary>Strictly smaller.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Strictly greater.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Smaller or equal.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Greater or equal.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>The smaller of the two.</summary>
    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    /// <summary>The greater of the two.</summary>
    public static Rational Max(Rational left, Rational right) => left >= right ? left : right;

    /// <inheritdoc/>
    public int CompareTo(Rational other)
    {
        if (_large is null && other._large is null)
        {
            return Under == other.Under ? _small.CompareTo(other._small) : CompareProducts(_small, other.Under, other._small, Under);
        }

        return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    /// <inheritdoc/>
    public bool Equals(Rational other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(Numerator, Denominator);
        return HashCode.Combine(Numerator / divisor, Denominator / divisor);
    }

    /// <summary>The smallest whole number that is not below this value.</summary>
    public BigInteger Ceiling() => -Floor(-Numerator, Denominator);

    /// <summary>The greatest whole number that is not above this value.</summary>
    public BigInteger Floor() => Floor(Numerator, Denominator);

    /// <summary>Rounds half away from zero to <paramref name="decimals"/> places, as the offices print.</summary>
    /// <param name="decimals">0 to 28.</param>
    public Rational Round(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
        return TryRounded(decimals, out ulong size) ? new Rational(_small < 0 ? -(long)size : (long)size, DecimalPlaces.Powers[decimals]) : Of(Rounded(decimals), BigInteger.Pow(10, decimals));
    }

    /// <summary>So many units of the last of so many decimals, without the zeros at the end.</summary>
    /// <param name="units">The units.</param>
    /// <param name="decimals">0 to 18.</param>
    internal static Rational OfUnits(long units, int decimals)
    {
        while (decimals > 0 && units % 10 == 0)
        {
            units /= 10;
            decimals--;
        }

        return new Rational(units, DecimalPlaces.Powers[decimals]);
    }

    /// <summary>What <see cref="TrySmall"/> gave, as it was.</summary>
    internal static Rational OfSmall(long numerator, long denominator) => new(numerator, denominator);

    /// <summary>The two 64-bit integers of which this is the quotient, the second one positive; false where they do not fit.</summary>
    internal bool TrySmall(out long numerator, out long denominator)
    {
        (numerator, denominator) = (_small, Under);
        return _large is null;
    }

    /// <summary>Whether numerator or denominator have more bits.</summary>
    internal bool IsLongerThan(int bits) => _large is { } large && (large.Numerator.GetBitLength() > bits || large.Denominator.GetBitLength() > bits);

    /// <summary>Whether the value has a finite decimal expansion of at most <paramref name="decimals"/> places.</summary>
    public bool FitsDecimals(int decimals) => Round(decimals) == this;

    /// <summary>The value as decimal where that is exact.</summary>
    /// <returns>False when no decimal of at most 28 places holds the value exactly.</returns>
    public bool TryToDecimal(out decimal value)
    {
        value = default;
        // Parsing rounds what has more digits than a decimal holds, so the way back is checked.
        bool isExact = FitsDecimals(28)
            && decimal.TryParse(ToString(28), NumberStyles.Number, CultureInfo.InvariantCulture, out value)
            && FromDecimal(value) == this;
        value = isExact ? value : default;
        return isExact;
    }

    /// <summary>
    /// Digits with a point, rounded half away from zero to <paramref name="decimals"/> places, trailing zeros cut; invariant culture.
    /// </summary>
    public string ToString(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
        return TryRounded(decimals, out ulong size) ? DecimalPlaces.Text(size, decimals, _small < 0) : DecimalPlaces.Text(Rounded(decimals), decimals);
    }

    /// <summary>As <see cref="ToString(int)"/> with 28 places.</summary>
    public override string ToString() => ToString(28);

    /// <summary>The size in units of the last of so many decimals, half away from zero; false where 64 bits do not hold what is on the way.</summary>
    private bool TryRounded(int decimals, out ulong size)
    {
        size = 0;
        return _large is null && DecimalPlaces.TryRound(_small < 0 ? 0 - (ulong)_small : (ulong)_small, (ulong)Under, decimals, out size);
    }

    /// <summary>In units of the last of so many decimals, half away from zero.</summary>
    private BigInteger Rounded(int decimals)
    {
        BigInteger doubled = BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals) * 2;
        BigInteger rounded = (doubled + Denominator) / (Denominator * 2);
        return Sign < 0 ? -rounded : rounded;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Rational Product(Rational left, Rational right) => Of((Int128)left._small * right._small, (Int128)left.Under * right.Under);

    // In two halves: code with 128-bit integers cannot be compiled before it is run.
    private static int CompareProducts(long left, long by, long right, long times)
    {
        long above = Math.BigMul(left, by, out long below);
        long over = Math.BigMul(right, times, out long under);
        return above == over ? ((ulong)below).CompareTo((ulong)under) : above.CompareTo(over);
    }

    private static Rational Of(Int128 numerator, Int128 denominator)
    {
        (long small, long under) = ((long)numerator, (long)denominator);
        return small == numerator && under == denominator ? new Rational(small, under) : Reduced(numerator, denominator);
    }

    private static Rational Of(BigInteger numerator, BigInteger denominator) =>
        numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new Rational((long)numerator, (long)denominator)
            : Reduced(numerator, denominator);

    /// <summary>In lowest terms, which may fit where others did not.</summary>
    private static Rational Reduced(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (numerator, denominator) = (numerator / divisor, denominator / divisor);
        return numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new Rational((long)numerator, (long)denominator)
            : new Rational(new Large(numerator, denominator));
    }

    private static BigInteger Floor(BigInteger numerator, BigInteger denominator)
    {
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - BigInteger.One : quotient;
    }

    private sealed record Large(BigInteger Numerator, BigInteger Denominator);
}
