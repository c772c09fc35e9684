using System.Globalization;
using System.Numerics;

namespace Ntm.Rules.Quantities;

/// <summary>
/// Phân số chính xác. An exact rational number: nothing is rounded, so 2/3*3 is 2. Equality and order are those of the
/// mathematical value (1/2 equals 2/4), decided by cross-multiplication. The default value is zero. Immutable and thread-safe.
/// </summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        _numerator = numerator;
        _denominator = denominator;
    }

    /// <summary>The value 0.</summary>
    public static Rational Zero => default;

    /// <summary>The value 1.</summary>
    public static Rational One => new(BigInteger.One, BigInteger.One);

    /// <summary>The sign-carrying numerator; the fraction is not necessarily in lowest terms.</summary>
    public BigInteger Numerator => _numerator;

    /// <summary>The denominator, always positive.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _numerator.Sign;

    /// <summary>Makes numerator/denominator.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public static Rational Create(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        return denominator.Sign < 0 ? new Rational(-numerator, -denominator) : new Rational(numerator, denominator);
    }

    /// <summary>Keeps every digit of <paramref name="value"/>; 1.50 and 1.5 are equal.</summary>
    public static Rational FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int scale = (bits[3] >> 16) & 0xFF;
        BigInteger mantissa = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new Rational(bits[3] < 0 ? -mantissa : mantissa, scale == 0 ? BigInteger.One : BigInteger.Pow(10, scale));
    }

    /// <summary>Every decimal is exact here.</summary>
    public static implicit operator Rational(decimal value) => FromDecimal(value);

    /// <summary>Exact sum.</summary>
    public static Rational operator +(Rational left, Rational right) =>
        new((left._numerator * right.Denominator) + (right._numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Exact difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left + (-right);

    /// <summary>The opposite number.</summary>
    public static Rational operator -(Rational value) => new(-value._numerator, value.Denominator);

    /// <summary>Exact product.</summary>
    public static Rational operator *(Rational left, Rational right) =>
        new(left._numerator * right._numerator, left.Denominator * right.Denominator);

    /// <summary>Exact quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        Create(left._numerator * right.Denominator, left.Denominator * right._numerator);

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
    public int CompareTo(Rational other) => Denominator == other.Denominator
        ? _numerator.CompareTo(other._numerator)
        : (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(_numerator, Denominator);
        return HashCode.Combine(_numerator / divisor, Denominator / divisor);
    }

    /// <summary>The smallest whole number that is not below this value.</summary>
    public BigInteger Ceiling() => -Floor(-_numerator, Denominator);

    /// <summary>The greatest whole number that is not above this value.</summary>
    public BigInteger Floor() => Floor(_numerator, Denominator);

    /// <summary>Rounds half away from zero to <paramref name="decimals"/> places, as the offices print.</summary>
    /// <param name="decimals">0 to 28.</param>
    public Rational Round(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
        BigInteger scale = BigInteger.Pow(10, decimals);
        BigInteger doubled = BigInteger.Abs(_numerator) * scale * 2;
        BigInteger rounded = (doubled + Denominator) / (Denominator * 2);
        return new Rational(_numerator.Sign < 0 ? -rounded : rounded, scale);
    }

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
        Rational rounded = Round(decimals);
        string digits = BigInteger.Abs(rounded._numerator).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string text = decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}".TrimEnd('0').TrimEnd('.');
        return rounded.Sign < 0 ? "-" + text : text;
    }

    /// <summary>As <see cref="ToString(int)"/> with 28 places.</summary>
    public override string ToString() => ToString(28);

    private static BigInteger Floor(BigInteger numerator, BigInteger denominator)
    {
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - BigInteger.One : quotient;
    }
}
