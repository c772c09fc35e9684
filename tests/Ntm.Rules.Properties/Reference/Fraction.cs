using System.Globalization;
using System.Numerics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Reference;

/// <summary>A fraction in lowest terms, made apart from <see cref="Rational"/> so that each checks the other. Equality is that of the value.</summary>
internal readonly record struct Fraction : IComparable<Fraction>
{
    private readonly BigInteger _below;

    public Fraction(BigInteger top, BigInteger bottom)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(top, bottom) * bottom.Sign;
        Top = top / common;
        _below = (bottom / common) - 1;
    }

    public BigInteger Top { get; }

    public BigInteger Bottom => _below + 1;

    public int Sign => Top.Sign;

    public static Fraction Of(Rational value) => new(value.Numerator, value.Denominator);

    public static Fraction Of(BigInteger value) => new(value, 1);

    /// <summary>By its digits, not by its bits.</summary>
    public static Fraction Of(decimal value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int places = point < 0 ? 0 : text.Length - point - 1;
        return new Fraction(BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), BigInteger.Pow(10, places));
    }

    public static Fraction operator +(Fraction a, Fraction b) => new((a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static Fraction operator -(Fraction a, Fraction b) => new((a.Top * b.Bottom) - (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Top * b.Top, a.Bottom * b.Bottom);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Top * b.Bottom, a.Bottom * b.Top);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public int CompareTo(Fraction other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);

    public Fraction Abs() => new(BigInteger.Abs(Top), Bottom);

    public bool Satisfies(Comparison comparison, Fraction limit) => comparison switch
    {
        Comparison.AtLeast => this >= limit,
        Comparison.MoreThan => this > limit,
        Comparison.AtMost => this <= limit,
        _ => this < limit,
    };

    public override string ToString() => $"{Top}/{Bottom}";
}
