using System.Numerics;

namespace Ntm.Rules.Tests.Quantities;

/// <summary>What the kernel compares, against its definition computed in integers of any length.</summary>
public sealed class ScaledNumberTests
{
    private const long Bound = 1L << 61;

    /// <summary>Numbers around everything that 64 bits, decimals and the scales of columns hold.</summary>
    public static IEnumerable<Rational> Numbers()
    {
        decimal[] decimals =
        [
            0m, 1m, 0.5m, 0.1m, 0.05m, 0.04m, 85.7m, 85.70m, 85.75m, 99.9999999m, 0.000000001m, 0.0000000001m, 0.9999999999m, 1.0000000000000m, 1.0000000000001m,
            123.4567890123456789m, 0.0000000000000000000000000001m, 7.9228162514264337593543950335m, 4294967295m, 4294967296m, 429496729.6m, 12345678901234567890m,
            18446744073709551615m, 18446744073709551616m, 1844674407370955161.6m, 9223372036854775807m, 9223372036854775808m, 922337203685477580.7m, 922337203685477580.8m,
            Bound, Bound - 1m, Bound + 1m, Bound - 0.5m, Bound + 0.5m, Bound + 1.5m, (Bound - 1m) / 10, Bound / 10m, Bound / 100m, (Bound - 1m) / 1_000_000_000, Bound / 1_000_000_000m, decimal.MaxValue,
        ];
        Rational[] fractions =
        [
            Rational.Create(1, 3), Rational.Create(2, 3), Rational.Create(long.MaxValue, 3), Rational.Create(long.MaxValue, long.MaxValue - 1), Rational.Create(1, long.MaxValue),
            Rational.Create(BigInteger.Pow(10, 40), 3), Rational.Create(1, BigInteger.Pow(10, 40)), Rational.Create(BigInteger.Pow(2, 80) + 1, BigInteger.Pow(2, 70)),
            Rational.Create(BigInteger.Pow(2, 90), BigInteger.Pow(2, 80) + 1),
        ];
        return decimals.Select(Rational.FromDecimal).Concat(fractions).SelectMany(number => new[] { number, -number });
    }

    public static TheoryData<int> Scales => [.. Enumerable.Range(0, ScaledNumber.MostDecimals + 1)];

    [Theory]
    [MemberData(nameof(Scales))]
    public void Of_Fraction_IsTwiceTheFloorAndOneForARemainder(int scale) =>
        Assert.All(Numbers(), number => Assert.Equal(Definition(number, scale), ScaledNumber.Of(number, scale)));

    [Theory]
    [MemberData(nameof(Scales))]
    public void Of_Decimal_IsThatOfTheFraction(int scale)
    {
        foreach (Rational number in Numbers())
        {
            if (number.TryToDecimal(out decimal value))
            {
                Assert.Equal(Definition(number, scale), ScaledNumber.Of(value, scale));
            }
        }
    }

    [Fact]
    public void Of_ZeroWithManyDecimals_IsZero() => Assert.Equal(0, ScaledNumber.Of(new decimal(0, 0, 0, true, 28), 2));

    [Theory]
    [MemberData(nameof(Scales))]
    public void TryRaise_LargestThatFits_IsTwiceTheProduct(int power)
    {
        long most = (Bound - 1) / ScaledNumber.Power(power);

        Assert.True(ScaledNumber.TryRaise(most, power, out long greatest));
        Assert.Equal(2 * most * ScaledNumber.Power(power), greatest);
        Assert.True(ScaledNumber.TryRaise(-most, power, out long least));
        Assert.Equal(-greatest, least);
        Assert.False(ScaledNumber.TryRaise(most + 1, power, out long above));
        Assert.Equal(0, above);
        Assert.False(ScaledNumber.TryRaise(-most - 1, power, out long below));
        Assert.Equal(0, below);
    }

    [Theory]
    [InlineData(0, 7)]
    [InlineData(7, 7)]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(2389, 2568)]
    [InlineData(-1, 3)]
    [InlineData(long.MaxValue / 100, long.MaxValue)]
    public void TryRate_WholeNumbers_IsTheirShareOfAHundred(long part, long whole)
    {
        Assert.True(ScaledNumber.TryRate(part, whole, 0, out long result));
        Assert.Equal(Definition(Rational.Create((BigInteger)part * 100, whole), 0), result);
    }

    [Fact]
    public void TryRate_WithDecimals_IsTheirShareOfAHundred()
    {
        Assert.True(ScaledNumber.TryRate(2389, 2568, 2, out long result));
        Assert.Equal((2 * 9302) + 1, result);
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(1, -3, 0)]
    [InlineData((long.MaxValue / 100) + 1, long.MaxValue, 0)]
    [InlineData(long.MaxValue / 100, long.MaxValue, 1)]
    [InlineData((long.MinValue / 100) - 1, long.MaxValue, 0)]
    public void TryRate_NothingOrTooMuch_SaysNothing(long part, long whole, int scale)
    {
        Assert.False(ScaledNumber.TryRate(part, whole, scale, out long result));
        Assert.Equal(0, result);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(-2, true)]
    [InlineData(1, false)]
    [InlineData(-1, false)]
    [InlineData(ScaledNumber.Greatest, false)]
    [InlineData(ScaledNumber.Greatest - 2, true)]
    [InlineData(ScaledNumber.Greatest + 2, false)]
    [InlineData(ScaledNumber.Least, false)]
    [InlineData(ScaledNumber.Least + 1, true)]
    [InlineData(ScaledNumber.Least - 1, false)]
    public void IsExact_RemainderOrOutOfBounds_IsNot(long scaled, bool isExact) => Assert.Equal(isExact, ScaledNumber.IsExact(scaled));

    private static long Definition(Rational value, int scale)
    {
        BigInteger numerator = value.Numerator * BigInteger.Pow(10, scale);
        BigInteger rest = ((numerator % value.Denominator) + value.Denominator) % value.Denominator;
        BigInteger floor = (numerator - rest) / value.Denominator;
        return floor >= Bound ? ScaledNumber.Greatest : floor < -Bound ? ScaledNumber.Least : (2 * (long)floor) + (rest.IsZero ? 0 : 1);
    }
}
