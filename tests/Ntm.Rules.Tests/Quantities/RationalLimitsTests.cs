using System.Numerics;

namespace Ntm.Rules.Tests.Quantities;

/// <summary>Small values are computed with machine integers and great ones are not; nobody sees where the one ends.</summary>
public sealed class RationalLimitsTests
{
    private static readonly BigInteger[] Integers =
    [
        BigInteger.Zero, BigInteger.One, 2, 3, 10, 1_000_000_007, int.MaxValue, long.MaxValue, long.MaxValue - 1, -(BigInteger)long.MinValue, (BigInteger.One << 63) + 1,
        ulong.MaxValue, BigInteger.One << 64, (BigInteger.One << 100) + 7, BigInteger.Pow(10, 28), BigInteger.Pow(10, 40) + 1,
    ];

    private static readonly (BigInteger Numerator, BigInteger Denominator)[] Fractions =
    [
        .. from numerator in Integers
           from sign in new[] { 1, -1 }
           from denominator in new[] { BigInteger.One, 2, 3, long.MaxValue, BigInteger.One << 63, BigInteger.Pow(10, 30) + 3 }
           select (numerator * sign, denominator),
    ];

    [Fact]
    public void Operators_AroundMachineIntegers_AreExact() => ForPairs((a, b, x, y) =>
    {
        AssertIs(x + y, (a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);
        AssertIs(x - y, (a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);
        AssertIs(x * y, a.Numerator * b.Numerator, a.Denominator * b.Denominator);
        if (!b.Numerator.IsZero)
        {
            AssertIs(x / y, a.Numerator * b.Denominator, a.Denominator * b.Numerator);
        }
    });

    [Fact]
    public void CompareTo_AroundMachineIntegers_IsExact() => ForPairs((a, b, x, y) =>
    {
        int expected = (a.Numerator * b.Denominator).CompareTo(b.Numerator * a.Denominator);

        Assert.Equal(expected, Math.Sign(x.CompareTo(y)));
        Assert.Equal(expected == 0, x == y);
        Assert.Equal(expected < 0 ? x : y, Rational.Min(x, y));
        Assert.Equal(expected > 0 ? x : y, Rational.Max(x, y));
        Assert.True(expected != 0 || x.GetHashCode() == y.GetHashCode());
    });

    [Fact]
    public void Negate_AroundMachineIntegers_IsExact() => Assert.All(Fractions, fraction =>
    {
        Rational value = Rational.Create(fraction.Numerator, fraction.Denominator);

        AssertIs(-value, -fraction.Numerator, fraction.Denominator);
        Assert.Equal(fraction.Numerator.Sign, value.Sign);
    });

    [Fact]
    public void Round_AroundMachineIntegers_IsExactAndWrittenInFull()
    {
        (BigInteger Numerator, BigInteger Denominator)[] more = [.. from size in new[] { BigInteger.One << 61, (BigInteger.One << 61) / 1000, BigInteger.Pow(10, 18) }
                                                                    from near in new[] { -1, 0, 1 }
                                                                    from denominator in new[] { BigInteger.One, 2, 4, 1000, (BigInteger.One << 61) + near }
                                                                    select (size + near, denominator)];
        Assert.All(Fractions.Concat(more), fraction =>
        {
            for (int decimals = 0; decimals <= 28; decimals++)
            {
                BigInteger power = BigInteger.Pow(10, decimals);
                BigInteger units = ((BigInteger.Abs(fraction.Numerator) * power * 2) + fraction.Denominator) / (fraction.Denominator * 2);
                string sign = fraction.Numerator.Sign < 0 && !units.IsZero ? "-" : "";
                string behind = decimals == 0 ? "" : (units % power).ToString().PadLeft(decimals, '0').TrimEnd('0');
                Rational value = Rational.Create(fraction.Numerator, fraction.Denominator);

                AssertIs(value.Round(decimals), units * fraction.Numerator.Sign, power);
                Assert.Equal($"{sign}{units / power}{(behind.Length > 0 ? "." : "")}{behind}", value.ToString(decimals));
            }
        });
    }

    [Theory]
    [InlineData(1500, 3, "3/2")]
    [InlineData(1505, 3, "301/200")]
    [InlineData(-120, 1, "-12/1")]
    [InlineData(0, 9, "0/1")]
    [InlineData(long.MinValue, 18, "-9223372036854775808/1000000000000000000")]
    public void OfUnits_WithZerosAtTheEnd_IsTheSameNumberWithoutThem(long units, int decimals, string expected)
    {
        Rational value = Rational.OfUnits(units, decimals);
        string[] parts = expected.Split('/');

        AssertIs(value, BigInteger.Parse(parts[0]), BigInteger.Parse(parts[1]));
        Assert.False(value.Denominator > 1 && value.Numerator % 10 == 0);
    }

    [Theory]
    [InlineData("9223372036854775807", "1", true)]
    [InlineData("9223372036854775808", "1", false)]
    [InlineData("-9223372036854775808", "1", true)]
    [InlineData("-9223372036854775809", "1", false)]
    [InlineData("1", "9223372036854775807", true)]
    [InlineData("1", "9223372036854775808", false)]
    [InlineData("18446744073709551612", "18446744073709551616", true)]
    [InlineData("18446744073709551615", "18446744073709551616", false)]
    [InlineData("18446744073709551614", "2", true)]
    [InlineData("18446744073709551616", "2", false)]
    [InlineData("-18446744073709551616", "2", true)]
    [InlineData("-18446744073709551618", "2", false)]
    [InlineData("2", "18446744073709551614", true)]
    [InlineData("2", "18446744073709551616", false)]
    public void TrySmall_WhateverFits_IsSmall(string numerator, string denominator, bool isSmall)
    {
        Rational value = Rational.Create(Whole(numerator), Whole(denominator));

        Assert.Equal(isSmall, value.TrySmall(out long small, out long under));
        Assert.True(!isSmall || (small * Whole(denominator) == under * Whole(numerator) && under > 0));
    }

    [Theory]
    [InlineData(100, 99, true)]
    [InlineData(100, 100, true)]
    [InlineData(100, 101, false)]
    public void IsLongerThan_NumeratorOrDenominator_CountsItsBits(int power, int bits, bool isLonger)
    {
        // A power of two has one bit more than its exponent.
        Assert.Equal(isLonger, Rational.Create(BigInteger.One << power, 3).IsLongerThan(bits));
        Assert.Equal(isLonger, Rational.Create(3, BigInteger.One << power).IsLongerThan(bits));
    }

    [Fact]
    public void IsLongerThan_SmallValue_IsFalse() => Assert.False(Rational.Create(long.MaxValue, long.MaxValue).IsLongerThan(64));

    [Fact]
    public void TryToDecimal_NotExact_GivesZero()
    {
        Assert.False((Rational.FromDecimal(12345) + 0.1234567890123456789012345678m).TryToDecimal(out decimal rounded));
        Assert.Equal(0, rounded);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(29)]
    public void RoundAndToString_DecimalsOutOfRange_NameTheArgument(int decimals)
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(decimals), () => Rational.One.Round(decimals));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(decimals), () => Rational.One.ToString(decimals));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(decimals), () => Rational.One.FitsDecimals(decimals));
    }

    private static BigInteger Whole(string text) => BigInteger.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static void ForPairs(Action<(BigInteger Numerator, BigInteger Denominator), (BigInteger Numerator, BigInteger Denominator), Rational, Rational> check)
    {
        foreach ((BigInteger Numerator, BigInteger Denominator) a in Fractions)
        {
            foreach ((BigInteger Numerator, BigInteger Denominator) b in Fractions)
            {
                check(a, b, Rational.Create(a.Numerator, a.Denominator), Rational.Create(b.Numerator, b.Denominator));
            }
        }
    }

    private static void AssertIs(Rational value, BigInteger numerator, BigInteger denominator)
    {
        Assert.Equal(numerator * value.Denominator, value.Numerator * denominator);
        Assert.True(value.Denominator.Sign > 0);
    }
}
