using System.Globalization;
using System.Numerics;

namespace Ntm.Rules.Tests.Quantities;

/// <summary>One test a sentence of <see cref="Rational"/>: arithmetic, rounding, writing.</summary>
public sealed class RationalArithmeticTests
{
    [Fact]
    public void Multiply_TwoThirdsByThree_IsExactlyTwo() => Assert.Equal(Rational.FromDecimal(2), Rational.Create(2, 3) * 3m);

    [Fact]
    public void Operators_Fractions_AreExact()
    {
        Rational third = Rational.Create(1, 3);
        Rational sixth = Rational.Create(1, 6);

        Assert.Equal(Rational.Create(1, 2), third + sixth);
        Assert.Equal(sixth, third - sixth);
        Assert.Equal(Rational.Create(1, 18), third * sixth);
        Assert.Equal(Rational.FromDecimal(2), third / sixth);
        Assert.Equal(Rational.Create(-1, 3), -third);
        Assert.Equal(Rational.FromDecimal(-2), third / -sixth);
    }

    [Fact]
    public void Operators_DefaultValue_IsZero()
    {
        Assert.Equal(Rational.One, default(Rational) + Rational.One);
        Assert.Equal(Rational.Zero, default(Rational) * Rational.One);
        Assert.Equal(Rational.Zero, -default(Rational));
    }

    [Fact]
    public void Divide_ByZero_Throws()
    {
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
        Assert.Throws<DivideByZeroException>(() => Rational.One / 0.00m);
    }

    [Theory]
    [InlineData(7, 2, 3, 4)]
    [InlineData(-7, 2, -4, -3)]
    [InlineData(6, 2, 3, 3)]
    [InlineData(-6, 2, -3, -3)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(1, 1000000, 0, 1)]
    public void FloorAndCeiling_AnyValue_EncloseIt(int numerator, int denominator, int floor, int ceiling)
    {
        Rational value = Rational.Create(numerator, denominator);

        Assert.Equal(new BigInteger(floor), value.Floor());
        Assert.Equal(new BigInteger(ceiling), value.Ceiling());
    }

    [Theory]
    [InlineData("0.5", 0, "1")]
    [InlineData("-0.5", 0, "-1")]
    [InlineData("1.5", 0, "2")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("0.4999", 0, "0")]
    [InlineData("11.545", 2, "11.55")]
    [InlineData("11.5449999", 2, "11.54")]
    [InlineData("11.5", 2, "11.5")]
    public void Round_Half_GoesAwayFromZero(string value, int decimals, string rounded) =>
        Assert.Equal(Number(rounded), Number(value).Round(decimals));

    [Fact]
    public void Round_QuotientOfCounts_IsWhatTheOfficesPrint() => Assert.Equal(Number("11.54"), Rational.Create(2389, 207).Round(2));

    [Theory]
    [InlineData(-1)]
    [InlineData(29)]
    public void Round_DecimalsOutOfRange_Throws(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rational.One.Round(decimals));

    [Theory]
    [InlineData("85.7", 1, true)]
    [InlineData("85.70", 1, true)]
    [InlineData("85.71", 1, false)]
    [InlineData("-3", 0, true)]
    public void FitsDecimals_Expansion_IsAtMostThatLong(string value, int decimals, bool fits) =>
        Assert.Equal(fits, Number(value).FitsDecimals(decimals));

    [Fact]
    public void FitsDecimals_EndlessExpansion_NeverFits() => Assert.False(Rational.Create(1, 3).FitsDecimals(28));

    [Fact]
    public void TryToDecimal_NoExactDecimal_IsFalse()
    {
        Assert.False(Rational.Create(1, 3).TryToDecimal(out decimal none));
        Assert.Equal(0, none);
        Assert.False((Rational.FromDecimal(decimal.MaxValue) + Rational.One).TryToDecimal(out _));
    }

    [Fact]
    public void TryToDecimal_MoreDigitsThanADecimalHolds_IsFalse() =>
        Assert.False((Rational.FromDecimal(12345) + 0.1234567890123456789012345678m).TryToDecimal(out _));

    [Theory]
    [InlineData("36.500", 2, "36.5")]
    [InlineData("36.00", 2, "36")]
    [InlineData("100", 0, "100")]
    [InlineData("100", 2, "100")]
    [InlineData("0.05", 1, "0.1")]
    [InlineData("-0.05", 1, "-0.1")]
    [InlineData("-0.04", 1, "0")]
    [InlineData("0.001", 3, "0.001")]
    [InlineData("0", 0, "0")]
    public void ToString_WithDecimals_RoundsAndCutsZeros(string value, int decimals, string text) =>
        Assert.Equal(text, Number(value).ToString(decimals));

    [Fact]
    public void ToString_WithoutDecimals_HasTwentyEight() => Assert.Equal("0." + new string('3', 28), Rational.Create(1, 3).ToString());

    [Fact]
    public void ToString_UnderAnotherCulture_StaysInvariant()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = comma;

            Assert.Equal("-1234.5", Number("-1234.5").ToString());
            Assert.True(Number("-1234.5").TryToDecimal(out decimal value));
            Assert.Equal(-1234.5m, value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Rational Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
