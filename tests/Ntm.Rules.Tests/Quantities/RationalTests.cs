using System.Numerics;

namespace Ntm.Rules.Tests.Quantities;

/// <summary>One test a sentence of <see cref="Rational"/>: making, equality, order.</summary>
public sealed class RationalTests
{
    [Fact]
    public void Default_WithoutInitialisation_IsZero()
    {
        Rational value = default;

        Assert.Equal(Rational.Zero, value);
        Assert.Equal(BigInteger.Zero, value.Numerator);
        Assert.Equal(BigInteger.One, value.Denominator);
        Assert.Equal(0, value.Sign);
        Assert.Equal("0", value.ToString());
        Assert.Equal(Rational.Zero.GetHashCode(), Rational.FromDecimal(0.00m).GetHashCode());
    }

    [Fact]
    public void One_AsDecimal_IsOne() => Assert.Equal(Rational.FromDecimal(1), Rational.One);

    [Theory]
    [InlineData(1, 2, 2, 4)]
    [InlineData(-1, 2, 1, -2)]
    [InlineData(0, 5, 0, -7)]
    [InlineData(6, 3, 2, 1)]
    public void Equals_SameMathematicalValue_HoldsWithEqualHashes(int n1, int d1, int n2, int d2)
    {
        Rational left = Rational.Create(n1, d1);
        Rational right = Rational.Create(n2, d2);

        Assert.True(left == right);
        Assert.False(left != right);
        Assert.True(left.Equals((object)right));
        Assert.Equal(0, left.CompareTo(right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Fact]
    public void Equals_OtherValueOrType_DoesNotHold()
    {
        Assert.True(Rational.Create(1, 3) != 0.3333333333333333333333333333m);
        Assert.False(Rational.One.Equals("1"));
        Assert.False(Rational.One.Equals(null));
    }

    [Fact]
    public void Create_NegativeDenominator_CarriesTheSignInTheNumerator()
    {
        Rational value = Rational.Create(3, -4);

        Assert.Equal(new BigInteger(-3), value.Numerator);
        Assert.Equal(new BigInteger(4), value.Denominator);
        Assert.Equal(-1, value.Sign);
    }

    [Fact]
    public void Create_FractionThatReduces_NeedNotBeInLowestTerms() =>
        Assert.Equal(Rational.Create(1, 2).Denominator * 2, Rational.Create(2, 4).Denominator);

    [Fact]
    public void Create_DenominatorZero_Throws() => Assert.Throws<DivideByZeroException>(() => Rational.Create(1, 0));

    public static TheoryData<decimal> Decimals =>
    [
        0m, 1.5m, -1.5m, 0.0000000000000000000000000001m, 7.9228162514264337593543950335m, decimal.MaxValue, decimal.MinValue, 12345678901234567890.12345678m,
        9223372036854775807m, 9223372036854775808m, 18446744073709551615m, -9223372036854775808m, -18446744073709551615m, 0.0000000000000000001m, new decimal(0, 0, 0, true, 2),
    ];

    [Theory]
    [MemberData(nameof(Decimals))]
    public void FromDecimal_AnyDecimal_KeepsEveryDigit(decimal value)
    {
        Assert.True(Rational.FromDecimal(value).TryToDecimal(out decimal back));
        Assert.Equal(value, back);
        Assert.Equal(Math.Sign(value), Rational.FromDecimal(value).Sign);
    }

    [Fact]
    public void FromDecimal_TrailingZeros_DoNotMatter() => Assert.Equal(Rational.FromDecimal(1.5m), Rational.FromDecimal(1.50m));

    [Fact]
    public void ImplicitConversion_Decimal_IsFromDecimal()
    {
        Rational value = 98.25m;

        Assert.Equal(Rational.Create(393, 4), value);
    }

    [Theory]
    [InlineData(1, 3, 1, 2)]
    [InlineData(-1, 2, -1, 3)]
    [InlineData(-1, 2, 0, 1)]
    [InlineData(2, 1, 5, 2)]
    [InlineData(1, 4, 3, 4)]
    public void Order_SmallerAndGreater_IsThatOfTheValues(int n1, int d1, int n2, int d2)
    {
        Rational small = Rational.Create(n1, d1);
        Rational great = Rational.Create(n2, d2);

        Assert.True(small < great && small <= great && !(small > great) && !(small >= great));
        Assert.True(great > small && great >= small && !(great < small) && !(great <= small));
        Assert.True(small.CompareTo(great) < 0 && great.CompareTo(small) > 0);
        Assert.Equal(small, Rational.Min(small, great));
        Assert.Equal(small, Rational.Min(great, small));
        Assert.Equal(great, Rational.Max(small, great));
        Assert.Equal(great, Rational.Max(great, small));
    }

    [Fact]
    public void Order_EqualValues_IsSmallerOrEqualAndGreaterOrEqual()
    {
        Rational half = Rational.Create(1, 2);
        Rational other = Rational.Create(2, 4);

        Assert.True(half <= other && half >= other && !(half < other) && !(half > other));
    }

    [Fact]
    public void Order_DifferenceBeyondDecimals_IsSeen() =>
        Assert.True(Rational.FromDecimal(0.6666666666666666666666666666m) < Rational.Create(2, 3) && Rational.Create(2, 3) < 0.6666666666666666666666666667m);
}
