using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Properties.Reference;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Laws;

/// <summary><see cref="Rational"/> against a fraction of its own making, and the laws of arithmetic.</summary>
public sealed class RationalLaws
{
    private const int Cases = 2000;

    private static Gen<decimal> Decimal => Gen.OneOf(
        Gen.Elements(0m, 1m, -1m, 0.5m, -0.5m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m),
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from mid in Gen.Choose(0, int.MaxValue)
        from high in Gen.Elements(0, 0, 1, int.MaxValue)
        from minus in Gen.Elements(true, false)
        from scale in Gen.Choose(0, 28)
        select new decimal(low, mid, high, minus, (byte)scale),
        Gen.Choose(-1000, 1000).Select(n => n / 8m));

    private static Gen<Rational> Any => Gen.OneOf(
        Decimal.Select(Rational.FromDecimal),
        from top in Gen.Choose(-100, 100)
        from bottom in Gen.Choose(1, 60)
        from minus in Gen.Elements(1, -1)
        select Rational.Create(top, bottom * minus),
        Gen.Constant(default(Rational)));

    [Fact]
    public void FromDecimal_AnyDecimal_KeepsEveryDigit() => Runs.Hold(Decimal, Runs.Cases(Cases), value =>
    {
        Assert.Equal(Fraction.Of(value), Fraction.Of(Rational.FromDecimal(value)));
        Assert.True(Rational.FromDecimal(value).TryToDecimal(out decimal back));
        Assert.Equal(value, back);
    });

    [Fact]
    public void Operators_AnyTwo_AgreeWithFractions() => Runs.Hold(Any.Two(), Runs.Cases(Cases), pair =>
    {
        (Rational a, Rational b) = pair;
        (Fraction x, Fraction y) = (Fraction.Of(a), Fraction.Of(b));
        Assert.Equal(x + y, Fraction.Of(a + b));
        Assert.Equal(x - y, Fraction.Of(a - b));
        Assert.Equal(x * y, Fraction.Of(a * b));
        Assert.Equal(x.CompareTo(y), a.CompareTo(b));
        Assert.Equal((x < y, x <= y, x == y, x > y, x >= y), (a < b, a <= b, a == b, a > b, a >= b));
        Assert.True(a != b || a.GetHashCode() == b.GetHashCode());
        Assert.Equal(x.Sign, a.Sign);
        if (y.Sign == 0)
        {
            Assert.Throws<DivideByZeroException>(() => a / b);
            return;
        }

        Assert.Equal(x / y, Fraction.Of(a / b));
        Assert.Equal(a, a / b * b);
    });

    [Fact]
    public void Operators_AnyThree_AssociateCommuteDistribute() => Runs.Hold(Any.Three(), Runs.Cases(Cases), triple =>
    {
        (Rational a, Rational b, Rational c) = triple;
        Assert.Equal(a + b, b + a);
        Assert.Equal(a * b, b * a);
        Assert.Equal(a + (b + c), a + b + c);
        Assert.Equal(a * (b * c), a * b * c);
        Assert.Equal(a * (b + c), (a * b) + (a * c));
        Assert.Equal(Rational.Zero, a - a);
        Assert.Equal(a, a * Rational.One);
    });

    [Fact]
    public void Round_AnyValue_IsNearestAndHalfGoesAway() => Runs.Hold(Any.Zip(Gen.Choose(0, 28)), Runs.Cases(Cases), pair =>
    {
        (Rational value, int decimals) = pair;
        Fraction exact = Fraction.Of(value);
        Fraction rounded = Fraction.Of(value.Round(decimals));
        var unit = new Fraction(1, BigInteger.Pow(10, decimals));
        Fraction half = unit / Fraction.Of(2m);
        Assert.Equal(BigInteger.One, (rounded / unit).Bottom);
        Assert.True((rounded - exact).Abs() <= half);
        Assert.True((rounded - exact).Abs() != half || rounded.Abs() > exact.Abs());
    });

    [Fact]
    public void FloorAndCeiling_AnyValue_EncloseIt() => Runs.Hold(Any, Runs.Cases(Cases), value =>
    {
        Fraction exact = Fraction.Of(value);
        (Fraction floor, Fraction ceiling) = (Fraction.Of(value.Floor()), Fraction.Of(value.Ceiling()));
        Assert.True(floor <= exact && exact <= ceiling && floor + Fraction.Of(1m) > exact && ceiling - Fraction.Of(1m) < exact);
    });

    [Fact]
    public void TryToDecimal_AnyProduct_IsExactOrFalse() => Runs.Hold(Any.Two(), Runs.Cases(Cases), pair =>
    {
        Rational product = pair.Item1 * pair.Item2;
        Assert.True(!product.TryToDecimal(out decimal value) || Fraction.Of(value) == Fraction.Of(product));
    });
}
