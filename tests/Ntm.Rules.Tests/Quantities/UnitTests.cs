namespace Ntm.Rules.Tests.Quantities;

public sealed class UnitTests
{
    [Fact]
    public void Equals_SameId_HoldsWhateverTheSymbols()
    {
        var unit = new Unit("percent", "%", "%");
        var other = new Unit("percent", "phần trăm", "per cent");

        Assert.Equal(unit, other);
        Assert.True(unit == other);
        Assert.Equal(unit.GetHashCode(), other.GetHashCode());
    }

    [Theory]
    [InlineData("km")]
    [InlineData("Percent")]
    public void Equals_OtherId_DoesNotHold(string id) => Assert.NotEqual(new Unit("percent", "%", "%"), new Unit(id, "%", "%"));

    [Fact]
    public void Equals_Null_DoesNotHold() => Assert.False(new Unit("percent", "%", "%").Equals(null));

    [Theory]
    [InlineData(Unit.PercentId, true)]
    [InlineData("households", false)]
    public void IsPercent_OfAnId_IsThatOfPercentages(string id, bool expected) => Assert.Equal(expected, new Unit(id, "x", "x").IsPercent);
}
