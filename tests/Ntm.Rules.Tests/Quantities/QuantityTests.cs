namespace Ntm.Rules.Tests.Quantities;

public sealed class QuantityTests
{
    private static readonly Unit Percent = new("percent", "%", "%");

    private static readonly Unit Income = new("million_vnd", "triệu đồng/người/năm", "million VND/person/year");

    [Fact]
    public void Equals_SameValueAndUnit_Holds()
    {
        Assert.Equal(new Quantity(0.5m, Percent), new Quantity(Rational.Create(2, 4), Percent));
        Assert.Equal(new Quantity(0.5m, Percent).GetHashCode(), new Quantity(Rational.Create(2, 4), Percent).GetHashCode());
    }

    [Fact]
    public void Equals_OtherValueOrUnit_DoesNotHold()
    {
        Assert.NotEqual(new Quantity(0.5m, Percent), new Quantity(0.51m, Percent));
        Assert.NotEqual(new Quantity(0.5m, Percent), new Quantity(0.5m, Income));
    }

    [Fact]
    public void ToString_LongExpansion_HasSixDecimalsAndTheEnglishSymbol() =>
        Assert.Equal("0.666667 million VND/person/year", new Quantity(Rational.Create(2, 3), Income).ToString());

    [Fact]
    public void ToString_WholeNumber_HasNoPoint() => Assert.Equal("85 %", new Quantity(85.00m, Percent).ToString());
}
